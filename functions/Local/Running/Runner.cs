using System.Collections.Concurrent;
using System.Threading.Channels;
using EMentoring.App;
using EMentoring.App.Runtime;

namespace EMentoring.Local.Running;

/// <summary>
/// Runs instances: advances each through its inbox and carries out its outbox. One at a time an instance, several side by
/// side; what is woken while it runs has another turn after it. A wake-up may be lost: the alarm clock finds in the table
/// whatever is due.
/// </summary>
public sealed partial class Runner(IServiceProvider services, ILogger<Runner> log) : BackgroundService, IWaker
{
    /// <summary>More than there are cores: nearly all the time one waits for the disk, and commits that wait together share one write.</summary>
    public const int Workers = 32;

    /// <summary>A thread fewer than there are cores, each handed back after every piece of work, so that whoever asks over HTTP is served in between.</summary>
    private readonly TaskScheduler threads = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount - 1), maxItemsPerTask: 1).ConcurrentScheduler;

    private readonly Channel<string> queue = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, Turn> turns = new();
    private readonly ConcurrentDictionary<string, (int Times, DateTimeOffset Until)> failing = new();
    private readonly SemaphoreSlim running = new(Workers);

    // Resolved late: they need a waker, which is this.
    private Advancer Advancer => services.GetRequiredService<Advancer>();
    private Deliverer Deliverer => services.GetRequiredService<Deliverer>();

    /// <summary>Instances that failed last, most of which wait before they are tried again: they stay the longest overdue, and whoever looks for what is due looks past them.</summary>
    public int Failing => failing.Count;

    private enum Turn { Queued, Running, RunningAndAgain }

    public ValueTask Wake(string instance)
    {
        if (!MayRun(instance)) return ValueTask.CompletedTask;
        while (!turns.TryAdd(instance, Turn.Queued))
        {
            var noticed = turns.TryGetValue(instance, out var turn) && (turn != Turn.Running || turns.TryUpdate(instance, Turn.RunningAndAgain, Turn.Running));
            if (noticed) return ValueTask.CompletedTask; // else its run has just ended
        }

        queue.Writer.TryWrite(instance);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing runs in the background until what is returned is disposed of; whoever paused runs what is due.</summary>
    public async Task<IDisposable> Pause()
    {
        for (var i = 0; i < Workers; i++) await running.WaitAsync();
        return new Resume(() => running.Release(Workers));
    }

    /// <summary>Advances and delivers one instance, which nobody else runs. False where it failed; it will be tried again.</summary>
    public async Task<bool> Run(string instance, CancellationToken ct = default)
    {
        try
        {
            await Advancer.Advance(instance, ct);
            await Deliverer.Deliver(instance, ct);
            failing.TryRemove(instance, out _);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            var times = failing.GetValueOrDefault(instance).Times + 1;
            failing[instance] = (times, TimeProvider.System.GetUtcNow().AddSeconds(Math.Min(60, Math.Pow(2, times))));
            Failed(instance, times, e.GetType().Name, e.StackTrace);
            return false;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ =>
            Task.Factory.StartNew(() => Work(stoppingToken), stoppingToken, TaskCreationOptions.None, threads).Unwrap()));

    private async Task Work(CancellationToken ct)
    {
        await foreach (var instance in queue.Reader.ReadAllAsync(ct))
        {
            await running.WaitAsync(ct);
            try
            {
                turns[instance] = Turn.Running; // before the run: who wakes it from now on is not overheard
                await Run(instance, ct);
                if (turns.TryRemove(new(instance, Turn.Running))) continue;
                turns[instance] = Turn.Queued;
                queue.Writer.TryWrite(instance);
            }
            finally
            {
                running.Release();
            }
        }
    }

    private bool MayRun(string instance) => !failing.TryGetValue(instance, out var f) || f.Until <= TimeProvider.System.GetUtcNow();

    public override void Dispose()
    {
        running.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Instance} failed, time {Times}: {Error}\n{Trace}")]
    private partial void Failed(string instance, int times, string error, string? trace);

    private sealed class Resume(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}

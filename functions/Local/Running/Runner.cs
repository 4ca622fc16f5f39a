using System.Collections.Concurrent;
using System.Threading.Channels;
using EMentoring.App;
using EMentoring.App.Runtime;

namespace EMentoring.Local.Running;

/// <summary>
/// Runs instances: advances each through its inbox and carries out its outbox. One at a time an instance, several side by
/// side. A wake-up may be lost: the alarm clock finds in the table whatever is due.
/// </summary>
public sealed partial class Runner(IServiceProvider services, ILogger<Runner> log) : BackgroundService, IWaker
{
    /// <summary>More than there are cores: nearly all the time one waits for the disk, and commits that wait together share one write.</summary>
    private const int Workers = 32;

    private readonly Channel<string> queue = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> queued = new();
    private readonly ConcurrentDictionary<string, (int Times, DateTimeOffset Until)> failing = new();
    private readonly SemaphoreSlim[] locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
    private readonly SemaphoreSlim running = new(Workers);

    // Resolved late: they need a waker, which is this.
    private Advancer Advancer => services.GetRequiredService<Advancer>();
    private Deliverer Deliverer => services.GetRequiredService<Deliverer>();

    public ValueTask Wake(string instance)
    {
        if (MayRun(instance) && queued.TryAdd(instance, true)) queue.Writer.TryWrite(instance);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing runs in the background until what is returned is disposed of; whoever paused runs what is due.</summary>
    public async Task<IDisposable> Pause()
    {
        for (var i = 0; i < Workers; i++) await running.WaitAsync();
        return new Resume(() => running.Release(Workers));
    }

    /// <summary>Advances and delivers one instance. False where it failed; it will be tried again.</summary>
    public async Task<bool> Run(string instance, CancellationToken ct = default)
    {
        var gate = locks[(uint)string.GetHashCode(instance, StringComparison.Ordinal) % locks.Length];
        await gate.WaitAsync(ct);
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
        finally
        {
            gate.Release();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => Work(stoppingToken), stoppingToken)));

    private async Task Work(CancellationToken ct)
    {
        await foreach (var instance in queue.Reader.ReadAllAsync(ct))
        {
            await running.WaitAsync(ct);
            try
            {
                queued.TryRemove(instance, out _); // before the run: who wakes it from now on is not overheard
                await Run(instance, ct);
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
        foreach (var gate in locks) gate.Dispose();
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

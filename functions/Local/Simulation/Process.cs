using EMentoring.App;
using EMentoring.App.Runtime;

namespace EMentoring.Local.Simulation;

/// <summary>
/// One run of the program, from its start until it is killed: its services over the common table, its clock, and what it
/// is doing. A killed one does nothing more, as what it was waiting for never comes; what it had written stays.
/// </summary>
public sealed class Process : IWaker
{
    private readonly History history;
    private readonly Dictionary<string, (int Times, DateTimeOffset Until)> failing = [];
    private readonly HashSet<TaskCompletionSource<HttpResponseMessage>> connections = [];
    private readonly HashSet<string> running = [];
    private int served;

    public Process(History history, string name)
    {
        (this.history, Name) = (history, name);
        Clock = new SkewedClock(history.Timeline);
        Services = Site.Services(history, this);
    }

    public string Name { get; }

    public Shelf Services { get; }

    public SkewedClock Clock { get; }

    /// <summary>How many calls of its have failed, so that it does not know what became of them.</summary>
    public int Faults { get; set; }

    /// <summary>True when it has been killed.</summary>
    public bool Gone { get; private set; }

    /// <summary>True while it is doing something.</summary>
    public bool Busy => running.Count > 0 || connections.Count > 0;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public ValueTask Wake(string instance)
    {
        var (timeline, weather) = (history.Timeline, history.Weather);
        if (Gone || weather.Strikes(Fault.WakeLost)) return ValueTask.CompletedTask;
        var wait = TimeSpan.FromMilliseconds(history.Draw(1, 50));
        if (weather.Strikes(Fault.WakeDelayed)) wait += TimeSpan.FromSeconds(history.Draw(1, 7200));
        var to = history.Anyone() ?? this;
        timeline.In(wait, () => to.Begin(instance));
        if (weather.Strikes(Fault.WakeRepeated)) timeline.In(wait * 2, () => to.Begin(instance));
        if (weather.Strikes(Fault.TwoRunners) && history.Other(to) is { } other) timeline.In(wait, () => other.Begin(instance, alone: false));
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the instance, where nobody is at it; else again when they have finished.</summary>
    public void Begin(string instance, bool alone = true)
    {
        if (Gone || (failing.TryGetValue(instance, out var f) && f.Until > history.Timeline.Now)) return;
        if (running.Contains(instance) || (alone && history.Runs(instance)))
        {
            history.Timeline.In(TimeSpan.FromSeconds(1), () => Begin(instance, alone));
            return;
        }

        running.Add(instance);
        history.Watch(Run(instance));
    }

    public bool IsAt(string instance) => running.Contains(instance);

    private async Task Run(string instance)
    {
        Clock.Drift(history);
        try
        {
            await Get<Advancer>().Advance(instance);
            await Get<Deliverer>().Deliver(instance);
            failing.Remove(instance);
        }
        catch (TableBusyException)
        {
            var times = failing.GetValueOrDefault(instance).Times + 1;
            failing[instance] = (times, history.Timeline.Now.AddSeconds(Math.Min(60, Math.Pow(2, times))));
        }

        running.Remove(instance);
    }

    /// <summary>A request: answered, or cut off when the process is killed.</summary>
    public Task<HttpResponseMessage> Serve(Func<Task<HttpResponseMessage>> answer)
    {
        var connection = new TaskCompletionSource<HttpResponseMessage>();
        connections.Add(connection);
        history.Watch(Answer());
        return connection.Task;

        async Task Answer()
        {
            if (++served % 8 == 0) Clock.Drift(history);
            try
            {
                var response = await answer();
                connections.Remove(connection);
                connection.TrySetResult(response);
            }
            catch (HttpRequestException e)
            {
                connections.Remove(connection);
                connection.TrySetException(e);
            }
        }
    }

    /// <summary>Kills it, and starts another in its place after a while.</summary>
    public void Crash()
    {
        if (Gone) return;
        Gone = true;
        running.Clear();
        history.Note(Name, "killed", "");
        foreach (var connection in connections)
            history.Timeline.In(TimeSpan.Zero, () => connection.TrySetException(new HttpRequestException("The connection was cut off")));
        connections.Clear();
        history.Timeline.In(TimeSpan.FromSeconds(history.Draw(1, 600)), () => history.Start(this));
    }
}

/// <summary>A machine's clock: it may be wrong for a while.</summary>
public sealed class SkewedClock(Timeline timeline) : TimeProvider
{
    public TimeSpan Wrong { get; private set; }

    public override DateTimeOffset GetUtcNow() => timeline.Now + Wrong;

    /// <summary>The fault that it may have; it is set right within a day.</summary>
    public void Drift(History history)
    {
        var step = history.Weather.Strikes(Fault.ClockBack) ? -1 : history.Weather.Strikes(Fault.ClockForward) ? 1 : 0;
        if (step == 0) return;
        Wrong = step * TimeSpan.FromSeconds(history.Draw(1, 3 * 3600));
        timeline.In(TimeSpan.FromSeconds(history.Draw(60, 86400)), () => Wrong = TimeSpan.Zero);
    }
}

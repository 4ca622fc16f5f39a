namespace EMentoring.Local.Simulation;

/// <summary>
/// Simulated time: what is to happen, in the order of its instants, and of two at the same instant the one that was
/// planned first. Nothing else in a history waits for anything, so one seed gives one order of events.
/// </summary>
public sealed class Timeline(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (long At, long N)> events = new();
    private long planned;

    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>The instant of what happens next, or null.</summary>
    public DateTimeOffset? Next => events.TryPeek(out _, out var first) ? new(first.At, TimeSpan.Zero) : null;

    public void At(DateTimeOffset at, Action what) => events.Enqueue(what, (at.UtcTicks, planned++));

    public void In(TimeSpan wait, Action what) => At(Now + wait, what);

    /// <summary>Lets the time pass where nothing else happens meanwhile; false where something does.</summary>
    public bool Pass(TimeSpan wait)
    {
        if (events.TryPeek(out _, out var first) && first.At <= (Now + wait).UtcTicks) return false;
        Now += wait;
        return true;
    }

    /// <summary>The next thing happens. False where there is none.</summary>
    public bool Step()
    {
        if (!events.TryDequeue(out var what, out var when)) return false;
        if (when.At > Now.UtcTicks) Now = new(when.At, TimeSpan.Zero);
        what();
        return true;
    }
}

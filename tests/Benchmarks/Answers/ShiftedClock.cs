namespace EMentoring.Benchmarks.Answers;

/// <summary>The machine's clock, so much earlier or later.</summary>
public sealed class ShiftedClock(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
}

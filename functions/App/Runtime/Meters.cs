using System.Diagnostics.Metrics;

namespace EMentoring.App.Runtime;

/// <summary>What the runtime counts, under the meter <c>EMentoring</c>; the same names on both hosts.</summary>
public sealed class Meters : IDisposable
{
    private readonly Meter meter = new("EMentoring");

    public Meters()
    {
        Steps = meter.CreateCounter<long>("ementoring.steps", "{step}", "Steps committed");
        Letters = meter.CreateCounter<long>("ementoring.letters", "{letter}", "Letters accepted by the mail service");
        Failures = meter.CreateCounter<long>("ementoring.effects.failed", "{try}", "Tries to carry out an effect that failed");
        Dead = meter.CreateCounter<long>("ementoring.effects.dead", "{effect}", "Effects given up after their last try");
    }

    public Counter<long> Steps { get; }
    public Counter<long> Letters { get; }
    public Counter<long> Failures { get; }
    public Counter<long> Dead { get; }

    public void Dispose() => meter.Dispose();
}

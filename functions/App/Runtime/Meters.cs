using System.Diagnostics.Metrics;

namespace EMentoring.App.Runtime;

/// <summary>What the runtime counts, under the meter <c>EMentoring</c>; the same names on both hosts.</summary>
public sealed class Meters : IDisposable
{
    private readonly Meter meter = new(Tracing.Name);
    private double lag;

    public Meters()
    {
        Steps = meter.CreateCounter<long>("ementoring.steps", "{step}", "Steps committed");
        Letters = meter.CreateCounter<long>("ementoring.letters", "{letter}", "Letters accepted by the mail service");
        Failures = meter.CreateCounter<long>("ementoring.effects.failed", "{try}", "Tries to carry out an effect that failed");
        Dead = meter.CreateCounter<long>("ementoring.effects.dead", "{effect}", "Effects given up after their last try");
        Waiting = meter.CreateUpDownCounter<long>("ementoring.effects.waiting", "{effect}", "Effects committed and not yet carried out, since this process began");
        Finds = meter.CreateCounter<long>("ementoring.sweep.finds", "{instance}", "Instances that had waited too long and were woken by the sweep");
        Bounces = meter.CreateCounter<long>("ementoring.letters.bounced", "{letter}", "Letters that were accepted and then did not arrive");
        Delayed = meter.CreateCounter<long>("ementoring.letters.delayed", "{letter}", "Letters that wait for their turn under the mail service's quota");
        meter.CreateObservableGauge("ementoring.due.lag", () => Volatile.Read(ref lag), "s", "How long the longest waiting instance has been due");
    }

    public Counter<long> Steps { get; }
    public Counter<long> Letters { get; }
    public Counter<long> Failures { get; }
    public Counter<long> Dead { get; }
    public UpDownCounter<long> Waiting { get; }
    public Counter<long> Finds { get; }
    public Counter<long> Bounces { get; }
    public Counter<long> Delayed { get; }

    /// <summary>Steps were committed, with effects that now wait to be carried out.</summary>
    public void Stepped(int steps, int effects)
    {
        Steps.Add(steps);
        Waiting.Add(effects);
    }

    /// <summary>The longest waiting instance was seen to be due for so long; zero or less where none is.</summary>
    public void Lag(TimeSpan waited) => Volatile.Write(ref lag, Math.Max(0, waited.TotalSeconds));

    public void Dispose() => meter.Dispose();
}

using System.Diagnostics;

namespace EMentoring.Benchmarks.Answers;

/// <summary>How long each of many took that were to begin at a steady rate, whether those before had ended or not.</summary>
public sealed class Latencies
{
    private readonly double[] milliseconds;

    private Latencies(double[] milliseconds) => this.milliseconds = milliseconds;

    /// <summary>Time is counted from when each was to begin, so that a standstill counts for all that came in it.</summary>
    public static async Task<Latencies> Of(int many, int aSecond, Func<int, Task> work)
    {
        var took = new double[many];
        var began = Stopwatch.GetTimestamp();
        var tasks = new List<Task>(many);
        for (var n = 0; n < many; n++)
        {
            var at = began + (long)(n / (double)aSecond * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < at)
                if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), at).TotalMilliseconds > 1.2) await Task.Delay(1);
                else await Task.Yield();
            tasks.Add(One(n, at));
        }

        await Task.WhenAll(tasks);
        Array.Sort(took);
        return new(took);

        async Task One(int n, long at)
        {
            await work(n);
            took[n] = Stopwatch.GetElapsedTime(at).TotalMilliseconds;
        }
    }

    /// <summary>That share of them took at most so many milliseconds.</summary>
    public double At(double share) => milliseconds[Math.Min(milliseconds.Length - 1, (int)(share * milliseconds.Length))];

    public override string ToString() => FormattableString.Invariant($"{At(0.5):0.0} ms | {At(0.99):0.0} ms | {At(0.999):0.0} ms | {At(1):0.0} ms");
}

using System.Diagnostics;

namespace EMentoring.Benchmarks.Answers;

/// <summary>How long each of many took that were to begin at a steady rate, whether those before had ended or not.</summary>
public sealed class Latencies
{
    private readonly double[] milliseconds;

    private Latencies(double[] milliseconds) => this.milliseconds = milliseconds;

    /// <summary>Time is counted from when each was to begin, so that a standstill counts for all that came in it.</summary>
    /// <param name="many">How many at most.</param>
    /// <param name="aSecond">How many begin in a second.</param>
    /// <param name="work">One of them.</param>
    /// <param name="over">After it no more begin.</param>
    /// <remarks>Begun by a thread that sleeps in between, up to a millisecond late: one that waits more exactly takes a core from what is measured.</remarks>
    public static async Task<Latencies> Of(int many, int aSecond, Func<int, Task> work, CancellationToken over = default)
    {
        var took = new double[many];
        var tasks = new List<Task>(many);
        await Task.Factory.StartNew(() =>
        {
            var began = Stopwatch.GetTimestamp();
            for (var n = 0; n < many && !over.IsCancellationRequested; n++)
            {
                var at = began + (long)(n / (double)aSecond * Stopwatch.Frequency);
                while (Stopwatch.GetTimestamp() < at) Thread.Sleep(1);
                var (number, due) = (n, at);
                tasks.Add(Task.Run(() => One(number, due)));
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        await Task.WhenAll(tasks);
        var measured = took[..tasks.Count];
        Array.Sort(measured);
        return new(measured);

        async Task One(int n, long at)
        {
            await work(n);
            took[n] = Stopwatch.GetElapsedTime(at).TotalMilliseconds;
        }
    }

    public int Count => milliseconds.Length;

    /// <summary>That share of them took at most so many milliseconds.</summary>
    public double At(double share) => milliseconds[Math.Min(milliseconds.Length - 1, (int)(share * milliseconds.Length))];

    public override string ToString() => FormattableString.Invariant($"{At(0.5):0.0} ms | {At(0.99):0.0} ms | {At(0.999):0.0} ms | {At(1):0.0} ms");
}

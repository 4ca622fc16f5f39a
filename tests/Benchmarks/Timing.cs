using System.Diagnostics;

namespace EMentoring.Benchmarks;

/// <summary>How long something takes, in milliseconds, the least of several runs: what others do on the machine only adds.</summary>
public static class Timing
{
    /// <summary>Processor time of the whole process.</summary>
    public static (double Milliseconds, T Result) Least<T>(int times, Func<T> work) => Least(times, work, () => Environment.CpuUsage.TotalTime);

    /// <summary>Time by the clock, where what is measured waits, or is done by more than one thread.</summary>
    public static (double Milliseconds, T Result) LeastByTheClock<T>(int times, Func<T> work) => Least(times, work, () => Stopwatch.GetElapsedTime(0));

    private static (double Milliseconds, T Result) Least<T>(int times, Func<T> work, Func<TimeSpan> now)
    {
        var (least, result) = (double.MaxValue, default(T)!);
        for (var run = 0; run < times; run++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var before = now();
            result = work();
            least = Math.Min(least, (now() - before).TotalMilliseconds);
        }

        return (least, result);
    }

    /// <summary>The exponent of growth: the slope of a straight line through the logarithms.</summary>
    public static double Exponent(IReadOnlyList<(int N, double Milliseconds)> points)
    {
        double[] x = [.. points.Select(p => Math.Log(p.N))], y = [.. points.Select(p => Math.Log(p.Milliseconds))];
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}

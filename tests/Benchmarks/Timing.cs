namespace EMentoring.Benchmarks;

/// <summary>Processor time in milliseconds, the least of several runs: what others do on the machine does not count, and only adds.</summary>
public static class Timing
{
    public static (double Milliseconds, T Result) Least<T>(int times, Func<T> work)
    {
        var (least, result) = (double.MaxValue, default(T)!);
        for (var run = 0; run < times; run++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var before = Environment.CpuUsage.TotalTime;
            result = work();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
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

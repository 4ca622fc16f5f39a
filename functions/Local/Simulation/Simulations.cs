using System.Diagnostics;

namespace EMentoring.Local.Simulation;

/// <summary>Runs many histories, each from a seed of its own, on a few threads; which thread a history runs on makes no difference to it.</summary>
public static class Simulations
{
    /// <summary>A history's calls go deep where nothing has to wait.</summary>
    private const int Stack = 64 << 20;

    /// <summary>Histories from <paramref name="first"/>'s seed on, until there are so many, the time is up, or one breaks a law.</summary>
    /// <param name="first">The first; each further one has the next seed.</param>
    /// <param name="histories">How many at most.</param>
    /// <param name="threads">How many run side by side.</param>
    /// <param name="most">How long at most, by the clock.</param>
    /// <param name="report">Where they are counted as they end; a new one where null.</param>
    public static Report Run(Setting first, int histories, int threads, TimeSpan most, Report? report = null)
    {
        report ??= new();
        var (watch, next) = (Stopwatch.StartNew(), -1);
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work, Stack))];
        foreach (var thread in all) thread.Start();
        foreach (var thread in all) thread.Join();
        return report;

        void Work()
        {
            while (watch.Elapsed < most && report.Failure is null && Interlocked.Increment(ref next) is var n && n < histories)
            {
                var history = new History(first with { Seed = first.Seed + n });
                report.Add(history, Try(history));
            }
        }
    }

    /// <summary>One history, on a thread of its own; what it broke, or null.</summary>
    public static (History History, Exception? Broken) Run(Setting setting)
    {
        (History, Exception?) result = default;
        var thread = new Thread(() =>
        {
            var history = new History(setting);
            result = (history, Try(history));
        }, Stack);
        thread.Start();
        thread.Join();
        return result;
    }

    private static Exception? Try(History history)
    {
        try
        {
            history.Run();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}

using System.Diagnostics;
using EMentoring.Core.Matching;

namespace EMentoring.Benchmarks.Matching;

/// <summary>Assignment beside the plain Hungarian method on the same instances in one run; then peers and groups.</summary>
public static class MatchingBenchmarks
{
    private const int Largest = 1_000_000;

    public static void Run(bool write)
    {
        var page = new Page();
        page.Line($"# Matching: how long it takes");
        page.Line($"");
        page.Line($"Measured {DateTime.UtcNow:yyyy-MM-dd} on {Environment.ProcessorCount} cores that others used too, .NET {Environment.Version}, by `dotnet run -c Release --project tests/Benchmarks -- matching --write`.");
        page.Line($"Times are the process's processor time, so that neighbours on the machine count little: beside the plain method the least of several runs on the same instance, else of one run. Both methods' sums are compared.");
        page.Line($"");
        Warm();
        var (ours, plain) = Growth(page);
        Families(page);
        FiveThousand(page);
        PeersAndGroups.Run(page);
        if (!write) return;
        page.Write("docs/matching.md");
        File.WriteAllText(
            Path.Combine(Page.Root, "docs/pictures/matching-growth.svg"),
            LogLog.Svg("Assignment: time by size", [("plain Hungarian", plain), ("Assignment.Solve", ours)]));
    }

    private static (List<(int, double)> Ours, List<(int, double)> Plain) Growth(Page page)
    {
        page.Line($"## Growth: dense costs, uniform from 1 to {Largest:N0}");
        page.Line($"");
        page.Line($"| n | Assignment.Solve | plain Hungarian | ratio |");
        page.Line($"| ---: | ---: | ---: | ---: |");
        var (ours, plain) = (new List<(int, double)>(), new List<(int, double)>());
        foreach (var n in new[] { 250, 500, 1000, 2000, 4000 })
        {
            var (mine, theirs) = Both(Instances.Uniform(n, Largest, n), n <= 1000 ? 7 : 3);
            ours.Add((n, mine));
            plain.Add((n, theirs));
            page.Line($"| {n} | {mine:0.0} ms | {theirs:0.0} ms | {theirs / mine:0.0} |");
        }

        page.Line($"");
        page.Line($"![Time by size, both axes logarithmic](pictures/matching-growth.svg)");
        page.Line($"");
        page.Line($"The time grows as n to the power of {Timing.Exponent(ours):0.0}; the plain method's as n to the power of {Timing.Exponent(plain):0.0}.");
        page.Line($"");
        return (ours, plain);
    }

    private static void Families(Page page)
    {
        const int n = 1000;
        page.Line($"## Families at n = {n}");
        page.Line($"");
        page.Line($"| costs | Assignment.Solve | plain Hungarian | ratio |");
        page.Line($"| :--- | ---: | ---: | ---: |");
        foreach (var (name, costs) in new (string, int[,])[]
        {
            ("uniform 1 … 3", Instances.Uniform(n, 3, 1)),
            ("uniform 1 … 100", Instances.Uniform(n, 100, 1)),
            ("uniform 1 … 1,000,000,000", Instances.Uniform(n, 1_000_000_000, 1)),
            ("i · j (Machol and Wien)", Instances.MacholWien(n)),
            ("distances in a square", Instances.Geometric(n, 1)),
            ("all equal", Instances.Of(n, (_, _) => 7)),
            ("people's scores", Instances.People(n, 1)),
        })
        {
            var (mine, theirs) = Both(costs, 3);
            page.Line($"| {name} | {mine:0.0} ms | {theirs:0.0} ms | {theirs / mine:0.0} |");
        }

        page.Line($"");
    }

    private static void FiveThousand(Page page)
    {
        const int n = 5000;
        page.Line($"## 5,000 by 5,000");
        page.Line($"");
        foreach (var (name, costs) in new (string, Func<int[,]>)[]
        {
            ("uniform", () => Instances.Uniform(n, Largest, 1)), ("people's scores", () => Instances.People(n, 1)),
            ("i · j, the hardest known here", () => Instances.MacholWien(n)),
        })
        {
            var instance = costs();
            var (time, _) = Timing.Least(1, () => Assignment.Solve(instance));
            using var process = Process.GetCurrentProcess();
            page.Line($"* {name}: {time / 1000:0.0} s; the process had {process.PeakWorkingSet64 / 1_000_000} MB at most, the costs included.");
        }

        page.Line($"");
    }

    private static (double Ours, double Plain) Both(int[,] costs, int times)
    {
        var (mine, columns) = Timing.Least(times, () => Assignment.Solve(costs));
        var (theirs, others) = Timing.Least(Math.Min(times, 3), () => PlainHungarian.Solve(costs));
        return Assignment.Sum(costs, columns) == Assignment.Sum(costs, others)
            ? (mine, theirs)
            : throw new InvalidOperationException("The two methods differ in the optimum.");
    }

    /// <summary>Both are compiled before the clock runs.</summary>
    private static void Warm()
    {
        for (var run = 0; run < 30; run++) Both(Instances.Uniform(120, 1000, run), 1);
    }
}

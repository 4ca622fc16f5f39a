using EMentoring.Core.Matching;

namespace EMentoring.Benchmarks.Matching;

/// <summary>Pairs among peers, exact and rounded, and groups with roles.</summary>
internal static class PeersAndGroups
{
    public static void Run(Page page)
    {
        page.Line($"## Pairs among peers");
        page.Line($"");
        page.Line($"| people | scores | exact | rounded, beside its bound | rounded falls short by at most |");
        page.Line($"| ---: | :--- | ---: | ---: | ---: |");
        foreach (var n in new[] { 500, 1000, 2000, 3000 })
            foreach (var (name, score) in new[] { ("people's", Instances.Peers(n, n)), ("circles of seven", Instances.Circles(n, n)) })
            {
                if (n > 2000 && name != "people's") continue;
                var (exact, best) = Timing.Least(1, () => Core.Matching.Peers.Match(score, n));
                var (near, rounded) = Timing.Least(1, () => Core.Matching.Peers.Match(score, 0));
                if (rounded.Total > best.Total || rounded.Bound < best.Total) throw new InvalidOperationException("The bound does not hold.");
                page.Line($"| {n} | {name} | {exact / 1000:0.00} s | {near / 1000:0.00} s | {100.0 * (rounded.Bound - rounded.Total) / rounded.Bound:0.00} % |");
            }

        page.Line($"");
        page.Line($"Circles of seven friends who fit nobody else are the worst case: the fractional matching leaves one of each.");
        page.Line($"");
        page.Line($"## Groups");
        page.Line($"");
        page.Line($"| people | groups of | time | placed | worth of the bound |");
        page.Line($"| ---: | :--- | ---: | ---: | ---: |");
        foreach (var n in new[] { 200, 1000, 2000 })
            foreach (var (name, people, seats, can) in new (string, Func<int, int, short[,]>, Seats[], Func<int, uint>)[]
            {
                ("4–10 peers", Instances.Peers, [new(4, 10)], _ => 1u),
                ("4–10 peers, a fifth in two other languages", Instances.OfThreeLanguages, [new(4, 10)], _ => 1u),
                ("3–5 actors, 1–2 mentors", Instances.Peers, [new(3, 5), new(1, 2)], i => i % 4 == 0 ? 2u : i % 11 == 0 ? 3u : 1u),
                ("5–6, facilitator, observer", Instances.Peers, [new(5, 6), new(1, 1), new(1, 1)], i => i % 8 == 0 ? 2u : i % 8 == 1 ? 4u : 1u),
            })
            {
                var task = new GroupTask { Score = people(n, n), Seats = [.. seats], Can = [.. Enumerable.Range(0, n).Select(can)], Floor = 15 };
                var (time, found) = Timing.Least(1, () => Grouping.Form(task));
                page.Line($"| {n} | {name} | {time / 1000:0.0} s | {n - found.Left.Length} | {100.0 * found.Worth / found.Bound:0} % |");
            }

        page.Line($"");
        page.Line($"People's wishes and strengths are drawn at random here, so that no circle fits together by itself and the bound, which");
        page.Line($"takes each person's best partners, lies high. Circles of friends among strangers are found at the bound (Core.Tests).");
    }
}

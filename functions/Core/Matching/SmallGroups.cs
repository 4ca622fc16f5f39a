using System.Collections.Immutable;
using System.Numerics;

namespace EMentoring.Core.Matching;

/// <summary>All groupings of a few people, by dynamic programming over sets: 3ⁿ steps (E. Lawler 1976).</summary>
internal static class SmallGroups
{
    /// <summary>The best: most placed, the most urgent, sizes nearest to the middle, then the greatest worth.</summary>
    public static GroupsFound Best(GroupTask task)
    {
        var n = task.People;
        var worth = new long?[1 << n];
        for (var set = 1; set < worth.Length; set++)
            if (BitOperations.PopCount((uint)set) is var size && size >= task.Least && size <= task.Largest && Possible(task, Of(set)))
                worth[set] = task.Worth(Of(set));
        // Of each set once, since the loop below meets it in very many others.
        long[] urgency = [.. Enumerable.Range(0, worth.Length).Select(set => worth[set] is null ? 0 : Of(set).Sum(i => (long)task.Urgency(i)))];
        long[] uneven = [.. Enumerable.Range(0, n + 1).Select(task.Uneven)];

        var best = new (int Placed, long Urgent, long Even, long Worth)[1 << n];
        var chosen = new int[1 << n];
        for (var set = 1; set < best.Length; set++)
        {
            var (lowest, rest) = (set & -set, set & (set - 1));
            best[set] = best[rest];
            if (task.Lock(BitOperations.TrailingZeroCount(lowest)) >= 0) best[set].Placed -= 2 * n; // who is locked must be placed
            for (var others = rest; others != 0; others = (others - 1) & rest)
            {
                var group = others | lowest;
                if (worth[group] is not { } value) continue;
                var (placed, urgent, even, sum) = best[set ^ group];
                var size = BitOperations.PopCount((uint)group);
                var all = (placed + size, urgent + urgency[group], even - uneven[size], sum + value);
                if (all.CompareTo(best[set]) > 0) (best[set], chosen[set]) = (all, group);
            }
        }

        var (groups, left) = (new List<int[]>(), new List<int>());
        for (var set = (1 << n) - 1; set != 0; set ^= chosen[set] != 0 ? chosen[set] : set & -set)
        {
            if (chosen[set] != 0) groups.Add(Of(chosen[set]));
            else left.Add(BitOperations.TrailingZeroCount(set));
        }

        return new([.. groups.Select(g => Seating.Roles(task, g)!.Select((role, k) => new Seated(g[k], role)).ToImmutableArray())], [.. left], best[^1].Worth, best[^1].Worth);
    }

    private static bool Possible(GroupTask task, int[] people)
    {
        foreach (var i in people)
            foreach (var j in people)
                if (i < j && (task.Score[i, j] == Score.Forbidden || (task.Lock(i) >= 0 && task.Lock(j) >= 0 && task.Lock(i) != task.Lock(j))))
                    return false;
        foreach (var i in people)
            for (var j = 0; j < task.People; j++)
                if (task.Lock(i) >= 0 && task.Lock(j) == task.Lock(i) && !people.Contains(j))
                    return false;
        return Seating.Roles(task, people) is not null;
    }

    private static int[] Of(int set) => [.. Enumerable.Range(0, 32).Where(i => (set >> i & 1) != 0)];
}

using System.Numerics;
using EMentoring.Core.Matching;

namespace EMentoring.Core.Tests.Matching;

/// <summary>Tries everything, in the plainest words; what the fast methods are compared with.</summary>
internal static class BruteForce
{
    /// <summary>The least sum in which each row has a column of its own; null where there is none without a forbidden pair.</summary>
    public static long? Cheapest(int[,] cost, int row = 0, int used = 0)
    {
        if (row == cost.GetLength(0)) return 0;
        long? best = null;
        for (var j = 0; j < cost.GetLength(1); j++)
            if ((used >> j & 1) == 0 && cost[row, j] != Assignment.Forbidden && Cheapest(cost, row + 1, used | 1 << j) is { } rest)
                best = Math.Min(best ?? long.MaxValue, cost[row, j] + rest);
        return best;
    }

    /// <summary>The most rows that can have a column each, and the least sum with so many.</summary>
    public static (int Placed, long Sum) Most(int[,] cost, int row = 0, int used = 0)
    {
        if (row == cost.GetLength(0)) return (0, 0);
        var best = Most(cost, row + 1, used);
        for (var j = 0; j < cost.GetLength(1); j++)
            if ((used >> j & 1) == 0 && cost[row, j] != Assignment.Forbidden)
            {
                var (placed, sum) = Most(cost, row + 1, used | 1 << j);
                if ((placed + 1, -sum - cost[row, j]).CompareTo((best.Placed, -best.Sum)) > 0) best = (placed + 1, sum + cost[row, j]);
            }

        return best;
    }

    /// <summary>The most pairs among peers, and the greatest total with so many.</summary>
    public static (int Count, long Total) Pairs(short[,] score, Func<int, int, long>? worth = null, int used = 0)
    {
        var i = BitOperations.TrailingZeroCount(~used);
        if (i >= score.GetLength(0)) return (0, 0);
        var best = Pairs(score, worth, used | 1 << i);
        for (var j = i + 1; j < score.GetLength(0); j++)
            if ((used >> j & 1) == 0 && score[i, j] != Score.Forbidden)
            {
                var (count, total) = Pairs(score, worth, used | 1 << i | 1 << j);
                var with = (count + 1, total + (worth?.Invoke(i, j) ?? score[i, j]));
                if (with.CompareTo(best) > 0) best = with;
            }

        return best;
    }

    /// <summary>All ways to give each of n a different of n.</summary>
    public static IEnumerable<int[]> Assignments(int n, params int[] begun) => begun.Length == n
        ? [begun]
        : Enumerable.Range(0, n).Except(begun).SelectMany(next => Assignments(n, [.. begun, next]));

    /// <summary>The best of all groupings: most placed (or just so many), the most urgent, sizes nearest to the middle, the greatest worth.
    /// With a number given, only the worth of groupings that place just so many is compared.</summary>
    public static (int Placed, long Urgent, long Even, long Worth) Groups(GroupTask task, Func<int, bool> size, int? placed = null)
    {
        (int, long, long, long)? best = null;
        Go(0, []);
        return best ?? default;

        void Go(int person, List<List<int>> groups)
        {
            if (person == task.People)
            {
                groups = [.. groups.Where(g => g.Count > 0)];
                if (!groups.All(g => size(g.Count) && Whole(task, g))) return;
                var count = groups.Sum(g => g.Count);
                if (placed is { } just && count != just) return;
                var merit = (count, groups.Sum(g => g.Sum(i => (long)task.Urgency(i))), -groups.Sum(g => task.Uneven(g.Count)), groups.Sum(g => task.Worth(g)));
                if (placed is not null) merit = merit with { Item2 = 0, Item3 = 0 };
                if (best is null || merit.CompareTo(best.Value) > 0) best = merit;
                return;
            }

            Go(person + 1, groups);
            foreach (var group in groups.ToArray())
            {
                if (group.Count == task.Largest || group.Any(other => task.Score[other, person] == Score.Forbidden)) continue;
                group.Add(person);
                Go(person + 1, groups);
                group.Remove(person);
            }

            Go(person + 1, [.. groups, [person]]);
        }
    }

    /// <summary>True where roles can be given to all, tried one by one.</summary>
    private static bool Whole(GroupTask task, List<int> group)
    {
        return Try(0, new int[task.Seats.Length]);

        bool Try(int k, int[] count)
        {
            if (k == group.Count) return count.Select((c, r) => c >= task.Seats[r].Min && c <= task.Seats[r].Max).All(fine => fine);
            return Enumerable.Range(0, count.Length).Any(r => task.MayBe(group[k], r) && Try(k + 1, [.. count.Select((c, q) => q == r ? c + 1 : c)]));
        }
    }
}

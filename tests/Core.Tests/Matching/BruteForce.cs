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
    public static (int Count, long Total) Pairs(int[,] score, int used = 0)
    {
        var i = BitOperations.TrailingZeroCount(~used);
        if (i >= score.GetLength(0)) return (0, 0);
        var best = Pairs(score, used | 1 << i);
        for (var j = i + 1; j < score.GetLength(0); j++)
            if ((used >> j & 1) == 0 && score[i, j] != Score.Forbidden)
            {
                var (count, total) = Pairs(score, used | 1 << i | 1 << j);
                if ((count + 1, total + score[i, j]).CompareTo(best) > 0) best = (count + 1, total + score[i, j]);
            }

        return best;
    }
}

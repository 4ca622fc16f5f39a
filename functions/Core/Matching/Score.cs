using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>
/// Scores: how well two people fit, higher is better; and how they turn into the costs of <see cref="Assignment"/>.
/// Of 16 bits each, as a square of thousands of people is 35 MB even so: whatever else is reckoned with, is made of them row by row.
/// </summary>
public static class Score
{
    /// <summary>The score of two people who must not meet.</summary>
    public const short Forbidden = short.MinValue;

    /// <summary>The cost of a score: its complement, which turns the order round and overflows nowhere.</summary>
    public static int Cost(int score) => ~score;

    /// <summary>A person's scores.</summary>
    internal static ReadOnlySpan<short> Row(this short[,] score, int i) =>
        score.GetLength(1) == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref score[i, 0], score.GetLength(1));

    /// <summary>
    /// What is added to each person's scores, so that among matches that place as many the more urgent come first: each
    /// step of urgency is more than all scores together. Nothing where all are as urgent, as when nobody was passed over.
    /// </summary>
    /// <exception cref="OverflowException">Urgency and scores are too wide to be told in one number: keep urgency to a few steps.</exception>
    internal static int[] Urgent(short[,] score, int floor, IReadOnlyList<int>? urgency, bool mutual)
    {
        var (n, m) = (score.GetLength(0), score.GetLength(1));
        if (urgency is not null && urgency.Count != n) throw new ArgumentException("There is an urgency for each person.", nameof(urgency));
        if (urgency is null || urgency.All(u => u == urgency[0])) return new int[n];
        var (least, most) = (short.MaxValue, short.MinValue);
        foreach (var one in score)
            if (one != Forbidden) (least, most) = (Math.Min(least, one), Math.Max(most, one));
        if (most < least) return new int[n];
        var (low, high) = ((long)Fairness.Felt(least, floor), (long)Fairness.Felt(most, floor));
        var step = (high - low + 1) * (Math.Min(n, m) + 1);
        var steps = step * (mutual ? 2 : 1);
        _ = (checked((int)(high + steps * urgency.Max())), checked((int)(low + steps * urgency.Min())));
        return [.. urgency.Select(u => checked((int)(step * u)))];
    }

    /// <summary>Refuses scores among peers where two people do not score each other alike.</summary>
    internal static void MustBeMutual(short[,] score)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.GetLength(0) != score.GetLength(1)) throw new ArgumentException("Scores among peers are a square.", nameof(score));
        const int tile = 64; // down a column each step is far away: a tile's rows and columns stay near
        var n = score.GetLength(0);
        for (var rows = 0; rows < n; rows += tile)
            for (var columns = 0; columns <= rows; columns += tile)
                for (var i = rows; i < Math.Min(rows + tile, n); i++)
                    for (var j = columns; j < Math.Min(columns + tile, i); j++)
                        if (score[i, j] != score[j, i])
                            throw new ArgumentException($"The score of {i} with {j} is not that of {j} with {i}.", nameof(score));
    }
}

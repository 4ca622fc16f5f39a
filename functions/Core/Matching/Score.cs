namespace EMentoring.Core.Matching;

/// <summary>Scores: how well two people fit, higher is better; and how they turn into the costs of <see cref="Assignment"/>.</summary>
public static class Score
{
    /// <summary>The score of two people who must not meet.</summary>
    public const int Forbidden = int.MinValue;

    /// <summary>The cost of a score: its complement, which turns the order round, forbidden included, and overflows nowhere.</summary>
    public static int Cost(int score) => ~score;

    /// <summary>
    /// The scores by which, among matches that place as many, the more urgent come first, whatever the scores: each step of
    /// urgency counts more than all scores together. One by one, as a square of thousands of people is 70 MB.
    /// </summary>
    /// <exception cref="OverflowException">Urgency and scores are too wide to be told in one number: keep urgency to a few steps.</exception>
    internal static Func<int, int, int> Urgent(int[,] score, IReadOnlyList<int>? rows, IReadOnlyList<int>? columns = null)
    {
        if (rows is null) return Plain;
        var (n, m) = (score.GetLength(0), score.GetLength(1));
        if (rows.Count != n || (columns is not null && columns.Count != m)) throw new ArgumentException("There is an urgency for each person.", nameof(rows));
        if (Alike(rows) && (columns is null || Alike(columns))) return Plain; // as when nobody was passed over: it would be the same for all
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var one in score)
            if (one != Forbidden) (least, most) = (Math.Min(least, one), Math.Max(most, one));
        if (most < least) return Plain;
        var step = ((long)most - least + 1) * (Math.Min(n, m) + 1);
        return (i, j) => score[i, j] == Forbidden ? Forbidden : checked((int)(score[i, j] + step * (rows[i] + (columns?[j] ?? 0L))));

        int Plain(int i, int j) => score[i, j];

        static bool Alike(IReadOnlyList<int> urgency) => urgency.All(u => u == urgency[0]);
    }

    /// <summary>Refuses scores among peers where two people do not score each other alike.</summary>
    internal static void MustBeMutual(int[,] score)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.GetLength(0) != score.GetLength(1)) throw new ArgumentException("Scores among peers are a square.", nameof(score));
        for (var i = 0; i < score.GetLength(0); i++)
            for (var j = 0; j < i; j++)
                if (score[i, j] != score[j, i])
                    throw new ArgumentException($"The score of {i} with {j} is not that of {j} with {i}.", nameof(score));
    }
}

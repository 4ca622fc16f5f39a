namespace EMentoring.Core.Matching;

/// <summary>Scores: how well two people fit, higher is better; and how they turn into the costs of <see cref="Assignment"/>.</summary>
public static class Score
{
    /// <summary>The score of two people who must not meet.</summary>
    public const int Forbidden = int.MinValue;

    /// <summary>The cost of a score: its complement, which turns the order round, forbidden included, and overflows nowhere.</summary>
    public static int Cost(int score) => ~score;

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

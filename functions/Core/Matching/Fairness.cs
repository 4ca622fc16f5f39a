namespace EMentoring.Core.Matching;

/// <summary>
/// Fairness as a floor: each point by which someone's match lies below it counts ever more (docs/decisions/0020).
/// </summary>
/// <remarks>
/// A match d points below the floor counts d² points less. So somebody is left d points below only where lifting them
/// would cost the others more than that together; a point more for the many is never paid for by a very poor match.
/// The transform is increasing and concave, so every optimum and bound of this folder holds for what it makes of scores
/// (M. Ogryczak, T. Śliwiński 2003 and Ö. Karsu, A. Morton 2015 on concave aggregation; D. Bertsimas et al. 2011 on its price).
/// </remarks>
public static class Fairness
{
    /// <summary>No floor: only the total counts.</summary>
    public const int None = int.MinValue;

    /// <summary>What a score is worth above such a floor.</summary>
    public static int Felt(int score, int floor)
    {
        if (score == Score.Forbidden || score >= floor) return score;
        var below = (long)floor - score;
        return (int)Math.Max(score - below * below, Score.Forbidden / 2 + (long)score / 4); // so far down the order is what counts
    }

    /// <summary>Puts in place of each score how it is felt; forbidden ones stay.</summary>
    public static void Feel(int[,] score, int floor)
    {
        ArgumentNullException.ThrowIfNull(score);
        for (var i = 0; i < score.GetLength(0); i++)
            for (var j = 0; j < score.GetLength(1); j++)
                score[i, j] = Felt(score[i, j], floor);
    }

    /// <summary>
    /// Where the floor lies unless the programme says: half of the median of what people would get if only the total
    /// counted. Whoever gets less than that is poorly served beside the others, whatever the scale of the scores.
    /// </summary>
    public static int FloorOf(IEnumerable<int> got)
    {
        int[] sorted = [.. got.Order()];
        return sorted.Length == 0 ? None : sorted[sorted.Length / 2] / 2;
    }
}

using System.Numerics;

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
    /// <summary>No floor, as no score lies below it: only the total counts.</summary>
    public const int None = Score.Forbidden;

    /// <summary>How many points below the floor each further one stops to count yet more, so that no sum overflows.</summary>
    private const int Steep = 1 << 14;

    /// <summary>What a score (of two who may meet) is worth above such a floor.</summary>
    public static int Felt(short score, int floor)
    {
        var below = Math.Max(0, floor - score);
        var steep = Math.Min(below, Steep);
        return score - steep * (2 * below - steep); // the square, then its tangent
    }

    /// <summary>The same of many at once.</summary>
    internal static Vector<int> Felt(Vector<int> score, Vector<int> floor)
    {
        var below = Vector.Max(Vector<int>.Zero, floor - score);
        var steep = Vector.Min(below, new Vector<int>(Steep));
        return score - steep * (below + below - steep);
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

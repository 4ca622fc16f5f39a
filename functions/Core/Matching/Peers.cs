using System.Collections.Immutable;

namespace EMentoring.Core.Matching;

/// <summary>Pairs among people who may all meet each other: matching in a general graph.</summary>
/// <remarks>
/// First as many pairs as possible, then the greatest sum of scores (docs/decisions/0020). The bound comes from the
/// fractional matching, which is an assignment of everyone to everyone else: half its value. Its pairs and even cycles
/// are whole; where an odd cycle is left, Edmonds's method goes on from there (D. Applegate, W. Cook: Solving
/// large-scale matching problems, 1993), and few are left of thousands.
/// </remarks>
public static class Peers
{
    /// <summary>Up to how many people the optimum is proven unless the caller says otherwise.</summary>
    public const int ExactUpTo = 3000;

    /// <summary>Pairs of greatest number and then greatest total.</summary>
    /// <param name="score">Everyone by everyone, mutual; the diagonal does not count; <see cref="Score.Forbidden"/> where a must speaks against it.</param>
    /// <param name="exactUpTo">With more people than this, a near-optimal result beside a proven bound.</param>
    /// <param name="first">How urgent each person is; the greater first where not all can be placed.</param>
    /// <param name="floor">The floor of <see cref="Fairness"/>.</param>
    public static PeersFound Match(short[,] score, int exactUpTo = ExactUpTo, IReadOnlyList<int>? first = null, int floor = Fairness.None)
    {
        Score.MustBeMutual(score);
        var n = score.GetLength(0);
        if (n < 2) return new([.. Enumerable.Repeat(-1, n)], 0, 0);
        var fractional = new Fractional(score, floor, first);
        int[] mate;
        if (n <= exactUpTo)
        {
            var blossoms = new Blossoms(fractional);
            blossoms.Solve();
            mate = blossoms.Mate;
        }
        else
        {
            mate = Exchange.Improve(fractional.Rounded(), fractional.Counts);
        }

        var partner = mate.Take(n).Select((j, i) => j >= n || score[i, j] == Score.Forbidden ? -1 : j).ToImmutableArray();
        var total = partner.Select((j, i) => j > i ? (long)Fairness.Felt(score[i, j], floor) : 0).Sum();
        return new(partner, total, n <= exactUpTo ? total : total + (fractional.Value(mate) - fractional.Bound));
    }
}

/// <summary>Pairs among peers.</summary>
/// <param name="PartnerOf">Each person's partner, or -1.</param>
/// <param name="Total">The sum of the pairs' scores as they are felt.</param>
/// <param name="Bound">No pairs of as many and as urgent people could have a greater total; equal to it where the optimum is proven.</param>
public sealed record PeersFound(ImmutableArray<int> PartnerOf, long Total, long Bound);

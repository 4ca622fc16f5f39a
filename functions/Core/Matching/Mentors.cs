using System.Collections.Immutable;

namespace EMentoring.Core.Matching;

/// <summary>Whose mentor each actor gets; a mentor may have room for several.</summary>
public static class Mentors
{
    /// <summary>
    /// A proven optimum: as many actors as possible have a mentor, and among such matches the sum of the scores is
    /// greatest. A mentor with room for k actors is k columns of the assignment.
    /// </summary>
    /// <param name="score">Actors by mentors; <see cref="Score.Forbidden"/> where a must speaks against the pair.</param>
    /// <param name="room">For how many actors each mentor has room.</param>
    /// <param name="first">How urgent each actor is; the greater first where not all can be placed.</param>
    /// <param name="floor">The floor of <see cref="Fairness"/>.</param>
    public static MentorsFound Match(short[,] score, IReadOnlyList<int> room, IReadOnlyList<int>? first = null, int floor = Fairness.None)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(room);
        var actors = score.GetLength(0);
        if (room.Count != score.GetLength(1) || room.Any(r => r < 0))
            throw new ArgumentException("Each mentor has room for a number of actors.", nameof(room));
        int[] seats = [.. Enumerable.Range(0, room.Count).SelectMany(m => Enumerable.Repeat(m, Math.Min(room[m], actors)))];
        var urgent = Score.Urgent(score, floor, first, mutual: false);
        ImmutableArray<int> mentors = [.. Assignment.Most(actors, seats.Length, Cost).Select(seat => seat < 0 ? -1 : seats[seat])];
        return new(mentors, mentors.Select((m, i) => m < 0 ? 0L : Fairness.Felt(score[i, m], floor)).Sum());

        int Cost(int i, int seat) => score[i, seats[seat]] is var points && points == Score.Forbidden
            ? Assignment.Forbidden : Score.Cost(Fairness.Felt(points, floor) + urgent[i]);
    }
}

/// <summary>The best match of actors to mentors.</summary>
/// <param name="MentorOf">Each actor's mentor, or -1.</param>
/// <param name="Total">The sum of the scores as they are felt.</param>
public sealed record MentorsFound(ImmutableArray<int> MentorOf, long Total);

using System.Collections.Immutable;

namespace EMentoring.Core.Matching;

/// <summary>How many seats a group has for one role.</summary>
public readonly record struct Seats(int Min, int Max);

/// <summary>People who are to be put into groups, each with seats for roles.</summary>
public sealed record GroupTask
{
    /// <summary>How well any two fit, mutual; <see cref="Matching.Score.Forbidden"/> where they must not sit together.</summary>
    public required short[,] Score { get; init; }

    /// <summary>The seats of each group, by role; from two to thirty people sit in a group.</summary>
    public required ImmutableArray<Seats> Seats { get; init; }

    /// <summary>Each person's possible roles, a bit each.</summary>
    public required ImmutableArray<uint> Can { get; init; }

    /// <summary>The floor of <see cref="Fairness"/> under a person's mean score with the others of the group.</summary>
    public int Floor { get; init; } = Fairness.None;

    /// <summary>Who is placed first where not all can be: the greater first. Empty where all are equal.</summary>
    public ImmutableArray<int> First { get; init; } = [];

    /// <summary>People locked together have the same number, from nought without gaps, each number a group of its own; -1 where free. Empty where nobody is locked.</summary>
    public ImmutableArray<int> Together { get; init; } = [];

    /// <summary>The same seed and steps give the same groups.</summary>
    public int Seed { get; init; }

    /// <summary>How many exchanges the search may try; -1 for as many as serve the size.</summary>
    public long Steps { get; init; } = -1;

    /// <summary>How many looks at groups may be in vain before no more room is made for those who are left.</summary>
    internal long Looks { get; init; } = 30_000_000;

    /// <summary>Asked now and then; false ends the search early (the caller's clock: the result then depends on it).</summary>
    public Func<bool>? GoOn { get; init; }

    /// <summary>Up to how many people (20 at most) all groupings are weighed, and the best is proven.</summary>
    public int ExactUpTo { get; init; } = 12;

    internal int People => Score.GetLength(0);

    internal int Least => Seats.Sum(s => s.Min);

    internal int Largest => Seats.Sum(s => Math.Min(s.Max, 1000));

    internal int Urgency(int person) => First.IsDefaultOrEmpty ? 0 : First[person];

    internal int Lock(int person) => Together.IsDefaultOrEmpty ? -1 : Together[person];

    internal int Locks => Together.IsDefaultOrEmpty ? 0 : Together.Max() + 1;

    internal bool MayBe(int person, int role) => (Can[person] >> role & 1) != 0;

    /// <summary>How far a group's size is from the middle of what is allowed, squared: groups of four that lose one are too
    /// small, groups of ten talk little. Fewer or more groups, and how even they are, are weighed by the sum.</summary>
    internal long Uneven(int size) => (long)(2 * size - Least - Largest) * (2 * size - Least - Largest);

    /// <summary>What a person's mean score with others counts, in hundredths of a point: rounded down, and less below the floor.</summary>
    internal long Felt(long sum, int others)
    {
        var mean = Math.DivRem(100 * sum, others, out var rest) - (rest < 0 ? 1 : 0);
        var below = 100L * Floor - mean;
        return below <= 0 || Floor == Fairness.None ? mean : mean - (below * below + 99) / 100;
    }

    /// <summary>What each person's match in a group counts, together.</summary>
    internal long Worth(IReadOnlyList<int> people)
    {
        var worth = 0L;
        foreach (var i in people) worth += Felt(people.Sum(j => i == j ? 0L : Score[i, j]), people.Count - 1);
        return worth;
    }

    /// <summary>True where all groupings can be weighed.</summary>
    internal bool IsSmall => People <= Math.Min(ExactUpTo, 20);

    /// <summary>The task of some of the people, numbered anew, with so many steps.</summary>
    internal GroupTask Of(int[] people, long steps)
    {
        if (people.Length == People) return this with { Steps = steps };
        var score = new short[people.Length, people.Length];
        for (var i = 0; i < people.Length; i++)
            for (var j = 0; j < people.Length; j++) score[i, j] = Score[people[i], people[j]];
        int[] locks = [.. people.Select(Lock).Where(number => number >= 0).Distinct().Order()];
        return this with
        {
            Score = score,
            Can = [.. people.Select(i => Can[i])],
            First = [.. people.Select(Urgency)],
            Together = [.. people.Select(i => Array.IndexOf(locks, Lock(i)))],
            Steps = steps,
            Looks = Looks * people.Length / People,
        };
    }

    internal void MustBeWhole()
    {
        Matching.Score.MustBeMutual(Score);
        if (Can.Length != People || (!First.IsDefaultOrEmpty && First.Length != People) || (!Together.IsDefaultOrEmpty && Together.Length != People))
            throw new ArgumentException("There is a line for each person in all that is told of people.", "task");
        if (Seats.Length is 0 or > 30 || Seats.Any(s => s.Min < 0 || s.Max < s.Min) || Least < 2)
            throw new ArgumentException("A group has seats for at least two.", "task");
        if (Largest > 30) throw new ArgumentException("A group has seats for at most thirty.", "task");
    }
}

/// <summary>Groups that were found.</summary>
/// <param name="Groups">Each group's people and their roles.</param>
/// <param name="Left">Who is in none.</param>
/// <param name="Worth">The sum over people of their mean score with the others of their group, in hundredths of a point, less what lies below the floor.</param>
/// <param name="Bound">No grouping that places as many, in groups at least as large as the smallest of these, is worth more; equal to it where the optimum is proven.</param>
public sealed record GroupsFound(ImmutableArray<ImmutableArray<Seated>> Groups, ImmutableArray<int> Left, long Worth, long Bound);

/// <summary>A person in a group, and in what role.</summary>
public readonly record struct Seated(int Person, int Role);

using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>Who sits where at present, and for every group the sum of everyone's scores with those who sit there.</summary>
/// <remarks>Two who must not meet count <see cref="Conflict"/>, so that a sum says at once how many musts speak against a seat.</remarks>
internal sealed partial class Tables
{
    /// <summary>More than thirty scores weigh; thirty of it still fit an int.</summary>
    public const int Conflict = -(1 << 26);

    private readonly List<int[]> _sum = []; // of each group: by person
    private readonly long[] _felt;

    public Tables(GroupTask task)
    {
        Task = task;
        var n = task.People;
        _felt = new long[n];
        (GroupOf, RoleOf) = (new int[n], new int[n]);
        Array.Fill(GroupOf, -1);
        Array.Fill(RoleOf, -1);
    }

    public GroupTask Task { get; }

    public List<List<int>> People { get; } = []; // of each group

    public List<int[]> Count { get; } = []; // of each group: by role

    public int[] GroupOf { get; }

    public int[] RoleOf { get; }

    public int Placed { get; private set; }

    /// <summary>How many looks at groups, for room for those who are left, were in vain (<see cref="GroupTask.Looks"/>).</summary>
    public long Vain { get; set; }

    /// <summary>What all is worth, in hundredths of a point.</summary>
    public long Worth { get; private set; }

    /// <summary>What is compared, in this order: placed, the urgent, sizes, worth.</summary>
    public (int Placed, long Urgent, long Even, long Worth) Merit => (
        Placed, Enumerable.Range(0, Task.People).Where(i => GroupOf[i] >= 0).Sum(i => (long)Task.Urgency(i)),
        -People.Where(g => g.Count > 0).Sum(g => Task.Uneven(g.Count)), Worth);

    public IEnumerable<int> Left => Enumerable.Range(0, Task.People).Where(i => GroupOf[i] < 0);

    /// <summary>What two people count in a sum.</summary>
    public int Pair(int i, int j) => Counts(Task.Score[i, j]);

    /// <summary>The sum of a person's scores with a group's people, themselves not counted.</summary>
    public int Sum(int group, int person) => _sum[group][person];

    public bool Fits(int group, int person) => _sum[group][person] > Conflict / 2;

    /// <summary>How many of the group a person must not meet.</summary>
    public int Against(int group, int person) => (int)((-(long)_sum[group][person] - Conflict / 2) / -Conflict);

    public int NewGroup()
    {
        People.Add([]);
        Count.Add(new int[Task.Seats.Length]);
        _sum.Add(new int[Task.People]);
        return People.Count - 1;
    }

    public void Seat(int person, int group, int role)
    {
        Change(person, group, 1);
        People[group].Add(person);
        Count[group][role]++;
        (GroupOf[person], RoleOf[person]) = (group, role);
        Placed++;
        Feel(group);
    }

    public void Unseat(int person)
    {
        var group = GroupOf[person];
        Change(person, group, -1);
        People[group].Remove(person);
        Count[group][RoleOf[person]]--;
        (GroupOf[person], RoleOf[person]) = (-1, -1);
        Placed--;
        Worth -= _felt[person];
        _felt[person] = 0;
        Feel(group);
    }

    /// <summary>True where the group has a seat free in the role and no must speaks against the person.</summary>
    public bool HasRoom(int group, int role, int person) =>
        Count[group][role] < Task.Seats[role].Max && Task.MayBe(person, role) && Fits(group, person);

    /// <summary>The first role in which the group has a seat free for the person, or -1.</summary>
    public int FreeSeat(int group, int person)
    {
        for (var r = 0; r < Task.Seats.Length; r++)
            if (HasRoom(group, r, person))
                return r;
        return -1;
    }

    public GroupsFound Found(long bound) => new(
        [.. People.Where(g => g.Count > 0).Select(g => g.Order().Select(i => new Seated(i, RoleOf[i])).ToImmutableArray()).OrderBy(g => g[0].Person)],
        [.. Left], Worth, Math.Max(bound, Worth));

    /// <summary>Adds a person's scores to a group's sums, or takes them away; their own sum stays.</summary>
    private void Change(int person, int group, int sign)
    {
        var sum = _sum[group];
        var scores = Task.Score.Row(person);
        var own = sum[person];
        var sums = MemoryMarshal.Cast<int, Vector<int>>(sum.AsSpan());
        var rows = MemoryMarshal.Cast<short, Vector<short>>(scores);
        for (var k = 0; k < rows.Length; k++)
        {
            Vector.Widen(rows[k], out var low, out var high);
            sums[2 * k] += Counts(low) * sign;
            sums[2 * k + 1] += Counts(high) * sign;
        }

        for (var i = rows.Length * Vector<short>.Count; i < sum.Length; i++) sum[i] += Counts(scores[i]) * sign;
        sum[person] = own;
    }

    private static int Counts(short score) => score == Score.Forbidden ? Conflict : score;

    private static Vector<int> Counts(Vector<int> scores) =>
        Vector.ConditionalSelect(Vector.Equals(scores, new(Score.Forbidden)), new(Conflict), scores);

    private void Feel(int group)
    {
        var people = People[group];
        foreach (var i in people)
        {
            Worth -= _felt[i];
            _felt[i] = people.Count > 1 ? Task.Felt(_sum[group][i], people.Count - 1) : 0;
            Worth += _felt[i];
        }
    }
}

namespace EMentoring.Core.Matching;

/// <summary>What an exchange of seats or a move would bring, without doing it.</summary>
internal sealed partial class Tables
{
    /// <summary>An exchange that a must, a role or a lock forbids.</summary>
    public const long No = long.MinValue;

    /// <summary>What is gained where two people exchange seats; the other may be one who has none.</summary>
    public long Exchange(int one, int other)
    {
        var (g, h) = (GroupOf[one], GroupOf[other]);
        if (g == h || Task.Lock(one) >= 0 || Task.Lock(other) >= 0 || !Task.MayBe(other, RoleOf[one])) return No;
        var pair = Pair(one, other);
        var there = _sum[g][other] - pair;
        if (there <= Conflict / 2) return No;
        var gain = 0L;
        if (h >= 0)
        {
            var here = _sum[h][one] - pair;
            if (here <= Conflict / 2 || !Task.MayBe(one, RoleOf[other])) return No;
            gain = Change(h, other, one, here, 0);
        }

        return gain + Change(g, one, other, there, 0);
    }

    /// <summary>What is gained where a person moves to a free seat of another group; sizes and roles are for the caller to see to.</summary>
    public long Move(int person, int to)
    {
        var gain = Change(to, -1, person, _sum[to][person], 1);
        return GroupOf[person] < 0 ? gain : gain + Change(GroupOf[person], person, -1, 0, -1);
    }

    /// <summary>Exchanges the seats, roles included.</summary>
    public void DoExchange(int one, int other)
    {
        var (g, r, h, t) = (GroupOf[one], RoleOf[one], GroupOf[other], RoleOf[other]);
        if (h < 0)
        {
            Unseat(one);
            Seat(other, g, r);
            return;
        }

        (GroupOf[one], RoleOf[one], GroupOf[other], RoleOf[other]) = (h, t, g, r);
        People[g][People[g].IndexOf(one)] = other;
        People[h][People[h].IndexOf(other)] = one;
        Change(one, g, -1);
        Change(other, g, 1);
        Change(other, h, -1);
        Change(one, h, 1);
        Feel(g);
        Feel(h);
    }

    /// <summary>What the people of a group gain or lose where one goes and another comes (-1: none).</summary>
    private long Change(int group, int goes, int comes, long sumOfWhoComes, int growth)
    {
        var (people, sum) = (People[group], _sum[group]);
        var others = people.Count - 1 + growth;
        if (others == 0) return goes >= 0 ? -_felt[goes] - people.Where(i => i != goes).Sum(i => _felt[i]) : 0;
        var gain = comes >= 0 ? Task.Felt(sumOfWhoComes, others) : 0;
        var less = goes >= 0 ? Task.Score.Row(goes) : [];
        var more = comes >= 0 ? Task.Score.Row(comes) : [];
        foreach (var i in people)
        {
            gain -= _felt[i];
            if (i == goes) continue;
            var mine = sum[i];
            if (goes >= 0) mine -= Counts(less[i]);
            if (comes >= 0) mine += Counts(more[i]);
            gain += Task.Felt(mine, others);
        }

        return gain;
    }
}

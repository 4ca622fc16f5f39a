namespace EMentoring.Core.Matching;

/// <summary>
/// An upper bound on what groups can be worth: each person's mean is at most that of the partners who suit best, as many
/// as the smallest group has, no more of a role than it has seats; and since everyone is someone's partner equally much,
/// partners whom many want have a price, which is found by subgradients (M. Held, R. Karp 1971).
/// </summary>
/// <remarks>
/// Any prices give a bound (Lagrangian duality), so rounding can only make it wider. Below the floor, the felt mean is
/// replaced by its tangent where the person now is, which lies above it everywhere, the felt mean being concave.
/// </remarks>
internal sealed class GroupBound
{
    private const int Rounds = 24;

    private readonly GroupTask _task;
    private readonly Tables _tables;
    private readonly int _partners;
    private readonly int[] _role; // of each person: the only one they can take, or as many as there are roles
    private readonly double[] _price;
    private readonly Kept[] _kept; // by role, while one person's partners are chosen

    private GroupBound(Tables tables)
    {
        (_task, _tables) = (tables.Task, tables);
        _partners = tables.People.Where(g => g.Count > 0).Min(g => g.Count) - 1;
        _role = [.. Enumerable.Range(0, _task.People).Select(i => OnlyRole(_task, i))];
        _price = new double[_task.People];
        _kept = [.. _task.Seats.Select(_ => new Kept()), new Kept()];
    }

    /// <summary>For every grouping that places as many, in groups no smaller than the smallest of these.</summary>
    public static long Of(Tables tables) => tables.Placed == 0 ? 0 : new GroupBound(tables).Least();

    private long Least()
    {
        var (n, best, step) = (_task.People, double.MaxValue, 0.0);
        var (values, use) = (new double[n], new double[n]);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(use);
            for (var i = 0; i < n; i++)
            {
                var (value, chosen) = Chosen(i, 1);
                if (Tangent(i) is { Slope: > 1 } tangent)
                {
                    var (lower, others) = Chosen(i, tangent.Slope);
                    if (tangent.Base + lower < value) (value, chosen) = (tangent.Base + lower, others);
                }

                values[i] = value + _price[i];
                foreach (var j in chosen) use[j] += 1.0 / _partners;
            }

            // Those who are placed are the most that can be; who they are is not known.
            var bound = values.OrderDescending().Take(_tables.Placed).Sum();
            if (round == 0) step = Math.Max(1, bound / n) / 8;
            best = Math.Min(best, bound);
            for (var j = 0; j < n; j++) _price[j] += step / (1 + round / 3.0) * (use[j] - 1);
        }

        return double.IsFinite(best) ? (long)Math.Ceiling(best + 1e-6 * Math.Abs(best)) : _tables.Worth;
    }

    /// <summary>A line above the felt mean (hundredths of points), touching it where the person is.</summary>
    private (double Base, double Slope) Tangent(int i)
    {
        var group = _tables.GroupOf[i];
        if (_task.Floor == Fairness.None || group < 0) return (0, 1);
        var mean = 100.0 * _tables.Sum(group, i) / Math.Max(1, _tables.People[group].Count - 1);
        var below = 100.0 * _task.Floor - mean;
        if (below <= 0) return (0, 1);
        var slope = 1 + 2 * below / 100;
        return (mean - below * below / 100 - slope * mean, slope);
    }

    /// <summary>The best mean of so many partners at their prices, and who they are.</summary>
    private (double Value, List<int> Partners) Chosen(int i, double slope)
    {
        foreach (var kept in _kept) kept.Empty();
        var scores = _task.Score.Row(i);
        for (var j = 0; j < _price.Length; j++)
        {
            var kept = _kept[_role[j]];
            var value = slope * 100.0 * scores[j] - _price[j];
            if (value > kept.Least && i != j && scores[j] != Score.Forbidden) kept.Keep(j, value, Room(i, _role[j]));
        }

        // What the roles leave over competes for the seats of the group.
        var chosen = _kept.SelectMany(k => k.All).OrderByDescending(k => k.Value).Take(_partners).ToList();
        return chosen.Count < _partners ? (double.NegativeInfinity, []) : (chosen.Sum(c => c.Value) / _partners, [.. chosen.Select(c => c.Person)]);
    }

    /// <summary>How many partners of a role there can be beside a person; the last is for those who have several roles.</summary>
    private int Room(int i, int role) =>
        role == _task.Seats.Length ? _partners : Math.Min(_partners, _task.Seats[role].Max - (_role[i] == role ? 1 : 0));

    private static int OnlyRole(GroupTask task, int person)
    {
        int[] roles = [.. Enumerable.Range(0, task.Seats.Length).Where(r => task.MayBe(person, r)).Take(2)];
        return roles.Length == 1 ? roles[0] : task.Seats.Length;
    }

    /// <summary>The greatest few of many values.</summary>
    private sealed class Kept
    {
        private readonly List<(int Person, double Value)> _best = [];

        /// <summary>What a value has to exceed to be kept.</summary>
        public double Least { get; private set; }

        public IEnumerable<(int Person, double Value)> All => _best;

        public void Empty()
        {
            _best.Clear();
            Least = double.NegativeInfinity;
        }

        public void Keep(int person, double value, int room)
        {
            if (room == 0) return;
            if (_best.Count == room) _best.RemoveAt(room - 1);
            var at = _best.Count;
            while (at > 0 && _best[at - 1].Value < value) at--;
            _best.Insert(at, (person, value));
            if (_best.Count == room) Least = _best[^1].Value;
        }
    }
}

namespace EMentoring.Core.Matching;

/// <summary>A chain of people who make room: looked for only where it can have an end, and not for ever in vain.</summary>
internal static class GroupChain
{
    /// <summary>How many people one chain looks at.</summary>
    private const int Reach = 400;

    /// <summary>Someone makes room for the person, someone else for them, and so on to a free seat; each group at most once.</summary>
    public static bool Seat(Tables tables, int person)
    {
        var task = tables.Task;
        if (tables.Vain >= task.Looks || !HasEnd(tables, task.Can[person])) return false;
        var by = new Dictionary<int, int> { [person] = -1 }; // who takes the key's seat
        var queue = new Queue<int>([person]);
        var looked = 0;
        for (; looked < Reach && queue.TryDequeue(out var one); looked++)
            for (var g = 0; g < tables.People.Count; g++)
            {
                if (tables.People[g].Count == 0 || Passes(one, g)) continue;
                if (one != person && tables.FreeSeat(g, one) is var free && free >= 0)
                {
                    Shift(one, g, free);
                    return true;
                }

                if (tables.Against(g, one) > 1) continue;
                foreach (var other in tables.People[g])
                {
                    if (by.ContainsKey(other) || task.Lock(other) >= 0 || !task.MayBe(one, tables.RoleOf[other])) continue;
                    if (tables.Sum(g, one) - tables.Pair(one, other) <= Tables.Conflict / 2) continue;
                    by[other] = one;
                    queue.Enqueue(other);
                }
            }

        tables.Vain += (long)looked * tables.People.Count;
        return false;

        bool Passes(int last, int group)
        {
            for (var i = last; i >= 0; i = by[i])
                if (tables.GroupOf[i] == group)
                    return true;
            return false;
        }

        void Shift(int last, int group, int role)
        {
            for (var i = last; i >= 0;)
            {
                var (before, g, r) = (by[i], tables.GroupOf[i], tables.RoleOf[i]);
                if (g >= 0) tables.Unseat(i);
                tables.Seat(i, group, role);
                (i, group, role) = (before, g, r);
            }
        }
    }

    /// <summary>True where a seat is free in one of the roles, or in one that somebody in such a role could take instead, and so on.</summary>
    private static bool HasEnd(Tables tables, uint roles)
    {
        for (var before = 0u; before != roles;)
        {
            before = roles;
            for (var i = 0; i < tables.Task.People; i++)
                if (tables.GroupOf[i] >= 0 && (roles >> tables.RoleOf[i] & 1) != 0)
                    roles |= tables.Task.Can[i];
        }

        return tables.Task.Seats.Select((s, r) => (s.Max, Role: r)).Where(s => (roles >> s.Role & 1) != 0)
            .Any(s => Enumerable.Range(0, tables.People.Count).Any(g => tables.People[g].Count > 0 && tables.Count[g][s.Role] < s.Max));
    }
}

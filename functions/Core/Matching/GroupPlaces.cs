namespace EMentoring.Core.Matching;

/// <summary>Nobody is left over who could be placed: into a free seat, by a chain of people who make room, or in a group of their own.</summary>
internal static class GroupPlaces
{
    /// <summary>Fills seats that a group must have; a group for which nobody is found is given up.</summary>
    public static void Complete(Tables tables)
    {
        var task = tables.Task;
        for (var g = tables.People.Count - 1; g >= 0; g--)
            for (var r = 0; r < task.Seats.Length && tables.People[g].Count > 0; r++)
                while (tables.Count[g][r] < task.Seats[r].Min)
                {
                    if (Found(tables, g, r) is not { } person)
                    {
                        GiveUp(tables, g);
                        break;
                    }

                    if (tables.GroupOf[person] >= 0) tables.Unseat(person);
                    tables.Seat(person, g, r);
                }
    }

    /// <summary>Tries to seat everyone who is left, the most urgent first, until nothing more is found; who found nothing looks again when something has changed.</summary>
    public static void Everyone(Tables tables)
    {
        tables.Vain = 0;
        var (changes, vain) = (1, new int[tables.Task.People]);
        for (var before = 0; before != changes;)
        {
            before = changes;
            foreach (var person in tables.Left.OrderByDescending(tables.Task.Urgency).ToArray())
                if (tables.GroupOf[person] < 0 && vain[person] != changes)
                    vain[person] = Insert(tables, person) || GroupChain.Seat(tables, person) ? changes++ : changes;
            if (OwnGroup(tables)) changes++;
        }
    }

    private static int? Found(Tables tables, int group, int role)
    {
        (bool Left, int Sum, int Person)? best = null;
        for (var i = 0; i < tables.Task.People; i++)
        {
            var from = tables.GroupOf[i];
            if (from == group || tables.Task.Lock(i) >= 0 || !tables.HasRoom(group, role, i)) continue;
            if (from >= 0 && tables.Count[from][tables.RoleOf[i]] <= tables.Task.Seats[tables.RoleOf[i]].Min) continue;
            var mine = (from < 0, tables.Sum(group, i), -i);
            if (best is null || mine.CompareTo(best.Value) > 0) best = mine;
        }

        return -best?.Person;
    }

    private static void GiveUp(Tables tables, int group)
    {
        foreach (var person in tables.People[group].ToArray()) tables.Unseat(person);
    }

    /// <summary>The free seat where sizes are evenest and the gain greatest.</summary>
    private static bool Insert(Tables tables, int person)
    {
        var (task, best, at) = (tables.Task, (long.MinValue, long.MinValue), (-1, -1));
        for (var g = 0; g < tables.People.Count; g++)
        {
            if (tables.People[g].Count == 0 || !tables.Fits(g, person)) continue;
            for (var r = 0; r < task.Seats.Length; r++)
            {
                if (!tables.HasRoom(g, r, person)) continue;
                var size = tables.People[g].Count;
                var mine = (task.Uneven(size) - task.Uneven(size + 1), tables.Move(person, g));
                if (mine.CompareTo(best) > 0) (best, at) = (mine, (g, r));
            }
        }

        if (at.Item1 < 0) return false;
        tables.Seat(person, at.Item1, at.Item2);
        return true;
    }

    /// <summary>A new group of those who are left, with the seats that it must have; looked for among the first forty of each role.</summary>
    private static bool OwnGroup(Tables tables)
    {
        var task = tables.Task;
        int[] left = [.. tables.Left.OrderByDescending(task.Urgency)];
        if (left.Length < task.Least) return false;
        var (seats, group, looks) = (new List<int>(), new List<int>(), 20_000);
        for (var r = 0; r < task.Seats.Length; r++) seats.AddRange(Enumerable.Repeat(r, task.Seats[r].Min));
        if (!Sit(0)) return false;
        var g = tables.People.FindIndex(people => people.Count == 0);
        if (g < 0) g = tables.NewGroup();
        for (var k = 0; k < group.Count; k++) tables.Seat(group[k], g, seats[k]);
        return true;

        bool Sit(int k)
        {
            if (k == seats.Count) return true;
            var first = k > 0 && seats[k] == seats[k - 1] ? Array.IndexOf(left, group[^1]) + 1 : 0; // of one role, in order
            for (var c = first; c < left.Length && looks-- > 0; c++)
            {
                var i = left[c];
                if (!task.MayBe(i, seats[k]) || group.Contains(i) || group.Any(j => task.Score[i, j] == Score.Forbidden)) continue;
                group.Add(i);
                if (Sit(k + 1)) return true;
                group.RemoveAt(group.Count - 1);
            }

            return false;
        }
    }
}

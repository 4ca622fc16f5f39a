namespace EMentoring.Core.Matching;

/// <summary>
/// The first seating: round by round, each group gets one more person, by a best assignment of people to groups; the
/// scarcest role first. What musts hinder is mended by <see cref="GroupPlaces"/>.
/// </summary>
internal static class GroupStart
{
    public static Tables Of(GroupTask task, SeatPlan plan)
    {
        var (tables, paper) = (new Tables(task), new int[task.People * plan.Groups]);
        for (var g = 0; g < plan.Groups; g++) tables.NewGroup();
        for (var number = 0; number < task.Locks; number++)
        {
            int[] people = [.. Enumerable.Range(0, task.People).Where(i => task.Lock(i) == number)];
            var roles = Seating.Roles(task, people, whole: false)!;
            for (var k = 0; k < people.Length; k++) tables.Seat(people[k], number, roles[k]);
        }

        int[] order = [.. Enumerable.Range(0, task.Seats.Length)
            .OrderByDescending(r => task.Seats[r].Min > 0).ThenBy(r => plan.RoleOf.Count(role => role == r))];
        foreach (var role in order)
            for (var seat = 0; seat < task.Seats[role].Min; seat++)
                Round(tables, plan, role, paper, g => tables.Count[g][role] == seat);
        var largest = (plan.Placed + plan.Groups - 1) / plan.Groups;
        foreach (var role in order)
            while (Round(tables, plan, role, paper, g => tables.Count[g][role] < task.Seats[role].Max && tables.People[g].Count < largest) > 0)
            {
            }

        GroupPlaces.Complete(tables);
        GroupPlaces.Everyone(tables);
        return tables;
    }

    /// <summary>Seats at most one person of the role in each of the groups; returns how many.</summary>
    private static int Round(Tables tables, SeatPlan plan, int role, int[] paper, Func<int, bool> takesPart)
    {
        var task = tables.Task;
        int[] groups = [.. Enumerable.Range(0, tables.People.Count).Where(takesPart)];
        int[] people = [.. tables.Left.Where(i => plan.RoleOf[i] == role)];
        if (groups.Length == 0 || people.Length == 0) return 0;
        if (tables.Placed == 0)
        {
            // Those with the most people whom they must not meet sit apart from the beginning.
            int[] hardest = [.. people.OrderByDescending(i => Enumerable.Range(0, task.People).Count(j => task.Score[i, j] == Score.Forbidden))];
            for (var k = 0; k < groups.Length && k < hardest.Length; k++) tables.Seat(hardest[k], groups[k], role);
            return groups.Length;
        }

        var to = Assignment.Most(
            people.Length, groups.Length, (k, g) => tables.Fits(groups[g], people[k]) ? Cost(tables, people[k], groups[g]) : Assignment.Forbidden, paper);
        for (var k = 0; k < people.Length; k++)
            if (to[k] >= 0)
                tables.Seat(people[k], groups[to[k]], role);
        return to.Count(g => g >= 0);
    }

    /// <summary>Smaller groups first, then what the person's mean with the group is.</summary>
    private static int Cost(Tables tables, int person, int group)
    {
        var size = tables.People[group].Count;
        return (int)((size == 0 ? 0 : -tables.Sum(group, person) / size) + 4_000_000L * size);
    }
}

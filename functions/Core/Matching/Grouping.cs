namespace EMentoring.Core.Matching;

/// <summary>
/// Groups with seats for roles: no must is broken, as many people as possible have a seat (the most urgent first), sizes
/// lie near the middle, and then each person's mean score with the others counts, no one's far below the floor.
/// </summary>
/// <remarks>
/// To divide people into best groups is NP-hard from three on, so beyond <see cref="GroupTask.ExactUpTo"/> people the
/// result stands beside a bound. It begins with assignments of people to groups, a seat a round, and goes on by exchanges
/// under a falling threshold (G. Dueck, T. Scheuer: Threshold accepting, 1990). The mean with the others, not the sum,
/// so that a large group is worth no more than a small one to each who sits in it.
/// </remarks>
public static class Grouping
{
    /// <summary>The groups, deterministic for seed and steps.</summary>
    /// <exception cref="ArgumentException">The task contradicts itself: scores that are not mutual, people locked who must not meet.</exception>
    public static GroupsFound Form(GroupTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.MustBeWhole();
        LocksMustFit(task);
        if (task.People <= Math.Min(task.ExactUpTo, 20)) return SmallGroups.Best(task);
        if (Start(task) is not { } tables) return new([], [.. Enumerable.Range(0, task.People)], 0, 0);
        GroupSearch.Improve(tables, new Chance(task.Seed));
        return tables.Found(GroupBound.Of(tables));
    }

    /// <summary>Begins with the number of groups that promises most; another is tried while musts leave someone out whom it could place.</summary>
    private static Tables? Start(GroupTask task)
    {
        Tables? best = null;
        foreach (var plan in SeatPlan.Of(task).Take(task.People <= 100 ? task.People : 5))
        {
            if (best is not null && best.Placed >= plan.Placed) break;
            var tables = GroupStart.Of(task, plan);
            if (best is null || tables.Merit.CompareTo(best.Merit) > 0) best = tables;
        }

        return best;
    }

    private static void LocksMustFit(GroupTask task)
    {
        for (var number = 0; number < task.Locks; number++)
        {
            int[] people = [.. Enumerable.Range(0, task.People).Where(i => task.Lock(i) == number)];
            if (people.Any(i => people.Any(j => i != j && task.Score[i, j] == Score.Forbidden)))
                throw new ArgumentException($"The people locked together as {number} must not meet.", nameof(task));
            if (Seating.Roles(task, people, whole: false) is null)
                throw new ArgumentException($"The people locked together as {number} have no seats in one group.", nameof(task));
        }
    }
}

using System.Collections.Immutable;

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
        if (task.IsSmall) return SmallGroups.Best(task);
        var parts = GroupParts.Of(task);
        var (tables, placeable) = (new Tables(task), parts.Sum(p => p.Length));
        var steps = task.Steps >= 0 ? task.Steps : 200_000 + 2_500L * placeable;
        foreach (var part in parts)
            foreach (var group in Groups(task.Of(part, steps * part.Length / placeable)))
            {
                var g = tables.NewGroup();
                foreach (var (person, role) in group) tables.Seat(part[person], g, role);
            }

        return tables.Found(GroupBound.Of(tables));
    }

    private static ImmutableArray<ImmutableArray<Seated>> Groups(GroupTask part)
    {
        if (part.IsSmall) return SmallGroups.Best(part).Groups;
        if (Start(part) is not { } tables) return [];
        GroupSearch.Improve(tables, new Chance(part.Seed));
        return tables.Found(tables.Worth).Groups;
    }

    /// <summary>Begins with the number of groups that promises most; another is tried while musts leave someone out whom it could place, and looking for room has not been in vain too long.</summary>
    private static Tables? Start(GroupTask task)
    {
        var (best, vain) = ((Tables?)null, 0L);
        foreach (var plan in SeatPlan.Of(task).Take(task.People <= 100 ? task.People : 5))
        {
            if (best is not null && (best.Placed >= plan.Placed || vain >= task.Looks)) break;
            var tables = GroupStart.Of(task, plan);
            vain += tables.Vain;
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

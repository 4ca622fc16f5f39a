namespace EMentoring.Core.Matching;

/// <summary>Who of one group sits in which role.</summary>
internal static class Seating
{
    /// <summary>A role for each, so that every role has as many as it must and may; null where that cannot be.</summary>
    /// <param name="task">Whose seats and people.</param>
    /// <param name="people">The group.</param>
    /// <param name="whole">False where others will still come: then no role needs to have its least.</param>
    public static int[]? Roles(GroupTask task, IReadOnlyList<int> people, bool whole = true)
    {
        var (role, count) = (new int[people.Count], new int[task.Seats.Length]);
        return Sit(0) ? role : null;

        bool Sit(int k)
        {
            if (k == people.Count) return !whole || !count.Where((c, r) => c < task.Seats[r].Min).Any();
            for (var r = 0; r < count.Length; r++)
            {
                if (!task.MayBe(people[k], r) || count[r] == task.Seats[r].Max) continue;
                (role[k], count[r]) = (r, count[r] + 1);
                if (Sit(k + 1)) return true;
                count[r]--;
            }

            return false;
        }
    }
}

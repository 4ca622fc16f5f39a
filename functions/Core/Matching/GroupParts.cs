namespace EMentoring.Core.Matching;

/// <summary>
/// People fall into parts where nobody of one may meet anybody of another, as those who speak different languages. What
/// is best for each part is best for all together, and parts one by one take less time than all at once.
/// </summary>
internal static class GroupParts
{
    /// <summary>The parts, each in the order of its people; who can have no seat in any group is in none.</summary>
    public static List<int[]> Of(GroupTask task)
    {
        var (rest, parts) = (WithSeats(task), new List<int[]>());
        for (var first = 0; first < rest.Length; first++)
        {
            if (!rest[first]) continue;
            rest[first] = false;
            var part = new List<int> { first };
            for (var next = 0; next < part.Count; next++)
            {
                var score = task.Score.Row(part[next]);
                for (var i = first + 1; i < rest.Length; i++)
                {
                    if (!rest[i] || score[i] == Score.Forbidden) continue;
                    rest[i] = false;
                    part.Add(i);
                }
            }

            parts.Add([.. part.Order()]);
        }

        return parts;
    }

    /// <summary>True for who may meet as many of each role as a group must have; who may not is no partner for others either, and so on.</summary>
    private static bool[] WithSeats(GroupTask task)
    {
        var with = new bool[task.People];
        Array.Fill(with, true);
        var meets = new int[task.People, task.Seats.Length + 1]; // how many who can be in each role, and how many in all
        for (var i = 0; i < with.Length; i++) Meet(i, 1);
        var without = new Queue<int>(Enumerable.Range(0, with.Length).Where(i => !Sits(i)));
        foreach (var i in without) with[i] = false;
        while (without.TryDequeue(out var gone))
        {
            Meet(gone, -1);
            for (var i = 0; i < with.Length; i++)
            {
                if (!with[i] || Sits(i)) continue;
                with[i] = false;
                without.Enqueue(i);
            }
        }

        return with;

        // One more or one fewer whom the others may meet.
        void Meet(int person, int one)
        {
            var score = task.Score.Row(person);
            for (var i = 0; i < score.Length; i++)
            {
                if (i == person || score[i] == Score.Forbidden) continue;
                meets[i, task.Seats.Length] += one;
                for (var r = 0; r < task.Seats.Length; r++)
                    if (task.MayBe(person, r))
                        meets[i, r] += one;
            }
        }

        bool Sits(int i) => task.Lock(i) >= 0 || (meets[i, task.Seats.Length] >= task.Least - 1
            && Enumerable.Range(0, task.Seats.Length).Any(r => task.MayBe(i, r) && Enumerable.Range(0, task.Seats.Length).All(s => meets[i, s] >= task.Seats[s].Min - (s == r ? 1 : 0))));
    }
}

namespace EMentoring.Core.Matching;

/// <summary>
/// Exchanges of seats: at first also some that lose a little, less and less (threshold accepting), then only those that
/// gain, until none does. People are tried beside those whom they fit best.
/// </summary>
internal static class GroupSearch
{
    private const int Liked = 16;

    public static void Improve(Tables tables, Chance chance)
    {
        var (task, steps) = (tables.Task, tables.Task.Steps);
        var liked = Best(task);
        var threshold = Spread(tables, chance);
        for (var step = 0L; step < steps; step++)
        {
            if (step % 4096 == 0 && task.GoOn?.Invoke() == false) return;
            Try(tables, chance, liked, (long)(threshold * Math.Pow(1 - (double)step / steps, 2)));
        }

        GroupPlaces.Everyone(tables);
        Descend(tables, steps);
    }

    /// <summary>For each person those they fit best.</summary>
    private static int[][] Best(GroupTask task) => [.. Enumerable.Range(0, task.People).Select(i =>
    {
        var queue = new PriorityQueue<int, (int, int)>();
        for (var j = 0; j < task.People; j++)
        {
            if (i == j || task.Score[i, j] == Score.Forbidden) continue;
            if (queue.Count < Liked) queue.Enqueue(j, (task.Score[i, j], -j));
            else queue.EnqueueDequeue(j, (task.Score[i, j], -j));
        }

        return queue.UnorderedItems.OrderByDescending(e => e.Priority).Select(e => e.Element).ToArray();
    })];

    /// <summary>How much random exchanges gain or lose, a part of which is the first threshold.</summary>
    private static double Spread(Tables tables, Chance chance)
    {
        var (sum, count) = (0.0, 1);
        for (var k = 0; k < 400; k++)
        {
            var (i, j) = (chance.Next(tables.Task.People), chance.Next(tables.Task.People));
            if (i == j || tables.GroupOf[i] < 0 || tables.GroupOf[j] < 0 || tables.Exchange(i, j) is var gain && gain == Tables.No) continue;
            sum += Math.Abs((double)gain);
            count++;
        }

        return sum / count * 0.12;
    }

    private static void Try(Tables tables, Chance chance, int[][] liked, long threshold)
    {
        var person = chance.Next(tables.Task.People);
        var friends = liked[person];
        if (friends.Length == 0 || tables.Task.Lock(person) >= 0) return;
        var friend = friends[chance.Next(friends.Length)];
        var to = chance.Next(4) == 0 ? tables.GroupOf[chance.Next(tables.Task.People)] : tables.GroupOf[friend];
        if (to < 0 || to == tables.GroupOf[person]) return;
        if (chance.Next(8) == 0 && tables.GroupOf[person] >= 0)
        {
            TryMove(tables, person, to, -threshold);
            return;
        }

        var other = tables.People[to][chance.Next(tables.People[to].Count)];
        if (other != friend) TryExchange(tables, other, person, -threshold);
    }

    /// <summary>Exchanges where the gain is greater; someone more urgent always comes in, someone less urgent never.</summary>
    private static bool TryExchange(Tables tables, int seated, int other, long least)
    {
        if (tables.GroupOf[seated] < 0 || tables.Exchange(seated, other) is var gain && gain == Tables.No) return false;
        var urgent = tables.GroupOf[other] < 0 ? tables.Task.Urgency(other) - tables.Task.Urgency(seated) : 0;
        if (urgent < 0 || (urgent == 0 && gain <= least)) return false;
        tables.DoExchange(seated, other);
        return true;
    }

    /// <summary>Moves to a free seat where sizes grow no less even and the gain is greater.</summary>
    private static bool TryMove(Tables tables, int person, int to, long least)
    {
        var (task, from, role) = (tables.Task, tables.GroupOf[person], tables.RoleOf[person]);
        if (from < 0 || from == to || task.Lock(person) >= 0 || tables.Count[from][role] <= task.Seats[role].Min) return false;
        var (left, there) = (tables.People[from].Count, tables.People[to].Count);
        var even = task.Uneven(left - 1) + task.Uneven(there + 1) - task.Uneven(left) - task.Uneven(there);
        if (even > 0 || there == 0) return false;
        var seat = tables.HasRoom(to, role, person) ? role : tables.FreeSeat(to, person);
        if (seat < 0 || (even == 0 && tables.Move(person, to) <= least)) return false;
        tables.Unseat(person);
        tables.Seat(person, to, seat);
        return true;
    }

    private static void Descend(Tables tables, long steps)
    {
        var n = tables.Task.People;
        for (var better = true; better && steps > 0;)
        {
            better = false;
            for (var i = 0; i < n && steps > 0; i++)
            {
                if (i % 64 == 0 && tables.Task.GoOn?.Invoke() == false) return;
                steps -= n;
                if (tables.GroupOf[i] < 0) continue;
                for (var j = 0; j < n; j++)
                    if (j != i && (tables.GroupOf[j] < 0 || j > i))
                        better |= TryExchange(tables, i, j, 0);
                for (var g = 0; g < tables.People.Count; g++) better |= TryMove(tables, i, g, 0);
            }
        }
    }
}

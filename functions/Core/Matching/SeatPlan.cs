namespace EMentoring.Core.Matching;

/// <summary>How many groups there could be, and who would sit in which role, as if nobody minded anybody.</summary>
/// <param name="Groups">How many.</param>
/// <param name="Placed">How many people have a seat: no grouping with so many groups places more.</param>
/// <param name="RoleOf">Each person's role, or -1.</param>
internal sealed record SeatPlan(int Groups, int Placed, int[] RoleOf)
{
    /// <summary>All plans, the best first: most people, then sizes nearest to the middle. Each is made when its turn comes: few are looked at.</summary>
    public static IEnumerable<SeatPlan> Of(GroupTask task)
    {
        int[] people = [.. Enumerable.Range(0, task.People).OrderByDescending(i => task.Lock(i) >= 0).ThenByDescending(task.Urgency)];
        var kinds = people.GroupBy(i => task.Can[i]).Select(k => (Can: k.Key, People: k.ToArray())).ToArray();
        var plans = new List<(int Groups, int[,] Flow, int Placed, long Uneven)>();
        for (var groups = Math.Max(1, task.Locks); groups <= task.People / task.Least; groups++)
        {
            var flow = new int[kinds.Length, task.Seats.Length];
            Fill(task, kinds, flow, [.. task.Seats.Select(s => groups * s.Min)]);
            if (Total(flow) < groups * task.Least) continue;
            Fill(task, kinds, flow, [.. task.Seats.Select(s => (int)Math.Min((long)groups * s.Max, task.People))]);
            var placed = Total(flow);
            var (size, larger) = Math.DivRem(placed, groups);
            plans.Add((groups, flow, placed, (groups - larger) * task.Uneven(size) + larger * task.Uneven(size + 1)));
        }

        return plans.OrderByDescending(p => p.Placed).ThenBy(p => p.Uneven).ThenByDescending(p => p.Groups)
            .Select(p => new SeatPlan(p.Groups, p.Placed, Roles(task, kinds, p.Flow)));
    }

    private static int[] Roles(GroupTask task, (uint Can, int[] People)[] kinds, int[,] flow)
    {
        var role = new int[task.People];
        Array.Fill(role, -1);
        for (var k = 0; k < kinds.Length; k++)
        {
            var next = 0;
            for (var r = 0; r < task.Seats.Length; r++)
                for (var c = 0; c < flow[k, r]; c++)
                    role[kinds[k].People[next++]] = r;
        }

        return role;
    }

    private static int Total(int[,] flow) => flow.Cast<int>().Sum();

    /// <summary>A greatest flow from kinds of people to roles with so many seats, from the flow there is: what a role has, it keeps.</summary>
    private static void Fill(GroupTask task, (uint Can, int[] People)[] kinds, int[,] flow, int[] seats)
    {
        var (roles, free, open) = (seats.Length, new int[kinds.Length], (int[])seats.Clone());
        for (var k = 0; k < kinds.Length; k++)
        {
            free[k] = kinds[k].People.Length;
            for (var r = 0; r < roles; r++) (free[k], open[r]) = (free[k] - flow[k, r], open[r] - flow[k, r]);
        }

        while (Way() is { } way)
        {
            // Kind takes role; the kind that had it takes the next, …
            var much = Math.Min(free[way[0].Kind], open[way[^1].Role]);
            for (var s = 1; s < way.Count; s++) much = Math.Min(much, flow[way[s].Kind, way[s - 1].Role]);
            free[way[0].Kind] -= much;
            open[way[^1].Role] -= much;
            for (var s = 0; s < way.Count; s++)
            {
                flow[way[s].Kind, way[s].Role] += much;
                if (s > 0) flow[way[s].Kind, way[s - 1].Role] -= much;
            }
        }

        List<(int Kind, int Role)>? Way()
        {
            var (by, from) = (new int[roles], new int[roles]); // a role: the kind that would take it, and the role that this kind would leave
            Array.Fill(by, -1);
            var queue = new Queue<int>();
            for (var r = 0; r < roles; r++)
                for (var k = 0; k < kinds.Length && by[r] < 0; k++)
                    if (free[k] > 0 && (kinds[k].Can >> r & 1) != 0)
                    {
                        (by[r], from[r]) = (k, -1);
                        queue.Enqueue(r);
                    }

            while (queue.TryDequeue(out var r))
            {
                if (open[r] > 0)
                {
                    var way = new List<(int, int)>();
                    for (var at = r; at >= 0; at = from[at]) way.Add((by[at], at));
                    way.Reverse();
                    return way;
                }

                for (var k = 0; k < kinds.Length; k++)
                    for (var next = 0; next < roles && flow[k, r] > 0; next++)
                        if (by[next] < 0 && (kinds[k].Can >> next & 1) != 0)
                        {
                            (by[next], from[next]) = (k, r);
                            queue.Enqueue(next);
                        }
            }

            return null;
        }
    }
}

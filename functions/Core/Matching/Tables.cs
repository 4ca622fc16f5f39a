namespace EMentoring.Core.Matching;

/// <summary>Proposes groups with seats for each role: as many as there are people for, dealt out in the order of their ids.</summary>
public static class Tables
{
    /// <summary>Groups among <paramref name="people"/> for the plan's seats.</summary>
    public static Proposal Propose(Plan plan, IEnumerable<Candidate> people, IReadOnlySet<(string, string)> earlier)
    {
        if (plan.Pairs && plan.Seats.Length == 1) return Pairing.Propose(people, earlier);
        var roles = people.OrderBy(p => p.Id, StringComparer.Ordinal).ToLookup(p => plan.RoleOf(p.Profile));
        var many = plan.Seats.Where(s => s.Min > 0).Min(s => roles[s.Role].Count() / s.Min);
        var tables = Enumerable.Range(0, many).Select(_ => new List<Candidate>()).ToArray();
        var left = new List<string>();
        foreach (var seat in plan.Seats)
            foreach (var (n, person) in roles[seat.Role].Index())
                if (n < many * seat.Max) tables[n % many].Add(person);
                else left.Add(person.Id);
        return new([.. tables.Select(Pairing.Group)], [.. left]);
    }
}

using System.Collections.Immutable;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Matching;

/// <summary>Why the people of a group fit: what speaks for it, what was compromised, and what it would break.</summary>
public static class Reasons
{
    /// <summary>The group with its score and reasons, whatever speaks against it.</summary>
    public static ProposedGroup Group(this Fit fit, Plan plan, IReadOnlyList<string> ids)
    {
        int[] group = [.. ids.Select(fit.Place).Order()];
        var pairs = group.SelectMany((i, n) => group.Skip(n + 1).Select(j => (i, j))).ToArray();
        var score = pairs.Length == 0 ? 0 : (int)Math.Round(pairs.Average(p => fit.Points(p.i, p.j)), MidpointRounding.AwayFromZero);
        return new([.. ids.Order(StringComparer.Ordinal)], score, [.. For(fit, plan, group, pairs)])
        {
            Broken = [.. pairs.SelectMany(p => fit.Against(p.i, p.j)), .. Seats(fit, plan, group)],
        };
    }

    private static IEnumerable<Reason> For(Fit fit, Plan plan, int[] group, (int I, int J)[] pairs)
    {
        string Id(int i) => fit.People[i].Id;
        int[] participants = [.. group.Where(i => fit.Of(i).Role.Participates())];
        foreach (var i in participants)
        {
            // One who meets each wish is enough to tell.
            var met = participants.Where(j => j != i).SelectMany(j => fit.Met(i, j).Select(topic => new Reason("wish-met", Id(i), Id(j), topic))).DistinctBy(r => r.Topic).ToArray();
            foreach (var reason in met) yield return reason;
            if (met.Length == 0 && (participants.Length > 2 || NobodysMet(fit, participants))) yield return new("no-wish-met", participants.Length > 2 ? Id(i) : null);
            if (participants.Length == 2 && met.Length == 0 && NobodysMet(fit, participants)) break; // said once of a pair
        }

        foreach (var (i, j) in pairs.Where(p => fit.Experienced(p.I, p.J) && Leads(fit, p.I, p.J))) yield return new("experience", Id(i), Id(j));
        foreach (var (i, j) in pairs.Where(p => fit.Experienced(p.I, p.J) && Leads(fit, p.J, p.I))) yield return new("experience", Id(j), Id(i));
        foreach (var part in Traits.Numbers(fit.Common(group, t => t.Times)).Take(1)) yield return new("common-time", Topic: Groups.Slots.Parts[part].Key);
        foreach (var i in group.Where(i => group.Any(j => j != i) && group.All(j => j == i || (fit.Of(i).Times & fit.Of(j).Times) == 0))) yield return new("no-common-time", Id(i));
        if (fit.Common(group, t => t.Formats) != 0) yield return new("common-format");
        if (group.Length > 2)
            foreach (var language in Traits.Numbers(fit.Common(group, t => t.Speaks)).Take(1)) yield return new("common-language", Topic: Profile.Languages[language]);
        var same = pairs.Where(p => participants.Contains(p.I) && participants.Contains(p.J) && fit.Of(p.I).Unit == fit.Of(p.J).Unit).ToArray();
        if (same.Length == 0) yield return new("different-unit");
        foreach (var (i, j) in same) yield return new("same-unit", Id(i), Id(j));
        foreach (var i in group.Where(i => fit.Of(i).Role == Role.Mentor && fit.People[i].Profile.Eligible)) yield return new("eligible", Id(i));
        foreach (var i in group.Where(i => plan.SmallFirst && fit.People[i].Profile.SmallUnit)) yield return new("small-unit", Id(i));
    }

    private static bool NobodysMet(Fit fit, int[] participants) => !participants.Any(i => participants.Any(j => i != j && fit.Met(i, j).Any()));

    /// <summary>True where <paramref name="i"/> is the one with more of it.</summary>
    private static bool Leads(Fit fit, int i, int j) => fit.Of(i).Experience > fit.Of(j).Experience || (fit.Of(i).Experience == fit.Of(j).Experience && i < j);

    /// <summary>Roles of which there are too few or too many.</summary>
    private static IEnumerable<Reason> Seats(Fit fit, Plan plan, int[] group)
    {
        foreach (var seat in plan.Seats)
        {
            var many = group.Count(i => fit.Of(i).Role == seat.Role);
            if (many < seat.Min) yield return new("too-few", Topic: Wire.Name(seat.Role));
            if (many > seat.Max) yield return new("too-many", Topic: Wire.Name(seat.Role));
        }
    }
}

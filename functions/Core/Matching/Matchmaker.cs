using System.Collections.Immutable;

namespace EMentoring.Core.Matching;

/// <summary>
/// Proposes groups: musts are never broken, as many people as can be are placed, those who come first before others, and
/// then the points count, with nobody's far below what the others get (docs/decisions/0020). Deterministic.
/// </summary>
public static class Matchmaker
{
    /// <summary>Groups among <paramref name="people"/> for the plan's seats. Those who are locked together stay.</summary>
    public static Proposal Propose(Plan plan, IEnumerable<Candidate> people, Known known)
    {
        var all = new Fit(plan, people, known);
        ImmutableArray<ImmutableArray<string>> locked = [.. known.Locked.Where(g => g.All(all.Has))];
        var kept = locked.SelectMany(g => g).ToHashSet(StringComparer.Ordinal);
        var fit = new Fit(plan, all.People.Where(p => !kept.Contains(p.Id)), known);
        var (groups, slack) = Groups(plan, fit);
        ProposedGroup[] proposed =
        [
            .. locked.Select(g => all.Group(plan, g) with { Locked = true }),
            .. groups.Select(g => fit.Group(plan, [.. g.Select(i => fit.People[i].Id)])).OrderByDescending(g => g.Score).ThenBy(g => g.People[0], StringComparer.Ordinal),
        ];
        var placed = groups.SelectMany(g => g).ToHashSet();
        int[] left = [.. Enumerable.Range(0, fit.People.Length).Where(i => !placed.Contains(i))];
        return new(
            [.. proposed],
            [.. left.Select(i => new LeftOver(fit.People[i].Id, Why(fit, i, known)))],
            Total(proposed), Total(proposed) + slack);
    }

    /// <summary>What groups are worth together: for each person the mean of their group's pairs.</summary>
    public static long Total(IEnumerable<ProposedGroup> groups) => groups.Sum(g => (long)g.Score * g.People.Length);

    private static (IReadOnlyList<int[]> Groups, long Slack) Groups(Plan plan, Fit fit)
    {
        if (fit.People.Length < 2) return ([], 0);
        if (plan.Seats is [{ Role: var role, Min: 2, Max: 2 }] && role.Participates()) return Pairs(plan, fit);
        return plan.Seats is [{ Min: 1, Max: 1 }, { Min: 1, Max: 1 }] ? Couples(plan, fit) : Tables(plan, fit);
    }

    /// <summary>Two of equals each: anyone with anyone.</summary>
    private static (IReadOnlyList<int[]>, long) Pairs(Plan plan, Fit fit)
    {
        var scores = fit.Scores();
        var floor = Fairness.FloorOf(Got(Peers.Match(scores).PartnerOf, scores));
        var found = Peers.Match(scores, first: First(plan, fit), floor: floor);
        int[][] pairs = [.. found.PartnerOf.Select((j, i) => (int[])[i, j]).Where(p => p[1] > p[0])];
        return (pairs, 2 * (found.Bound - found.Total));
    }

    /// <summary>One of each of two roles.</summary>
    private static (IReadOnlyList<int[]>, long) Couples(Plan plan, Fit fit)
    {
        int[][] sides = [.. plan.Seats.Select(s => Enumerable.Range(0, fit.People.Length).Where(i => fit.Of(i).Role == s.Role).ToArray())];
        if (sides.Any(s => s.Length == 0)) return ([], 0);
        var scores = Between(fit.Scores());
        int[] room = [.. Enumerable.Repeat(1, sides[1].Length)];
        var first = First(plan, fit);
        var floor = Fairness.FloorOf(Mentors.Match(scores, room).MentorOf.Select((m, i) => m < 0 ? 0 : scores[i, m]));
        var found = Mentors.Match(scores, room, [.. sides[0].Select(i => first[i])], floor);
        int[][] pairs = [.. found.MentorOf.Select((m, i) => (int[])[sides[0][i], m < 0 ? -1 : sides[1][m]]).Where(p => p[1] >= 0)];
        return (pairs, 0);

        short[,] Between(short[,] all)
        {
            var part = new short[sides[0].Length, sides[1].Length];
            for (var i = 0; i < sides[0].Length; i++)
                for (var j = 0; j < sides[1].Length; j++) part[i, j] = all[sides[0][i], sides[1][j]];
            return part;
        }
    }

    /// <summary>More at a table: everybody there shares one language, so those of different ones are kept apart from the start.</summary>
    private static (IReadOnlyList<int[]>, long) Tables(Plan plan, Fit fit)
    {
        var scores = fit.Scores();
        var language = TableLanguages.Of(plan, fit);
        for (var i = 0; i < language.Length; i++)
            for (var j = 0; j < language.Length; j++)
                if (language[i] != language[j]) scores[i, j] = Score.Forbidden;
        var task = new GroupTask
        {
            Score = scores,
            Seats = [.. plan.Seats.Select(s => new Seats(s.Min, s.Max))],
            Can = [.. fit.People.Select((_, i) => 1u << plan.Seats.Select(s => s.Role).ToList().IndexOf(fit.Of(i).Role))],
            First = First(plan, fit),
        };
        var first = Grouping.Form(task with { Steps = 0 });
        var floor = Fairness.FloorOf(first.Groups.SelectMany(g => g.Select(p => (int)g.Where(q => q.Person != p.Person).Average(q => scores[p.Person, q.Person]))));
        var found = Grouping.Form(task with { Floor = floor });
        return ([.. found.Groups.Select(g => g.Select(s => s.Person).ToArray())], (found.Bound - found.Worth) / 100);
    }

    /// <summary>Who was left over last time comes first, then trained mentors, then people from small workplaces.</summary>
    private static ImmutableArray<int> First(Plan plan, Fit fit) =>
        [.. fit.People.Select((p, i) => (p.Passed ? 4 : 0) + (fit.Of(i).Role == Role.Mentor && p.Profile.Eligible ? 2 : 0) + (plan.SmallFirst && p.Profile.SmallUnit ? 1 : 0))];

    private static IEnumerable<int> Got(ImmutableArray<int> partner, short[,] scores) => partner.Select((j, i) => j < 0 ? -1 : scores[i, j]).Where(s => s >= 0);

    private static string Why(Fit fit, int i, Known known)
    {
        var others = Enumerable.Range(0, fit.People.Length).Where(j => j != i).ToArray();
        if (others.Any(j => !fit.Against(i, j).Any())) return "no-seat";
        int[] understand = [.. others.Where(j => (fit.Of(i).Speaks & fit.Of(j).Speaks) != 0)];
        if (understand.Length == 0) return "no-language";
        return understand.All(j => known.Earlier.Contains(Pair(fit.People[i].Id, fit.People[j].Id))) ? "all-met" : "no-partner";
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}

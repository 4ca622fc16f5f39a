using System.Collections.Immutable;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Matching;

/// <summary>
/// Proposes pairs: the best-fitting first, then improved by exchanging partners while that raises the total or places
/// someone who was left over. Musts are never broken. Deterministic: ties go by id.
/// </summary>
public static class Pairing
{
    /// <summary>Pairs among <paramref name="people"/>; those in <paramref name="earlier"/> (ids in ordinal order) are not paired again.</summary>
    public static Proposal Propose(IEnumerable<Candidate> people, IReadOnlySet<(string, string)> earlier)
    {
        var pool = people.OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        var score = Scores(pool, earlier);
        var partner = Improve(Greedy(score), score);
        return new(
            [.. Enumerable.Range(0, pool.Length).Where(i => partner[i] > i)
                .Select(i => Group(pool[i], pool[partner[i]])).OrderByDescending(g => g.Score).ThenBy(g => g.People[0], StringComparer.Ordinal)],
            [.. Enumerable.Range(0, pool.Length).Where(i => partner[i] < 0).Select(i => pool[i].Id)]);
    }

    /// <summary>A group of any size, with what speaks for each two of its people.</summary>
    public static ProposedGroup Group(IReadOnlyList<Candidate> people)
    {
        var pairs = people.SelectMany((a, i) => people.Skip(i + 1).Select(b => Group(a, b))).ToArray();
        return new([.. people.Select(p => p.Id).Order(StringComparer.Ordinal)], pairs.Sum(p => p.Score), [.. pairs.SelectMany(p => p.Reasons).Distinct()]);
    }

    /// <summary>The pair with its score and reasons, whether or not a must speaks against it.</summary>
    public static ProposedGroup Group(Candidate a, Candidate b)
    {
        var reasons = Reasons(a, b).ToImmutableArray();
        ImmutableArray<string> ids = [a.Id, b.Id];
        return new(ids.Sort(StringComparer.Ordinal), reasons.Sum(Weight), reasons);
    }

    /// <summary>True where nothing forbids the pair: a common language, and neither supervises the other.</summary>
    public static bool Possible(Candidate a, Candidate b) =>
        a.Profile.Speaks.Intersect(b.Profile.Speaks).Any() && !Supervises(a, b) && !Supervises(b, a);

    private static bool Supervises(Candidate one, Candidate other) =>
        Profile.SameAddress(one.Profile.Email, other.Profile.SupervisorEmail);

    private static int Weight(Reason reason) => reason.Code switch
    {
        "wish-met" => 10,
        "experience" => 6,
        "different-unit" => 4,
        "common-format" => 3,
        "common-time" => 3,
        _ => 0,
    };

    private static IEnumerable<Reason> Reasons(Candidate a, Candidate b)
    {
        var met = Met(a, b).Concat(Met(b, a)).ToList();
        foreach (var reason in met) yield return reason;
        if (met.Count == 0) yield return new("no-wish-met");
        if (a.Profile.Experience != b.Profile.Experience && (a.Profile.Experience == "new" || b.Profile.Experience == "new"))
            yield return new("experience");
        if (a.Profile.Times.Intersect(b.Profile.Times).Any()) yield return new("common-time");
        if (a.Profile.Format == b.Profile.Format || a.Profile.Format == "either" || b.Profile.Format == "either")
            yield return new("common-format");
        yield return new(string.Equals(a.Profile.Unit, b.Profile.Unit, StringComparison.OrdinalIgnoreCase) ? "same-unit" : "different-unit");
    }

    private static IEnumerable<Reason> Met(Candidate wisher, Candidate giver) =>
        wisher.Profile.Wishes.Intersect(giver.Profile.Strengths).Select(topic => new Reason("wish-met", wisher.Id, giver.Id, topic));

    /// <summary>Score of each pair plus one, so that 0 means forbidden and placing someone always counts.</summary>
    private static int[,] Scores(Candidate[] pool, IReadOnlySet<(string, string)> earlier)
    {
        var score = new int[pool.Length, pool.Length];
        for (var i = 0; i < pool.Length; i++)
            for (var j = i + 1; j < pool.Length; j++)
                if (Possible(pool[i], pool[j]) && !earlier.Contains((pool[i].Id, pool[j].Id)))
                    score[i, j] = score[j, i] = 1 + Group(pool[i], pool[j]).Score;
        return score;
    }

    private static int[] Greedy(int[,] score)
    {
        var n = score.GetLength(0);
        var partner = Enumerable.Repeat(-1, n).ToArray();
        var pairs = from i in Enumerable.Range(0, n) from j in Enumerable.Range(i + 1, n - i - 1) where score[i, j] > 0 select (i, j);
        foreach (var (i, j) in pairs.OrderByDescending(p => score[p.i, p.j]))
            if (partner[i] < 0 && partner[j] < 0) (partner[i], partner[j]) = (j, i);
        return partner;
    }

    /// <summary>
    /// Takes two places, each a pair or a person left over, and joins their people the other way round while that is
    /// better: first by how many are placed, then by the total. Each exchange raises one of them, so it comes to an end.
    /// </summary>
    private static int[] Improve(int[] partner, int[,] score)
    {
        var n = partner.Length;
        for (var better = true; better;)
        {
            better = false;
            for (var a = 0; a < n; a++)
                for (var c = 0; c < n; c++)
                {
                    var (b, d) = (partner[a], partner[c]);
                    if (a == c || b == c || score[a, c] == 0) continue;
                    var rest = b >= 0 && d >= 0 ? score[b, d] : 0;
                    var before = (Pairs: (b >= 0 ? 1 : 0) + (d >= 0 ? 1 : 0), Total: Value(a, b) + Value(c, d));
                    var after = (Pairs: 1 + (rest > 0 ? 1 : 0), Total: score[a, c] + rest);
                    if (after.CompareTo(before) <= 0) continue;
                    if (b >= 0) partner[b] = -1;
                    if (d >= 0) partner[d] = -1;
                    (partner[a], partner[c]) = (c, a);
                    if (rest > 0) (partner[b], partner[d]) = (d, b);
                    better = true;
                }
        }

        return partner;

        int Value(int i, int j) => j < 0 ? 0 : score[i, j];
    }
}

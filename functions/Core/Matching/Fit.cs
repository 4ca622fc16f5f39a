using System.Collections.Immutable;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Matching;

/// <summary>
/// How well any two of a pool fit: points for what speaks for them, by the programme's weights, and none at all where a
/// must speaks against it. The reasons in words and the points are made of the same facts.
/// </summary>
public sealed class Fit
{
    private readonly Weights weights;
    private readonly Known known;
    private readonly ImmutableArray<Candidate> people;
    private readonly Traits[] traits;
    private readonly int[] wish = new int[Profile.Topics.Length];
    private readonly Dictionary<string, int> places;
    private readonly HashSet<(int, int)> avoiding = [];

    /// <summary>The pool, in the order of ids; what is rare in it counts more.</summary>
    public Fit(Plan plan, IEnumerable<Candidate> pool, Known known)
    {
        (weights, this.known) = (plan.Weights, known);
        people = [.. pool.OrderBy(p => p.Id, StringComparer.Ordinal)];
        places = people.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var (units, addresses) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        traits = [.. people.Select(p => Traits.Of(plan, p.Profile, units, addresses))];
        for (var t = 0; t < wish.Length; t++)
        {
            var givers = traits.Count(x => (x.Strengths >> t & 1) != 0);
            wish[t] = people.Length == 0 ? weights.Wish : weights.Wish + weights.Wish * (people.Length - givers) / people.Length;
        }

        for (var i = 0; i < people.Length; i++) Avoid(i);
    }

    /// <summary>The pool, in the order of ids.</summary>
    public ImmutableArray<Candidate> People => people;

    /// <summary>Where in the pool a person is.</summary>
    public int Place(string id) => places[id];

    /// <summary>True where the pool has somebody of that id.</summary>
    public bool Has(string id) => places.ContainsKey(id);

    /// <summary>Everyone's points with everyone; <see cref="Score.Forbidden"/> where a must speaks against it.</summary>
    /// <exception cref="OverflowException">The programme's weights make points of more than 16 bits.</exception>
    public short[,] Scores()
    {
        var n = people.Length;
        var scores = new short[n, n];
        for (var i = 0; i < n; i++)
            for (var j = i + 1; j < n; j++)
                scores[i, j] = scores[j, i] = May(i, j) ? checked((short)Points(i, j)) : Score.Forbidden;
        foreach (var (a, b) in known.Earlier.Concat(known.Apart))
            if (places.TryGetValue(a, out var i) && places.TryGetValue(b, out var j))
                scores[i, j] = scores[j, i] = Score.Forbidden;
        foreach (var (i, j) in avoiding) scores[i, j] = scores[j, i] = Score.Forbidden;
        return scores;
    }

    /// <summary>True where a language is shared, neither is the other's supervisor, and no must of the programme's is missing.</summary>
    private bool May(int i, int j) => (traits[i].Speaks & traits[j].Speaks) != 0 && !Supervises(i, j) && !Supervises(j, i)
        && (weights.Musts.IsEmpty || weights.Musts.All(m => Worth(m, i, j) > 0));

    /// <summary>The points of two people, musts aside.</summary>
    public int Points(int i, int j)
    {
        var points = 0;
        if (Wishes(i, j) is var given and not 0) points += Sum(given);
        if (Wishes(j, i) is var got and not 0) points += Sum(got);
        if (Experienced(i, j)) points += weights.Experience;
        if (Participate(i, j) && traits[i].Unit != traits[j].Unit) points += weights.Unit;
        if ((traits[i].Times & traits[j].Times) != 0) points += weights.Time;
        if ((traits[i].Formats & traits[j].Formats) != 0) points += weights.Format;
        return points;
    }

    /// <summary>What the musts say against two people being together.</summary>
    public IEnumerable<Reason> Against(int i, int j)
    {
        var (a, b) = (people[i].Id, people[j].Id);
        var pair = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        if ((traits[i].Speaks & traits[j].Speaks) == 0) yield return new("no-language", a, b);
        if (Supervises(i, j)) yield return new("supervises", a, b);
        if (Supervises(j, i)) yield return new("supervises", b, a);
        if (known.Earlier.Contains(pair)) yield return new("met-before", a, b);
        if (known.Apart.Contains(pair) || avoiding.Contains((i, j)) || avoiding.Contains((j, i))) yield return new("apart", a, b); // whose wish it is, is not told
        foreach (var must in weights.Musts.Where(m => Worth(m, i, j) == 0)) yield return new("must-" + must, a, b);
    }

    /// <summary>The wishes of <paramref name="i"/> that <paramref name="j"/>'s strengths meet, as topics.</summary>
    public IEnumerable<string> Met(int i, int j) => Traits.Numbers(Wishes(i, j)).Select(t => Profile.Topics[t]);

    /// <summary>True where experience lies between the two as the programme wants it.</summary>
    public bool Experienced(int i, int j)
    {
        var (a, b) = (traits[i], traits[j]);
        if (!Participate(i, j)) return false;
        if (a.Role == Role.Mentor && b.Role == Role.Actor) return a.Experience > b.Experience;
        if (a.Role == Role.Actor && b.Role == Role.Mentor) return b.Experience > a.Experience;
        return weights.Direction switch
        {
            Direction.Different => a.Experience != b.Experience && Math.Min(a.Experience, b.Experience) == 0,
            Direction.Same => a.Experience == b.Experience,
            _ => false,
        };
    }

    /// <summary>What is common to all of some people, as bits of <paramref name="of"/>.</summary>
    internal int Common(IEnumerable<int> group, Func<Traits, int> of) => group.Aggregate(-1, (all, i) => all & of(traits[i]));

    internal Traits Of(int i) => traits[i];

    private int Worth(string weight, int i, int j) => weight switch
    {
        "wish" => Sum(Wishes(i, j)) + Sum(Wishes(j, i)),
        "experience" => Experienced(i, j) ? 1 : 0,
        "unit" => traits[i].Unit != traits[j].Unit ? 1 : 0,
        "time" => traits[i].Times & traits[j].Times,
        _ => traits[i].Formats & traits[j].Formats,
    };

    private bool Participate(int i, int j) => traits[i].Role.Participates() && traits[j].Role.Participates();

    private int Wishes(int i, int j) => Participate(i, j) ? traits[i].Wishes & traits[j].Strengths : 0;

    private int Sum(int topics)
    {
        var sum = 0;
        for (; topics != 0; topics &= topics - 1) sum += wish[System.Numerics.BitOperations.TrailingZeroCount(topics)];
        return sum;
    }

    private bool Supervises(int i, int j) => traits[i].Address == traits[j].Supervisor;

    /// <summary>Whom somebody would rather not be with, found by name or address.</summary>
    private void Avoid(int i)
    {
        foreach (var word in people[i].Profile.Avoid.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            for (var j = 0; j < people.Length; j++)
                if (i != j && (Profile.SameAddress(people[j].Profile.Email, word)
                    || string.Equals(people[j].Profile.Name.Trim(), word, StringComparison.OrdinalIgnoreCase)))
                    avoiding.Add((i, j));
    }
}

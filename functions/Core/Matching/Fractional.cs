namespace EMentoring.Core.Matching;

/// <summary>
/// The fractional matching of peers, as an assignment of everyone to someone else: in the optimum each person is half
/// matched along a cycle. With an odd number there is one more, who fits everyone alike: who gets them stays alone.
/// </summary>
internal sealed class Fractional
{
    private readonly int[] _next;
    private readonly CostRange _counts;

    public Fractional(short[,] score, int floor = Fairness.None, IReadOnlyList<int>? first = null)
    {
        _counts = new CostRange(new PeerCosts(score, floor, first));
        Size = _counts.Costs.Columns;
        (_next, Dual) = Assignment.ColumnsAndDuals(_counts);
        for (var i = 0; i < Size; i++) Doubled += _counts[i, _next[i]];
    }

    /// <summary>People, with the one who is added to an odd number.</summary>
    public int Size { get; }

    /// <summary>Dual of each person for doubled counts: 2 × count(i, j) − Dual[i] − Dual[j] is never negative, and nought along the cycles.</summary>
    public long[] Dual { get; }

    private long Doubled { get; }

    /// <summary>No pairs of all count less than this.</summary>
    public long Bound => Doubled / 2 + Doubled % 2;

    /// <summary>What a pair counts: less is better; a forbidden one more than all others together.</summary>
    public long Counts(int i, int j) => _counts[i, j];

    /// <summary>What the pairs count together.</summary>
    public long Value(int[] mate)
    {
        var sum = 0L;
        for (var i = 0; i < Size; i++)
            if (mate[i] > i)
                sum += Counts(i, mate[i]);
        return sum;
    }

    /// <summary>Pairs along the cycles, each second step; of an odd cycle one person (-1) is left.</summary>
    public int[] Pairs()
    {
        var mate = new int[Size];
        Array.Fill(mate, -1);
        var seen = new bool[Size];
        for (var start = 0; start < Size; start++)
        {
            var cycle = new List<int>();
            for (var i = start; !seen[i]; i = _next[i])
            {
                seen[i] = true;
                cycle.Add(i);
            }

            for (var k = 0; k + 1 < cycle.Count; k += 2) (mate[cycle[k]], mate[cycle[k + 1]]) = (cycle[k + 1], cycle[k]);
        }

        return mate;
    }

    /// <summary>Everyone in a pair: those left of the odd cycles are paired with each other, the best first.</summary>
    public int[] Rounded()
    {
        var mate = Pairs();
        int[] left = [.. Enumerable.Range(0, Size).Where(i => mate[i] < 0)];
        var pairs = from a in Enumerable.Range(0, left.Length) from b in Enumerable.Range(a + 1, left.Length - a - 1) select (left[a], left[b]);
        foreach (var (i, j) in pairs.OrderBy(p => Counts(p.Item1, p.Item2)))
            if (mate[i] < 0 && mate[j] < 0)
                (mate[i], mate[j]) = (j, i);
        return mate;
    }
}

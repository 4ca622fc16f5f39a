using System.Diagnostics;

namespace EMentoring.Core.Matching;

/// <summary>
/// Pairs of all people that count least, proven: Edmonds's primal-dual method on a complete graph of an even number.
/// </summary>
/// <remarks>
/// J. Edmonds: Maximum matching and a polyhedron with 0,1-vertices (1965); Z. Galil: Efficient algorithms for finding
/// maximum matching in graphs (1986). One tree at a time, grown from one person who has no partner; a node is a person
/// or a blossom (an odd cycle taken as one, which may hold others). Duals move in steps of one moment `_now`, and are
/// only written when a node's label changes: an outer person's dual rises, an inner one's falls, the others' stay.
/// Counts are doubled, so that all stays whole: within a tree all duals are even or all are odd.
/// </remarks>
internal sealed partial class Blossoms
{
    private const long Never = 1L << 60;

    private enum Label : byte
    {
        None,
        Outer,
        Inner,
    }

    private readonly Fractional _graph;
    private readonly int _n;
    private readonly int[] _top; // of each person: the outermost blossom, or the person
    private readonly Label[] _labelOf; // of each person: the label of its top
    private readonly long[] _dual; // of each person when labelled; for an outer person less the moment it was
    private readonly long[] _key; // of each person: the moment of its best edge from an outer person (doubled between outer ones)
    private readonly int[] _near; // of each person: that outer person
    private readonly Node[] _nodes; // people, then blossoms; a free place is null
    private readonly Stack<int> _free = new();
    private int _used; // nodes from here on have never been
    private long _now;

    /// <summary>A person or a blossom.</summary>
    private sealed class Node
    {
        public required int Base; // the person in it who has a partner outside, or none
        public int Parent = -1;
        public Label Label;
        public long Since; // when it was labelled
        public long Dual; // of a blossom, twice
        public (int From, int To) Entry; // the edge by which it was labelled: from a person outside to one inside
        public int[] Kids = []; // round the cycle, beginning with the one that holds the base
        public (int A, int B)[] Links = []; // from each kid to the next, between people
    }

    /// <summary>Begins with the pairs and duals of the fractional matching.</summary>
    public Blossoms(Fractional graph)
    {
        (_graph, _n) = (graph, graph.Size);
        Mate = graph.Pairs();
        _dual = (long[])graph.Dual.Clone();
        _top = [.. Enumerable.Range(0, _n)];
        _nodes = new Node[2 * _n];
        for (var i = 0; i < _n; i++) _nodes[i] = new() { Base = i };
        for (var b = 2 * _n - 1; b >= _n; b--) _free.Push(b);
        _used = _n;
        (_labelOf, _key, _near) = (new Label[_n], new long[_n], new int[_n]);
    }

    /// <summary>Each person's partner; -1 before the end.</summary>
    public int[] Mate { get; }

    public void Solve()
    {
        for (var i = 0; i < _n; i++)
            if (Mate[i] < 0)
                GrowFrom(i);
    }

    /// <summary>Grows a tree from a person without a partner until it meets another, and matches both.</summary>
    private void GrowFrom(int root)
    {
        _now = 0;
        foreach (var node in _nodes.AsSpan(0, _used))
            if (node is not null)
                node.Label = Label.None;
        Array.Clear(_labelOf);
        Array.Fill(_key, Never);
        MakeOuter(_top[root], (-1, -1));
        while (true)
        {
            var (moment, at, inner) = NextEvent();
            if (inner >= 0)
            {
                _now = moment / 2;
                Expand(inner);
            }
            else if (_labelOf[at] == Label.None)
            {
                _now = moment / 2;
                if (Mate[_nodes[_top[at]].Base] < 0)
                {
                    Augment(_near[at], at);
                    Settle();
                    return;
                }

                MakeInner(_top[at], (_near[at], at));
                var rest = _nodes[_top[at]].Base;
                MakeOuter(_top[Mate[rest]], (rest, Mate[rest]));
            }
            else if (_top[at] == _top[_near[at]])
            {
                Refresh(at);
            }
            else
            {
                _now = moment / 2;
                Shrink(at, _near[at]);
            }
        }
    }

    /// <summary>What comes next (the moment doubled): a person reached, two outer people who meet, or a blossom whose dual is used up.</summary>
    private (long Moment, int At, int Inner) NextEvent()
    {
        var (moment, at, inner) = (2 * Never, -1, -1);
        for (var i = 0; i < _n; i++)
        {
            var when = _labelOf[i] switch { Label.None => 2 * _key[i], Label.Outer => _key[i], _ => 2 * Never };
            if (when < moment) (moment, at) = (when, i);
        }

        for (var b = _n; b < _used; b++)
        {
            if (_nodes[b] is { Parent: < 0, Label: Label.Inner } blossom && 2 * blossom.Since + blossom.Dual < moment)
                (moment, inner) = (2 * blossom.Since + blossom.Dual, b);
        }

        return moment < Never ? (moment, at, inner) : throw new UnreachableException("In a complete graph of an even number everyone has a partner.");
    }

    private void MakeInner(int b, (int, int) entry)
    {
        var node = _nodes[b];
        (node.Label, node.Since, node.Entry) = (Label.Inner, _now, entry);
        foreach (var i in People(b)) _labelOf[i] = Label.Inner;
    }

    private void MakeOuter(int b, (int, int) entry)
    {
        var node = _nodes[b];
        (node.Label, node.Since, node.Entry) = (Label.Outer, _now, entry);
        var people = People(b);
        foreach (var i in people) BeOuter(i);
        foreach (var i in people) Scan(i);
    }

    private void BeOuter(int i)
    {
        _labelOf[i] = Label.Outer;
        _dual[i] -= _now;
        _key[i] = Never;
    }

    /// <summary>Looks along a new outer person's edges.</summary>
    private void Scan(int from)
    {
        var (dual, top) = (_dual[from], _top[from]);
        for (var i = 0; i < _n; i++)
        {
            if (_top[i] == top) continue;
            var key = 2 * _graph.Counts(from, i) - dual - _dual[i];
            if (key < _key[i]) (_key[i], _near[i]) = (key, from);
        }
    }

    /// <summary>The best edge to another outer node, after the one that was best has come to lie inside a blossom.</summary>
    private void Refresh(int at)
    {
        _key[at] = Never;
        for (var i = 0; i < _n; i++)
        {
            if (_labelOf[i] != Label.Outer || _top[i] == _top[at]) continue;
            var key = 2 * _graph.Counts(at, i) - _dual[at] - _dual[i];
            if (key < _key[at]) (_key[at], _near[at]) = (key, i);
        }
    }

    /// <summary>Writes the duals at the end of a tree.</summary>
    private void Settle()
    {
        for (var i = 0; i < _n; i++)
            _dual[i] += _labelOf[i] switch { Label.Outer => _now, Label.Inner => _nodes[_top[i]].Since - _now, _ => 0 };
        foreach (var node in _nodes.AsSpan(0, _used))
            if (node is { Parent: < 0, Kids.Length: > 0 })
                node.Dual += Gained(node);
    }

    /// <summary>What a blossom's doubled dual gained since it was labelled.</summary>
    private long Gained(Node node) => node.Label switch { Label.Outer => 2, Label.Inner => -2, _ => 0 } * (_now - node.Since);

    /// <summary>The people in a node.</summary>
    private List<int> People(int node)
    {
        var people = new List<int>();
        Add(node);
        return people;

        void Add(int b)
        {
            if (b < _n) people.Add(b);
            else foreach (var kid in _nodes[b].Kids) Add(kid);
        }
    }

    /// <summary>Checks linear programming's proof that nothing counts less; for tests.</summary>
    /// <exception cref="UnreachableException">It does not hold.</exception>
    internal void Prove()
    {
        for (var i = 0; i < _n; i++)
            for (var j = 0; j < i; j++)
            {
                var slack = 2 * _graph.Counts(i, j) - _dual[i] - _dual[j] + Above(i).Intersect(Above(j)).Sum(b => _nodes[b].Dual);
                if (slack < 0 || (slack > 0 && Mate[i] == j)) throw new UnreachableException($"The duals of {i} and {j} do not prove the pairs.");
            }

        for (var b = _n; b < _used; b++)
            if (_nodes[b] is { } node && (node.Dual < 0 || (node.Dual > 0 && People(b).Count(i => People(b).Contains(Mate[i])) != People(b).Count - 1)))
                throw new UnreachableException($"The blossom {b} does not prove the pairs.");

        IEnumerable<int> Above(int i)
        {
            for (var b = _nodes[i].Parent; b >= 0; b = _nodes[b].Parent) yield return b;
        }
    }
}

namespace EMentoring.Core.Matching;

/// <summary>Odd cycles become one node, and are taken apart again when their dual is used up.</summary>
internal sealed partial class Blossoms
{
    /// <summary>Two outer people meet: the way from each up to where the ways join is an odd cycle.</summary>
    private void Shrink(int u, int v)
    {
        var (one, other) = (Up(u), Up(v));
        var joint = one.Intersect(other).First();
        one.RemoveRange(one.IndexOf(joint), one.Count - one.IndexOf(joint));
        other.RemoveRange(other.IndexOf(joint), other.Count - other.IndexOf(joint));
        List<(int, int)> links = [.. Enumerable.Reverse(one).Select(b => _nodes[b].Entry), (u, v), .. other.Select(b => (_nodes[b].Entry.To, _nodes[b].Entry.From))];
        var blossom = _free.Pop();
        _used = Math.Max(_used, blossom + 1);
        var node = _nodes[blossom] = new()
        {
            Base = _nodes[joint].Base,
            Label = Label.Outer,
            Since = _now,
            Entry = _nodes[joint].Entry,
            Kids = [joint, .. Enumerable.Reverse(one), .. other],
            Links = [.. links],
        };
        var inner = new List<int>();
        foreach (var kid in node.Kids)
        {
            var was = _nodes[kid];
            was.Parent = blossom;
            was.Dual += Gained(was);
            foreach (var i in People(kid))
            {
                _top[i] = blossom;
                if (was.Label != Label.Inner) continue;
                _dual[i] -= _now - was.Since;
                BeOuter(i);
                inner.Add(i);
            }
        }

        foreach (var i in inner) Scan(i);
    }

    /// <summary>The nodes from a person's own up to the root's.</summary>
    private List<int> Up(int person)
    {
        var way = new List<int>();
        for (var i = person; i >= 0; i = _nodes[_top[i]].Entry.From) way.Add(_top[i]);
        return way;
    }

    /// <summary>
    /// An inner blossom whose dual is nought: its kids are nodes again. Those on the even way from where the tree enters
    /// it to its base stay in the tree, inner and outer by turns; the others leave it.
    /// </summary>
    private void Expand(int blossom)
    {
        var node = _nodes[blossom];
        var people = People(blossom);
        foreach (var i in people)
        {
            _labelOf[i] = Label.None;
            _dual[i] -= _now - node.Since;
            if (_key[i] < Never) _key[i] += _now - node.Since;
        }

        foreach (var kid in node.Kids)
        {
            (_nodes[kid].Parent, _nodes[kid].Label) = (-1, Label.None);
            foreach (var i in People(kid)) _top[i] = kid;
        }

        _nodes[blossom] = null!;
        _free.Push(blossom);
        var at = Array.IndexOf(node.Kids, _top[node.Entry.To]);
        var step = EvenWay(at);
        MakeInner(node.Kids[at], node.Entry);
        while (at != 0)
        {
            MakeOuter(Next(node, ref at, step, out var entry), entry);
            MakeInner(Next(node, ref at, step, out entry), entry);
        }
    }

    /// <summary>Which way round the cycle there is an even number of steps to the base.</summary>
    private static int EvenWay(int at) => at % 2 == 0 ? -1 : 1;

    /// <summary>The next kid round the cycle, and the edge from the one before.</summary>
    private static int Next(Node node, ref int at, int step, out (int From, int To) edge)
    {
        var before = at;
        at = (at + step) % node.Kids.Length;
        edge = step > 0 ? node.Links[before] : (node.Links[at].B, node.Links[at].A);
        return node.Kids[at];
    }
}

namespace EMentoring.Core.Matching;

/// <summary>Pairs change along the way from a person reached to the root, and inside each blossom on it.</summary>
internal sealed partial class Blossoms
{
    /// <summary>An outer person and one without a partner become a pair; up the tree everyone moves on.</summary>
    private void Augment(int outer, int reached)
    {
        Rebase(_top[reached], reached);
        Mate[reached] = outer;
        for (var partner = reached; ;)
        {
            var node = _top[outer];
            var up = _nodes[node].Entry.From; // the partner up to now, in an inner node
            Rebase(node, outer);
            Mate[outer] = partner;
            if (up < 0) return;
            var inner = _top[up];
            (outer, partner) = _nodes[inner].Entry;
            Rebase(inner, partner);
            Mate[partner] = outer;
        }
    }

    /// <summary>Makes a person of the node the one whose partner is outside: the others in it pair up round the cycle.</summary>
    private void Rebase(int blossom, int person)
    {
        if (blossom < _n) return;
        var node = _nodes[blossom];
        var kid = person;
        while (_nodes[kid].Parent != blossom) kid = _nodes[kid].Parent;
        Rebase(kid, person);
        var first = Array.IndexOf(node.Kids, kid);
        for (var (at, step) = (first, EvenWay(first)); at != 0;)
        {
            var one = Next(node, ref at, step, out _);
            var other = Next(node, ref at, step, out var pair);
            Rebase(one, pair.From);
            Rebase(other, pair.To);
            (Mate[pair.From], Mate[pair.To]) = (pair.To, pair.From);
        }

        node.Kids = [.. node.Kids[first..], .. node.Kids[..first]];
        node.Links = [.. node.Links[first..], .. node.Links[..first]];
        node.Base = person;
    }
}

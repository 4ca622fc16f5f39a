namespace EMentoring.Core.Matching;

/// <summary>Pairs that exchange partners while it makes the two pairs better: quick, and good beside a bound.</summary>
internal static class Exchange
{
    /// <summary>Changes the pairs in place and returns them. Each exchange lowers what they count, so it comes to an end.</summary>
    public static int[] Improve(int[] mate, Func<int, int, long> counts)
    {
        for (var better = true; better;)
        {
            better = false;
            for (var a = 0; a < mate.Length; a++)
                for (var c = 0; c < mate.Length; c++)
                {
                    var (b, d) = (mate[a], mate[c]);
                    if (c == a || c == b || counts(a, c) + counts(b, d) >= counts(a, b) + counts(c, d)) continue;
                    (mate[a], mate[c], mate[b], mate[d]) = (c, a, d, b);
                    better = true;
                }
        }

        return mate;
    }
}

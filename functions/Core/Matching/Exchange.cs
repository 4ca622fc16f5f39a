namespace EMentoring.Core.Matching;

/// <summary>Pairs that exchange partners while it makes the two pairs better: quick, and good beside a bound.</summary>
internal static class Exchange
{
    /// <summary>Changes the pairs in place and returns them. Each exchange lowers what they count, so it comes to an end.</summary>
    public static int[] Improve(int[] mate, Func<int, int, long> counts)
    {
        long[] own = [.. mate.Select((j, i) => counts(i, j))]; // what each one's pair counts, as all of them are asked for again and again
        for (var better = true; better;)
        {
            better = false;
            for (var a = 0; a < mate.Length; a++)
                for (var c = 0; c < mate.Length; c++)
                {
                    var (b, d) = (mate[a], mate[c]);
                    if (c == a || c == b || counts(a, c) + counts(b, d) >= own[a] + own[c]) continue;
                    (mate[a], mate[c], mate[b], mate[d]) = (c, a, d, b);
                    (own[a], own[c], own[b], own[d]) = (counts(a, c), counts(a, c), counts(b, d), counts(b, d));
                    better = true;
                }
        }

        return mate;
    }
}

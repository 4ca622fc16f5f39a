namespace EMentoring.Core.Matching;

/// <summary>
/// In which language each person's table speaks: the most spoken that they speak, unless another would be too few for
/// a table of their own without them.
/// </summary>
internal static class TableLanguages
{
    /// <summary>A language for each of the pool, by number.</summary>
    public static int[] Of(Plan plan, Fit fit)
    {
        var n = fit.People.Length;
        int[] order = [.. Enumerable.Range(0, SignUps.Profile.Languages.Length).OrderByDescending(l => Enumerable.Range(0, n).Count(i => Speaks(i, l))).ThenBy(l => l)];
        int[] language = [.. Enumerable.Range(0, n).Select(i => order.FirstOrDefault(l => Speaks(i, l), -1))];
        foreach (var small in order.Skip(1).Where(l => Count(l) > 0 && Count(l) < plan.Enough))
        {
            // Those who speak both help out, from a language that can do without them.
            foreach (var i in Enumerable.Range(0, n).Where(i => language[i] != small && Speaks(i, small)))
                if (Count(small) < plan.Enough && Count(language[i]) > plan.Enough) language[i] = small;
            if (Count(small) >= plan.Enough) continue;
            foreach (var i in Enumerable.Range(0, n).Where(i => language[i] == small)) // it was not enough: each to where they can be
                language[i] = order.FirstOrDefault(l => l != small && Speaks(i, l), small);
        }

        return language;

        bool Speaks(int i, int l) => (fit.Of(i).Speaks >> l & 1) != 0;

        int Count(int l) => language.Count(x => x == l);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Evaluation;

/// <summary>
/// Whoever subtracts everything from everything learns no hidden count, even knowing how counts are hidden
/// (docs/decisions/0007): for each there is another truth that would have been published to the letter alike.
/// </summary>
public class Differencing
{
    private const int Tries = 500;

    [Fact]
    public void In_five_hundred_summaries_no_hidden_count_can_be_worked_out()
    {
        var hidden = 0;
        for (var seed = 0; seed < Tries; seed++)
        {
            var random = new Random(seed);
            var (plan, answers) = Truth(random);
            var figures = Summary.Of(plan, [], [], answers, Times.Monday).Figures;
            var once = answers.All(a => a.Evaluations.Length < 2);
            foreach (var figure in figures)
            {
                var choosing = figure.Key is "helped" or "hindered";
                var one = figure.Key.StartsWith("growth.", StringComparison.Ordinal) || (once && figure.Key is not ("goals" or "helped" or "hindered"));
                foreach (var cell in Enumerable.Range(0, figure.Cells.Length).Where(i => figure.Cells[i].Count is null))
                {
                    hidden++;
                    Assert.True(figure.Answers is null || Known(figure, plan.MinCell, one, choosing, cell) > 1,
                        $"seed {seed}: {figure.Key} {string.Join(' ', figure.Cells.Select(c => c.Count?.ToString(CultureInfo.InvariantCulture) ?? "?"))} of {figure.Answers} gives {figure.Cells[cell].Key} away");
                }
            }
        }

        Assert.True(hidden > 5 * Tries, $"only {hidden} counts were hidden at all");
    }

    [Fact]
    public void No_number_of_answers_less_another_tells_how_many_chose_nothing()
    {
        for (var seed = 0; seed < Tries; seed++)
        {
            var (plan, answers) = Truth(new(seed));
            var figures = Summary.Of(plan, [], [], answers, Times.Monday).Figures;
            Assert.Single(figures.Where(f => f.Key is "usefulness" or "trust" or "reciprocity" or "recommend" or "helped" or "hindered").Select(f => f.Answers).Distinct());
        }
    }

    [Fact]
    public void What_everybody_but_one_ticked_is_hidden_where_it_would_tell_of_the_one()
    {
        string[] people = [.. Enumerable.Range(0, 10).Select(n => $"p{n}")];
        Assert.All(Figure.OfSeveral("helped", ["time", "match"], [.. people[1..].Select(p => (p, "time"))], 5, asked: 10).Cells.Where(c => c.Key == "time"), c => Assert.Null(c.Count));
        Assert.Equal(10, Figure.OfSeveral("helped", ["time", "match"], [.. people.Select(p => (p, "time"))], 5, asked: 10).Cells[0].Count);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(3, 5)]
    [InlineData(3, 7)]
    public void Of_counts_that_make_up_a_whole_no_hidden_one_can_be_worked_out(int cells, int threshold)
    {
        for (var n = threshold; n < 6 * threshold; n++)
        {
            var alike = Shares(n, cells).ToLookup(counts =>
            {
                var hidden = Figure.HiddenOfOne(counts, threshold);
                return string.Join(' ', counts.Select((c, i) => hidden.Contains(i) ? "?" : $"{c}"));
            });
            foreach (var those in alike)
                foreach (var (place, _) in those.Key.Split(' ').Index().Where(c => c.Item == "?"))
                    Assert.True(those.Select(counts => counts[place]).Distinct().Count() > 2, $"{those.Key} of {n} gives {place} away");
        }
    }

    private static IEnumerable<int[]> Shares(int n, int cells) =>
        cells == 1 ? [[n]] : Enumerable.Range(0, n + 1).SelectMany(first => Shares(n - first, cells - 1).Select(rest => (int[])[first, .. rest]));

    /// <summary>
    /// How many counts (two are enough) a hidden cell may have for one who sees the figure: all that is hidden is varied, two
    /// cells at a time, and those truths are counted that hide the same cells and show the same counts.
    /// </summary>
    private static int Known(Figure figure, int threshold, bool one, bool choosing, int cell)
    {
        var n = figure.Answers!.Value;
        int[] free = [.. Enumerable.Range(0, figure.Cells.Length).Where(i => figure.Cells[i].Count is null)];
        var single = figure.Key is not ("goals" or "helped" or "hindered");
        var possible = new HashSet<int>();
        foreach (var counts in Fillings(figure, free, n, one))
        {
            if (possible.Contains(counts[cell])) continue;
            var sum = counts.Sum();
            if (one ? sum != n : sum < n && !choosing) continue;
            // Those who chose nothing: from nobody to as many as leave room for the largest count.
            var most = choosing ? n - counts.Max() : 0;
            var least = choosing ? Math.Max(0, n - sum) : 0;
            for (var nothing = least; nothing <= most; nothing++)
                if ((single ? Figure.HiddenOfOne(counts, threshold) : Figure.Hidden([.. counts, nothing], threshold)).Where(i => i < counts.Length).Order().SequenceEqual(free))
                {
                    possible.Add(counts[cell]);
                    break;
                }

            if (possible.Count > 1) break;
        }

        return possible.Count;
    }

    /// <summary>Counts that the hidden cells may have: every one where there are three at most, otherwise those in which all but two are alike.</summary>
    private static IEnumerable<int[]> Fillings(Figure figure, int[] free, int n, bool one)
    {
        var shown = figure.Cells.Select(c => c.Count ?? 0).ToArray();
        var rest = n - shown.Sum();
        var values = one ? rest : n;
        int[] order = [.. Enumerable.Range(1, values), 0]; // few are hidden that hold nobody
        foreach (var other in free.Length > 2 ? order : [0])
            foreach (var a in order)
                foreach (var b in order)
                    foreach (var pair in free.SelectMany(x => free.Where(y => y != x).Select(y => (x, y))).DefaultIfEmpty((free[0], free[0])))
                    {
                        var counts = shown.ToArray();
                        foreach (var f in free) counts[f] = other;
                        (counts[pair.Item1], counts[pair.Item2]) = (a, b);
                        if (!one || counts.Sum() == n) yield return counts;
                    }
    }

    /// <summary>A programme of 0 to 30 people who answered as people do: much alike, some otherwise, some not at all, some twice.</summary>
    private static (Plan Plan, Answers[] Answers) Truth(Random random)
    {
        var plan = Models.All[random.Next(Models.All.Length)] with { MinCell = random.Next(5, 9) };
        var twice = random.Next(4) == 0;
        var skew = random.Next(1, 8);
        var items = Assessment.Of(plan).Length;
        return (plan, [.. Enumerable.Range(0, random.Next(31)).Select(n => new Answers($"s{n}", Assessed(), Assessed(), [.. Enumerable.Range(0, random.Next(5) == 0 ? 0 : twice && random.Next(3) == 0 ? 2 : 1).Select(_ => Evaluation())]))]);

        Assessment? Assessed() => random.Next(6) == 0 ? null : new([.. Enumerable.Range(0, items).Select(_ => Score())], Times.Monday);

        // The higher the skew, the more alike.
        int Score() => random.Next(skew) > 0 ? 4 : random.Next(1, 6);

        FinalEvaluation Evaluation() => new(
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(skew) > 0 ? "reached" : random.Next(2) > 0 ? "partly" : "not-yet")],
            Score(), Score(), Score(), random.Next(skew) > 0 ? 9 : random.Next(11), Factors(), Factors(), "", "me", Times.Monday);

        ImmutableArray<string> Factors() => [.. FinalEvaluation.Factors.Where(_ => random.Next(skew + 1) == 0)];
    }
}

using System.Collections.Immutable;

namespace EMentoring.Core.Evaluation;

/// <summary>How answers fall into cells. A count that is null is suppressed.</summary>
/// <param name="Key">What was asked.</param>
/// <param name="Cells">The cells in the question's order.</param>
/// <param name="Answers">People who answered; null where fewer than the threshold.</param>
public sealed record Figure(string Key, ImmutableArray<Cell> Cells, int? Answers)
{
    /// <summary>
    /// Counts <paramref name="answers"/> into <paramref name="cells"/>, each person once a cell, and suppresses what
    /// fewer than <paramref name="threshold"/> people said, together with enough of the rest that no subtraction from
    /// the number of answers reveals it (secondary suppression). Where people may choose nothing,
    /// <paramref name="asked"/> are those who were asked: they are the figure's answers, and those of them who chose
    /// nothing are a cell that is hidden, too, though it is never shown.
    /// </summary>
    public static Figure OfSeveral(string key, IEnumerable<string> cells, IReadOnlyCollection<(string Person, string Cell)> answers, int threshold, int? asked = null) =>
        Of(key, cells, answers, threshold, asked, Hidden);

    /// <summary>The same where each person chose one cell: then all the cells together are the answers, and more is needed to hide one.</summary>
    public static Figure OfOne(string key, IEnumerable<string> cells, IReadOnlyCollection<(string Person, string Cell)> answers, int threshold) =>
        Of(key, cells, answers, threshold, null, (counts, least) => HiddenOfOne([.. counts.SkipLast(1)], least));

    private static Figure Of(
        string key, IEnumerable<string> cells, IReadOnlyCollection<(string Person, string Cell)> answers, int threshold, int? asked,
        Func<IReadOnlyList<int>, int, IReadOnlySet<int>> hide)
    {
        var chose = answers.Select(a => a.Person).Distinct().Count();
        var people = asked ?? chose;
        var counts = cells.Select(c => (Cell: c, Count: answers.Where(a => a.Cell == c).Select(a => a.Person).Distinct().Count())).ToArray();
        if (people < threshold) return new(key, [.. counts.Select(c => new Cell(c.Cell, null))], null);
        var hidden = hide([.. counts.Select(c => c.Count), people - chose], threshold);
        return new(key, [.. counts.Select((c, i) => new Cell(c.Cell, hidden.Contains(i) ? null : c.Count))], people);
    }

    /// <summary>
    /// Indexes of the counts that must not be shown: those from 1 to below the threshold, and then the next smallest
    /// until at least two are hidden and together they are at least the threshold.
    /// </summary>
    public static IReadOnlySet<int> Hidden(IReadOnlyList<int> counts, int threshold)
    {
        var hidden = Enumerable.Range(0, counts.Count).Where(i => counts[i] > 0 && counts[i] < threshold).ToHashSet();
        if (hidden.Count == 0) return hidden;
        var others = Enumerable.Range(0, counts.Count).Where(i => !hidden.Contains(i)).OrderBy(i => counts[i] == 0).ThenBy(i => counts[i]);
        foreach (var next in others.ToArray())
        {
            if (hidden.Count >= 2 && hidden.Sum(i => counts[i]) >= threshold) break;
            hidden.Add(next);
        }

        return hidden;
    }

    /// <summary>
    /// Of counts that make up a whole: each that is too small with its neighbour, whatever that holds, the ends first; and all
    /// of them where what is hidden together is less than the threshold. A partner chosen by its size would tell of the sizes:
    /// of 5, 4 and 4 the two last would be hidden, of which each can only be 4.
    /// </summary>
    public static IReadOnlySet<int> HiddenOfOne(IReadOnlyList<int> counts, int threshold)
    {
        var last = counts.Count - 1;
        var hidden = new HashSet<int>();
        foreach (var i in (int[])[0, last, .. Enumerable.Range(1, last)])
            if (counts[i] > 0 && counts[i] < threshold && !hidden.Contains(i)) hidden.UnionWith([i, i == 0 ? 1 : i - 1]);
        return hidden.Count == 0 || hidden.Sum(i => counts[i]) >= threshold ? hidden : [.. Enumerable.Range(0, counts.Count)];
    }
}

/// <summary>One cell of a figure; a count that is null is suppressed.</summary>
public sealed record Cell(string Key, int? Count);

using EMentoring.Core.Evaluation;

namespace EMentoring.Core.Tests.Evaluation;

/// <summary>What is hidden in one figure of an item is not given away by the others.</summary>
public class WhatMayBeShown
{
    private const int Enough = 4; // of so few people every way can be tried

    /// <summary>The ways in which one may have answered twice: agreed or not at the start and at the end, and improved, stayed or fallen.</summary>
    private static readonly (int First, int Last)[] Ways = [(4, 5), (4, 4), (5, 4), (4, 3), (3, 4), (2, 3), (3, 3), (3, 2)];

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(9)]
    public void From_all_the_figures_of_an_item_together_no_hidden_cell_can_be_worked_out(int people)
    {
        // Whoever knows how cells are hidden asks which answers could look like this. Of a hidden cell there must be several.
        var alike = new Dictionary<string, List<int[]>>();
        foreach (var numbers in Shares(people, Ways.Length))
        {
            var answers = numbers.SelectMany((n, way) => Enumerable.Repeat(Ways[way], n)).Select((w, i) => new Answers($"p{i}", Five(w.First), Five(w.Last), [])).ToArray();
            var cells = Cells(answers, Enough);
            var shown = string.Join(' ', cells.Select(c => c?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"));
            if (!alike.TryGetValue(shown, out var those)) alike[shown] = those = [];
            those.Add([.. Cells(answers, 1).Select(c => c!.Value)]);
        }

        foreach (var (shown, those) in alike)
            foreach (var (place, cell) in shown.Split(' ').Index().Where(c => c.Item == "?"))
            {
                var possible = those.Select(t => t[place]).Distinct().ToArray();
                Assert.False(possible is [> 0 and < Enough], $"{shown}: {cell} at {place} can only be {possible[0]}");
            }
    }

    private static Assessment Five(int score) => new([score, score, score, score, score], DateTimeOffset.UnixEpoch);

    /// <summary>Of one item: improved, same, lower; agreed at the start or not; at the end or not.</summary>
    private static IEnumerable<int?> Cells(Answers[] answers, int threshold)
    {
        var figures = Summary.Of(Models.Pair with { MinCell = threshold }, [], [], answers, DateTimeOffset.UnixEpoch).Figures;
        return new[] { "growth", "start", "end" }.SelectMany(kind => figures.Single(f => f.Key == $"{kind}.strengths").Cells.Select(c => c.Count));
    }

    /// <summary>Every way to share <paramref name="people"/> among so many kinds.</summary>
    private static IEnumerable<int[]> Shares(int people, int kinds) => kinds == 1
        ? [[people]]
        : Enumerable.Range(0, people + 1).SelectMany(n => Shares(people - n, kinds - 1).Select(rest => (int[])[n, .. rest]));
}

using System.Text.Json;
using EMentoring.Core;
using EMentoring.Core.Evaluation;

namespace EMentoring.Local.Simulation;

/// <summary>The self-assessments as the robots gave them, and what grew between a person's first and last.</summary>
public sealed class Growing(History history)
{
    /// <summary>Of two that were given in so short a time no clock can say which was the earlier: each may be wrong by three hours.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(7);

    private readonly Dictionary<(string Person, string Group), (int[] Scores, DateTimeOffset At)> first = [], last = [];

    public void First(string person, string group, JsonElement said) => first[(person, group)] = Scores(said);

    public void Last(string person, string group, JsonElement said) => last[(person, group)] = Scores(said);

    public void Forget(string person)
    {
        foreach (var given in new[] { first, last })
            foreach (var key in given.Keys.Where(k => k.Person == person).ToArray()) given.Remove(key);
    }

    /// <summary>True where it is known of everybody which was their first, and which their last.</summary>
    public bool Sure => new[] { first, last }.All(given => given.GroupBy(g => g.Key.Person).All(mine =>
        mine.Select(m => m.Value.At).Order().ToArray() is var at && at.Zip(at.Skip(1)).All(p => p.Second - p.First > Apart)));

    /// <summary>What the summary is to say of each thing that people assess; who gave one of the two only is not counted.</summary>
    public IEnumerable<Figure> Figures(Plan plan, int threshold)
    {
        var (from, to) = (Chosen(first, at => at.Min()), Chosen(last, at => at.Max()));
        var both = from.Keys.Where(to.ContainsKey).ToArray();
        return Assessment.Of(plan).SelectMany(Of);

        Figure[] Of(string item, int i)
        {
            var grown = Figure.OfOne($"growth.{item}", ["improved", "same", "lower"], [.. both.Select(p => (p, to[p][i] > from[p][i] ? "improved" : to[p][i] == from[p][i] ? "same" : "lower"))], threshold);
            Figure[] agreed = [Agreed("start", from, threshold), Agreed("end", to, threshold)];
            // Nothing is told of how many agreed where anything of it, or of the growth, is hidden.
            return agreed.Append(grown).All(f => f.Cells.All(c => c.Count is not null)) ? [grown, .. agreed] : [grown, Agreed("start", from, int.MaxValue), Agreed("end", to, int.MaxValue)];

            Figure Agreed(string when, Dictionary<string, int[]> scores, int enough) =>
                Figure.OfOne($"{when}.{item}", ["agree", "other"], [.. both.Select(p => (p, scores[p][i] > 3 ? "agree" : "other"))], enough);
        }
    }

    private static Dictionary<string, int[]> Chosen(Dictionary<(string Person, string Group), (int[] Scores, DateTimeOffset At)> given, Func<IEnumerable<DateTimeOffset>, DateTimeOffset> which) =>
        given.GroupBy(g => g.Key.Person).ToDictionary(mine => mine.Key, mine => mine.First(m => m.Value.At == which(mine.Select(x => x.Value.At))).Value.Scores);

    private (int[] Scores, DateTimeOffset At) Scores(JsonElement said) => ([.. said.GetProperty("assessment").EnumerateArray().Select(s => s.GetInt32())], history.Timeline.Now);
}

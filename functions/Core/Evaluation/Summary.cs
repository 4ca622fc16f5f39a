using System.Collections.Immutable;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Evaluation;

/// <summary>What the organisation gets when its programme has ended.</summary>
/// <param name="At">UTC instant at which it was worked out.</param>
/// <param name="Threshold">Figures from fewer answers are suppressed.</param>
/// <param name="Funnel">How many people came how far: participation, not answers, so nothing in it is suppressed.</param>
/// <param name="Meetings">Meetings held.</param>
/// <param name="Outcomes">How the groups ended.</param>
/// <param name="Figures">Goals, growth and ratings.</param>
/// <param name="Insights">Ids of those whose insight is shared with the organisation; the words stay under their own key.</param>
/// <param name="Months">Meetings held, month by month in the programme's zone.</param>
public sealed record Summary(
    DateTimeOffset At, int Threshold, ImmutableArray<Count> Funnel, Meetings Meetings, ImmutableArray<Count> Outcomes,
    ImmutableArray<Figure> Figures, ImmutableArray<string> Insights, ImmutableArray<Count> Months)
{
    /// <summary>Works the summary out.</summary>
    public static Summary Of(
        Plan plan, IReadOnlyCollection<PersonLine> people, IReadOnlyCollection<GroupLine> groups, IReadOnlyCollection<Answers> answers, DateTimeOffset now)
    {
        var evaluations = answers.SelectMany(a => a.Evaluations.Select(e => (a.Person, Evaluation: e))).ToArray();
        var asked = evaluations.Select(e => e.Person).Distinct().Count();
        return new(
            now, plan.MinCell, FunnelOf(plan, people, groups), MeetingsOf(groups), OutcomesOf(groups),
            [
                Figure.OfSeveral("goals", ["reached", "partly", "not-yet"], [.. evaluations.SelectMany(e => e.Evaluation.Goals.Select(g => (e.Person, g)))], plan.MinCell),
                .. Assessment.Of(plan).SelectMany((item, i) => Growth(item, i, answers, plan.MinCell)),
                Rating("usefulness", e => e.Usefulness), Rating("trust", e => e.Trust), Rating("reciprocity", e => e.Reciprocity),
                Figure.OfOne("recommend", ["0-6", "7-8", "9-10"], [.. evaluations.Select(e => (e.Person, Recommend(e.Evaluation.Recommend)))], plan.MinCell),
                Figure.OfSeveral("helped", FinalEvaluation.Factors, [.. evaluations.SelectMany(e => e.Evaluation.Helped.Select(h => (e.Person, h)))], plan.MinCell, asked),
                Figure.OfSeveral("hindered", FinalEvaluation.Factors, [.. evaluations.SelectMany(e => e.Evaluation.Hindered.Select(h => (e.Person, h)))], plan.MinCell, asked),
            ],
            [.. evaluations.Where(e => e.Evaluation.SharedWith("organisation")).Select(e => e.Person).Distinct().Order(StringComparer.Ordinal)],
            MonthsOf(plan, groups))
        {
            Diary = answers.Sum(a => a.Diary),
            Certificates = answers.Count(a => a.Certified),
        };

        Figure Rating(string key, Func<FinalEvaluation, int> value) =>
            Figure.OfOne(key, ["low", "middle", "high"], [.. evaluations.Select(e => (e.Person, Third(value(e.Evaluation))))], plan.MinCell);
    }

    /// <summary>Diary entries written, all in all; no word of them.</summary>
    public int Diary { get; init; }

    /// <summary>People who have a certificate.</summary>
    public int Certificates { get; init; }

    /// <summary>The number of a funnel's step.</summary>
    public int Step(string key) => Funnel.First(c => c.Key == key).Number;

    private static string Third(int value) => value switch { <= 2 => "low", 3 => "middle", _ => "high" };

    private static string Recommend(int value) => value switch { <= 6 => "0-6", <= 8 => "7-8", _ => "9-10" };

    /// <summary>
    /// How many improved, and how many of the same people agreed (4–5) at the start and at the end. Means would tell more than
    /// they should: of few people, a mean and the number of answers give the sum, and with it what a hidden cell hides.
    /// For the same reason they are told only where nothing of all three is hidden: five more who agree are five who improved.
    /// </summary>
    private static IEnumerable<Figure> Growth(string item, int i, IReadOnlyCollection<Answers> answers, int threshold)
    {
        var both = answers.Where(a => a.First?.Scores.Length > i && a.Last?.Scores.Length > i).Select(a => (a.Person, First: a.First!.Scores[i], Last: a.Last!.Scores[i])).ToArray();
        var growth = Figure.OfOne($"growth.{item}", ["improved", "same", "lower"],
            [.. both.Select(a => (a.Person, Math.Sign(a.Last - a.First) switch { > 0 => "improved", 0 => "same", _ => "lower" }))], threshold);
        Figure[] whole = [growth, Agreed("start", a => a.First, threshold), Agreed("end", a => a.Last, threshold)];
        return whole.All(f => f.Cells.All(c => c.Count is not null)) ? whole : [growth, Agreed("start", a => a.First, int.MaxValue), Agreed("end", a => a.Last, int.MaxValue)];

        Figure Agreed(string when, Func<(string Person, int First, int Last), int> score, int enough) =>
            Figure.OfOne($"{when}.{item}", ["agree", "other"], [.. both.Select(a => (a.Person, score(a) >= 4 ? "agree" : "other"))], enough);
    }

    private static ImmutableArray<Count> FunnelOf(Plan plan, IReadOnlyCollection<PersonLine> people, IReadOnlyCollection<GroupLine> groups)
    {
        // Who helped, and did not take part, is not among those it was for.
        var helpers = groups.SelectMany(g => g.Helpers).ToHashSet(StringComparer.Ordinal);
        var signedUp = people.Where(p => !helpers.Contains(p.Id)).ToArray();
        return
        [
            new("signed-up", signedUp.Length),
            new("confirmed", signedUp.Count(p => p.Stage is not ("asking" or "expired"))),
            new("placed", In(_ => true)),
            new("approved", In(g => g.Approved)),
            new("started", Met(1)),
            new("met-three", Met(Math.Min(3, plan.Cap))),
            new("finished", groups.SelectMany(g => g.Outcome is Outcome.Completed or Outcome.Stopped ? g.People.Concat(g.Done).Except(g.Helpers) : g.Done).Distinct().Count()),
        ];

        int In(Func<GroupLine, bool> which) => groups.Where(which).SelectMany(g => g.Participants).Select(p => p.Person).Distinct().Count();

        int Met(int meetings) => groups.SelectMany(g => g.Participants).Where(p => p.Meetings >= meetings).Select(p => p.Person).Distinct().Count();
    }

    private static Meetings MeetingsOf(IReadOnlyCollection<GroupLine> groups)
    {
        var met = groups.Where(g => g.Meetings.Length > 0).ToArray();
        var held = met.Sum(g => g.Meetings.Length);
        var gaps = met.SelectMany(g => g.Meetings.Zip(g.Meetings.Skip(1), (a, b) => (b - a).TotalDays)).ToArray();
        return new(held, met.Length, met.Length == 0 ? 0 : Math.Round((double)held / met.Length, 1), gaps.Length == 0 ? null : (int)Math.Round(gaps.Average()));
    }

    private static ImmutableArray<Count> OutcomesOf(IReadOnlyCollection<GroupLine> groups) =>
        [.. Enum.GetValues<Outcome>().Select(o => new Count(Wire.Name(o), groups.Count(g => g.Stage == "ended" && g.Outcome == o))).Where(c => c.Number > 0)];

    /// <summary>Every month from the first meeting to the last, also those without one.</summary>
    private static ImmutableArray<Count> MonthsOf(Plan plan, IReadOnlyCollection<GroupLine> groups)
    {
        var months = groups.SelectMany(g => g.Meetings).Select(m => plan.Calendar.Date(m)).Select(d => d.Year * 12 + d.Month - 1).ToArray();
        return months.Length == 0 ? [] :
            [.. Enumerable.Range(months.Min(), months.Max() - months.Min() + 1).Select(m => new Count($"{m / 12:D4}-{m % 12 + 1:D2}", months.Count(x => x == m)))];
    }
}

/// <summary>Meetings held.</summary>
/// <param name="Held">In all.</param>
/// <param name="Groups">Groups that met at least once.</param>
/// <param name="PerGroup">Meetings per such group, to one decimal.</param>
/// <param name="DaysBetween">Mean days from a meeting to the next; null where no group met twice.</param>
public sealed record Meetings(int Held, int Groups, double PerGroup, int? DaysBetween);

/// <summary>A number with a stable key.</summary>
public sealed record Count(string Key, int Number);

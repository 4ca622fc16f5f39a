using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Evaluation;

/// <summary>eKollega's published run (seeds/001): 25 recruited, 23 started, 20 finished in two groups.</summary>
public class ThePublishedRun
{
    private static readonly Plan Plan = Models.Entrepreneurs;

    private static readonly DateTimeOffset First = Times.Utc("2027-01-20T15:00");

    private static string[] Ids(int from, int count) => [.. Enumerable.Range(from, count).Select(n => $"e{n:D2}")];

    private static GroupLine Group(string id, string[] people, string[] former, string[] done, Outcome outcome = Outcome.Completed) =>
        new(id, "p1", [.. people], [.. former], "ended", [.. Enumerable.Range(0, 5).Select(n => First.AddDays(21 * n))], 5, null, [], outcome, First.AddDays(100), false) { Done = [.. done] };

    private static IEnumerable<PersonLine> People() => Ids(1, 25).Select(id => new PersonLine(id, "p1", "finished", null, First));

    private static Summary Of(params GroupLine[] groups) => Summary.Of(Plan, [.. People()], groups, [], First.AddDays(120));

    [Fact]
    public void Of_25_recruited_23_started_and_20_finished_which_is_87_per_cent_in_two_groups()
    {
        var run = Of(Group("g1", Ids(1, 10), Ids(11, 2), []), Group("g2", Ids(13, 10), Ids(23, 1), []));
        Assert.Equal((25, 23, 20), (run.Step("confirmed"), run.Step("started"), run.Step("finished")));
        Assert.Equal(87, (int)Math.Round(100.0 * run.Step("finished") / run.Step("started")));
        Assert.Equal([new Count("completed", 2)], run.Outcomes.AsEnumerable());
        Assert.Equal((10, 2, 5.0, 21), (run.Meetings.Held, run.Meetings.Groups, run.Meetings.PerGroup, run.Meetings.DaysBetween));
    }

    [Fact]
    public void Who_stopped_after_a_decision_while_the_others_went_on_has_finished_too()
    {
        var run = Of(Group("g1", Ids(1, 8), Ids(11, 2), Ids(9, 2)), Group("g2", Ids(13, 10), Ids(23, 1), []));
        Assert.Equal((23, 20), (run.Step("started"), run.Step("finished")));
    }

    [Fact]
    public void In_a_group_that_faded_only_they_have()
    {
        var run = Of(Group("g1", Ids(1, 8), Ids(11, 2), Ids(9, 2), Outcome.Faded));
        Assert.Equal((12, 2), (run.Step("started"), run.Step("finished")));
    }

    [Fact]
    public void Who_comes_to_a_good_end_twice_is_one_person()
    {
        var run = Of(Group("g1", Ids(1, 8), [], Ids(9, 1)), Group("g2", Ids(9, 8), [], []));
        Assert.Equal(16, run.Step("finished"));
    }

    [Fact]
    public void The_run_lived_in_the_core_counts_the_same()
    {
        var lines = new List<GroupLine>();
        foreach (var (size, leave) in new[] { (12, 2), (11, 1) })
        {
            var group = AGroup.Of(Plan, [.. Ids(lines.Count * 12 + 1, size).Select(id => new Member(id, null))]).Agreed().Held(2);
            foreach (var who in Ids(lines.Count * 12 + 1, leave)) group = group.Leaves(who);
            lines.Add(group.Held(3).AllEvaluated().Effects.OfType<Effect.ShowGroup>().Single().Line);
        }

        var run = Of([.. lines]);
        Assert.Equal((25, 23, 20), (run.Step("confirmed"), run.Step("started"), run.Step("finished")));
    }

    [Fact]
    public void Diaries_are_counted_and_certificates_and_no_word_of_them()
    {
        Answers[] answers = [new("a", null, null, []) { Diary = 5, Certified = true }, new("b", null, null, []) { Diary = 3 }];
        var run = Summary.Of(Models.Mepe, [], [], answers, First);
        Assert.Equal((8, 1), (run.Diary, run.Certificates));
    }

    [Fact]
    public void Growth_is_shown_for_the_models_own_items_and_the_organisations_statements_too()
    {
        var plan = Models.Entrepreneurs with { Statements = ["We sleep well."] };
        Assert.Equal(["strengths", "support", "demands", "energy", "growth", "productivity", "own-1"], Assessment.Of(plan).AsEnumerable());
        Answers[] answers = [.. Ids(1, 6).Select((id, i) => new Answers(id, new([3, 3, 3, 3, 3, 2, 4], First), new([3, 3, 3, 3, 3, 5, 4], First), []))];
        var run = Summary.Of(plan, [], [], answers, First);
        Assert.Equal([6, 0, 0], run.Figures.Single(f => f.Key == "growth.productivity").Cells.Select(c => c.Count ?? -1));
        Assert.Equal([0, 6, 0], run.Figures.Single(f => f.Key == "growth.own-1").Cells.Select(c => c.Count ?? -1));
    }

    [Fact]
    public void How_many_agreed_is_told_of_the_same_people_at_the_start_and_at_the_end()
    {
        Answers[] answers =
        [
            .. Ids(1, 6).Select((id, i) => new Answers(id, new([4, 3, 2, 3, 3], First), new([5, 4, i < 2 ? 4 : 3, 3, 3], First), [])),
            .. Ids(7, 6).Select(id => new Answers(id, new([2, 2, 2, 2, 2], First), new([3, 2, 2, 2, 2], First), [])),
            new(Ids(13, 1)[0], new([5, 5, 5, 5, 5], First), null, []), // was not there at the end
        ];
        var run = Summary.Of(Models.Pair, [], [], answers, First);
        Assert.Equal([6, 6], Agreed("start.strengths"));
        Assert.Equal([6, 6], Agreed("end.strengths"));
        Assert.Equal([0, 12], Agreed("start.support"));
        Assert.Equal([6, 6], Agreed("end.support"));
        Assert.Equal([-1, -1], Agreed("end.demands")); // two, who could be recognised
        Assert.Equal([-1, -1], Agreed("start.demands"));

        int[] Agreed(string key) => [.. run.Figures.Single(f => f.Key == key).Cells.Select(c => c.Count ?? -1)];
    }

    [Fact]
    public void Who_assessed_themselves_before_there_were_more_items_is_counted_in_those_there_were()
    {
        Answers[] answers = [.. Ids(1, 6).Select(id => new Answers(id, new([3, 3, 3, 3, 3], First), new([4, 3, 3, 3, 3], First), []))];
        var run = Summary.Of(Models.Verme, [], [], answers, First);
        Assert.Equal(6, run.Figures.Single(f => f.Key == "growth.strengths").Answers);
        Assert.Null(run.Figures.Single(f => f.Key == "growth.competence").Answers);
    }

    [Fact]
    public void A_wider_circle_includes_the_narrower()
    {
        static FinalEvaluation Sharing(string share) => new([], 5, 5, 5, 9, [], [], "We are not alone.", share, First);
        Assert.True(Sharing("organisation").SharedWith("group") && Sharing("unit").SharedWith("group") && Sharing("unit").SharedWith("unit"));
        Assert.False(Sharing("unit").SharedWith("organisation") || Sharing("me").SharedWith("group") || (Sharing("unit") with { Insight = "" }).SharedWith("unit"));
    }
}

using System.Globalization;
using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.SignUps;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Boards;

/// <summary>A programme of more people than the ids of fit into one row: 1,000 who share an insight with the organisation.</summary>
public sealed class LargeSummaries
{
    [Fact]
    public async Task Of_a_thousand_insights_the_summary_shows_each_once_however_often_it_is_worked_out()
    {
        await using var host = await AHost.Start();
        var programme = await AProgramme.Open(host);
        for (var n = 0; n < 1000; n++)
        {
            var person = string.Create(CultureInfo.InvariantCulture, $"s-{n:D32}");
            var evaluation = new FinalEvaluation(["reached"], 4, 4, 4, 9, ["time"], [], $"Opin asian {n}", "organisation", host.Now);
            await host.Table.Commit(person, [new Change.Put(Keys.Profile, Form(Aino).ToJsonString()), new Change.Put(Keys.Evaluation("g-1"), Wire.Write(evaluation))]);
            await host.Get<Board>().Show(new PersonLine(person, programme.Id, "finished", "g-1", host.Now), 1);
        }

        for (var time = 1; time <= 2; time++)
            await host.Get<Errands>().CarryOut(new Outgoing(new Effect.Summarise(programme.Id, Models.Pair), Keys.Effect(programme.Id, time, 0), 0), default);

        var summary = (await programme.Board("/summary")).Is(200);
        Assert.Equal(1000, summary.All("insights").Select(i => i.GetProperty("text").GetString()).Distinct().Count());
        Assert.Equal(1000, summary.All("insights").Length);
    }

    [Fact]
    public async Task A_summary_from_before_there_were_rows_for_insights_has_them_still()
    {
        await using var host = await AHost.Start();
        var (board, old) = (host.Get<Board>(), Summary.Of(Models.Pair, [], [], [], host.Now) with { Insights = ["s-1", "s-2"] });
        await host.Table.Commit(Keys.Board("p-1"), [new Change.Put(Keys.Summary, Wire.Write(old))]);
        Assert.Equal(["s-1", "s-2"], (await board.Summary("p-1"))!.Insights.AsEnumerable());
        Assert.Null(await board.Summary("p-2"));
    }
}

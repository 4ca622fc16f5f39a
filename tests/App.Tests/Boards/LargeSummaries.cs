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

        var all = await Insights("?show=1000");
        Assert.Equal((1000, 0), (all.Texts.Length, all.More));
        Assert.Equal(1000, all.Texts.Distinct().Count());
        var first = await Insights("");
        Assert.Equal(all.Texts.Take(60), first.Texts);
        Assert.Equal(940, first.More);
        Assert.Equal((0, 0), await Insights("?public=true") is var none ? (none.Texts.Length, none.More) : default);

        async Task<(string?[] Texts, int More)> Insights(string asked)
        {
            var summary = (await programme.Board("/summary" + asked)).Is(200);
            return ([.. summary.All("insights").Select(i => i.GetProperty("text").GetString())], summary.Number("moreInsights"));
        }
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

using System.Globalization;
using System.Text.Json;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Letters;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>A programme from the coordinator's sign-in to the summary, pressed through link by link as its people would.</summary>
public sealed class TheWholeLife : IAsyncLifetime
{
    private AHost host = null!;
    private AProgramme programme = null!;

    [Fact]
    public async Task A_programme_runs_from_sign_in_to_summary_by_what_people_press_in_their_letters()
    {
        await TheCoordinatorSignsInByLetterAndOpensAProgramme();
        await FourSignUpEachInTheirOwnLanguage();
        await TheProposalsAreReviewedAndSent();
        await TheSupervisorsApprove();
        await TheMembersAgreeOnGoals();
        await TheFirstMeetingIsHeld();
        await TheSecondIsMoved();
        await TheThirdIsCancelledAndHeldAnotherDay();
        await OnePairGoesOnToTheMostMeetingsThereMayBe();
        await TheMembersEvaluate();
        await TheSummaryIsMailedAndShown();
    }

    private async Task TheCoordinatorSignsInByLetterAndOpensAProgramme()
    {
        (await host.Post("sign-in", null, new { email = Coordinator, language = "sv" })).Is(202);
        await host.Settle();
        var letter = await host.Letter(Coordinator, "sign-in");
        Assert.Equal(("sign-in", "sv"), (letter.Page, letter.Language));
        Assert.Equal(Coordinator, (await host.Post("session", letter.Token(), new { })).Is(200).Text("email"));
        programme = await Open(host);
        Assert.Equal("open", await programme.Stage());
        Assert.Contains(programme.Id, (await host.Ask("programmes")).Body, StringComparison.Ordinal);
    }

    private async Task FourSignUpEachInTheirOwnLanguage()
    {
        await programme.SignUp(Aino, Bertil, Chloe, Daavid);
        string[] languages = ["fi", "sv", "en", "fi"];
        foreach (var (person, language) in new[] { Aino, Bertil, Chloe, Daavid }.Zip(languages))
        {
            Assert.Equal(["confirm", "signed-up"], (await host.Letters(person)).Select(l => l.Kind));
            Assert.Equal(language, (await host.Letter(person, "signed-up")).Language);
        }
        Assert.Equal(4, (await programme.Board())["counts"].GetProperty("confirmed").GetInt32());
    }

    private async Task TheProposalsAreReviewedAndSent()
    {
        (await programme.Act("close")).Is(204);
        Assert.Contains($"proposals.html?p={programme.Id}", (await host.Letter(Coordinator, "proposals-ready")).Text, StringComparison.Ordinal);
        var proposals = await programme.Board("/proposals");
        var names = proposals["people"].EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("name").GetString()!);
        var pairs = proposals["groups"].EnumerateArray().Select(g => string.Join(" + ", g.GetProperty("people").EnumerateArray().Select(p => names[p.GetString()!]).Order()));
        Assert.Equal(["Aino Virtanen + Bertil Åberg", "Chloe Smith-Übergang + Daavid Laine"], pairs.Order());
        Assert.All(proposals["groups"].EnumerateArray(), g => Assert.Equal(2, g.GetProperty("reasons").EnumerateArray().Count(r => r.GetProperty("code").GetString() == "wish-met")));
        (await programme.Act("send", new { version = proposals.Number("version") })).Is(204);
        Assert.Equal("running", await programme.Stage());
    }

    private async Task TheSupervisorsApprove()
    {
        var asked = await host.Opens(Supervisor(Aino), "approve");
        Assert.Equal(["open", "Aino Virtanen"], [asked.Text("state"), asked["people"].EnumerateArray().Single(p => p.GetProperty("theirs").GetBoolean()).GetProperty("name").GetString()!]);
        await programme.Approve(Aino);
        Assert.Equal(0, await host.Count(Aino, "introduction")); // the other supervisor has not answered yet
        await programme.Approve(Bertil, Chloe, Daavid);
        var introduction = await host.Letter(Aino, "introduction");
        Assert.Contains("Bertil Åberg", introduction.Text, StringComparison.Ordinal);
        Assert.Contains(Bertil, introduction.Text, StringComparison.Ordinal);
    }

    private async Task TheMembersAgreeOnGoals()
    {
        await programme.Agree(Aino, Bertil);
        await programme.Agree(Chloe, Daavid);
        Assert.Contains(Goals(Aino)[0], (await host.Letter(Supervisor(Bertil), "goals-set")).Text, StringComparison.Ordinal);
        Assert.Equal("finding", (await host.Ask("mine", await host.Mine(Daavid))).Is(200).Text("stage"));
    }

    private async Task TheFirstMeetingIsHeld()
    {
        foreach (var one in new[] { Aino, Chloe }) await host.Answers(one, "pick-time", new { at = At(2, 8, 13), place = "Kahvihuone" });
        await host.To(At(2, 7, 9)); // the day before, be it a Sunday
        var tomorrow = await host.Letter(Bertil, "tomorrow");
        Assert.Contains(Goals(Aino)[0], tomorrow.Text, StringComparison.Ordinal);
        Assert.Contains("Kahvihuone", tomorrow.Text, StringComparison.Ordinal);
        await host.To(At(2, 8, 14));
        foreach (var one in new[] { Bertil, Daavid }) await host.Answers(one, "was-it-held", new { answer = "held", useful = 5 });
        Assert.Equal(1, (await host.Ask("mine", await host.Mine(Aino))).Number("held"));
    }

    private async Task TheSecondIsMoved()
    {
        await host.Answers(Aino, "pick-time", new { at = At(3, 9, 13), place = "Kahvihuone" });
        var invited = await Calendar(Bertil, "invitation");
        await host.Answers(Bertil, "invitation", new { at = At(3, 11, 10), place = "Teams" });
        var moved = await Calendar(Aino, "invitation");
        Assert.Equal(("REQUEST", invited["UID"]), (moved["METHOD"], moved["UID"]));
        Assert.True(Sequence(moved) > Sequence(invited));
        Assert.Equal(("20270311T080000Z", "Teams"), (moved["DTSTART"], moved["LOCATION"]));
        await host.To(At(3, 11, 11));
        await host.Answers(Aino, "was-it-held", new { answer = "held" });
        await programme.Meet(Chloe, At(3, 15, 13));
    }

    private async Task TheThirdIsCancelledAndHeldAnotherDay()
    {
        await host.Answers(Bertil, "pick-time", new { at = At(4, 8, 13), place = "" });
        var invited = await Calendar(Aino, "invitation");
        (await host.Post("time/cancel", (await host.Letter(Bertil, "invitation")).Token(), new { })).Is(204);
        await host.Settle();
        var cancelled = await Calendar(Aino, "cancelled");
        Assert.Equal(("CANCEL", "CANCELLED", invited["UID"]), (cancelled["METHOD"], cancelled["STATUS"], cancelled["UID"]));
        Assert.True(Sequence(cancelled) > Sequence(invited));
        await programme.Meet(Aino, At(4, 13, 9)); // across the change to summer time
        await programme.Meet(Chloe, At(4, 16, 9));
    }

    private async Task OnePairGoesOnToTheMostMeetingsThereMayBe()
    {
        foreach (var one in new[] { Aino, Bertil }) await host.Answers(one, "continue-or-stop", new { answer = "continue" });
        Assert.Equal(1, await host.Count(Bertil, "going-on"));
        await host.Answers(Chloe, "continue-or-stop", new { answer = "continue" });
        await host.Answers(Daavid, "continue-or-stop", new { answer = "stop" });
        await host.Answers(Chloe, "evaluate", Evaluation("Only mine"));
        await host.Answers(Daavid, "evaluate", Evaluation());
        await programme.Meet(Aino, At(5, 12, 13));
        Assert.Equal("evaluate", (await host.Letters(Aino))[^1].Kind); // at the cap nothing is left to decide
    }

    private async Task TheMembersEvaluate()
    {
        await host.Answers(Aino, "evaluate", Evaluation("Apua kannattaa pyytää ajoissa.", "organisation"));
        Assert.Equal("running", await programme.Stage());
        await host.Answers(Bertil, "evaluate", Evaluation("=1+1", "organisation"));
        Assert.Equal("closed", await programme.Stage());
    }

    private async Task TheSummaryIsMailedAndShown()
    {
        var letter = await host.Letter(Coordinator, "summary-ready");
        Assert.Contains($"summary.html?p={programme.Id}", letter.Text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^.*7\s*$", letter.Text); // meetings held

        var summary = (await programme.Board("/summary")).Is(200);
        Assert.All(summary["funnel"].EnumerateArray(), step => Assert.Equal(4, step.GetProperty("count").GetInt32()));
        Assert.Equal((7, 2), (summary["meetings"].GetProperty("held").GetInt32(), summary["meetings"].GetProperty("groups").GetInt32()));
        Assert.Equal(["completed 1", "stopped 1"], summary["outcomes"].EnumerateArray().Select(o => $"{o.GetProperty("outcome")} {o.GetProperty("count")}"));
        Assert.Equal(["2027-02 2", "2027-03 2", "2027-04 2", "2027-05 1"], summary["months"].EnumerateArray().Select(m => $"{m.GetProperty("month")} {m.GetProperty("held")}"));
        Assert.Equal(["=1+1", "Apua kannattaa pyytää ajoissa."], summary["insights"].EnumerateArray().Select(i => i.GetProperty("text").GetString()).Order());
        // Four answers are fewer than five: none of what they said is shown, but that they were asked.
        Assert.All(summary["figures"].EnumerateArray(), f => Assert.All(f.GetProperty("cells").EnumerateArray(), c => Assert.Equal(JsonValueKind.Null, c.GetProperty("count").ValueKind)));

        var csv = (await programme.Board("/summary.csv")).Is(200);
        Assert.Equal("text/csv", csv.Kind);
        var lines = csv.Body.TrimStart('\ufeff').Split("\r\n");
        Assert.Equal("figure,cell,count", lines[0]);
        Assert.Contains("funnel,met-three,4", lines);
        Assert.Contains("meetings,held,7", lines);
        Assert.Contains("usefulness,high,", lines);
    }

    private async Task<Ics> Calendar(string reader, string kind) => Ics.Parse((await host.Letter(reader, kind)).Calendar!);

    private static int Sequence(Ics calendar) => int.Parse(calendar["SEQUENCE"], CultureInfo.InvariantCulture);

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

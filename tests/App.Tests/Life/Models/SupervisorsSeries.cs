using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life.Models;

/// <summary>Supervisors as each other's peers: two series in one programme, themes voted, a talk at the beginning of each meeting (seeds/000, 001).</summary>
public sealed class SupervisorsSeries : IAsyncLifetime
{
    private AHost host = null!;
    private AProgramme programme = null!;
    private ATable table = null!;

    [Fact]
    public async Task Supervisors_meet_for_two_series_with_themes_of_their_own_and_a_talk_each_time()
    {
        await FourBeginWithoutGoals();
        await AsManyThemesAsMeetingsNeedNoVote();
        await WhoDeclinesATalkIsSucceededByTheNext();
        await EachMeetingHasAnotherHolder();
        await TheyDecideBetweenTheSeries();
        await TheSecondSeriesHasThemesThatWereVotedFor();
        await AfterTwoSeriesItIsComplete();
    }

    private async Task FourBeginWithoutGoals()
    {
        programme = await AProgramme.Open(host, "supervisors");
        await programme.SignUp(Aino, Bertil, Chloe, Daavid);
        await programme.SendProposals();
        table = new(host, [Aino, Bertil, Chloe, Daavid]);
        Assert.Contains("change", (await host.Opens(Aino, "introduction")).Texts("items"));
        await table.Agree();
    }

    private async Task AsManyThemesAsMeetingsNeedNoVote()
    {
        Assert.Equal("theming", (await host.ShowsMine(Aino)).Text("stage"));
        var page = await host.Opens(Aino, "themes-wanted");
        Assert.Equal(("collecting", 4, 3), (page.Text("phase"), page.Number("meetings"), page.Number("most")));
        await table.Propose(Aino, "Muutos", "Rajat");
        Assert.Equal("answered", (await host.Opens(Aino, "themes-wanted")).Text("state"));
        await table.Propose(Aino, "Muutoksen johtaminen"); // corrected
        foreach (var (who, theme) in new[] { (Bertil, "Palaute"), (Chloe, "Etätyö"), (Daavid, "Jaksaminen") }) await table.Propose(who, theme);
        Assert.DoesNotContain(await host.Letters(), l => l.Kind == "themes-vote");
        Assert.Equal("finding", (await host.ShowsMine(Aino)).Text("stage"));
    }

    private async Task WhoDeclinesATalkIsSucceededByTheNext()
    {
        var asked = await Asked();
        var page = await host.Opens(asked, "talk-asked");
        Assert.Equal(("open", 1), (page.Text("state"), page.Number("number")));
        await host.Answers(asked, "talk-asked", new { hold = false });
        Assert.Equal("no", (await host.Opens(asked, "talk-asked")).Text("answer"));
        (await host.Post("talk", (await host.Letter(asked, "talk-asked")).Token(), new { hold = true })).Refuses(409, "already-closed");
        var next = await Asked();
        Assert.NotEqual(asked, next);
        await host.Answers(next, "talk-asked", new { hold = true });
        Assert.Equal(("answered", "yes"), ((await host.Opens(next, "talk-asked")).Text("state"), (await host.Opens(next, "talk-asked")).Text("answer")));
        var other = table.Participants.First(p => p != next);
        Assert.Equal((Name(next), false), Talk(await host.ShowsMine(other)));
        Assert.Equal((Name(next), true), Talk(await host.ShowsMine(next)));
    }

    private async Task EachMeetingHasAnotherHolder()
    {
        var (holders, themes) = (new List<string>(), new List<string>());
        for (var n = 1; n <= 4; n++)
        {
            await table.Meet(async () =>
            {
                var (holder, theme) = ((await host.ShowsMine(Aino))["talk"].GetProperty("holder").GetString()!, (await host.ShowsMine(Aino))["theme"].GetProperty("text").GetString()!);
                (holders, themes) = ([.. holders, holder], [.. themes, theme]);
                foreach (var person in table.Participants)
                {
                    foreach (var kind in new[] { "invitation", "tomorrow" }) // whose talk it is hears it in other words
                        Assert.True(Name(person) == holder || (await host.Letter(person, kind)).Text.Contains(holder, StringComparison.Ordinal), $"{person} {kind}");
                    Assert.Contains(theme, (await host.Letter(person, "invitation")).Text, StringComparison.Ordinal);
                }
            });
        }
        Assert.Equal(4, holders.Distinct().Count());
        Assert.Equal(["Etätyö", "Jaksaminen", "Muutoksen johtaminen", "Palaute"], themes.Order(StringComparer.Ordinal));
    }

    private async Task TheyDecideBetweenTheSeries()
    {
        var page = await host.Opens(Aino, "continue-or-stop");
        Assert.Equal((4, 4), (page.Number("held"), page.Number("more")));
        await table.Decide();
        Assert.Equal(1, await host.Count(Daavid, "going-on"));
        Assert.Equal("theming", (await host.ShowsMine(Aino)).Text("stage"));
    }

    private async Task TheSecondSeriesHasThemesThatWereVotedFor()
    {
        var last = (await programme.Board()).All("groups")[0];
        Assert.Equal((4, 8), (last.GetProperty("held").GetInt32(), last.GetProperty("target").GetInt32()));
        await table.Propose(Aino, "A yksi", "B kaksi", "C kolme");
        await table.Propose(Bertil, "D neljä", "E viisi");
        await table.Propose(Chloe);
        await host.Days(8); // Daavid is silent, and is not waited for
        var page = await host.Opens(Daavid, "themes-vote");
        Assert.Equal(("voting", 5), (page.Text("phase"), page.All("themes").Length));
        Assert.DoesNotContain("Aino", string.Join(' ', page.All("themes").Select(t => t.GetProperty("text").GetString())), StringComparison.Ordinal);
        (await host.Post("themes", (await host.Letter(Aino, "themes-vote")).Token(), new { votes = new[] { "a", "b", "c", "d" } })).Refuses(400, "form-refused");
        await table.Vote(Aino, "E", "B");
        await table.Vote(Bertil, "E", "D", "C");
        await table.Vote(Chloe, "E", "D", "C");
        await table.Vote(Daavid, "E", "D");
        Assert.Equal("E viisi", (await host.ShowsMine(Chloe))["theme"].GetProperty("text").GetString());
    }

    private async Task AfterTwoSeriesItIsComplete()
    {
        var at = await table.Meet();
        Assert.InRange((at - At(4, 1, 12)).TotalDays, 80, 200); // a rest of four months between the series
        for (var n = 6; n <= 8; n++) await table.Meet();
        Assert.DoesNotContain("continue-or-stop", (await host.Kinds(Aino)).Skip((await host.Kinds(Aino)).ToList().LastIndexOf("going-on")));
        await table.Evaluate();
        Assert.Equal("closed", await programme.Stage());
        Assert.Equal("completed", (await programme.Board()).All("groups")[0].GetProperty("outcome").GetString());
        Assert.Equal(8, (await programme.Board("/summary"))["meetings"].GetProperty("held").GetInt32());
    }

    /// <summary>Who was asked last to hold a talk.</summary>
    private async Task<string> Asked() => (await host.Letters()).Last(l => l.Kind == "talk-asked").To;

    private static (string?, bool) Talk(Answer mine) => (mine["talk"].GetProperty("holder").GetString(), mine["talk"].GetProperty("mine").GetBoolean());

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

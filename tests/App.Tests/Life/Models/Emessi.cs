using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life.Models;

/// <summary>eMessi: a closed group with a facilitator and an observer looks at well-being from four sides (seeds/002).</summary>
public sealed class Emessi : IAsyncLifetime
{
    private const string Fanni = "fanni.ohjaaja@example.org", Olavi = "olavi.tuki@example.org";

    private AHost host = null!;
    private AProgramme programme = null!;
    private ATable table = null!;

    [Fact]
    public async Task A_closed_group_meets_seven_times_under_the_four_sides_with_its_helpers()
    {
        await FiveAndTheirHelpersSignUp();
        await HelpersAreIntroducedAndAskedForNoAssessment();
        await ThemesBelongToSides();
        await TheGroupIsClosed();
        await SevenMeetingsAreHeldAndNoneInJuly();
        await HelpersGotTheirOwnLettersAndNoOthers();
    }

    private async Task FiveAndTheirHelpersSignUp()
    {
        programme = await AProgramme.Open(host, "emessi");
        Assert.Equal("required", (await programme.SendForm((System.Text.Json.Nodes.JsonObject)Form(Aino).With("role", "peer").Without("smallUnit"))).Field("smallUnit"));
        await programme.SignUpAs("peer", Aino, Bertil, Chloe, Daavid, Eeva);
        await programme.SignUpAs("facilitator", Fanni);
        await programme.SignUpAs("observer", Olavi);
        await programme.SendProposals();
        table = new(host, [Aino, Bertil, Chloe, Daavid, Eeva], Fanni, Olavi);
        Assert.Equal(["facilitator", "observer"], (await host.ShowsMine(Aino)).All("others").Select(o => o.GetProperty("role").GetString()!).Where(r => r != "peer").Order());
    }

    private async Task HelpersAreIntroducedAndAskedForNoAssessment()
    {
        var (leads, watches, member) = ((await host.Letter(Fanni, "introduction")).Text, (await host.Letter(Olavi, "introduction")).Text, (await host.Letter(Aino, "introduction")).Text);
        Assert.Equal(3, new[] { leads, watches, member }.Distinct().Count());
        foreach (var helper in new[] { Fanni, Olavi })
        {
            var page = await host.Ask("goals", (await host.ShowsMine(helper))["next"].GetProperty("token").GetString());
            Assert.False(page.Flag("assesses"));
            Assert.True(page.Nothing("assessment"));
        }
        await table.Agree(new { text = "Jaksamme paremmin" });
        Assert.Equal("theming", (await host.ShowsMine(Fanni)).Text("stage")); // the helpers were not waited for
    }

    private async Task ThemesBelongToSides()
    {
        var token = (await host.Letter(Aino, "themes-wanted")).Token();
        Assert.Equal(["individual", "work", "community", "organisation"], (await host.Ask("themes", token)).Texts("sides"));
        Assert.Equal("required", (await host.Post("themes", token, new { themes = new[] { new { text = "Rajat" } } })).Field("themes"));
        Assert.Equal("unknown-choice", (await host.Post("themes", token, new { themes = new[] { new { text = "Rajat", side = "moon" } } })).Field("themes"));
        string[] sides = ["individual", "work", "community", "organisation", "work"];
        foreach (var (person, side) in table.Participants.Zip(sides))
            await host.Answers(person, "themes-wanted", new { themes = Enumerable.Range(1, 2).Select(n => new { text = $"Aihe {person[0]}{n}", side }) });
        foreach (var person in table.Participants) await table.Vote(person, "Aihe b", "Aihe a1");
        var mine = (await host.ShowsMine(Olavi))["theme"];
        Assert.Contains(mine.GetProperty("side").GetString(), sides);
        var seven = host.Group(programme.GroupOf(Aino)).Themes;
        Assert.Equal(7, seven.Length);
    }

    private async Task TheGroupIsClosed()
    {
        await programme.SignUpAs("peer", Frans); // on the waiting list; one more peer would fit at the table
        Assert.DoesNotContain("vacancy", await host.Kinds(Frans));
        Assert.False((await programme.Board()).All("groups")[0].GetProperty("free").GetBoolean());
        var made = host.Token(new(Links.Link.Join, programme.Id, programme.Person(Frans), programme.GroupOf(Aino), null, host.Now.AddDays(1)));
        Assert.Equal("closed", (await host.Ask("vacancy", made)).Text("state"));
        (await host.Post("vacancy", made, new { })).Refuses(409, "already-closed");
    }

    private async Task SevenMeetingsAreHeldAndNoneInJuly()
    {
        var met = new List<DateTimeOffset>();
        for (var n = 1; n <= 7; n++) met.Add(await table.Meet());
        Assert.DoesNotContain(met, at => at.Month == 7);
        Assert.Contains(met, at => at.Month == 8);
        var outbox = (await host.Ask("outbox"))["letters"].EnumerateArray().Select(l => l.GetProperty("at").GetDateTimeOffset());
        Assert.DoesNotContain(outbox, at => at.ToOffset(TimeSpan.FromHours(3)).Month == 7);
        await table.Evaluate();
        Assert.Equal("closed", await programme.Stage());
        Assert.Equal(1, await host.Count(Frans, "no-place"));
    }

    private async Task HelpersGotTheirOwnLettersAndNoOthers()
    {
        string[] both = ["confirm", "signed-up", "introduction", "pick-time", "invitation", "tomorrow", "ended"];
        Assert.Equal(both.Order(), (await host.Kinds(Olavi)).Distinct().Order());
        Assert.Equal(both.Append("was-it-held").Order(), (await host.Kinds(Fanni)).Distinct().Order());
        Assert.Equal(7, await host.Count(Fanni, "was-it-held"));
        // What helpers are shown holds nobody's assessment, votes, decision or evaluation.
        foreach (var helper in new[] { Fanni, Olavi })
        {
            var shown = await host.EverythingShown(helper);
            foreach (var word in new[] { "reciprocity", "recommend", "\"votes\":[" }) Assert.DoesNotContain(word, shown, StringComparison.Ordinal);
            var evaluates = host.Token(new(Links.Link.Evaluate, programme.Id, programme.Person(helper), programme.GroupOf(helper), 7, host.Now.AddDays(1)));
            (await host.Post("evaluation", evaluates, AProgramme.Evaluation().With("assessment", new System.Text.Json.Nodes.JsonArray(4, 4, 4, 4, 4)))).Refuses(409, "already-closed");
        }
    }

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using EMentoring.Core.Programmes;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life.Models;

/// <summary>A model that nobody has thought of: a choir that mentors its young singers. It is figures and nothing else, and lives a whole life.</summary>
public sealed class AnEighth : IAsyncLifetime
{
    private static readonly Plan Choir = new()
    {
        Model = "choir",
        Zone = "Europe/Stockholm",
        Languages = ["sv", "en"],
        Seats = [new(Role.Actor, 2, 3), new(Role.Mentor, 1, 1), new(Role.Observer, 1, 1)],
        MinSize = 2,
        Open = true,
        SmallFirst = true,
        First = 2,
        Every = 1,
        Cap = 3,
        CadenceDays = 10,
        RestDays = 40,
        Minutes = 45,
        Approval = Approval.Named,
        MinGoals = 1,
        MaxGoals = 1,
        Deeds = true,
        Themes = true,
        Sides = ["community", "individual"],
        Talks = true,
        Poll = true,
        Diary = 1,
        Certificate = true,
        Credits = 2,
        Methods = true,
        Items = ["change", "ethics"],
        Statements = ["Jag sjunger gärna inför andra"],
        Pauses = [new("12-20", "01-06"), new("02-15", "02-21")],
        MissesAllowed = 1,
        RetentionDays = 30,
        MinCell = 6,
        Theme = new([1], 2, 3),
        Vote = new([1], 2, 4),
        Evaluate = new([2], 3, 5),
    };

    private AHost host = null!;
    private AProgramme programme = null!;
    private ATable table = null!;

    [Fact]
    public async Task A_model_that_is_only_figures_lives_its_whole_life()
    {
        await ItIsOpenedLikeAnyOther();
        await SingersSignUpInItsLanguagesAndRoles();
        await TheyBeginAsTheFiguresSay();
        await TheyMeetAsTheFiguresSay();
        await TheyEndWithCertificates();
        await ItIsErasedOnItsDay();
    }

    private async Task ItIsOpenedLikeAnyOther()
    {
        var id = host.Get<Ids>().Programme();
        var coordinator = host.Get<Ids>().Coordinator(Coordinator);
        await host.Get<Board>().Add(id, new("Nuorten kuoro", "sv", coordinator, null, 0));
        Assert.Empty(Choir.Refusals());
        await host.Get<Inbox>().Put(id, new ProgrammeEvent.Opened(Choir, coordinator, host.Now.AddDays(14)));
        await host.Settle();
        programme = new(host, id);
        var page = (await host.Ask($"programmes/{id}")).Is(200);
        Assert.Equal(("choir", true), (page.Text("model"), page.Flag("open")));
        Assert.Equal("Europe/Stockholm", page["plan"].GetProperty("zone").GetString());
    }

    private async Task SingersSignUpInItsLanguagesAndRoles()
    {
        Assert.Equal("unknown-choice", (await programme.SendForm(Form(Aino).With("role", "actor"))).Refuses(400, "form-refused").Field("language")); // no Finnish here
        foreach (var (who, role) in new[] { (Aino, "actor"), (Bertil, "actor"), (Chloe, "mentor"), (Daavid, "observer") })
            await programme.SignUp(Form(who).With("role", role).With("language", who == Aino ? "en" : "sv").With("supervisorName", "").With("supervisorEmail", ""));
        Assert.Equal("en", (await host.Letter(Aino, "signed-up")).Language);
        await programme.SendProposals(); // nobody named a supervisor
        table = new(host, [Aino, Bertil, Chloe], Daavid);
        Assert.Equal(["actor", "mentor", "observer"], (await host.ShowsMine(Bertil)).All("others").Select(o => o.GetProperty("role").GetString()!).Order());
    }

    private async Task TheyBeginAsTheFiguresSay()
    {
        var page = await host.Opens(Aino, "introduction");
        Assert.Equal((8, 1, true), (page.Texts("items").Length + page.Texts("statements").Length, page.Number("maxGoals"), page.Flag("deeds")));
        await table.Agree(new { text = "Vi vågar sjunga solo", deed = "Var och en sjunger en strof" });
        foreach (var person in table.Participants)
            await host.Answers(person, "themes-wanted", new { themes = new[] { new { text = $"Tema {person[0]}", side = "community" } } });
        foreach (var person in table.Participants) await table.Vote(person, person == Chloe ? ["Tema b"] : ["Tema b", "Tema a"]);
        Assert.Equal(("Tema b", "community"), (await Theme("text"), await Theme("side")));

        async Task<string?> Theme(string what) => (await host.ShowsMine(Chloe))["theme"].GetProperty(what).GetString();
    }

    private async Task TheyMeetAsTheFiguresSay()
    {
        var first = await table.Meet(async () =>
        {
            var letter = (await host.Letter(Daavid, "invitation")).Text;
            foreach (var word in new[] { "Vi vågar sjunga solo", "Var och en sjunger en strof", "Tema b" }) Assert.Contains(word, letter, StringComparison.Ordinal);
            Assert.False((await host.ShowsMine(Aino)).Nothing("talk"));
            Assert.False((await host.ShowsMine(Aino)).Nothing("method"));
        });
        Assert.DoesNotContain("was-it-held", await host.Kinds(Daavid)); // an observer is not asked
        await host.Answers(Aino, "diary", new { text = "Jag vågade" });
        var second = await table.Meet();
        var (least, pause) = (second - first, new Calendar(Choir.Zone) { Pauses = Choir.Pauses });
        Assert.False(pause.Paused(second));
        Assert.InRange(least.TotalDays, 5, 25);
        await table.Decide();
        foreach (var person in table.Participants) await table.Propose(person);
        var third = await table.Meet();
        Assert.True(third - second > TimeSpan.FromDays(38)); // the rest between series
    }

    private async Task TheyEndWithCertificates()
    {
        foreach (var person in table.Participants) await table.Evaluate(person, score: 4);
        Assert.Equal("closed", await programme.Stage());
        Assert.Equal((1, 0), (await host.Count(Aino, "certificate"), await host.Count(Bertil, "certificate")));
        var page = await host.Opens(Aino, "certificate");
        Assert.Equal((3, 2.2, 2), (page.Number("meetings"), page["hours"].GetDouble(), page.Number("credits")));
        var summary = (await programme.Board("/summary")).Is(200);
        Assert.Equal((6, 1), (summary.Number("threshold"), summary.Number("diaries")));
        Assert.Equal(Choir.Statements, summary.Texts("statements"));
        Assert.Contains(summary.All("figures"), f => f.GetProperty("key").GetString() == "growth.own-1");
        Assert.Equal("own-1", (await host.ShowsMine(Aino)).All("growth")[^1].GetProperty("item").GetString());
    }

    private async Task ItIsErasedOnItsDay()
    {
        await host.Days(35);
        Assert.Equal("erased", await programme.Stage());
        foreach (var word in new[] { "vågade", "Vi vågar", "Tema ", "aino.virtanen" }) Assert.DoesNotContain(word, host.All(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 0), (host.Count("in-"), host.Count("out-")));
    }

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

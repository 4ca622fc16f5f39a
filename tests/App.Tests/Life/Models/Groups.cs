using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life.Models;

/// <summary>Mentoring groups: actors from different places with a mentor; a theme for each meeting, times by poll, new members while it runs (seeds/000, 001).</summary>
public sealed class Groups : IAsyncLifetime
{
    private AHost host = null!;
    private AProgramme programme = null!;
    private ATable table = null!;

    [Fact]
    public async Task A_group_finds_its_themes_and_times_takes_in_newcomers_and_goes_on_without_one()
    {
        await ActorsAndAMentorSignUpWithASupervisorOrWithout();
        await OnlyThoseWhoNamedASupervisorHaveOneAsked();
        await ThemesAreCollectedAndVotedOn();
        await TheTimeThatSuitsMostIsChosen();
        await WhoNeverCanIsNoticed();
        await ANewcomerIsCalledAndTheirSupervisorAskedFirst();
        await ASupervisorsNoLeavesOneWaiting();
        await OfTwoWhoWantOneSeatOneGetsIt();
        await OneStopsAndTheOthersGoOn();
        await SilenceComesToAKindEndWithTheEvaluationOffered();
    }

    private async Task ActorsAndAMentorSignUpWithASupervisorOrWithout()
    {
        programme = await AProgramme.Open(host, "group", new { missesAllowed = 2 });
        Assert.Equal("required", (await programme.SendForm(Form(Aino).With("role", "actor").With("supervisorEmail", ""))).Refuses(400, "form-refused").Field("supervisorEmail"));
        Assert.Equal("required", (await programme.SendForm(Form(Aino).With("role", "actor").With("supervisorName", ""))).Refuses(400, "form-refused").Field("supervisorName"));
        await programme.SignUpAs("actor", Aino, Bertil);
        await programme.SignUp(Alone(Chloe, "actor"));
        await programme.SignUp(Alone(Daavid, "mentor"));
        await programme.SendProposals();
        table = new(host, [Aino, Bertil, Chloe, Daavid]);
    }

    private async Task OnlyThoseWhoNamedASupervisorHaveOneAsked()
    {
        Assert.Equal(2, (await host.Letters()).Count(l => l.Kind == "approve"));
        await programme.Approve(Aino);
        Assert.DoesNotContain("introduction", await host.Kinds(Chloe));
        await programme.Approve(Bertil);
        Assert.Equal(("mentor", "actor"), ((await host.ShowsMine(Daavid)).Text("role"), (await host.ShowsMine(Chloe)).Text("role")));
        await table.Agree(new { text = "Opimme toisiltamme" }, new { text = "Otamme asiat puheeksi" });
    }

    private async Task ThemesAreCollectedAndVotedOn()
    {
        await table.Propose(Aino, "Rajat", "Palaute", "Työn ilo");
        await table.Propose(Bertil, "Etätyö", "Kiire");
        await table.Propose(Chloe);
        await table.Propose(Daavid, "Muutos");
        var page = await host.Opens(Chloe, "themes-vote");
        Assert.Equal(("voting", 6, 3), (page.Text("phase"), page.All("themes").Length, page.Number("meetings")));
        await table.Vote(Aino, "Kiire", "Muutos");
        var voted = (await host.Opens(Aino, "themes-vote")).All("themes").Where(t => t.GetProperty("mine").GetBoolean()).Select(t => t.GetProperty("text").GetString());
        Assert.Equal(["Kiire", "Muutos"], voted.Order(StringComparer.Ordinal));
        await table.Vote(Bertil, "Kiire", "Rajat");
        await table.Vote(Chloe, "Kiire", "Muutos", "Rajat");
        await table.Vote(Daavid, "Muutos", "Kiire");
        Assert.Equal("Kiire", (await host.ShowsMine(Bertil))["theme"].GetProperty("text").GetString());
        (await host.Post("themes", (await host.Letter(Chloe, "themes-vote")).Token(), new { votes = Array.Empty<string>() })).Refuses(409, "already-closed");
    }

    private async Task TheTimeThatSuitsMostIsChosen()
    {
        var slots = await table.Slots(Aino);
        Assert.InRange(slots.Length, 4, 7);
        (await host.Post("time/poll", (await host.Letter(Aino, "pick-time")).Token(), new { slots = Array.Empty<string>() })).Refuses(400, "form-refused");
        var unknown = await host.Post("time/poll", (await host.Letter(Aino, "pick-time")).Token(), new { slots = new[] { slots[0].AddHours(1) } });
        Assert.Equal("unknown-choice", unknown.Refuses(400, "form-refused").Field("slots")); // a page that was open too long says no to nothing
        await table.Suits(Aino, slots[0], slots[2]);
        await table.Suits(Bertil); // none
        var shown = (await host.Opens(Chloe, "pick-time"))["poll"].GetProperty("slots").EnumerateArray().Select(s => s.GetProperty("others").GetInt32());
        Assert.Equal([1, 0, 1, 0], shown.Take(4));
        await table.Suits(Chloe, slots[1]);
        await table.Suits(Chloe, slots[2], slots[3]); // corrected
        await table.Suits(Daavid, slots[2], slots[0]);
        Assert.Equal(slots[2], Next(await host.ShowsMine(Bertil)));
        Assert.Contains("Kiire", (await host.Letter(Daavid, "invitation")).Text, StringComparison.Ordinal);
        (await host.Post("time/poll", (await host.Letter(Aino, "pick-time")).Token(), new { none = true })).Refuses(409, "already-closed");
        await host.To(slots[2].AddMinutes(90));
        await host.Answers(Daavid, "was-it-held", new { answer = "held", useful = 5 });
        Assert.Equal(0, await host.Count(Coordinator, "never-fits"));
    }

    private async Task WhoNeverCanIsNoticed()
    {
        var slots = await table.Slots(Aino);
        foreach (var person in new[] { Aino, Chloe, Daavid }) await table.Suits(person, slots);
        await table.Suits(Bertil);
        Assert.Equal(slots[0], Next(await host.ShowsMine(Aino))); // of times that suit alike the earliest
        Assert.Contains(Name(Bertil), (await host.Letter(Coordinator, "never-fits")).Text, StringComparison.Ordinal);
        Assert.Contains((await programme.Board()).All("attention"), a => a.GetProperty("kind").GetString() == "never-fits" && a.GetProperty("person").GetString() == Name(Bertil));
        foreach (var other in table.Participants) Assert.DoesNotContain("never-fits", await host.Kinds(other));
    }

    private async Task ANewcomerIsCalledAndTheirSupervisorAskedFirst()
    {
        await programme.SignUpAs("actor", Eeva); // sign-up has closed: the waiting list
        var page = await host.Opens(Eeva, "vacancy");
        Assert.Equal(("open", 4, 1, 3, 2), (page.Text("state"), page.Number("size"), page.Number("held"), page.Number("target"), page.Number("goalsCount")));
        Assert.Equal(("actor", true), (page.Text("role"), page.Flag("needsSupervisor")));
        await host.Answers(Eeva, "vacancy", new { });
        Assert.Equal(("joining", "answered"), ((await host.ShowsMine(Eeva)).Text("stage"), (await host.Opens(Eeva, "vacancy")).Text("state")));
        var asked = await host.Opens(Supervisor(Eeva), "approve-joining");
        Assert.True(asked.Flag("joining"));
        Assert.Equal(Name(Eeva), Assert.Single(asked.All("people")).GetProperty("name").GetString());
        var seen = await host.EverythingShown(Eeva) + asked.Body + (await host.Letter(Supervisor(Eeva), "approve-joining")).Text + (await host.Letter(Eeva, "vacancy")).Text;
        foreach (var member in table.Participants)
            foreach (var word in new[] { Name(member), member }) Assert.DoesNotContain(word, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Opimme toisiltamme", seen, StringComparison.Ordinal);

        await host.Answers(Supervisor(Eeva), "approve-joining", new { approve = true });
        var welcome = (await host.Letter(Eeva, "welcome")).Text;
        foreach (var word in new[] { "Opimme toisiltamme", "Otamme asiat puheeksi", Name(Aino), Daavid }) Assert.Contains(word, welcome, StringComparison.Ordinal);
        Assert.Contains(Name(Eeva), (await host.Letter(Aino, "new-member")).Text, StringComparison.Ordinal);
        Assert.Equal(Next(await host.ShowsMine(Aino)), Next(await host.ShowsMine(Eeva)));
        Assert.NotNull((await host.Letter(Eeva, "invitation")).Calendar);
        await table.Assess(Eeva, "welcome", 2);
        table.Participants.Add(Eeva);
    }

    private async Task ASupervisorsNoLeavesOneWaiting()
    {
        await programme.SignUpAs("actor", Heikki);
        await host.Answers(Heikki, "vacancy", new { });
        await host.Answers(Supervisor(Heikki), "approve-joining", new { approve = false });
        Assert.Equal("waiting", (await host.ShowsMine(Heikki)).Text("stage"));
        Assert.Equal("still-looking", (await host.Kinds(Heikki))[^1]);
        Assert.Empty((await host.ShowsMine(Heikki)).All("others"));
    }

    private async Task OfTwoWhoWantOneSeatOneGetsIt()
    {
        foreach (var person in new[] { Frans, Greta }) await programme.SignUp(Alone(person, "actor"));
        foreach (var person in new[] { Frans, Greta }) (await host.Post("vacancy", (await host.Letter(person, "vacancy")).Token(), new { })).Is(204);
        await host.Settle();
        var (inside, outside) = await host.Count(Frans, "welcome") == 1 ? (Frans, Greta) : (Greta, Frans);
        Assert.Equal((1, 0), (await host.Count(inside, "welcome"), await host.Count(inside, "seat-taken")));
        Assert.Equal((0, 1), (await host.Count(outside, "welcome"), await host.Count(outside, "seat-taken")));
        Assert.Equal("closed", (await host.Opens(outside, "vacancy")).Text("state"));
        Assert.Equal("waiting", (await host.ShowsMine(outside)).Text("stage"));
        Assert.Equal(2, (await programme.Board())["counts"].GetProperty("waiting").GetInt32());
        table.Participants.Add(inside);
    }

    private async Task OneStopsAndTheOthersGoOn()
    {
        await host.To(Next(await host.ShowsMine(Aino)).AddMinutes(90));
        await host.Answers(Aino, "was-it-held", new { answer = "held" });
        await table.Meet();
        await table.Decide(Bertil);
        Assert.Equal("evaluate", (await host.Kinds(Bertil))[^1]);
        Assert.DoesNotContain("evaluate", await host.Kinds(Aino));
        Assert.Contains(Name(Bertil), (await host.Letter(Aino, "member-left")).Text, StringComparison.Ordinal);
        Assert.Equal(("theming", 6), ((await host.ShowsMine(Aino)).Text("stage"), (await host.ShowsMine(Aino)).Number("target")));
        await table.Evaluate(Bertil, "Oma oivallus", "group");
        Assert.Equal("finished", (await host.ShowsMine(Bertil)).Text("stage"));
        Assert.Equal(5, (await host.ShowsMine(Bertil)).All("growth").Length);
        Assert.DoesNotContain("growth\":[", (await host.ShowsMine(Aino)).Body, StringComparison.Ordinal); // their own comes later

        // Who has stopped is shown what they agreed on, and no more of the others' words.
        await table.Propose(Aino, "Salaiset aiheet", "Kaksi", "Kolme");
        await table.Propose(Chloe, "Neljä", "Viisi");
        foreach (var person in table.Participants.Where(p => p != Aino && p != Chloe)) await table.Propose(person);
        Assert.DoesNotContain("Salaiset aiheet", await host.EverythingShown(Bertil), StringComparison.Ordinal);
    }

    private async Task SilenceComesToAKindEndWithTheEvaluationOffered()
    {
        await host.Days(20);
        Assert.Contains(await host.Kinds(Aino), k => k == "pick-time");
        Assert.NotEqual("ended", (await programme.Board()).All("groups")[0].GetProperty("stage").GetString());
        await host.Days(150);
        Assert.Contains("attention", await host.Kinds(Coordinator));
        foreach (var person in table.Participants) Assert.Contains("evaluate", await host.Kinds(person));
        Assert.Equal("faded", (await programme.Board()).All("groups")[0].GetProperty("outcome").GetString());
        Assert.Equal("closed", await programme.Stage());
        Assert.Equal((0, 0), (host.Count("in-"), host.Count("out-")));
    }

    private static DateTimeOffset Next(Answer mine) => mine["meeting"].GetProperty("at").GetDateTimeOffset();

    /// <summary>Without a supervisor.</summary>
    private static System.Text.Json.Nodes.JsonObject Alone(string who, string role) => Form(who).With("role", role).With("supervisorName", "").With("supervisorEmail", "");

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

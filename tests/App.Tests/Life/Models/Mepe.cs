using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life.Models;

/// <summary>Mentoriksi!: a cohort and its trainer, five themed meetings, a diary, a certificate, and being a mentor elsewhere (seeds/000, 001).</summary>
public sealed class Mepe : IAsyncLifetime
{
    private const string Tuula = "tuula.kouluttaja@example.org";

    private static readonly string[] Course = ["online-work", "mentoring", "ethics", "group-agreement", "own-strengths"];

    private AHost host = null!;
    private AProgramme programme = null!;
    private ATable table = null!;

    [Fact]
    public async Task A_cohort_is_trained_keeps_its_diaries_and_may_be_mentors_afterwards()
    {
        await TheCohortSignsUpInItsRoles();
        await TheTraineesAssessThemselvesAndAgreeOnNoGoals();
        await FiveThemedMeetingsAreHeldAndDiariesWritten();
        await ADiaryIsItsWritersAlone();
        await WhoWroteEnoughGetsACertificate();
        await WhoWritesTheMissingEntryGetsTheirsAfterwards();
        await TheNumberIsProvedByTheNameThatStandsOnIt();
        await WhoWasTrainedIsOfferedAsMentorInAnotherProgramme();
        await ErasureTakesTheWordsAndLeavesTheNumber();
    }

    private async Task TheCohortSignsUpInItsRoles()
    {
        programme = await AProgramme.Open(host, "mepe", new { credits = 5 });
        Assert.Equal("required", (await programme.SendForm(Form(Aino))).Refuses(400, "form-refused").Field("role"));
        Assert.Equal("unknown-choice", (await programme.SendForm(Form(Aino).With("role", "observer"))).Refuses(400, "form-refused").Field("role"));
        await programme.SignUpAs("peer", Aino, Bertil, Chloe, Daavid);
        await programme.SignUpAs("trainer", Tuula);
        await programme.SendProposals();
        table = new(host, [Aino, Bertil, Chloe, Daavid], Tuula);
        Assert.DoesNotContain(await host.Letters(), l => l.Kind == "approve"); // nobody else's yes is needed
        Assert.Equal("trainer", (await host.ShowsMine(Tuula)).Text("role"));
        Assert.Contains((await host.ShowsMine(Aino)).All("others"), o => o.GetProperty("role").GetString() == "trainer");
    }

    private async Task TheTraineesAssessThemselvesAndAgreeOnNoGoals()
    {
        var page = await host.Opens(Aino, "introduction");
        Assert.Equal(0, page.Number("maxGoals"));
        Assert.Equal(["strengths", "support", "demands", "energy", "growth", "listening", "online", "ethics"], page.Texts("items"));
        var letter = await host.Letter(Aino, "introduction");
        var wanted = await host.Post("goals", letter.Token(), new { goals = new[] { new { text = "Tavoite" } }, assessment = Enumerable.Repeat(3, 8) });
        Assert.Equal("too-many", wanted.Refuses(400, "form-refused").Field("goals"));
        Assert.All((await host.Letter(Tuula, "introduction")).Links, l => Assert.Equal("mine", l.Page)); // nothing is asked of the trainer
        await table.Agree();
    }

    private async Task FiveThemedMeetingsAreHeldAndDiariesWritten()
    {
        foreach (var (n, theme) in Course.Index())
        {
            Assert.Equal(theme, (await host.Opens(Tuula, "pick-time"))["theme"].GetProperty("key").GetString());
            await table.Meet();
            Assert.Equal(theme, (await host.Opens(Aino, "diary"))["theme"].GetProperty("key").GetString());
            await Write(Aino, "Ainon salaisuus");
            if (n < 4) await Write(Daavid, "Daavidin oivallus");
            if (n < 3) await Write(Bertil, "Bertilin merkintä");
        }
        Assert.Equal(5, await host.Count(Chloe, "diary"));
        Assert.DoesNotContain("diary", await host.Kinds(Tuula));
        Assert.DoesNotContain("continue-or-stop", await host.Kinds(Aino)); // a fixed run: nothing to decide

        Task Write(string who, string words) => host.Answers(who, "diary", new { text = words });
    }

    private async Task ADiaryIsItsWritersAlone()
    {
        var diary = (await host.ShowsMine(Aino))["diary"];
        Assert.Equal((5, 4, 5), (diary.GetProperty("written").GetInt32(), diary.GetProperty("needed").GetInt32(), diary.GetProperty("of").GetInt32()));
        var first = diary.GetProperty("entries")[0].GetProperty("token").GetString();
        (await host.Post("diary", first, new { text = "Ainon salaisuus, korjattuna" })).Is(204);
        Assert.Equal(("answered", "Ainon salaisuus, korjattuna"), ((await host.Ask("diary", first)).Text("state"), (await host.Ask("diary", first)).Text("text")));
        Assert.Contains("korjattuna", (await host.Ask("mine/export", await host.Mine(Aino))).Is(200).Body, StringComparison.Ordinal);
        foreach (var other in new[] { Bertil, Chloe, Tuula }) Assert.DoesNotContain("salaisuus", await host.EverythingShown(other), StringComparison.Ordinal);
        Assert.DoesNotContain("salaisuus", (await programme.Board()).Body + (await programme.Board("/people")).Body, StringComparison.Ordinal);
        foreach (var (_, _, key) in await host.Letters()) Assert.DoesNotContain("salaisuus", (await host.Ask($"outbox/{key}")).Body, StringComparison.Ordinal);

        var trainer = host.Token(new(Links.Link.Diary, programme.Id, programme.Person(Tuula), programme.GroupOf(Tuula), 1, host.Now.AddDays(1)));
        Assert.Equal("closed", (await host.Ask("diary", trainer)).Text("state"));
        (await host.Post("diary", trainer, new { text = "x" })).Refuses(409, "already-closed");
        Assert.True((await host.ShowsMine(Tuula)).Nothing("diary"));
    }

    private async Task WhoWroteEnoughGetsACertificate()
    {
        foreach (var person in new[] { Aino, Bertil, Chloe, Daavid }) await table.Evaluate(person, score: person == Aino ? 5 : 4);
        Assert.DoesNotContain("evaluate", await host.Kinds(Tuula));
        foreach (var (person, many) in new[] { (Aino, 1), (Bertil, 0), (Chloe, 0), (Daavid, 1), (Tuula, 0) }) Assert.Equal(many, await Certificates(person));
        var page = (await host.Opens(Aino, "certificate")).Is(200);
        Assert.Equal((Name(Aino), 5, 7.5, 5, 5), (page.Text("name"), page.Number("meetings"), page["hours"].GetDouble(), page.Number("credits"), page.Number("diary")));
        Assert.Equal(Course, page.Texts("themes"));
        Assert.All((await host.ShowsMine(Aino)).All("growth"), g => Assert.Equal((3, 5), (g.GetProperty("first").GetInt32(), g.GetProperty("last").GetInt32())));

        var summary = (await programme.Board("/summary")).Is(200);
        Assert.Equal((12, 2), (summary.Number("diaries"), summary.Number("certificates")));
        Assert.DoesNotContain("salaisuus", summary.Body + (await programme.Board("/summary.csv")).Body, StringComparison.Ordinal);
    }

    private async Task WhoWritesTheMissingEntryGetsTheirsAfterwards()
    {
        Assert.True((await host.ShowsMine(Bertil)).Nothing("certificate"));
        await host.Answers(Bertil, "diary", new { text = "Neljäs" });
        Assert.Equal(1, await Certificates(Bertil));
        await host.Answers(Bertil, "diary", new { text = "Neljäs, korjattuna" });
        Assert.Equal(1, await Certificates(Bertil));
    }

    private async Task TheNumberIsProvedByTheNameThatStandsOnIt()
    {
        var number = (await host.Opens(Aino, "certificate")).Text("number");
        Assert.EndsWith($"verify.html?n={number}", (await host.Opens(Aino, "certificate")).Text("verifyPage"), StringComparison.Ordinal);
        var before = host.All();
        var proved = await Verify(number, "  aino   VIRTANEN ");
        Assert.Equal((true, "Ohjelma mepe", "Iltarusko"), (proved.Flag("valid"), proved.Text("programme"), proved.Text("organisation")));
        Assert.True((await Verify(number.ToLowerInvariant(), Name(Aino))).Flag("valid"));
        foreach (var wrong in new[] { await Verify(number, Name(Bertil)), await Verify("AAAA-BBBB-CCCC-DDDD", Name(Aino)), await Verify("../meta", "x") })
            Assert.Equal("""{"valid":false}""", wrong.Body);
        Assert.Equal(before, host.All()); // no name is kept
        (await host.Ask("certificate", host.Token(new(Links.Link.Certificate, programme.Id, programme.Person(Chloe), null, null, host.Now.AddDays(1))))).Refuses(404, "not-found");
    }

    private async Task WhoWasTrainedIsOfferedAsMentorInAnotherProgramme()
    {
        var other = await AProgramme.Open(host, "group");
        await other.SignUpAs("actor", Daavid, Chloe);
        Assert.Contains("mentorina", (await host.Letter(Daavid, "signed-up")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mentor who", (await host.Letter(Chloe, "signed-up")).Text, StringComparison.Ordinal);
        Assert.Equal((true, false), ((await host.ShowsMine(Daavid)).Flag("eligible"), (await host.ShowsMine(Chloe)).Flag("eligible")));
        (await host.Send(HttpMethod.Put, "mine", await host.Mine(Daavid), Form(Daavid).With("role", "mentor"))).Is(204);
        await other.SignUpAs("actor", Eeva, Frans);
        await other.Act("close");
        var shown = (await other.Board("/proposals"))["people"].EnumerateObject().Select(p => p.Value)
            .ToDictionary(p => p.GetProperty("name").GetString()!, p => (p.GetProperty("role").GetString(), p.GetProperty("eligible").GetBoolean()));
        Assert.Equal(("mentor", true), shown[Name(Daavid)]);
        Assert.Equal(("actor", false), shown[Name(Chloe)]);
    }

    private async Task ErasureTakesTheWordsAndLeavesTheNumber()
    {
        var number = (await host.Opens(Aino, "certificate")).Text("number");
        var (certificate, mine) = ((await host.Letter(Aino, "certificate")).Token(), await host.Mine(Aino));
        Assert.Equal(3L, Eligible());
        (await host.Post("mine/erase", mine, new { })).Is(204);
        await host.Settle();
        Assert.DoesNotContain("salaisuus", host.All(), StringComparison.Ordinal);
        Assert.DoesNotContain("virtanen", host.All(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2L, Eligible());
        (await host.Ask("certificate", certificate)).Refuses(404, "not-found");
        Assert.True((await Verify(number, Name(Aino))).Flag("valid")); // who holds the paper may prove it; the list names nobody
    }

    private long Eligible() => (long)host.Folder.Ask("SELECT count(*) FROM rows WHERE pk = 'eligible'")!;

    private Task<int> Certificates(string of) => host.Count(of, "certificate");

    private async Task<Answer> Verify(string number, string name) => (await host.Post("certificates/verify", null, new { number, name })).Is(200);

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

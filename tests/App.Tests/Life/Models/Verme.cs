using System.Globalization;
using EMentoring.App.Tests.Letters;
using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life.Models;

/// <summary>Verme: peers who lead themselves, with goals that lead to doing, a method for each meeting, newcomers, a pause, and a meeting with another group (seeds/003).</summary>
public sealed class Verme : IAsyncLifetime
{
    private const string Deed = "Kokeilemme taukoja", Aim = "Jaksamme vuoroissa";

    private AHost host = null!;
    private AProgramme programme = null!;
    private ATable ours = null!, theirs = null!;

    [Fact]
    public async Task Peers_do_what_they_agreed_on_pause_take_in_one_more_and_meet_another_group()
    {
        await TwoGroupsAreFormed();
        await AGoalNamesSomethingToDo();
        await EveryInvitationRestatesTheGoalsAndOffersAnotherMethod();
        await TwoGroupsAreInvitedTogether();
        await APauseThatBeginsOnAMeetingsDayMovesItAndTheCalendarFollows();
        await NobodyMeetsInAPause();
        await ANewcomerGetsTheGoalsSoFar();
        await TheGroupEndsAndEachSeesTheirOwnGrowth();
    }

    private async Task TwoGroupsAreFormed()
    {
        programme = await AProgramme.Open(host, "verme", new { first = 3, every = 1, cap = 4, together = 2 });
        await programme.SignUp(Aino, Bertil, Chloe, Daavid, Eeva, Frans, Greta, Heikki);
        await programme.SendGroups([Aino, Bertil, Chloe, Daavid], [Eeva, Frans, Greta, Heikki]);
        (ours, theirs) = (new(host, [Aino, Bertil, Chloe, Daavid]), new(host, [Eeva, Frans, Greta, Heikki]));
    }

    private async Task AGoalNamesSomethingToDo()
    {
        var page = await host.Opens(Aino, "introduction");
        Assert.True(page.Flag("deeds"));
        Assert.Equal((1, 3), (page.Number("minGoals"), page.Number("maxGoals")));
        Assert.Equal("competence", page.Texts("items")[^1]);
        var token = (await host.Letter(Aino, "introduction")).Token();
        foreach (var (goals, code) in new (object, string)[] { (new[] { new { text = Aim } }, "required"), (new[] { new { text = Aim, deed = "  " } }, "required"), (Array.Empty<object>(), "required") })
            Assert.Equal(code, (await host.Post("goals", token, new { goals, assessment = new[] { 3, 3, 3, 3, 3, 3 } })).Refuses(400, "form-refused").Field("goals"));
        await ours.Agree(new { text = Aim, deed = Deed });
        await theirs.Agree(new { text = "Toinen tavoite", deed = "Toinen teko" });
        var shown = (await host.Opens(Bertil, "introduction")).All("goals").Single();
        Assert.Equal((Aim, Deed), (shown.GetProperty("text").GetString(), shown.GetProperty("deed").GetString()));
    }

    private async Task EveryInvitationRestatesTheGoalsAndOffersAnotherMethod()
    {
        var methods = new List<string>();
        for (var n = 1; n <= 2; n++)
        {
            var (at, other) = (await ours.Find(), await theirs.Find());
            await host.To(at.AddHours(-20));
            methods.Add((await host.ShowsMine(Aino)).Text("method"));
            Assert.Equal(methods[^1], (await host.Opens(Chloe, "invitation")).Text("method"));
            foreach (var kind in new[] { "invitation", "tomorrow" })
                foreach (var word in new[] { Aim, Deed }) Assert.Contains(word, (await host.Letter(Bertil, kind)).Text, StringComparison.Ordinal);
            await host.To((at > other ? at : other).AddHours(2));
            foreach (var person in new[] { Aino, Eeva }) await host.Answers(person, "was-it-held", new { answer = "held" });
        }
        Assert.Equal(2, methods.Distinct().Count());
        Assert.All(methods, m => Assert.Matches("^m([1-9]|1[0-2])$", m));
    }

    private async Task APauseThatBeginsOnAMeetingsDayMovesItAndTheCalendarFollows()
    {
        var at = await ours.Find();
        var invited = Ics.Parse((await host.Letter(Bertil, "invitation")).Calendar!);
        var (from, to) = (DateOnly.FromDateTime(at.Date), DateOnly.FromDateTime(at.Date).AddDays(13));
        var mine = await host.Mine(Aino);
        Assert.Equal("pause-long", (await host.Post("mine/pause", mine, new { from, to = from.AddDays(56) })).Refuses(400, "form-refused").Field("to"));
        Assert.Equal("in-the-past", (await host.Post("mine/pause", mine, new { from = "2027-01-01", to })).Refuses(400, "form-refused").Field("from"));
        (await host.Post("mine/pause", mine, new { from, to })).Is(204);
        await host.Settle();

        foreach (var person in ours.Participants) Assert.Equal(1, await host.Count(person, "paused"));
        var cancelled = Ics.Parse((await host.Letter(Bertil, "cancelled")).Calendar!);
        Assert.Equal(("CANCEL", invited["UID"]), (cancelled["METHOD"], cancelled["UID"]));
        Assert.True(Number(cancelled) > Number(invited));
        var shown = await host.ShowsMine(Daavid);
        Assert.Equal((from.ToString("O", CultureInfo.InvariantCulture), true), (shown["pause"].GetProperty("from").GetString(), shown.Flag("mayPause")));
        Assert.Contains((await programme.Board()).All("groups"), g => g.GetProperty("paused").ValueKind == System.Text.Json.JsonValueKind.String);

        await host.To(at.AddDays(12));
        var written = (await host.Ask("outbox"))["letters"].EnumerateArray().Where(l => l.GetProperty("to").GetString() == Aino).Select(l => l.GetProperty("at").GetDateTimeOffset());
        Assert.DoesNotContain(written, w => w > at.Date); // nothing is asked meanwhile
        var slots = await ours.Slots(Aino);
        Assert.All(slots, s => Assert.True(DateOnly.FromDateTime(s.Date) > to));
        Again = invited;
    }

    /// <summary>The calendar file of the meeting that the pause took away.</summary>
    private Ics Again { get; set; } = null!;

    private async Task NobodyMeetsInAPause()
    {
        var token = (await host.Letter(Aino, "pick-time")).Token();
        var last = (await host.ShowsMine(Aino))["pause"].GetProperty("to").GetString();
        Assert.Equal("in-a-pause", (await host.Post("time", token, new { at = last + "T20:00:00Z", place = "" })).Refuses(400, "form-refused").Field("at"));
        Assert.Equal("in-a-pause", (await host.Post("time", token, new { at = "2027-07-01T10:00:00+03:00", place = "" })).Refuses(400, "form-refused").Field("at"));
        await ours.Meet();
        var invited = Ics.Parse((await host.Letter(Bertil, "invitation")).Calendar!);
        Assert.Equal(("REQUEST", Again["UID"]), (invited["METHOD"], invited["UID"]));
        Assert.True(Number(invited) > Number(Again));
    }

    private async Task ANewcomerGetsTheGoalsSoFar()
    {
        await ours.Decide(Bertil);
        const string Iida = "iida.uusi@example.org";
        await programme.SignUp(Iida);
        await host.Answers(Iida, "vacancy", new { });
        var welcome = (await host.Letter(Iida, "welcome")).Text; // to the smaller group
        foreach (var word in new[] { Aim, Deed, Name(Aino) }) Assert.Contains(word, welcome, StringComparison.Ordinal);
        await ours.Assess(Iida, "welcome", 2);
        ours.Participants.Add(Iida);
        await ours.Evaluate(Bertil);
        Assert.Equal("finished", (await host.ShowsMine(Bertil)).Text("stage"));
        Assert.DoesNotContain("evaluate", await host.Kinds(Aino));
    }

    private async Task TwoGroupsAreInvitedTogether()
    {
        foreach (var (one, other) in new[] { (ours, theirs), (theirs, ours) })
            foreach (var person in one.Participants)
            {
                var letter = await host.Letter(person, "together");
                foreach (var met in other.Participants)
                    foreach (var word in new[] { Name(met), met }) Assert.Contains(word, letter.Text, StringComparison.Ordinal);
                Assert.Equal("TENTATIVE", Ics.Parse(letter.Calendar!)["STATUS"]);
                Assert.DoesNotContain(other == ours ? Aim : "Toinen tavoite", letter.Text, StringComparison.Ordinal);
            }
        Assert.Equal(Ics.Parse((await host.Letter(Aino, "together")).Calendar!)["DTSTART"], Ics.Parse((await host.Letter(Eeva, "together")).Calendar!)["DTSTART"]);
    }

    private async Task TheGroupEndsAndEachSeesTheirOwnGrowth()
    {
        await ours.Meet();
        foreach (var person in ours.Participants.ToArray()) await ours.Evaluate(person, score: person == Aino ? 5 : 4);
        var growth = (await host.ShowsMine(Aino)).All("growth");
        Assert.Equal(("competence", 3, 5), (growth[^1].GetProperty("item").GetString(), growth[^1].GetProperty("first").GetInt32(), growth[^1].GetProperty("last").GetInt32()));
        foreach (var person in ours.Participants.Where(p => p != Aino))
            Assert.DoesNotContain("\"last\":5", await host.EverythingShown(person), StringComparison.Ordinal);
        foreach (var person in ours.Participants) Assert.Contains("ended", await host.Kinds(person));
    }

    private static int Number(Ics calendar) => int.Parse(calendar["SEQUENCE"], CultureInfo.InvariantCulture);

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

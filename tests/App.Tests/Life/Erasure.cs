using System.Text.Json;
using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>A person gets all that is held about them, and can have it gone.</summary>
public sealed class Erasure : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task The_export_holds_everything_that_the_person_ever_typed()
    {
        await Evaluating(host);
        await host.Answers(Aino, "evaluate", Evaluation("Oma oivallus", "me", [5, 1, 5, 1, 5]));
        var export = (await host.Ask("mine/export", await host.Mine(Aino))).Is(200);
        Assert.StartsWith("attachment; filename=ementoring-", export.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var held = export["held"];
        Assert.Equal(Name(Aino), held.GetProperty("profile").GetProperty("name").GetString());
        string[] typed = [Aino, Supervisor(Aino), "Esihenkilö Aino", "Yksikkö a", Goals(Aino)[0], "Kahvihuone", "Oma oivallus", "reached"];
        Assert.All(typed, word => Assert.Contains(word, export.Body, StringComparison.Ordinal));
        Assert.Equal([5, 1, 5, 1, 5], held.EnumerateObject().Single(r => r.Name.StartsWith("last-", StringComparison.Ordinal)).Value.GetProperty("scores").EnumerateArray().Select(n => n.GetInt32()));
        Assert.Equal(JsonValueKind.Object, held.EnumerateObject().Single(r => r.Name.StartsWith("evaluation-", StringComparison.Ordinal)).Value.ValueKind);
        Assert.Contains(held.EnumerateObject(), r => r.Name.StartsWith("useful-", StringComparison.Ordinal));
        Assert.DoesNotContain("Bertil", export.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_leaves_no_byte_of_the_person_in_any_row_letter_or_file()
    {
        var programme = await Evaluating(host);
        await host.Answers(Aino, "evaluate", Evaluation("Oma oivallus", "group"));
        string[] words = ["Aino", "aino.virtanen", "Virtanen", "Yksikkö a", Goals(Aino)[0], "Oma oivallus", "Kahvihuone"];
        Assert.All(words, word => Assert.Contains(word, host.All(), StringComparison.Ordinal));
        var mine = await host.Mine(Aino);

        (await host.Post("mine/erase", mine, new { })).Is(204);
        await host.Settle();

        Assert.All(words, word => Assert.DoesNotContain(word, host.All(), StringComparison.OrdinalIgnoreCase));
        await host.Table.Compact();
        Assert.All(words, word => Assert.False(host.Folder.Holds(word), word));
        (await host.Ask("mine", mine)).Refuses(404, "not-found");
        (await host.Ask("mine/export", mine)).Refuses(404, "not-found");
        Assert.Contains("Bertil", host.All(), StringComparison.Ordinal);
        Assert.Equal(200, (await programme.Board()).Status);
        Assert.Equal(200, (await host.Ask("mine", await host.Mine(Bertil))).Status);
    }

    [Fact]
    public async Task Erasing_takes_themes_places_diaries_and_certificates_too()
    {
        var programme = await Begun(host, new { first = 1, cap = 1, themes = true, diary = 1, certificate = true });
        await host.Answers(Aino, "themes-wanted", new { themes = new[] { new { text = "Ainon aihe" } } });
        await host.Answers(Bertil, "themes-wanted", new { themes = new[] { new { text = "Bertilin aihe" } } });
        foreach (var person in new[] { Aino, Bertil })
            await host.Answers(person, "themes-vote", new { votes = (await host.Opens(Aino, "themes-vote")).All("themes").Where(t => t.GetProperty("text").GetString() == "Ainon aihe").Select(t => t.GetProperty("id").GetString()) });
        await host.Answers(Aino, "pick-time", new { at = host.Now.AddDays(2), place = "Ainon kahvila" });
        await host.Days(3);
        await host.Answers(Bertil, "was-it-held", new { answer = "held" });
        await host.Answers(Aino, "diary", new { text = "Ainon merkintä" });
        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "evaluate", Evaluation());
        Assert.Equal(1, await host.Count(Aino, "certificate"));
        string[] words = ["Ainon aihe", "Ainon kahvila", "Ainon merkintä", "Virtanen", Goals(Aino)[0]];
        Assert.All(words, word => Assert.Contains(word, host.All(), StringComparison.Ordinal));
        var export = (await host.Ask("mine/export", await host.Mine(Aino))).Is(200).Body;
        Assert.All(words, word => Assert.Contains(word, export, StringComparison.Ordinal));
        Assert.Contains((await host.Opens(Aino, "certificate")).Text("number"), export, StringComparison.Ordinal);

        await Erase(Aino);

        Assert.All(words, word => Assert.DoesNotContain(word, host.All(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0L, host.Folder.Ask("SELECT count(*) FROM rows WHERE pk = 'eligible'"));
        Assert.Equal((0, 0), (host.Count("in-"), host.Count("out-")));
        Assert.Contains("Bertilin aihe", host.All(), StringComparison.Ordinal);
        Assert.Equal(200, (await programme.Board("/summary")).Status);
    }

    [Fact]
    public async Task Letters_that_were_written_after_one_left_hold_their_words_no_longer_than_they_are_kept()
    {
        await FourOf(new { first = 2, cap = 2, themes = true });
        await host.Answers(Aino, "themes-wanted", new { themes = new[] { new { text = "Ainon aihe" } } });
        foreach (var person in Others) await host.Answers(person, "themes-wanted", new { themes = Array.Empty<object>() });
        await host.Answers(Aino, "pick-time", new { at = host.Now.AddDays(4), place = "Ainon kahvila" });
        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();
        await host.Days(3); // the letter of the day before says them once more

        await Erase(Aino);

        Assert.All(new[] { "Ainon aihe", "Ainon kahvila" }, word => Assert.DoesNotContain(word, host.All(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_it_is_with_the_goals_of_one_who_stopped_while_the_others_went_on()
    {
        await FourOf(new { first = 1, every = 1, cap = 2 });
        var table = new ATable(host, [Aino, .. Others]);
        await table.Meet();
        await table.Decide(Aino);
        await table.Find();
        Assert.Contains(Goals(Aino)[0], (await host.Letter(Bertil, "invitation")).Text, StringComparison.Ordinal);

        await Erase(Aino);

        Assert.DoesNotContain(Goals(Aino)[0], host.All(), StringComparison.Ordinal);
        Assert.Equal("meeting", (await host.ShowsMine(Bertil)).Text("stage"));
    }

    private static string[] Others => [Bertil, Chloe, Daavid];

    /// <summary>Four at one table, with goals in Aino's words.</summary>
    private async Task FourOf(object changes)
    {
        var programme = await Open(host, "pair", changes.With("approval", "coordinator").With("seats", Bodies.Json(new { all = new[] { new { role = "peer", min = 4, max = 4 } } })["all"]!.DeepClone()));
        await programme.SignUp([Aino, .. Others]);
        await programme.SendProposals();
        await programme.Agree([Aino, .. Others]);
    }

    private async Task Erase(string who)
    {
        (await host.Post("mine/erase", await host.Mine(who), new { })).Is(204);
        await host.Settle();
    }

    [Theory]
    [InlineData("waiting")]
    [InlineData("approving")]
    [InlineData("meeting")]
    [InlineData("asking")]
    public async Task Erasing_works_at_every_stage_and_the_rest_goes_on(string stage)
    {
        var programme = stage switch { "approving" => await Proposed(host), "meeting" => await Finding(host), _ => await Open(host) };
        if (stage == "waiting") await programme.SignUp(Aino, Bertil, Chloe);
        if (stage == "meeting") await host.Answers(Aino, "pick-time", new { at = AHost.At(2, 8, 13), place = "Ainon huone" });
        var token = stage == "asking" ? await Asking(programme) : await host.Mine(Aino);

        (await host.Post("mine/erase", token, new { })).Is(204);
        await host.Settle();

        Assert.DoesNotContain("aino", host.All(), StringComparison.OrdinalIgnoreCase);
        await host.Days(500);
        Assert.DoesNotContain("aino", host.All(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 0), (host.Count("in-"), host.Count("out-")));
    }

    [Fact]
    public async Task Everything_personal_is_erased_on_its_day_after_the_programme_and_the_figures_stay()
    {
        var programme = await Evaluating(host);
        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "evaluate", Evaluation("Kaikille", "organisation"));
        var day = (await programme.Board())["deadline"].GetDateTimeOffset();
        Assert.InRange((day - host.Now).TotalDays, 179, 183);

        await host.To(day.AddMinutes(-1));
        Assert.Contains("aino", host.All(), StringComparison.OrdinalIgnoreCase);
        await host.To(day);
        string[] words = ["aino", "bertil", "åberg", "Esihenkilö Aino", "esihenkilo.", "Kaikille", Goals(Aino)[0]];
        Assert.All(words, word => Assert.DoesNotContain(word, host.All(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal("erased", await programme.Stage());
        var summary = (await programme.Board("/summary")).Is(200);
        Assert.Equal(3, summary["meetings"].GetProperty("held").GetInt32());
        Assert.Empty(summary["insights"].EnumerateArray());
    }

    [Fact]
    public async Task The_program_by_itself_sees_to_it_that_no_byte_of_the_erased_is_left_in_the_file()
    {
        await Introduced(host);
        (await host.Post("mine/erase", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();
        var pages = host.Folder.Ask("PRAGMA freelist_count");
        host = await host.Again(background: true);
        await Eventually.True(() => Task.FromResult((0L, false) == ((long)host.Folder.Ask("PRAGMA freelist_count")!, host.Folder.Holds("Virtanen"))));
        Assert.NotEqual(0L, pages);
    }

    /// <summary>Before the address is confirmed there is no letter with "my mentoring"; its link is made as one would be.</summary>
    private async Task<string> Asking(AProgramme programme)
    {
        await programme.SendForm(Form(Aino));
        await host.Settle();
        var person = host.Get<App.Runtime.Ids>().Person(programme.Id, Aino);
        return host.Token(new(Links.Link.Mine, programme.Id, person, null, null, host.Now.AddDays(1)));
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

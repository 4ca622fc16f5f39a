using EMentoring.App.Links;
using EMentoring.App.Tests.Given;
using Microsoft.Extensions.Logging;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>What the models' own pages show to whom: nobody reads what was not meant for them, and the log nothing at all.</summary>
public sealed class Whispers : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task Who_has_left_is_not_shown_what_the_others_say_afterwards_however_long_their_links_last()
    {
        var programme = await Four(new { first = 2, cap = 2, themes = true, talks = true, methods = true });
        (await host.Post("mine/leave", await host.Mine(Daavid), new { })).Is(204);
        await host.Settle();
        await host.Answers(Aino, "themes-wanted", new { themes = new[] { new { text = "Salainen aihe" }, new { text = "Salaisempi" }, new { text = "Salaisin" } } });
        foreach (var person in new[] { Bertil, Chloe }) await host.Answers(person, "themes-wanted", new { themes = Array.Empty<object>() });
        Assert.Contains("Salainen", (await host.Opens(Aino, "themes-vote")).Body, StringComparison.Ordinal);
        await SeesNothing();
        foreach (var person in new[] { Aino, Bertil, Chloe }) await host.Answers(person, "themes-vote", new { votes = Array.Empty<string>() });
        await host.Answers(Aino, "pick-time", new { at = host.Now.AddDays(3), place = "Salainen paikka" });
        await SeesNothing();

        async Task SeesNothing()
        {
            var group = host.Group(programme.GroupOf(Aino));
            foreach (var action in new[] { Link.Goals, Link.Themes, Link.Time, Link.Talk, Link.Held, Link.Diary, Link.Decide, Link.Evaluate, Link.Join })
            {
                var shown = await host.Ask(ALetter.Path(action), host.Token(new(action, programme.Id, programme.Person(Daavid), group.Id, group.Number, host.Now.AddDays(1))));
                Assert.True(shown.Status is 200 or 404, shown.Body);
                foreach (var word in new[] { "Sala", "Aino", "Bertil", Goals(Aino)[0] }) Assert.DoesNotContain(word, shown.Body, StringComparison.Ordinal);
                Assert.Equal("closed", shown.Text("state"));
            }
            Assert.DoesNotContain("Sala", await host.EverythingShown(Daavid), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_of_another_group_finds_nothing_of_this_one_behind_any_link()
    {
        var programme = await Four(new { first = 2, cap = 2, poll = true, open = true });
        await programme.SignUp(Eeva);
        var (theirs, me) = (programme.GroupOf(Aino), programme.Person(Eeva));
        foreach (var action in new[] { Link.Goals, Link.Themes, Link.Time, Link.Talk, Link.Held, Link.Diary, Link.Decide, Link.Evaluate, Link.Join, Link.Approve, Link.Insights, Link.Certificate, Link.Mine })
        {
            var shown = await host.Ask(ALetter.Path(action), host.Token(new(action, programme.Id, me, theirs, 1, host.Now.AddDays(1))));
            Assert.True(shown.Status is 200 or 404, shown.Body);
            foreach (var word in new[] { "Aino", "aino", "Bertil", Goals(Aino)[0], "\"slots\"" }) Assert.DoesNotContain(word, shown.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_role_changed_in_the_profile_is_not_the_role_at_a_table_that_one_sits_at()
    {
        var programme = await Open(host, "group");
        await programme.SignUpAs("actor", Aino, Bertil, Chloe);
        await programme.SignUpAs("mentor", Daavid);
        await programme.SendProposals();
        await programme.Approve(Aino, Bertil, Chloe, Daavid);
        (await host.Send(HttpMethod.Put, "mine", await host.Mine(Chloe), Form(Chloe).With("role", "mentor"))).Is(204);
        Assert.Equal("actor", (await host.ShowsMine(Chloe)).Text("role"));
        Assert.Equal("actor", (await host.ShowsMine(Aino)).All("others").Single(o => o.GetProperty("name").GetString() == Name(Chloe)).GetProperty("role").GetString());
    }

    [Fact]
    public async Task The_log_holds_no_name_address_word_or_token()
    {
        using var heard = new Heard();
        host.Get<ILoggerFactory>().AddProvider(heard);
        var programme = await Begun(host, new { first = 1, cap = 1, themes = true, talks = true, diary = 1, certificate = true });
        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "themes-wanted", new { themes = new[] { new { text = "Salainen aihe" } } });
        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "themes-vote", new { votes = Array.Empty<string>() });
        await programme.Meet(Aino, host.Now.AddDays(2));
        await host.Answers(Aino, "diary", new { text = "Salainen merkintä" });
        (await host.Post("diary", (await host.Letter(Aino, "diary")).Token(), new { text = new string('x', 5000) })).Refuses(400, "form-refused");
        foreach (var person in new[] { Aino, Bertil }) await host.Answers(person, "evaluate", Evaluation("Salainen oivallus", "unit"));
        var certificate = await host.Opens(Aino, "certificate");
        (await host.Post("certificates/verify", null, new { number = certificate.Text("number"), name = Name(Aino) })).Is(200);
        (await host.Ask("insights", (await host.ShowsMine(Aino)).Text("unitInsights"))).Is(200);

        Assert.Contains("diary", heard.All, StringComparison.Ordinal); // it does tell which route was asked
        var tokens = (await host.Letters(Aino)).Count;
        Assert.InRange(tokens, 8, 40);
        foreach (var word in new[] { "alainen", "Aino", "aino", "Virtanen", "Bertil", "esihenkilo", Goals(Aino)[0], "Kahvihuone", "Yksikkö", certificate.Text("number"), "CfDJ8" })
            Assert.DoesNotContain(word, heard.All, StringComparison.Ordinal);
    }

    private async Task<AProgramme> Four(object changes)
    {
        var programme = await Open(host, "pair", changes.With("approval", "coordinator").With("seats", Bodies.Json(new { all = new[] { new { role = "peer", min = 4, max = 5 } } })["all"]!.DeepClone()));
        await programme.SignUp(Aino, Bertil, Chloe, Daavid);
        await programme.SendProposals();
        await programme.Agree(Aino, Bertil, Chloe, Daavid);
        return programme;
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

using EMentoring.App.Letters;
using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core.Letters;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>Whoever wants to leave may, at any time, and nobody is left alone by it.</summary>
public sealed class Leaving : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task When_one_leaves_before_they_met_the_other_is_asked_and_returns_to_the_pool_if_they_like()
    {
        var programme = await Finding(host, Chloe);
        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();

        Assert.Equal("you-left", (await host.Letters(Aino))[^1].Kind);
        Assert.Equal("returning", (await host.Ask("mine", await host.Mine(Bertil))).Text("stage"));
        await host.Answers(Bertil, "return-or-not", new { again = true });
        Assert.Equal("waiting", (await host.Ask("mine", await host.Mine(Bertil))).Text("stage"));
        Assert.Equal(2, (await programme.Board())["counts"].GetProperty("waiting").GetInt32());
    }

    [Fact]
    public async Task When_one_leaves_after_they_met_the_other_evaluates_and_the_coming_meeting_leaves_their_calendar()
    {
        var programme = await Finding(host, Chloe);
        await programme.Meet(Aino, AHost.At(2, 8, 13));
        await host.Answers(Bertil, "pick-time", new { at = AHost.At(3, 8, 13), place = "" });
        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();

        Assert.Contains("METHOD:CANCEL", (await host.Letter(Bertil, "evaluate")).Calendar!, StringComparison.Ordinal);
        await host.Answers(Bertil, "evaluate", Evaluation().Without("goals"));
        Assert.Equal("returning", (await host.Ask("mine", await host.Mine(Bertil))).Text("stage"));
    }

    [Fact]
    public async Task Who_waits_may_leave_the_pool_and_is_proposed_no_more()
    {
        var programme = await Open(host);
        await programme.SignUp(Aino, Bertil, Chloe);
        (await host.Post("mine/leave", await host.Mine(Bertil), new { })).Is(204);
        await host.Settle();
        (await programme.Act("close")).Is(204);
        Assert.DoesNotContain(Name(Bertil), (await programme.Board("/proposals")).Body, StringComparison.Ordinal);
        (await host.Post("mine/leave", await host.Mine(Bertil), new { })).Refuses(409, "already-closed");
    }

    [Fact]
    public async Task Who_left_between_the_proposal_and_its_start_hears_of_no_group_and_no_group_of_them()
    {
        var programme = await Open(host, "pair", new { approval = "coordinator" }); // who would be introduced at once
        await programme.SignUp(Aino, Bertil);
        (await programme.Act("close")).Is(204);
        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();
        await programme.SendProposals();

        Assert.Equal("you-left", (await host.Letters(Aino))[^1].Kind);
        Assert.Equal(["confirm", "signed-up", "no-place"], (await host.Letters(Bertil)).Select(l => l.Kind)); // of two who signed up one is left
    }

    [Fact]
    public async Task One_who_leaves_while_proposed_lets_the_supervisors_off_and_the_other_back_into_the_pool()
    {
        var programme = await Proposed(host, Chloe);
        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();
        (await host.Post("approval", (await host.Letter(Supervisor(Bertil), "approve")).Token(), new { approve = true })).Refuses(409, "already-closed");
        Assert.Equal("waiting", (await host.Ask("mine", await host.Mine(Bertil))).Text("stage"));
        Assert.Equal(2, (await programme.Board())["counts"].GetProperty("waiting").GetInt32());
    }

    [Fact]
    public async Task When_nobody_is_left_to_be_paired_with_the_programme_ends_once_the_other_has_said_and_tells_so()
    {
        var programme = await Finding(host);
        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();
        Assert.Equal("running", await programme.Stage());
        (await host.Post("return", (await host.Letter(Bertil, "return-or-not")).Token(), new { again = true })).Is(204);
        await host.Settle();
        Assert.Equal("closed", await programme.Stage());
        Assert.Equal("no-place", (await host.Letters(Bertil))[^1].Kind);
        Assert.Equal(1, await host.Count(AHost.Coordinator, "summary-ready"));
        Assert.Equal(["member-left 1"], await Outcomes(""));
        Assert.Equal(["other 1"], await Outcomes("?public=true")); // that somebody left is nobody else's business

        async Task<IEnumerable<string>> Outcomes(string version) =>
            (await programme.Board($"/summary{version}")).Is(200).All("outcomes").Select(o => $"{o.GetProperty("outcome").GetString()} {o.GetProperty("count")}");
    }

    [Fact]
    public async Task A_letter_that_was_given_up_and_is_tried_again_reaches_nobody_who_has_left_since()
    {
        var programme = await Finding(host);
        var person = host.Get<Ids>().Person(programme.Id, Aino);
        var late = new Letter(LetterKind.SignedUp, Reader.Participant, person, programme.Id);
        await host.Get<LetterDesk>().Send($"{person}/90/0", late, default);
        Assert.Equal(2, await host.Count(Aino, "signed-up")); // the first was that of the day

        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();
        await host.Get<LetterDesk>().Send($"{person}/91/0", late, default);
        Assert.Equal(2, await host.Count(Aino, "signed-up"));
        Assert.Equal(1, await host.Count(Aino, "you-left"));
    }

    [Fact]
    public async Task One_who_left_may_sign_up_again()
    {
        var programme = await Open(host);
        await programme.SignUp(Aino);
        (await host.Post("mine/leave", await host.Mine(Aino), new { })).Is(204);
        await host.Settle();
        await programme.SignUp(Aino);
        Assert.Equal("waiting", (await host.Ask("mine", await host.Mine(Aino))).Text("stage"));
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

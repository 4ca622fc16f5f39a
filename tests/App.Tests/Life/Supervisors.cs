using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>What a supervisor's answer, and silence, make of a pair.</summary>
public sealed class Supervisors : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task A_pair_that_is_declined_with_a_reason_goes_back_to_the_pool_and_a_new_round_pairs_anew()
    {
        var programme = await Open(host);
        await programme.SignUp(Aino, Bertil, Chloe);
        await programme.SendProposals();
        await programme.Approve(Bertil);

        await host.Answers(Supervisor(Aino), "approve", new { approve = false, reason = "Kesän vuorot ovat auki." });

        Assert.Contains("Kesän vuorot ovat auki.", (await host.Letter(AHost.Coordinator, "declined")).Text, StringComparison.Ordinal);
        var board = await programme.Board();
        Assert.Equal(3, board["counts"].GetProperty("waiting").GetInt32());
        Assert.Contains(board["attention"].EnumerateArray(), a => a.GetProperty("kind").GetString() == "declined");
        Assert.Equal("Kesän vuorot ovat auki.", board["groups"][0].GetProperty("reason").GetString());
        foreach (var person in new[] { Aino, Bertil }) Assert.Equal("waiting", (await host.Ask("mine", await host.Mine(person))).Text("stage"));

        await programme.Act("propose");
        await programme.SendProposals();
        var groups = (await programme.Board())["groups"].EnumerateArray().Where(g => g.GetProperty("stage").GetString() == "approving");
        var pair = Assert.Single(groups).GetProperty("people").EnumerateArray().Select(p => p.GetString()!).ToArray();
        Assert.Contains(Name(Chloe), pair);
    }

    [Fact]
    public async Task The_reason_for_a_decline_is_told_to_the_coordinator_and_to_no_member()
    {
        var programme = await Proposed(host);
        await host.Answers(Supervisor(Aino), "approve", new { approve = false, reason = "Salainen syy" });
        foreach (var person in new[] { Aino, Bertil })
        {
            foreach (var page in new[] { "mine", "mine/export" }) Assert.DoesNotContain("Salainen", (await host.Ask(page, await host.Mine(person))).Body, StringComparison.Ordinal);
            foreach (var (kind, _, _) in await host.Letters(person)) Assert.DoesNotContain("Salainen", (await host.Letter(person, kind)).Text, StringComparison.Ordinal);
        }
        Assert.Contains("Salainen", (await programme.Board()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_who_never_answers_is_reminded_twice_and_then_the_pair_goes_back_to_the_pool()
    {
        var programme = await Proposed(host);
        await programme.Approve(Bertil);

        await host.Days(30);

        Assert.Equal(3, await host.Count(Supervisor(Aino), "approve"));
        Assert.Equal(1, await host.Count(Supervisor(Bertil), "approve"));
        Assert.Equal(1, await host.Count(AHost.Coordinator, "attention"));
        Assert.Equal(1, await host.Count(AHost.Coordinator, "unanswered"));
        Assert.Equal(2, (await programme.Board())["counts"].GetProperty("waiting").GetInt32());
        (await host.Post("approval", (await host.Letter(Supervisor(Aino), "approve")).Token(), new { approve = true })).Refuses(409, "already-closed");
    }

    [Fact]
    public async Task Two_members_with_one_supervisor_make_one_letter_and_one_answer()
    {
        var programme = await Open(host);
        foreach (var person in new[] { Aino, Bertil })
        {
            (await programme.SendForm(Form(person).With("supervisorEmail", person == Aino ? "pomo@example.org" : "POMO@example.org"))).Is(202);
            await host.Settle();
            await host.Answers(person, "confirm", new { });
        }
        await programme.SendProposals();

        var letter = Assert.Single(await host.Letters(), l => l.Kind == "approve");
        Assert.Equal(2, (await host.Opens(letter.To, "approve"))["people"].EnumerateArray().Count(p => p.GetProperty("theirs").GetBoolean()));
        await host.Answers(letter.To, "approve", new { approve = true });
        Assert.Equal(1, await host.Count(Bertil, "introduction"));
    }

    [Fact]
    public async Task A_supervisor_who_approved_may_still_decline_until_the_other_has_answered()
    {
        await Proposed(host);
        await host.Answers(Supervisor(Aino), "approve", new { approve = true });
        var page = await host.Opens(Supervisor(Aino), "approve");
        Assert.Equal(("answered", "approved"), (page.Text("state"), page.Text("answer")));
        await host.Answers(Supervisor(Aino), "approve", new { approve = false });
        Assert.Equal(1, await host.Count(AHost.Coordinator, "declined"));
        page = await host.Opens(Supervisor(Aino), "approve");
        Assert.Equal(("closed", "declined"), (page.Text("state"), page.Text("answer")));
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

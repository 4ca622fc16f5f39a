using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>Who comes after sign-up has closed waits for a free seat or a further round, while the groups that there are go on.</summary>
public sealed class Rolling : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task With_enough_on_the_waiting_list_there_is_a_further_round_while_the_first_groups_run()
    {
        var programme = await Finding(host);
        await programme.SignUp(Chloe);
        (await programme.Act("propose")).Refuses(409, "too-few");
        Assert.Equal(0, await host.Count(AHost.Coordinator, "waiting-enough"));
        await programme.SignUp(Daavid);
        Assert.Equal(1, await host.Count(AHost.Coordinator, "waiting-enough"));
        Assert.Contains((await programme.Board()).All("attention"), a => a.GetProperty("kind").GetString() == "waiting-enough");

        (await programme.Act("propose")).Is(204);
        Assert.Equal("reviewing", await programme.Stage());
        await host.Answers(Aino, "pick-time", new { at = AHost.At(2, 8, 13), place = "" }); // the first pair goes on meanwhile
        await programme.SendProposals();
        await programme.Approve(Chloe, Daavid);
        Assert.Equal(("agreeing", "meeting"), ((await host.ShowsMine(Chloe)).Text("stage"), (await host.ShowsMine(Aino)).Text("stage")));
        var counts = (await programme.Board())["counts"];
        Assert.Equal((2, 0, 4), (counts.GetProperty("live").GetInt32(), counts.GetProperty("waiting").GetInt32(), counts.GetProperty("confirmed").GetInt32()));
        Assert.DoesNotContain((await programme.Board()).All("attention"), a => a.GetProperty("kind").GetString() == "waiting-enough");
    }

    [Fact]
    public async Task A_group_that_takes_in_members_shows_its_free_seat_where_nobody_waits()
    {
        var programme = await Open(host, "pair", new { seats = new[] { new { role = "peer", min = 3, max = 3 } }, open = true });
        await programme.SignUp(Aino, Bertil, Chloe);
        await programme.SendProposals();
        await programme.Approve(Aino, Bertil, Chloe);
        (await host.Post("mine/leave", await host.Mine(Chloe), new { })).Is(204);
        await host.Settle();
        Assert.Contains((await programme.Board()).All("attention"), a => a.GetProperty("kind").GetString() == "vacancy");
        await programme.SignUp(Daavid); // who waits now, and hears of it
        Assert.DoesNotContain((await programme.Board()).All("attention"), a => a.GetProperty("kind").GetString() == "vacancy");
        Assert.Equal(1, await host.Count(Daavid, "vacancy"));
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

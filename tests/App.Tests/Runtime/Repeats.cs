using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using EMentoring.Core.Programmes;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>An effect is carried out at least once; more often changes nothing more.</summary>
public sealed class Repeats : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task An_effect_that_is_carried_out_twice_puts_one_event()
    {
        var programme = await AProgramme.Open(host);
        var tell = new Effect.TellProgramme(programme.Id, new ProgrammeEvent.Confirmed("s-1"));
        await CarryOut(tell, "s-1/1/0");
        await CarryOut(tell, "s-1/1/0");
        Assert.Equal((1, 1), (host.Count("in-"), host.Count("seen-")));
        await host.Settle();
        await CarryOut(tell, "s-1/1/0"); // after it was taken
        await CarryOut(tell, "s-1/1/1"); // another effect of the same step
        await host.Settle();
        Assert.Equal(2, (await programme.Board())["counts"].GetProperty("confirmed").GetInt32());
    }

    /// <summary>As after a crash between carrying out and striking off: everything that lies in any outbox is carried out, left there, and carried out again.</summary>
    [Fact]
    public async Task A_programme_whose_every_effect_is_carried_out_twice_comes_to_the_same_end()
    {
        var once = await AHost.Start();
        await using var _ = once;
        var plain = await Story(once);
        host.Settles = Twice;
        Assert.Equal(plain, await Story(host));
        Assert.Equal((0, 0), (host.Count("in-"), host.Count("out-")));
    }

    [Fact]
    public async Task A_line_of_the_board_never_goes_back_to_an_older_step()
    {
        var programme = await AProgramme.Proposed(host);
        var board = host.Get<Board>();
        var before = (await programme.Board()).Body + (await programme.Board("/people")).Body;
        var (person, group, entry) = ((await board.People(programme.Id))[0], (await board.Groups(programme.Id))[0], (await board.Entry(programme.Id))!);
        for (var version = 0; version < 3; version++)
        {
            await board.Show(person with { Stage = "asking" }, version);
            await board.Show(group with { Stage = "unborn" }, 0);
            await board.Show(entry.Line! with { Stage = "open" }, version);
        }
        Assert.Equal(before, (await programme.Board()).Body + (await programme.Board("/people")).Body);

        var lines = Enumerable.Range(10, 30).Select(v => (Version: v, Line: person with { Stage = $"step {v}" })).ToArray();
        new Random(4).Shuffle(lines);
        await Task.WhenAll(lines.Select(l => board.Show(l.Line, l.Version)));
        Assert.Equal("step 39", (await board.People(programme.Id)).Single(p => p.Id == person.Id).Stage);
    }

    private Task CarryOut(Effect effect, string key) => host.Get<Errands>().CarryOut(new Outgoing(effect, key, 0), CancellationToken.None);

    /// <summary>A pair's way to its evaluation, with a decline, a leaver and a second round on the way: the letters that were sent, and the board.</summary>
    private static async Task<string> Story(AHost host)
    {
        var programme = await AProgramme.Finding(host, Chloe, Daavid);
        await programme.Meet(Aino, host.Now.AddDays(2));
        await host.Answers(Supervisor(Chloe), "approve", new { approve = false, reason = "Kiire" });
        (await host.Post("mine/leave", await host.Mine(Bertil), new { })).Is(204);
        await host.Settle();
        await host.Answers(Aino, "evaluate", AProgramme.Evaluation());
        await host.Answers(Aino, "return-or-not", new { again = true });
        (await programme.Act("propose")).Is(204);
        await programme.SendProposals();
        var letters = (await host.Letters()).Select(l => $"{l.Kind} {l.To}").Order();
        var board = await programme.Board();
        return string.Join('\n', letters) + board["counts"] + string.Join(',', (await programme.Board("/people")).All("people").Select(p => $"{p.GetProperty("name")} {p.GetProperty("stage")}"));
    }

    private async Task Twice()
    {
        var (table, advancer, deliverer) = (host.Table, host.Get<Advancer>(), host.Get<Deliverer>());
        while (await table.Due(host.Now, 1000) is { Count: > 0 } due)
            foreach (var instance in due)
            {
                await advancer.Advance(instance);
                foreach (var row in await table.List(instance, Keys.Outbox))
                    if (Wire.Read<Outgoing>(row.Body) is var outgoing) await CarryOut(outgoing.Effect, outgoing.Key);
                await deliverer.Deliver(instance);
            }
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

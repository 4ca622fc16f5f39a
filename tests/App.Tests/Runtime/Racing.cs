using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Core;
using EMentoring.Core.SignUps;
using EMentoring.Local.Clock;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>Two workers at one instance, and wake-ups that never come.</summary>
public sealed class Racing
{
    [Fact]
    public async Task Advancers_that_race_on_one_table_take_each_event_once()
    {
        const int events = 200;
        await using var host = await AHost.Start();
        var programme = await AProgramme.Open(host);
        await programme.SignUp(Aino);
        var person = host.Get<Ids>().Person(programme.Id, Aino);
        var before = Version(host, person);
        using var meters = new Meters();
        Advancer Fresh() => new(host.Table, host.Get<MovableClock>(), meters);

        var putting = Task.WhenAll(Enumerable.Range(0, events).Select(_ => host.Get<Inbox>().Put(person, new SignUpEvent.Asked(programme.Id, Models.Pair))));
        async Task Race()
        {
            var advancer = Fresh();
            while (!putting.IsCompleted) await advancer.Advance(person);
            await advancer.Advance(person);
        }
        await Task.WhenAll(Task.Run(Race), Task.Run(Race), Task.Run(Race), putting);

        Assert.Equal(events, Version(host, person) - before);
        Assert.Equal((0, events), (host.Count("in-"), host.Count("out-")));
        await host.Settle();
        Assert.Equal(events, await host.Count(Aino, "already-signed-up"));
    }

    [Fact]
    public async Task An_event_whose_wake_up_was_lost_is_found_by_the_alarm_clock()
    {
        await using var host = await AHost.Start(new DataFolder(), background: true);
        var programme = await AProgramme.Open(host);
        var person = host.Get<Ids>().Person(programme.Id, Aino);
        await host.Table.Commit(person, [new Change.Put(Keys.Pending, Wire.Write(Wire.Read<Profile>(Form(Aino).ToJsonString())))]);
        await new Inbox(host.Table, new Deaf(), host.Get<MovableClock>()).Put(person, new SignUpEvent.Asked(programme.Id, Models.Pair));
        await Eventually.True(async () => await host.Count(Aino, "confirm") == 1);
    }

    /// <summary>As many as the clocks look at in one go, and more, all overdue for longer: written by a newer version, or damaged.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_instances_that_cannot_go_on_do_not_hide_the_others_from_the_clocks(bool background)
    {
        await using var host = await AHost.Start(new DataFolder(), background);
        await Task.WhenAll(Enumerable.Range(0, 1100).Select(n => host.Table.Commit($"s-{n:D8}", [new Change.Add(Keys.State, """{"version":1,"schema":99,"state":{}}""", AHost.Monday.AddDays(-1))])));
        var programme = await AProgramme.Open(host);
        var person = host.Get<Ids>().Person(programme.Id, Aino);
        await host.Table.Commit(person, [new Change.Put(Keys.Pending, Wire.Write(Wire.Read<Profile>(Form(Aino).ToJsonString())))]);
        await new Inbox(host.Table, new Deaf(), host.Get<MovableClock>()).Put(person, new SignUpEvent.Asked(programme.Id, Models.Pair));
        if (!background) await host.Settle();
        await Eventually.True(async () => await host.Count(Aino, "confirm") == 1);
    }

    [Fact]
    public async Task A_coordinator_who_opens_a_programme_finds_its_board_at_once()
    {
        await using var host = await AHost.Start(new DataFolder(), background: true);
        var body = new { name = "Parit", model = "pair", closes = "2027-02-01" };
        for (var n = 0; n < 20; n++)
        {
            var id = (await host.Post("coordinator/programmes", await host.Session(), body)).Is(201).Text("id");
            (await host.Ask($"coordinator/programmes/{id}", await host.Session())).Is(200);
        }
    }

    [Fact]
    public async Task In_the_background_an_answer_has_its_consequences_by_itself()
    {
        await using var host = await AHost.Start(new DataFolder(), background: true);
        var programme = await AProgramme.Open(host);
        foreach (var person in new[] { Aino, Bertil, Chloe, Daavid }) (await programme.SendForm(Form(person))).Is(202);
        await Eventually.True(async () => (await host.Letters()).Count(l => l.Kind == "confirm") == 4);
        foreach (var person in new[] { Aino, Bertil, Chloe, Daavid }) (await host.Post("confirm", (await host.Letter(person, "confirm")).Token(), new { })).Is(204);
        await Eventually.True(async () => (await programme.Board())["counts"].GetProperty("confirmed").GetInt32() == 4);
    }

    private static long Version(AHost host, string instance) =>
        (long)host.Folder.Ask($"SELECT json_extract(body, '$.version') FROM rows WHERE pk = '{instance}' AND rk = 'state'")!;

    private sealed class Deaf : IWaker
    {
        public ValueTask Wake(string instance) => ValueTask.CompletedTask;
    }
}

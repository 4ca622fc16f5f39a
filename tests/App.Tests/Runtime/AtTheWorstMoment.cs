using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Matching;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Local.Simulation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>What the simulation found (docs/simulation.md): something else happens, or fails, just then.</summary>
public sealed class AtTheWorstMoment
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private readonly Clock clock = new() { Now = Now };
    private readonly Interrupted table = new(new MemoryTable());

    [Fact]
    public async Task An_answer_that_is_given_while_its_writer_is_erased_leaves_nothing_behind()
    {
        var people = new App.Runtime.People(table);
        await SignsUp("s-1", Aino);
        table.Before((partition, _) => partition == "s-1", () => people.Erase("s-1"));

        await people.Keep("s-1", (Keys.Diary("g-1", 1), "Huomasin, että kuuntelen paremmin."));

        Assert.Empty(await table.List("s-1", ""));
    }

    [Fact]
    public async Task A_letter_that_is_written_while_one_whom_it_names_is_erased_does_not_stay_on_the_outbox_page()
    {
        var (people, mailer) = (new App.Runtime.People(table), new App.Mailing.OutboxMailer(table, clock));
        await SignsUp("s-1", Aino);
        await SignsUp("s-2", Bertil);
        table.Before((partition, _) => partition == Keys.Letters, async () =>
        {
            await people.Erase("s-1");
            await mailer.Forget("s-1");
        });

        await mailer.Send(Naming("g-1/6/0"));

        Assert.Empty(await table.List(Keys.Letters, ""));
        await SignsUp("s-1", Aino);
        await mailer.Send(Naming("g-1/6/1"));
        Assert.Single(await mailer.Letters());
        await people.Erase("s-1"); // and the program is killed before it had forgotten the letter: the next try finds it
        await mailer.Send(Naming("g-1/6/1") with { About = ["s-2"] });
        Assert.Empty(await mailer.Letters());

        static App.Mail Naming(string key) => new(key, "invitation", "fi", Bertil, "Bertil", "Tapaaminen", "<p>Aino</p>", "Aino", null, ["s-2", "s-1"]);
    }

    [Fact]
    public async Task Two_answers_of_one_person_at_once_are_both_kept()
    {
        var people = new App.Runtime.People(table);
        await SignsUp("s-1", Aino);
        table.Before((partition, _) => partition == "s-1", () => people.Keep("s-1", (Keys.Diary("g-1", 2), "toinen")));

        await people.Keep("s-1", (Keys.Diary("g-1", 1), "ensimmäinen"));

        Assert.Equal(2, await people.Diary("s-1", "g-1"));
    }

    [Fact]
    public async Task Proposals_that_the_coordinator_changed_meanwhile_are_made_anew_and_not_only_told()
    {
        var book = await Pool(Aino, Bertil, Chloe, Daavid);
        table.Before((_, changes) => changes.Any(c => c.Key == Keys.ProposalsHead), () => book.Write("p-1", new ProposalsHead(0, 0, 0), 0, [], []));

        var (groups, _) = await book.Propose("p-1", 1, Models.Pair);

        var (head, proposed) = (await book.Read("p-1"))!.Value;
        Assert.Equal((1, 2, 2), (head.Round, groups, proposed.Count));
    }

    [Fact]
    public async Task Of_proposals_that_were_cut_off_half_way_no_group_is_left_among_the_next()
    {
        var book = await Pool(Aino, Bertil, Chloe, Daavid);
        ProposedGroup[] two = [.. Matchmaker.Propose(Models.Pair, await book.Pool("p-1"), Known.Nothing).Groups];
        table.Fails((_, changes) => changes.Any(c => c.Key == Keys.ProposalsHead));
        await Assert.ThrowsAsync<TableBusyException>(() => book.Write("p-1", new ProposalsHead(1, 0, 0), 0, two, []));

        Assert.True(await book.Write("p-1", new ProposalsHead(1, 0, 0), 0, two[..1], []));

        Assert.Single((await book.Read("p-1"))!.Value.Groups);
    }

    [Fact]
    public async Task A_programme_hears_of_a_groups_end_only_when_the_board_shows_it()
    {
        var deliverer = Deliverer();
        var line = new GroupLine("g-1", "p-1", [], [], "ended", [], 3, null, [], Outcome.Completed, Now, false);
        await table.Commit("g-1", [Effect(0, new Effect.ShowGroup(line), "g-1"), Effect(1, new Effect.TellProgramme("p-1", new ProgrammeEvent.GroupEnded("g-1", Outcome.Completed, 0, 0)), "g-1")]);
        table.Fails((partition, _) => partition == Keys.Board("p-1"));

        var next = await deliverer.Deliver("g-1");
        Assert.Empty(await table.List("p-1", Keys.Inbox));

        clock.Now = next!.Value;
        Assert.Null(await deliverer.Deliver("g-1"));
        Assert.Single(await table.List("p-1", Keys.Inbox));
        Assert.Single(await new Board(table).Groups("p-1"));
    }

    [Fact]
    public async Task Nor_does_it_where_that_the_board_failed_could_not_be_put_down_since_another_was_at_it()
    {
        var line = new GroupLine("g-1", "p-1", [], [], "ended", [], 3, null, [], Outcome.Completed, Now, false);
        await table.Commit("g-1", [Effect(0, new Effect.ShowGroup(line), "g-1"), Effect(1, new Effect.TellProgramme("p-1", new ProgrammeEvent.GroupEnded("g-1", Outcome.Completed, 0, 0)), "g-1")]);
        table.Before((partition, _) => partition == Keys.Board("p-1"), () =>
        {
            table.Before((partition, _) => partition == "g-1", async () =>
            {
                var row = (await table.List("g-1", Keys.Outbox))[0];
                await table.Commit("g-1", [new Change.Replace(row.Key, row.Body, row.ETag, row.Due)]);
            });
            throw new TableBusyException("busy");
        });

        await Deliverer().Deliver("g-1");

        Assert.Empty(await table.List("p-1", Keys.Inbox));
    }

    [Fact]
    public async Task Nobody_is_written_to_before_their_profile_is_kept_so_that_no_letter_is_lost()
    {
        var deliverer = Deliverer();
        await new Board(table).Add("p-1", new Entry("Parit", "fi", "c-1", null, 0));
        await table.Commit("s-1", [new Change.Put(Keys.Pending, Wire.Write(Wire.Read<Profile>(Form(Aino).ToJsonString())))]);
        await table.Commit("s-1", [Effect(0, new Effect.KeepProfile("s-1"), "s-1"), Effect(1, new Effect.Send(new(LetterKind.SignedUp, Reader.Participant, "s-1", "p-1")), "s-1")]);
        table.Fails((partition, changes) => partition == "s-1" && changes.Any(c => c.Key == Keys.Profile));

        var next = await deliverer.Deliver("s-1");
        Assert.Empty(await table.List("s-1", Keys.Sent));

        clock.Now = next!.Value;
        Assert.Null(await deliverer.Deliver("s-1"));
        Assert.Single(await table.List("s-1", Keys.Sent));
        Assert.Single(await table.List(Keys.Letters, "letter-"));
    }

    [Fact]
    public async Task Who_is_erased_while_their_supervisors_letter_is_written_is_not_written_of_and_nothing_fails()
    {
        var deliverer = Deliverer();
        await new Board(table).Add("p-1", new Entry("Parit", "fi", "c-1", null, 0));
        foreach (var (person, address) in new[] { ("s-1", Aino), ("s-2", Bertil) }) await SignsUp(person, address);
        var events = new[] { App.Runtime.Life.Groups.Seal(new GroupEvent.Started("p-1", Models.Pair, [new("s-1", null), new("s-2", null)])) };
        var run = App.Runtime.Life.Groups.Take("g-1", null, [.. events.Select(e => new Row("", e, "", null))], all: false, Now);
        await table.Commit("g-1", [new Change.Add(Keys.State, run.Body!), Effect(0, new Effect.Send(new(LetterKind.GoalsSet, Reader.Supervisor, "s-1", "p-1") { Group = "g-1" }), "g-1")]);
        table.AfterReading("s-1", Keys.Profile, () => new App.Runtime.People(table).Erase("s-1"));

        Assert.Null(await deliverer.Deliver("g-1"));

        Assert.Empty(await table.List(Keys.Letters, "letter-"));
    }

    [Fact]
    public async Task An_erasure_is_never_given_up_however_often_the_store_fails()
    {
        var deliverer = Deliverer();
        await SignsUp("s-1", Aino);
        await table.Commit("p-1", [Effect(0, new Effect.TellAll("p-1", new SignUpEvent.EraseAsked()), "p-1")]);
        await new Board(table).Show(new PersonLine("s-1", "p-1", "finished", null, Now), 1);
        for (var n = 0; n < 40; n++)
        {
            table.Fails((partition, _) => partition == "s-1");
            clock.Now = (await deliverer.Deliver("p-1"))!.Value;
        }

        Assert.Null(await deliverer.Deliver("p-1"));
        Assert.Single(await table.List("s-1", Keys.Inbox));
        Assert.InRange(clock.Now - Now, TimeSpan.FromDays(2), TimeSpan.FromDays(10));
    }

    [Fact]
    public async Task Of_effects_that_are_written_down_together_one_that_another_has_done_meanwhile_leaves_the_others_done()
    {
        await SignsUp("s-1", Aino);
        PersonLine line = new("s-1", "p-1", "waiting", null, Now);
        await table.Commit("s-1", [.. Enumerable.Range(0, 3).Select(n => Effect(n, new Effect.ShowPerson(line), "s-1"))]);
        var commits = 0;
        table.Before((partition, changes) => partition == "s-1" && changes.Count == 3 && ++commits == 1,
            () => table.Commit("s-1", [new Change.Delete(Keys.Outbox + Keys.Ledger(1, 1))]));

        Assert.Null(await Deliverer().Deliver("s-1"));
        Assert.Empty(await table.List("s-1", Keys.Outbox));
        Assert.Equal(1, commits);
    }

    [Fact]
    public async Task Where_nothing_can_be_written_down_no_letter_goes_out_again_and_again()
    {
        var outbox = new App.Mailing.OutboxMailer(new MemoryTable(), clock);
        var mailer = new App.Mailing.NotWhileFull(outbox, table);
        var letter = new Mail("s-1/1/0", "confirm", "fi", Aino, "Aino", "Vahvista", "", "", null, []);
        table.Fails((_, _) => true);
        await Assert.ThrowsAsync<TableBusyException>(() => mailer.Send(letter));
        Assert.Empty(await outbox.Letters());

        await mailer.Send(letter);
        Assert.Single(await outbox.Letters());
    }

    private static Change.Add Effect(int n, Effect effect, string instance) =>
        new(Keys.Outbox + Keys.Ledger(1, n), Wire.Write(new Outgoing(effect, Keys.Effect(instance, 1, n), 0)), Now);

    private async Task SignsUp(string person, string address) =>
        await table.Commit(person, [new Change.Add(Keys.Profile, Wire.Write(Wire.Read<Profile>(Form(address).ToJsonString())))]);

    private async Task<ProposalBook> Pool(params string[] addresses)
    {
        var board = new Board(table);
        foreach (var (n, address) in addresses.Index())
        {
            await SignsUp($"s-{n}", address);
            await board.Show(new PersonLine($"s-{n}", "p-1", "waiting", null, Now), 1);
        }

        return new ProposalBook(table, board, new App.Runtime.People(table), clock, Task.Run);
    }

    private Deliverer Deliverer()
    {
        var services = new ServiceCollection().AddEMentoring().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<ITable>(table).AddSingleton<TimeProvider>(clock).AddSingleton<IWaker, Deaf>().AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddSingleton(new Ids(new byte[32], _ => { })).AddSingleton<IMailer, App.Mailing.OutboxMailer>();
        return services.BuildServiceProvider().GetRequiredService<Deliverer>();
    }

    private sealed class Deaf : IWaker
    {
        public ValueTask Wake(string instance) => ValueTask.CompletedTask;
    }
}

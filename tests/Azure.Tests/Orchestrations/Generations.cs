using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Mailing;
using EMentoring.App.Routes;
using EMentoring.App.Runtime;
using EMentoring.AzureHost.Tests.Given;
using EMentoring.Core;
using EMentoring.Core.SignUps;

namespace EMentoring.AzureHost.Tests.Orchestrations;

[Collection(OnAzurite.Name)]
public sealed class Generations(Azurite azurite)
{
    private readonly string person = $"s-{Guid.NewGuid():N}", programme = $"p-{Guid.NewGuid():N}";

    private static Profile Aino => new() { Name = "Aino", Email = "aino@example.org", Language = "fi", Unit = "Koti", Experience = "new", Format = "either" };

    private SignUpEvent Asked => new SignUpEvent.Asked(programme, Models.Pair);

    [Fact]
    public async Task Every_event_of_a_burst_is_taken_exactly_once()
    {
        const int Events = 200;
        await using var hub = await ATaskHub.Start(azurite.Table);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            for (var n = 0; n < Events / 10; n++) await hub.Inbox.Put(person, Asked);
        }));

        await ATaskHub.Until(async () => (await azurite.Table.List(person, Keys.Inbox)).Count == 0);
        var row = await azurite.Table.Get(person, Keys.State);
        Assert.Equal(Events, JsonDocument.Parse(row!.Body).RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task The_stage_stands_in_the_custom_status_and_nothing_else_of_the_person()
    {
        await using var hub = await ATaskHub.Start(azurite.Table);
        await hub.Inbox.Put(person, Asked);

        await ATaskHub.Until(async () => (await hub.Client.GetInstanceAsync(person, getInputsAndOutputs: true))?.SerializedCustomStatus == "\"asking\"");

        Assert.Null((await hub.Client.GetInstanceAsync(person, getInputsAndOutputs: true))!.SerializedInput);
    }

    [Fact]
    public async Task An_outbox_that_has_emptied_tells_the_board()
    {
        await using var hub = await ATaskHub.Start(azurite.Table);
        await hub.Inbox.Put(person, Asked);

        await ATaskHub.Until(async () => (await hub.Get<Board>().People(programme)).Any(line => line.Id == person && line.Stage == "asking"));
        await ATaskHub.Until(async () => (await azurite.Table.List(person, Keys.Outbox)).Count == 0);
    }

    [Fact]
    public async Task A_sign_in_letter_is_an_instance_of_its_own_and_leaves_nothing_behind()
    {
        await using var hub = await ATaskHub.Start(azurite.Table);
        var (before, others) = ((await hub.Get<OutboxMailer>().Letters()).Count, await Asked()); // other tests leave theirs lying
        await hub.Get<SignInLetters>().Ask("joku@example.org", "fi");
        await hub.Get<SignInLetters>().Ask("koordinaattori@example.org", "sv");

        await ATaskHub.Until(async () => (await hub.Get<OutboxMailer>().Letters()).Count > before);
        await ATaskHub.Until(async () => await Asked() == others);
        Assert.Equal(before + 1, (await hub.Get<OutboxMailer>().Letters()).Count);

        async Task<int> Asked() => (await azurite.Table.Overdue(DateTimeOffset.UtcNow, 1000)).Count(found => found.Instance.StartsWith("l-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_whose_turn_comes_later_goes_out_then_without_being_woken()
    {
        var mailer = new NotYet(TimeSpan.FromSeconds(4));
        await using var hub = await ATaskHub.Start(azurite.Table, mailer);
        await hub.Get<Board>().Add(programme, new Entry("Mentorit", "fi", "c-1", null, 0));
        await hub.Get<ITable>().Commit(person, [new Change.Put(Keys.Pending, Wire.Write(Aino))]);
        await hub.Inbox.Put(person, Asked);

        await ATaskHub.Until(() => Task.FromResult(mailer.Sent > 0));

        Assert.Equal(1, mailer.Refused);
        await ATaskHub.Until(async () => (await azurite.Table.List(person, Keys.Outbox)).Count == 0);
        Assert.Equal(1, mailer.Sent);
    }

    private sealed class NotYet(TimeSpan wait) : IMailer
    {
        private DateTimeOffset? turn;

        public int Refused { get; private set; }

        public int Sent { get; private set; }

        public Task Send(App.Mail mail, CancellationToken ct = default)
        {
            turn ??= DateTimeOffset.UtcNow + wait;
            if (DateTimeOffset.UtcNow < turn)
            {
                Refused++;
                throw new LaterException(turn.Value);
            }

            Sent++;
            return Task.CompletedTask;
        }
    }
}

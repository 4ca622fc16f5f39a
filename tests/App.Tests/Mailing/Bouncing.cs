using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.App.Tests.Store;
using EMentoring.Core;
using EMentoring.Core.Letters;
using EMentoring.Core.SignUps;
using EMentoring.Local;
using EMentoring.Local.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EMentoring.App.Tests.Mailing;

public sealed class Bouncing : IAsyncLifetime, IDisposable
{
    private const string Person = "s-1", Programme = "p-1";

    private readonly DataFolder folder = new();
    private WebApplication app = null!;

    private SqliteTable Table => app.Services.GetRequiredService<SqliteTable>();

    private Board Board => app.Services.GetRequiredService<Board>();

    private MailLedger Ledger => new(Table, TimeProvider.System);

    private Bounces Bounces => new(
        Table, Ledger, app.Services.GetRequiredService<Errands>(), Board, app.Services.GetRequiredService<Meters>(), TimeProvider.System, NullLogger<Bounces>.Instance);

    [Theory]
    [InlineData("eventType")]
    [InlineData("type")]
    public async Task A_letter_that_bounced_is_on_its_programmes_attention_list_once(string schema)
    {
        await SentTo(Person);
        await SentTo(Person, 2);
        await Bounces.Take(Report(schema, "Bounced"));
        await Bounces.Take(Report(schema, "Bounced"));
        await Bounces.Take(Report(schema, "Suppressed", MailLedger.Operation($"{Person}/2/0"))); // another letter to that address

        var dead = Assert.Single(await Board.Dead(Programme));
        Assert.Equal((Person, Person, Reader.Participant), (dead.Instance, dead.Person, dead.Bounced!.Value));
    }

    [Fact]
    public async Task An_address_that_nobody_has_confirmed_is_not_on_the_list()
    {
        await SentTo(Person, kind: LetterKind.Confirm);
        await Bounces.Take(Report("type", "Bounced"));
        Assert.Empty(await Board.Dead(Programme));
    }

    [Fact]
    public async Task A_letter_that_arrived_and_one_of_anothers_change_nothing()
    {
        await SentTo(Person);
        await Bounces.Take(Report("type", "Delivered"));
        await Bounces.Take(Report("type", "Bounced", Guid.NewGuid()));
        await Bounces.Take("""{"type":"Microsoft.Communication.SMSReceived","data":{}}""");
        Assert.Empty(await Board.Dead(Programme));
    }

    [Fact]
    public async Task A_report_that_overtakes_the_letters_own_line_comes_again()
    {
        await Ledger.Write($"{Person}/1/0", MailStage.Taken);
        await Begun(Person);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bounces.Take(Report("type", "Suppressed")));
    }

    public async Task InitializeAsync() =>
        app = await LocalHost.Build([$"--EMentoring:Data={folder.Path}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"], background: false);

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => folder.Dispose();

    private static string Report(string schema, string status, Guid? operation = null) => Wire.Write(new Dictionary<string, object>
    {
        [schema] = "Microsoft.Communication.EmailDeliveryReportReceived",
        ["data"] = new { MessageId = operation ?? MailLedger.Operation($"{Person}/1/0"), Status = status, Recipient = "aino@example.org" },
    });

    private async Task SentTo(string person, int version = 1, LetterKind kind = LetterKind.StillLooking)
    {
        await Ledger.Write($"{person}/{version}/0", MailStage.Taken);
        await Begun(person);
        await Table.Commit(person, [new Change.Put($"sent-{version:D8}-000", Wire.Write(new Sent(kind, Reader.Participant, person, DateTimeOffset.UtcNow)))]);
    }

    private async Task Begun(string person)
    {
        await app.Services.GetRequiredService<Inbox>().Put(person, new SignUpEvent.Asked(Programme, Models.Pair));
        await app.Services.GetRequiredService<Advancer>().Advance(person);
    }
}

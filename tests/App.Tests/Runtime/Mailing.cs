using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>The way to a mail server that is not always there.</summary>
public sealed class Mailing : IAsyncLifetime, IDisposable
{
    private readonly AMailServer server = new();
    private AHost host = null!;

    [Fact]
    public async Task A_letter_that_is_not_taken_is_tried_for_two_days_then_shown_to_the_coordinator_and_sent_when_they_say_so()
    {
        var programme = await AProgramme.Open(host);
        (await programme.SendForm(Form(Aino))).Is(202);
        await host.Settle();
        Assert.Equal(1, server.Tries);
        await host.To(host.Now.AddMinutes(1));
        Assert.Equal(2, server.Tries);
        await host.To(host.Now.AddHours(46)); // before the reminder
        Assert.Equal(15, server.Tries);
        Assert.Empty(server.Letters);

        var attention = Assert.Single((await programme.Board())["attention"].EnumerateArray());
        Assert.Equal("undelivered", attention.GetProperty("kind").GetString());
        var body = new { instance = attention.GetProperty("instance").GetString(), key = attention.GetProperty("key").GetString() };
        (await programme.Act("retry", body.With("key", "dead-other"))).Refuses(404, "not-found");
        server.Takes = true;
        (await programme.Act("retry", body)).Is(204);

        Assert.Single(server.Letters);
        Assert.Empty((await programme.Board())["attention"].EnumerateArray());
        (await programme.Act("retry", body)).Refuses(404, "not-found");
    }

    [Fact]
    public async Task A_mail_server_that_is_gone_for_a_day_gets_every_letter_once_when_it_is_back()
    {
        server.Takes = true;
        var programme = await AProgramme.Open(host);
        server.GoDown();
        foreach (var person in new[] { Aino, Bertil, Chloe, Daavid }) (await programme.SendForm(Form(person))).Is(202);
        await host.Settle();
        await host.Days(1);
        server.ComeBack();
        await host.To(host.Now.AddHours(7)); // the longest wait between tries is six
        foreach (var person in new[] { Aino, Bertil, Chloe, Daavid })
            Assert.Single(server.Letters, letter => letter.Contains(person, StringComparison.Ordinal));
        Assert.Equal(4, server.Letters.Count);
        Assert.Empty((await programme.Board())["attention"].EnumerateArray());
    }

    [Fact]
    public async Task A_letter_goes_out_with_its_key_as_message_id_in_both_forms_to_its_reader()
    {
        server.Takes = true;
        var programme = await AProgramme.Open(host);
        (await programme.SendForm(Form(Bertil))).Is(202);
        await host.Settle();
        var letter = Assert.Single(server.Letters);
        var person = host.Get<App.Runtime.Ids>().Person(programme.Id, Bertil);
        Assert.Matches($@"(?mi)^Message-ID: <{person}\.\d+\.\d+@", letter);
        Assert.Matches(@"(?mi)^Auto-Submitted: auto-generated", letter);
        Assert.True(letter.Contains(Bertil, StringComparison.Ordinal), letter);
        Assert.Contains("text/plain", letter, StringComparison.Ordinal);
        Assert.Contains("text/html", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_mail_server_there_is_no_outbox_page_and_no_clock()
    {
        foreach (var path in new[] { "outbox", "outbox/x", "clock" }) (await host.Ask(path)).Refuses(404, "not-found");
        (await host.Post("clock", null, new { days = 1 })).Refuses(404, "not-found");
        Assert.False((await host.Ask("about"))["local"].GetBoolean());
    }

    public async Task InitializeAsync() =>
        host = await AHost.Start("Smtp:Host=127.0.0.1", $"Smtp:Port={server.Port}", "Smtp:Tls=false");

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => server.Dispose();
}

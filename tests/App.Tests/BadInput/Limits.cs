using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.BadInput;

/// <summary>Too much of one thing is held off, and everything else is served meanwhile.</summary>
public sealed class Limits
{
    [Theory]
    [InlineData("SignUpsPerAddress=3")]
    [InlineData("SignUpsPerProgramme=3")]
    public async Task More_sign_ups_than_allowed_are_told_when_to_come_again(string limit)
    {
        await using var host = await AHost.Start(limit);
        var programme = await AProgramme.Open(host);
        var ticket = await programme.Ticket();
        for (var n = 0; n < 3; n++) (await programme.SendForm(Form($"uusi{n}@example.org").With("ticket", ticket))).Is(202);
        var before = host.All();

        await TooMany(() => programme.SendForm(Form(Aino).With("ticket", ticket)));

        Assert.Equal(before, host.All());
        Assert.Equal(200, (await host.Ask("programmes")).Status);
        Assert.Equal(200, (await programme.Board()).Status);
        (await host.Post("sign-in", null, new { email = "joku@example.org" })).Is(202);
        var other = await AProgramme.Open(host);
        (await other.SendForm(Form(Aino))).Is(limit.StartsWith("SignUpsPerAddress", StringComparison.Ordinal) ? 429 : 202);
    }

    [Fact]
    public async Task More_sign_in_letters_than_allowed_are_held_off()
    {
        await using var host = await AHost.Start("SignInsPerAddress=2");
        for (var n = 0; n < 2; n++) (await host.Post("sign-in", null, new { email = AHost.Coordinator })).Is(202);
        await TooMany(() => host.Post("sign-in", null, new { email = AHost.Coordinator }));
        Assert.Equal(200, (await host.Ask("health")).Status);
        await AProgramme.Open(host);
    }

    [Fact]
    public async Task One_mailbox_is_not_filled_by_forms_whoever_sends_them_and_others_get_their_letters()
    {
        await using var host = await AHost.Start("LettersPerMailbox=2");
        var programme = await AProgramme.Open(host);
        var ticket = await programme.Ticket();
        for (var n = 0; n < 2; n++) (await programme.SendForm(Form(Aino).With("ticket", ticket))).Is(202);
        await TooMany(() => programme.SendForm(Form(Aino).With("ticket", ticket)));
        await TooMany(() => programme.SendForm(Form(Aino).With("ticket", ticket).With("email", Aino.ToUpperInvariant())));
        await TooMany(() => host.Post("sign-in", null, new { email = Aino })); // an address that may not sign in, alike
        (await programme.SendForm(Form(Bertil).With("ticket", ticket))).Is(202);
        await host.Settle();
        Assert.Equal((2, 1), (await host.Count(Aino, "confirm"), await host.Count(Bertil, "confirm")));
    }

    [Fact]
    public async Task More_tries_of_proposals_than_anybody_makes_are_held_off()
    {
        await using var host = await AHost.Start();
        var programme = await AProgramme.Open(host);
        var session = await host.Session();
        for (var n = 0; n < App.Routes.Limits.Tries; n++) Assert.NotEqual(429, (await host.Post($"coordinator/programmes/{programme.Id}/proposals/try", session, new { })).Status);
        await TooMany(() => host.Post($"coordinator/programmes/{programme.Id}/proposals/try", session, new { }));
        Assert.Equal(200, (await programme.Board()).Status);
    }

    [Fact]
    public async Task A_form_sent_sooner_than_a_person_could_have_filled_it_in_is_too_fast()
    {
        await using var host = await AHost.Start("MinFillSeconds=2");
        var programme = await AProgramme.Open(host);
        var form = Form(Aino).With("ticket", await programme.Ticket());
        Assert.Equal("too-fast", (await programme.SendForm(form)).Refuses(400, "form-refused").Field("ticket"));
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        (await programme.SendForm(form)).Is(202);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_said_to_be_busy_and_the_answer_is_taken_when_it_does()
    {
        await using var host = await AHost.Start();
        await AProgramme.Introduced(host);
        var token = (await host.Letter(Aino, "introduction")).Token();
        var body = new { goals = new[] { new { text = "Yksi" } }, assessment = new[] { 3, 3, 3, 3, 3 } };
        using (var outside = host.Folder.Outside())
        {
            using var holding = outside.BeginTransaction(deferred: false);
            var answer = (await host.Post("goals", token, body)).Refuses(503, "busy");
            Headers.Check(answer);
            Assert.Equal("open", (await host.Ask("goals", token)).Is(200).Text("state"));
        }
        (await host.Post("goals", token, body)).Is(204);
    }

    private static async Task TooMany(Func<Task<Answer>> ask)
    {
        var answer = (await ask()).Refuses(429, "too-many");
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
        Headers.Check(answer);
    }
}

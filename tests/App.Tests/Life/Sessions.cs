using EMentoring.App.Links;
using EMentoring.App.Tests.Given;
using EMentoring.Local.Clock;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using static EMentoring.App.Tests.Given.AHost;

namespace EMentoring.App.Tests.Life;

/// <summary>Coordinators sign in by a letter.</summary>
public sealed class Sessions : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task A_sign_in_link_works_once()
    {
        var token = await SignIn();
        (await host.Post("session", token, new { })).Is(200);
        (await host.Post("session", token, new { })).Refuses(401, "link-used");
    }

    [Fact]
    public async Task Of_many_who_press_a_sign_in_link_at_once_one_gets_a_session()
    {
        var token = await SignIn();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => host.Post("session", token, new { })));
        Assert.Equal(15, answers.Count(a => a.Code == "link-used"));
        Assert.Single(answers, a => a.Status == 200);
    }

    [Fact]
    public async Task A_sign_in_link_lasts_ten_minutes_of_real_time_however_the_programmes_clock_is_moved()
    {
        var token = await SignIn();
        await host.Days(30);
        Assert.Null(Read(token, TimeSpan.FromMinutes(9)));
        Assert.Equal("link-expired", Read(token, TimeSpan.FromMinutes(10)));
        (await host.Post("session", token, new { })).Is(200);
        var old = host.Token(new(Link.SignIn, "", host.Get<App.Runtime.Ids>().Coordinator(Coordinator), null, null, DateTimeOffset.UtcNow, "x"));
        (await host.Post("session", old, new { })).Refuses(401, "link-expired");
    }

    [Fact]
    public async Task A_session_that_is_used_goes_on_up_to_ten_hours_and_one_that_is_not_ends_after_two()
    {
        var (now, person) = (DateTimeOffset.UtcNow, host.Get<App.Runtime.Ids>().Coordinator(Coordinator));
        var begun = (await host.Post("session", await SignIn(), new { })).Is(200).Text("token");
        Assert.Null(Read(begun, TimeSpan.FromMinutes(119), Link.Session));
        Assert.Equal("link-expired", Read(begun, TimeSpan.FromMinutes(120), Link.Session));
        Assert.False((await Use(begun)).Headers.Contains("X-Session")); // it is young

        var hourOld = Token(idle: now.AddHours(1), ends: now.AddHours(7));
        var younger = Assert.Single((await Use(hourOld)).Headers.GetValues("X-Session"));
        Assert.Null(Read(younger, TimeSpan.FromMinutes(119), Link.Session));
        Assert.False((await Use(Token(idle: now.AddMinutes(30), ends: now.AddMinutes(30)))).Headers.Contains("X-Session")); // its end is its end
        Assert.Equal("link-expired", Read(Assert.Single((await Use(Token(now.AddHours(1), now.AddMinutes(90)))).Headers.GetValues("X-Session")), TimeSpan.FromMinutes(91), Link.Session));

        (await host.Post("session/end", hourOld, new { })).Is(204);
        (await host.Ask("coordinator/programmes", younger)).Refuses(401, "link-used"); // one session, whichever token

        string Token(DateTimeOffset idle, DateTimeOffset ends) =>
            host.Token(new(Link.Session, "", person, null, (int)(ends - DateTimeOffset.UnixEpoch).TotalMinutes, idle, $"{ends.Ticks}"));
        async Task<Answer> Use(string token) => (await host.Ask("coordinator/programmes", token)).Is(200);
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_may_not_sign_in_and_no_letter_goes_there()
    {
        var known = await host.Post("sign-in", null, new { email = Coordinator });
        var unknown = await host.Post("sign-in", null, new { email = "joku@example.org" });
        Assert.Equal((known.Status, known.Body), (unknown.Status, unknown.Body));
        Assert.Equal(2, host.Count("out-")); // the same work for both, too, so that not even the time tells
        await host.Settle();
        Assert.Equal(1, await host.Count(Coordinator, "sign-in"));
        Assert.Empty(await host.Letters("joku@example.org"));
        Assert.Equal((0, 0), (host.Count("out-"), host.Count("sent-")));
    }

    [Fact]
    public async Task A_sign_in_letter_that_was_asked_for_before_the_program_was_killed_goes_out_afterwards()
    {
        (await host.Post("sign-in", null, new { email = Coordinator, language = "sv" })).Is(202);
        host = await host.Again(background: false);
        await host.Settle();
        Assert.Equal("sv", (await host.Letter(Coordinator, "sign-in")).Language);
    }

    [Fact]
    public async Task A_session_ends_with_the_day_and_with_the_coordinators_office()
    {
        var ids = host.Get<App.Runtime.Ids>();
        Link Session(string address, DateTimeOffset expires) => new(Link.Session, "", ids.Coordinator(address), null, null, expires);
        (await host.Ask("coordinator/programmes", host.Token(Session(Coordinator, DateTimeOffset.UtcNow)))).Refuses(401, "link-expired");
        (await host.Ask("coordinator/programmes", host.Token(Session("entinen@example.org", DateTimeOffset.UtcNow.AddHours(1))))).Refuses(401, "link-expired");
        (await host.Ask("coordinator/programmes", await host.Session())).Is(200);
    }

    [Fact]
    public async Task Who_signs_out_has_a_session_that_opens_nothing_any_more_and_others_keep_theirs()
    {
        using var heard = new Heard();
        host.Get<ILoggerFactory>().AddProvider(heard);
        var mine = (await host.Post("session", await SignIn(), new { })).Is(200).Text("token");
        (await host.Ask("coordinator/programmes", mine)).Is(200);
        (await host.Post("session/end", mine, new { })).Is(204);
        (await host.Ask("coordinator/programmes", mine)).Refuses(401, "link-used");
        (await host.Post("session/end", mine, new { })).Refuses(401, "link-used");
        (await host.Ask("coordinator/programmes", await host.Session())).Is(200);
        var id = host.Get<App.Runtime.Ids>().Coordinator(Coordinator);
        foreach (var told in new[] { $"Coordinator {id} signed in", $"Coordinator {id} signed out", "refused: link-used" })
            Assert.Contains(told, heard.All, StringComparison.Ordinal);
        Assert.DoesNotContain(mine, heard.All, StringComparison.Ordinal);
    }

    private async Task<string> SignIn()
    {
        var before = await host.Count(Coordinator, "sign-in");
        (await host.Post("sign-in", null, new { email = Coordinator })).Is(202);
        await host.Settle();
        Assert.Equal(before + 1, await host.Count(Coordinator, "sign-in"));
        return (await host.Letter(Coordinator, "sign-in")).Token();
    }

    /// <summary>What is wrong with the link after so long, on the wall clock.</summary>
    private string? Read(string token, TimeSpan after, string action = Link.SignIn)
    {
        var wall = new StillClock(DateTimeOffset.UtcNow + after);
        return new LinkBox(host.Get<IDataProtectionProvider>(), wall, wall).Read(token, action).Refused;
    }

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

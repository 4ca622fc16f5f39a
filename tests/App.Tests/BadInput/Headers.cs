using System.Text.Json;
using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>Every answer says what a browser may do with it.</summary>
[Collection(nameof(Everything))]
public sealed class Headers(Everything everything)
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/sign-up.html", 200)]
    [InlineData("/mine.html", 200)]
    [InlineData("/nothing.html", 404)]
    [InlineData("/api/health", 200)]
    [InlineData("/api/programmes/p-unknown", 404)]
    [InlineData("/api/mine", 401)]
    [InlineData("/api/mine/leave", 405)]
    [InlineData("/api/outbox", 200)]
    public async Task An_answer_carries_the_headers_of_safety(string path, int status)
    {
        var answer = (await Answer.Of(await everything.Host.Http.GetAsync(path))).Is(status);
        Check(answer);
        if (path.StartsWith("/api", StringComparison.Ordinal)) Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task So_do_refusals_of_forms_bodies_and_links()
    {
        Check((await everything.Host.Post("sign-in", null, new { })).Is(400));
        Check((await everything.Host.Post("sign-in", null, new StringContent("x"))).Is(415));
        Check((await everything.Host.Post("sign-in", null, new string(' ', 70_000))).Is(413));
        Check((await everything.Host.Ask("goals", everything.Token("mine"))).Is(403));
    }

    /// <summary>On Azure the pages are served by a static web app, which says what its own file tells it.</summary>
    [Fact]
    public async Task A_page_carries_the_same_headers_on_both_hosts()
    {
        using var there = JsonDocument.Parse(await everything.Host.Http.GetStringAsync("/staticwebapp.config.json"));
        var here = await Answer.Of(await everything.Host.Http.GetAsync("/"));
        var headers = there.RootElement.GetProperty("globalHeaders").EnumerateObject().Where(h => h.Name != Secure).ToDictionary(h => h.Name, h => h.Value.GetString());
        Assert.Equal(headers, headers.ToDictionary(h => h.Key, h => (string?)string.Join(", ", here.Headers.GetValues(h.Key))));
        Assert.Contains("Content-Security-Policy", headers.Keys);
        Assert.Equal(headers.Count, here.Headers.Count(h => headers.ContainsKey(h.Key)));
    }

    /// <summary>Said over HTTPS only: over HTTP nobody may believe it (RFC 6797).</summary>
    [Fact]
    public async Task Behind_HTTPS_a_browser_is_told_to_ask_by_nothing_else_for_a_year()
    {
        await using var host = await AHost.Start("BehindProxy=true");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/health") { Headers = { { "X-Forwarded-Proto", "https" } } };
        var told = (await Answer.Of(await host.Http.SendAsync(request))).Headers.GetValues(Secure).Single();
        using var there = JsonDocument.Parse(await host.Http.GetStringAsync("/staticwebapp.config.json"));
        Assert.Equal(there.RootElement.GetProperty("globalHeaders").GetProperty(Secure).GetString(), told);
        Assert.StartsWith("max-age=31536000", told, StringComparison.Ordinal);
        Assert.False((await host.Ask("health")).Headers.Contains(Secure));
    }

    private const string Secure = "Strict-Transport-Security";

    [Fact]
    public async Task A_letter_is_shown_in_a_frame_of_ours_and_may_run_nothing()
    {
        var key = (await everything.Host.Letters())[0].Key;
        var answer = (await everything.Host.Ask($"outbox/{key}/html")).Is(200);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    /// <summary>The length of a compressed answer tells of what stands in it beside what was asked (BREACH).</summary>
    [Theory]
    [InlineData("/locales/fi/member.json", true)]
    [InlineData("/scripts/frame.js", true)]
    [InlineData("/styles/parts.css", true)]
    [InlineData("/images/mark.svg", true)]
    [InlineData("/", true)]
    [InlineData("/api/about", false)]
    [InlineData("/api/models", false)]
    public async Task The_pages_travel_compressed_and_what_the_interface_answers_never_does(string path, bool compressed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var answer = await everything.Host.Http.SendAsync(request);
        Assert.Equal(compressed, answer.Content.Headers.ContentEncoding.Count == 1);
    }

    internal static void Check(Answer answer)
    {
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
    }
}

using System.Net.Http.Headers;
using EMentoring.App.Links;
using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>A link opens its own page and no other, and nothing opens without one.</summary>
[Collection(nameof(Everything))]
public sealed class WrongLinks(Everything everything)
{
    private static readonly string[] Actions =
        ["confirm", "approve", "goals", "time", "held", "decide", "evaluate", "return", "mine", "themes", "talk",
        "diary", "join", "certificate", "insights", "sign-in", "session"];

    [Fact]
    public async Task Without_a_link_nothing_that_needs_one_is_answered() =>
        await Each((route, _) => [null, ""], 401, "link-missing");

    [Fact]
    public async Task A_link_that_was_made_up_cut_off_or_changed_is_forged() =>
        await Each((_, token) => ["x", "null", "undefined", token[..^1], token[..20], token[1..], token + token, token + "A", Changed(token), "CfDJ8" + new string('A', 200), new('A', 4000), "a|b|c|d|e|f|g"], 401, "link-forged");

    [Fact]
    public async Task A_link_for_another_action_is_foreign() =>
        await Each((route, _) => Actions.Where(a => a != route.Link).Select(a => everything.Token(a)), 403, "link-foreign");

    [Fact]
    public async Task A_link_past_its_time_has_expired() =>
        await Each((route, _) => [everything.Host.Token(new Link(route.Link!, "p-x", "s-x", "g-x", 1, AHost.Monday.AddYears(-2), "x"))], 401, "link-expired");

    [Fact]
    public async Task Links_to_people_and_groups_that_are_no_more_find_nothing()
    {
        var before = everything.Host.All();
        foreach (var route in ARoute.All.Where(r => r.Link is not null and not "session" and not "sign-in"))
        {
            var token = everything.Host.Token(new Link(route.Link!, "p-gone", "s-gone", "g-gone", 1, everything.Host.Now.AddDays(1)));
            var answer = await everything.Host.Send(new HttpMethod(route.Method), everything.Path(route), token, route.HasBody ? route.Body : null);
            Assert.True(answer.Code is "not-found" or "already-closed", $"{route}: {answer.Status} {answer.Body}");
        }
        Assert.Equal(before, everything.Host.All());
    }

    [Theory]
    [InlineData("Basic a2F5OmtleQ==")]
    [InlineData("Bearer")]
    [InlineData("bearer\t")]
    public async Task An_authorization_that_is_no_bearers_is_none(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/mine");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        (await Answer.Of(await everything.Host.Http.SendAsync(request))).Refuses(401, "link-missing");
    }

    [Fact]
    public async Task A_token_in_the_address_is_not_looked_at()
    {
        (await everything.Host.Ask($"mine?token={everything.Token("mine")}")).Refuses(401, "link-missing");
        (await everything.Host.Ask($"mine?access_token={everything.Token("mine")}")).Refuses(401, "link-missing");
    }

    private async Task Each(Func<ARoute, string, IEnumerable<string?>> tokens, int status, string code)
    {
        var before = everything.Host.All();
        foreach (var route in ARoute.All.Where(r => r.Link is not null))
            foreach (var token in tokens(route, everything.Token(route)!))
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), $"/api/{everything.Path(route)}");
                if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", new AuthenticationHeaderValue("Bearer", token).ToString());
                if (route.HasBody) request.Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(route.Body), MediaTypeHeaderValue.Parse("application/json"));
                var answer = await Answer.Of(await everything.Host.Http.SendAsync(request));
                Assert.True((answer.Status, answer.Code) == (status, code), $"{route} with {token}: {answer.Status} {answer.Body}");
                answer.Refuses(status, code);
            }
        Assert.Equal(before, everything.Host.All());
    }

    private static string Changed(string token)
    {
        var at = token.Length / 2;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }
}

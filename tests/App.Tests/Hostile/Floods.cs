using System.Net.Http.Json;
using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.Hostile;

/// <summary>Who asks too much is held off, by whatever address they call themselves, and everybody else is served.</summary>
public sealed class Floods
{
    [Fact]
    public async Task Two_thousand_requests_of_one_address_are_held_off_while_others_are_served()
    {
        await using var host = await AHost.Start("BehindProxy=true", "SignInsPerAddress=10");
        var programme = await AProgramme.Open(host);
        var flood = Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var statuses = new List<int>();
            for (var n = 0; n < 100; n++) statuses.Add((await SignIn(host, "203.0.113.7")).Status);
            return statuses;
        }));
        for (var n = 0; n < 10; n++)
        {
            (await SignIn(host, $"198.51.100.{n}")).Is(202);
            (await host.Ask($"programmes/{programme.Id}")).Is(200);
        }

        var answers = (await flood).SelectMany(s => s).CountBy(s => s).ToDictionary();
        Assert.Equal((10, 1_990), (answers[202], answers[429]));
        Assert.Equal(20, host.Count("out-"));
        (await SignIn(host, "198.51.100.77")).Is(202);
    }

    [Theory]
    [InlineData("2001:db8:1:2::{0:x}", "2001:db8:1:3::1")] // one line has all the addresses behind its first half
    [InlineData("192.0.2.{0}, 203.0.113.7", "192.0.2.1, 203.0.113.8")] // what the asker says of themselves stands before what the proxy saw
    [InlineData("::ffff:203.0.113.7", "::ffff:203.0.113.8")]
    public async Task Another_name_for_the_same_line_is_no_other_line(string same, string other)
    {
        await using var host = await AHost.Start("BehindProxy=true", "SignInsPerAddress=5");
        for (var n = 1; n <= 5; n++) (await SignIn(host, string.Format(null, same, n))).Is(202);
        (await SignIn(host, string.Format(null, same, 6))).Refuses(429, "too-many");
        (await SignIn(host, other)).Is(202);
    }

    [Fact]
    public async Task Without_a_proxy_nobody_is_believed_who_says_where_they_come_from()
    {
        await using var host = await AHost.Start("SignInsPerAddress=2");
        for (var n = 0; n < 2; n++) (await SignIn(host, $"203.0.113.{n}")).Is(202);
        (await SignIn(host, "203.0.113.9")).Refuses(429, "too-many");
    }

    private static async Task<Answer> SignIn(AHost host, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sign-in") { Content = JsonContent.Create(new { email = "joku@example.org" }), Headers = { { "X-Forwarded-For", from } } };
        return await Answer.Of(await host.Http.SendAsync(request));
    }
}

using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>Addresses that lead nowhere, and methods that a route does not have.</summary>
[Collection(nameof(Everything))]
public sealed class WrongAddresses(Everything everything)
{
    private static readonly string[] Odd =
    [
        "p-unknown", "p-", "p", "x", "..", ".", "%2F", "..%2F..%2Fmeta", "%2E%2E", "p-%0A", "p-%00", "p-%5C", "p-%23", "p-%3F", "p-%25", "p-%F0%9F%98%80", "p-%FF",
        "p-%20", "P-UNKNOWN", "meta", "outbox", "programmes", "state", "p-'%20OR%201=1--", "p-%25%25", "p-{id}", "null", "undefined", "p-" + new string('x', 600),
    ];

    [Fact]
    public async Task An_id_that_is_nobodys_finds_nothing_however_odd()
    {
        var before = everything.Host.All();
        foreach (var route in ARoute.All.Where(r => r.Path.Contains('{')))
            foreach (var id in Odd)
            {
                var path = route.Path.Replace("{id}", id, StringComparison.Ordinal).Replace("{key}", id, StringComparison.Ordinal);
                var answer = await everything.Host.Send(new HttpMethod(route.Method), path, everything.Token(route), route.HasBody ? route.Body : null);
                // Kestrel itself turns away what no address may hold, and a path that ends in a dot is another route's.
                var fine = answer.Status is 400 && answer.Body.Length == 0 || answer.Code is "programme-unknown" or "not-found" or "method-not-allowed" || id is "." or ".." or "%2E%2E";
                Assert.True(fine && answer.Status < 500, $"{route} {id}: {answer.Status} {answer.Body}");
            }
        Assert.Equal(before, everything.Host.All());
    }

    [Fact]
    public async Task The_id_of_something_else_finds_nothing()
    {
        var host = everything.Host;
        var programme = everything.Path(ARoute.All.Single(r => r.Path == "programmes/{id}")).Split('/')[1];
        var person = host.Get<App.Runtime.Ids>().Person(programme, People.Aino);
        foreach (var id in new[] { person, "b-" + programme, "meta", programme.ToUpperInvariant() })
        {
            (await host.Ask($"programmes/{id}")).Refuses(404, "programme-unknown");
            (await host.Ask($"coordinator/programmes/{id}", everything.Token("session"))).Refuses(404, "programme-unknown");
        }
    }

    [Fact]
    public async Task A_method_that_a_route_does_not_have_is_refused_with_those_it_has()
    {
        var before = everything.Host.All();
        string[] methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "QUERY"];
        foreach (var path in ARoute.All.GroupBy(r => everything.Path(r)))
            foreach (var method in methods.Except(path.Select(r => r.Method)))
            {
                var answer = await everything.Host.Send(new HttpMethod(method), path.Key, everything.Token(path.First()), method is "POST" or "PUT" or "PATCH" ? new { } : null);
                Assert.True(answer.Status == 405, $"{method} {path.Key}: {answer.Status} {answer.Body}");
                if (method != "HEAD") answer.Refuses(405, "method-not-allowed");
                Assert.Equal(path.Select(r => r.Method).Order(), answer.ContentHeaders.Allow.Order());
            }
        Assert.Equal(before, everything.Host.All());
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    [InlineData("/api/nothing")]
    [InlineData("/api/coordinator")]
    [InlineData("/api/mine/export/x")]
    public async Task What_the_interface_does_not_have_is_refused(string path) =>
        (await Answer.Of(await everything.Host.Http.GetAsync(path))).Refuses(404, "not-found");

    [Theory]
    [InlineData("/nothing.html")]
    [InlineData("/..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/ementoring.db")]
    [InlineData("/.git/config")]
    public async Task What_the_site_does_not_have_gets_a_page_that_says_so(string path)
    {
        using var answer = await everything.Host.Http.GetAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<main", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>Mail scanners open every link of a letter before its reader does: looking changes nothing.</summary>
[Collection(nameof(Everything))]
public sealed class Getting(Everything everything)
{
    [Fact]
    public async Task Neither_GET_nor_HEAD_of_any_route_changes_a_row()
    {
        var before = everything.Host.All();
        foreach (var route in ARoute.All)
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options })
                Assert.InRange((await everything.Host.Send(method, everything.Path(route), everything.Token(route))).Status, 200, 405);
        await everything.Host.Settle();
        Assert.Equal(before, everything.Host.All());
    }

    [Fact]
    public async Task Opening_every_link_of_every_letter_changes_no_row_and_shows_a_page()
    {
        var before = everything.Host.All();
        foreach (var (_, to, key) in await everything.Host.Letters())
        {
            var letter = (await everything.Host.Ask($"outbox/{key}")).Is(200);
            foreach (var link in System.Text.RegularExpressions.Regex.Matches(letter.Text("text"), @"http://localhost:7071(/[^\s#]+)").Select(m => m.Groups[1].Value).Distinct())
                foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get })
                    (await Answer.Of(await everything.Host.Http.SendAsync(new HttpRequestMessage(method, link)))).Is(200);
        }
        Assert.Equal(before, everything.Host.All());
    }

    [Fact]
    public async Task A_page_is_the_same_twice()
    {
        foreach (var route in ARoute.All.Where(r => r.Method == "GET" && r.Path is not ("programmes/{id}" or "mine")))
            Assert.Equal((await everything.Send(route, null)).Body, (await everything.Send(route, null)).Body);
    }
}

using EMentoring.App.Links;
using EMentoring.App.Tests.BadInput;
using EMentoring.App.Tests.Given;
using Xunit.Abstractions;

namespace EMentoring.App.Tests.Hostile;

/// <summary>
/// What may happen to a link between the letter and its reader, over one programme at every stage, counted. That a link
/// opens its own page and no other is <see cref="WrongLinks"/>'; here is what scanners, thieves and impatient fingers do.
/// </summary>
public sealed class MisusedLinks(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Everything everything = new();
    private readonly Dictionary<string, int> cases = [];

    private AHost Host => everything.Host;

    /// <summary>Every route that a person's or a supervisor's letter leads to.</summary>
    private static readonly ARoute[] Doors = [.. ARoute.All.Where(r => r.Link is not (null or "session"))];

    private static readonly ARoute[] Pages = [.. Doors.Where(r => r.Method == "GET")];

    private static readonly ARoute[] Posts = [.. Doors.Where(r => r.HasBody)];

    [Fact]
    public async Task Three_hundred_ways_to_misuse_a_link_change_nothing()
    {
        await Scanned();
        await Changed();
        await Truncated();
        await Expired();
        await OtherPersons();
        await OtherProgrammes();
        await OtherStages();
        await AfterTheEnd();
        output.WriteLine($"{cases.Values.Sum()} cases: {string.Join(", ", cases.Select(c => $"{c.Key} {c.Value}"))}");
        Assert.True(cases.Values.Sum() >= 300);
        Assert.All(cases, c => Assert.True(c.Value >= Pages.Length, $"{c.Key}: {c.Value}"));
    }

    /// <summary>A mail scanner asks for the letter's page by HEAD; one with scripts opens it, and so asks what the page asks.</summary>
    private Task Scanned() => Each("scanned", async count =>
    {
        foreach (var route in Pages)
        {
            var page = $"/{route.Link}.html"; // the fragment stays with whoever looks
            foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get })
                (await Answer.Of(await Host.Http.SendAsync(new(method, page)))).Is(200);
            Assert.Equal(405, (await Host.Send(HttpMethod.Head, everything.Path(route), everything.Token(route))).Status);
            count((await everything.Send(route, null)).Is(200), route);
            count((await everything.Send(route, null)).Is(200), route);
        }
    });

    /// <summary>One bit turned in every part of the token: what it begins with, the key's name, the start of the cipher, its text, its seal.</summary>
    private Task Changed() => Each("forged", async count =>
    {
        foreach (var route in Doors)
        {
            var bytes = Bytes(everything.Token(route)!);
            foreach (var at in new[] { 0, 3, 4, 19, 20, 35, 36, bytes.Length / 2, bytes.Length - 32, bytes.Length - 1 })
            {
                var forged = bytes.ToArray();
                forged[at] ^= (byte)(1 << at % 8);
                count((await With(route, Text(forged))).Refuses(401, "link-forged"), route);
            }
        }
    });

    /// <summary>Mail programs break lines: the token ends somewhere, or has its line's end in it.</summary>
    private Task Truncated() => Each("truncated", async count =>
    {
        foreach (var route in Doors)
        {
            var token = everything.Token(route)!;
            foreach (var length in new[] { 1, 4, 60, 76, token.Length - 2, token.Length - 1 }) count((await With(route, token[..length])).Refuses(401, "link-forged"), route);
            count((await With(route, token[..76] + "=" + token[76..])).Refuses(401, "link-forged"), route);
        }
    });

    private Task Expired() => Each("expired", async count =>
    {
        foreach (var route in Doors)
            foreach (var since in new[] { TimeSpan.FromTicks(1), TimeSpan.FromDays(1), TimeSpan.FromDays(400) })
            {
                var now = route.Link is Link.SignIn ? DateTimeOffset.UtcNow : Host.Now;
                var link = Open(route) with { Expires = now - since };
                count((await With(route, Host.Token(link))).Refuses(401, "link-expired"), route);
            }
    });

    /// <summary>One who is not in the group, with a link to it that the program would never have given.</summary>
    private Task OtherPersons() => Each("other person's", async count =>
    {
        var stranger = Host.Get<App.Runtime.Ids>().Person(Open(Doors.First(d => d.Link == "confirm")).Programme, People.Chloe);
        foreach (var route in Doors.Where(r => r.Link is not (Link.SignIn or Link.Mine or Link.Confirm or Link.Insights)))
        {
            var answer = await With(route, Host.Token(Open(route) with { Person = stranger }));
            Assert.True(answer.Code is "not-found" or "already-closed" || answer.Status == 200 && answer.Text("state") == "closed", $"{route}: {answer.Status} {answer.Body}");
            Assert.DoesNotContain(People.Name(People.Aino), answer.Body, StringComparison.Ordinal);
            count(answer, route);
        }

        foreach (var route in Doors.Where(r => r.Link is Link.Mine or Link.Confirm or Link.Insights))
            count((await With(route, Host.Token(Open(route) with { Person = "s-" + new string('0', 32) }))).Refuses(404, "not-found"), route);
    });

    /// <summary>The same person's link of another programme, where they are somewhere else, leads to nothing of this one.</summary>
    private Task OtherProgrammes() => Each("other programme's", async count =>
    {
        var (open, ids) = (Open(Doors.First(d => d.Link == "confirm")).Programme, Host.Get<App.Runtime.Ids>());
        foreach (var route in Doors.Where(r => r.Link is not (Link.SignIn or Link.Mine or Link.Confirm or Link.Insights)))
        {
            var answer = await With(route, Host.Token(Open(route) with { Programme = open, Person = ids.Person(open, People.Aino) }));
            Assert.True(answer.Code is "not-found" or "already-closed" || answer.Status == 200 && answer.Text("state") == "closed", $"{route}: {answer.Status} {answer.Body}");
            Assert.DoesNotContain(People.Name(People.Bertil), answer.Body, StringComparison.Ordinal);
            count(answer, route);
        }

        foreach (var route in Doors.Where(r => r.Link is Link.Mine or Link.Confirm or Link.Insights))
            count((await With(route, Host.Token(Open(route) with { Programme = "p-elsewhere", Person = ids.Person("p-elsewhere", People.Aino) }))).Refuses(404, "not-found"), route);
    });

    /// <summary>A true link of this person, about a meeting that is not yet, was, or never will be.</summary>
    private Task OtherStages() => Each("other stage's", async count =>
    {
        foreach (var route in Posts.Where(r => r.Link is Link.Time or Link.Held or Link.Decide or Link.Talk or Link.Themes))
            foreach (var number in new[] { -1, 0, 7, 99, int.MaxValue })
            {
                var answer = await With(route, Host.Token(Open(route) with { Number = number }), route.Body.With("at", Host.Now.AddDays(3)));
                count(answer.Refuses(409, "already-closed"), route);
            }

        // One's own link of another action in the same group: the question is not open there.
        foreach (var route in Posts.Where(r => r.Link is Link.Goals or Link.Held or Link.Decide or Link.Evaluate))
            foreach (var elsewhere in Posts.Where(r => r.Link is Link.Goals or Link.Held or Link.Decide or Link.Evaluate && r.Link != route.Link))
            {
                var answer = await With(route, Host.Token(Open(elsewhere) with { Action = route.Link! }), route.Body.With("at", Host.Now.AddDays(3)));
                Assert.True(answer.Code is "already-closed" or "form-refused", $"{route} at {elsewhere}: {answer.Status} {answer.Body}");
                count(answer, route);
            }
    });

    /// <summary>The letter is found again when the programme is over.</summary>
    private async Task AfterTheEnd()
    {
        await Host.Days(95);
        await Each("replayed after the end", async count =>
        {
            foreach (var route in Posts.Where(r => r.Link is not (Link.Mine or Link.SignIn or Link.Diary)))
                foreach (var _ in new[] { 1, 2 })
                    count((await everything.Send(route, route.Body.With("at", Host.Now.AddDays(3)))).Refuses(409, "already-closed"), route);
        });
    }

    private async Task Each(string kind, Func<Action<Answer, ARoute>, Task> tries)
    {
        var before = Host.All();
        await tries((answer, route) =>
        {
            Assert.True(answer.Status < 500, $"{kind} {route}: {answer.Body}");
            cases[kind] = cases.GetValueOrDefault(kind) + 1;
        });
        Assert.Equal(before, Host.All());
    }

    private Task<Answer> With(ARoute route, string token, object? body = null) =>
        Host.Send(new HttpMethod(route.Method), everything.Path(route), token, route.HasBody ? body ?? route.Body : null);

    private Link Open(ARoute route) => Host.Get<LinkBox>().Read(everything.Token(route), route.Link!).Link!;

    private static byte[] Bytes(string token) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(token);

    private static string Text(byte[] bytes) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(bytes);

    public Task InitializeAsync() => everything.InitializeAsync();

    public Task DisposeAsync() => everything.DisposeAsync();
}

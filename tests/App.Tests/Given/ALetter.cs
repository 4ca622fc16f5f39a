using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EMentoring.App.Tests.Given;

/// <summary>A letter of the outbox page.</summary>
public sealed partial record ALetter(string Key, string To, string Kind, string Language, string Subject, string Text, string Html, string? Calendar)
{
    /// <summary>The letter's links: page and token.</summary>
    public IEnumerable<(string Page, string Token)> Links => LinksIn(Text);

    public static IEnumerable<(string Page, string Token)> LinksIn(string text) => PageLink().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    /// <summary>The page behind the letter's button.</summary>
    public string Page => Links.First(l => l.Page != "mine").Page;

    /// <summary>The token of the link to a page; without a page, of the letter's button.</summary>
    public string Token(string? page = null) => Links.First(l => page is null ? l.Page != "mine" : l.Page == page).Token;

    public static string TokenOf(string address) => address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..];

    /// <summary>Where a page asks and answers.</summary>
    public static string Path(string page) => page switch { "approve" => "approval", "decide" => "decision", "evaluate" => "evaluation", "join" => "vacancy", _ => page };

    [GeneratedRegex(@"/([a-z-]+)\.html#([A-Za-z0-9_-]+)")]
    private static partial Regex PageLink();
}

/// <summary>Reading the post and pressing what it asks one to press.</summary>
public static class Post
{
    /// <summary>Kind and reader of every letter, the oldest first; of one reader where given.</summary>
    public static async Task<IReadOnlyList<(string Kind, string To, string Key)>> Letters(this AHost host, string? to = null)
    {
        var outbox = await host.Http.GetFromJsonAsync<JsonElement>("/api/outbox");
        return
        [
            .. outbox.GetProperty("letters").EnumerateArray().Reverse()
                .Select(l => (l.GetProperty("kind").GetString()!, l.GetProperty("to").GetString()!, l.GetProperty("key").GetString()!))
                .Where(l => to is null || l.Item2 == to),
        ];
    }

    public static async Task<int> Count(this AHost host, string to, string kind) => (await host.Letters(to)).Count(l => l.Kind == kind);

    /// <summary>The reader's newest letter of a kind.</summary>
    public static async Task<ALetter> Letter(this AHost host, string to, string kind)
    {
        var letters = await host.Letters(to);
        var key = letters.LastOrDefault(l => l.Kind == kind).Key;
        Assert.True(key is not null, $"{to} has no letter {kind}, only {string.Join(' ', letters.Select(l => l.Kind))}");
        var l = (await host.Ask($"outbox/{key}")).Is(200);
        return new(key, to, kind, l.Text("language"), l.Text("subject"), l.Text("text"), l.Text("html"), l["calendar"].GetString());
    }

    /// <summary>What the page shows that the newest letter of a kind leads to.</summary>
    public static async Task<Answer> Opens(this AHost host, string to, string kind)
    {
        var letter = await host.Letter(to, kind);
        return await host.Ask(ALetter.Path(letter.Page), letter.Token());
    }

    /// <summary>Answers on the page that the newest letter of a kind leads to; what follows from it has happened when this returns.</summary>
    public static async Task Answers(this AHost host, string to, string kind, object body)
    {
        var letter = await host.Letter(to, kind);
        (await host.Post(ALetter.Path(letter.Page), letter.Token(), body)).Is(204);
        await host.Settle();
    }

    /// <summary>Kinds of all letters to a reader, the oldest first.</summary>
    public static async Task<string[]> Kinds(this AHost host, string to) => [.. (await host.Letters(to)).Select(l => l.Kind)];

    /// <summary>What "my mentoring" shows.</summary>
    public static async Task<Answer> ShowsMine(this AHost host, string to) => (await host.Ask("mine", await host.Mine(to))).Is(200);

    /// <summary>All that the pages show to which a reader's letters lead, and "my mentoring" besides, as one text.</summary>
    public static async Task<string> EverythingShown(this AHost host, string to)
    {
        var shown = new List<string> { (await host.ShowsMine(to)).Body };
        foreach (var (_, _, key) in await host.Letters(to))
            foreach (var (page, token) in ALetter.LinksIn((await host.Ask($"outbox/{key}")).Text("text")))
                if (page != "mine") shown.Add((await host.Ask(ALetter.Path(page), token)).Body);
        return string.Join('\n', shown);
    }

    /// <summary>When the newest letter of a kind went out.</summary>
    public static async Task<DateTimeOffset> Went(this AHost host, string to, string kind) =>
        (await host.Ask($"outbox/{(await host.Letter(to, kind)).Key}"))["at"].GetDateTimeOffset();

    /// <summary>"My mentoring", by the link that stands in each of one's letters.</summary>
    public static async Task<string> Mine(this AHost host, string to)
    {
        var newest = (await host.Letters(to)).Last(l => l.Kind != "confirm");
        return (await host.Letter(to, newest.Kind)).Token("mine");
    }
}

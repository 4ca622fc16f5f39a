using System.Text.Json;
using System.Text.RegularExpressions;
using EMentoring.Browser.Tests.Given;

namespace EMentoring.Browser.Tests;

/// <summary>
/// Every page in each of its states, as they come up while two programmes live from opening to summary: axe finds nothing,
/// nothing is wider than the screen, and the keyboard comes to everything. Each page is seen in three languages, three widths
/// and both themes, in three of their eighteen combinations, which change from page to page, and its further states in one each;
/// <c>EVERYWHERE=1</c> tries all eighteen of every state.
/// </summary>
public sealed partial class Everywhere(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly bool All = Environment.GetEnvironmentVariable("EVERYWHERE") is not null;
    private static readonly string[] Languages = ["fi", "sv", "en"];
    private static readonly int[] Widths = [320, 390, 1280]; // 320: also a desk's 1280 at 400 %
    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    private readonly List<string> faults = [];
    private readonly HashSet<string> seen = [], pages = [];
    private readonly Measures measures = new();
    private int looks;
    private Site site = null!;
    private Visitor visitor = null!;

    /// <summary>A model that has whatever a model can have.</summary>
    private static readonly Dictionary<string, object> Everything = new()
    {
        ["first"] = 2, ["every"] = 1, ["cap"] = 3, ["deeds"] = true, ["sides"] = new[] { "individual", "work", "community", "organisation" }, ["talks"] = true, ["methods"] = true,
        ["diary"] = 2, ["certificate"] = true, ["credits"] = 2, ["statements"] = new[] { "Osaan pyytää apua ajoissa." }, ["items"] = new[] { "competence" },
    };

    [Fact]
    public async Task Axe_finds_nothing_nothing_is_too_wide_and_the_keyboard_comes_to_everything()
    {
        await using var opened = site = await Site.Open(new Random(4).NextBytes);
        visitor = await chromium.Visitor(site);
        await Visit("home", "/");
        foreach (var page in new[] { "sign-in", "verify", "privacy", "accessibility", "parts", "parts-forms", "parts-board", "parts-summary", "no-such-page" }) await Visit(page, $"/{page}.html");
        await Visit("a-dead-link", "/goals.html");
        await SignIn();

        var (large, small) = (await site.Programme("group", Everything), await site.Programme("pair", new() { ["first"] = 1, ["every"] = 1, ["cap"] = 2 }));
        var others = new Others(site) { Before = (_, text) => Read(text) };
        await Visit("home with programmes", "/");
        await Visit("sign-up with roles", $"/sign-up.html?p={large}");
        await Visit("sign-up", $"/sign-up.html?p={small}");
        await Board("open", large);
        await Visit("look", $"/look.html?p={small}");
        await Visit("new-programme", "/new-programme.html", unfold: true);
        await others.SignUp(large, 5, "group", after: 5);
        await others.SignUp(small, 4);
        await others.Answer();
        await Propose(large);
        await Propose(small);
        await others.Live(until: "invitation", "aino.lahtela@example.org");
        await others.Quit("aino.lahtela@example.org");
        await others.SignUp(large, 1, "group", after: 12);
        await Visit("sign-up to the waiting list", $"/sign-up.html?p={large}");
        await others.Live(until: "welcome");
        await Board("running", large);
        await Visit("programmes", "/programmes.html");
        await others.Live(async () => (await site.Coordinate(HttpMethod.Get, $"/{large}")).GetProperty("stage").GetString() == "closed");
        await Board("closed", large);
        await Visit("summary", $"/summary.html?p={large}", unfold: true);
        await Visit("outbox", "/outbox.html");

        await measures.Write($"Axe looked {looks} times, at {seen.Count} states of {pages.Count} pages, in three languages, at 320, 390 and 1280 pixels, light and dark, and found {(faults.Count == 0 ? "nothing" : $"{faults.Count} faults")}.");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        string[] expected = ["approve", "certificate", "confirm", "decide", "diary", "evaluate", "goals", "held", "insights", "join", "mine", "return", "talk", "themes", "time"];
        Assert.Equal(expected, expected.Where(page => seen.Any(name => name.StartsWith(page, StringComparison.Ordinal))));
        Assert.DoesNotContain(visitor.Troubles, trouble => !trouble.Contains("no-such-page", StringComparison.Ordinal) && !trouble.Contains("goals", StringComparison.Ordinal));
        await Pictures.OfLetters(site, chromium);
        await visitor.Page.Context.CloseAsync();
    }

    /// <summary>The pages that a letter leads to, where their state is a new one.</summary>
    private async Task Read(string text)
    {
        foreach (Match link in PageLink().Matches(text))
        {
            var (page, token) = (link.Groups[1].Value, link.Groups[2].Value);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{page switch { "approve" => "approval", "decide" => "decision", "evaluate" => "evaluation", "join" => "vacancy", _ => page }}");
            request.Headers.Add("X-Link", token);
            using var answer = await site.Http.SendAsync(request);
            if (!answer.IsSuccessStatusCode) continue;
            var asked = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
            await Visit($"{page} {State(asked)}", $"/{page}.html#{token}");
            if (asked.TryGetProperty("unitInsights", out var unit) && unit.GetString() is { } theirs) await Visit("insights", $"/insights.html#{theirs}");
        }
    }

    /// <summary>What makes one state of a page look different from another.</summary>
    private static string State(JsonElement asked) => string.Join(' ', asked.EnumerateObject()
        .Where(part => part.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
        .Select(part => part.Name switch
        {
            "state" or "phase" or "stage" => part.Value.GetString(),
            "poll" or "meeting" or "deeds" or "settled" or "goalsBy" or "joining" or "certificate" or "growth" or "pause" or "answer" => part.Name,
            _ => null,
        }).Where(part => part is not null));

    private async Task Propose(string programme)
    {
        await site.Coordinate(HttpMethod.Post, $"/{programme}/close", new { });
        await site.Settle();
        await Visit($"proposals {seen.Count(name => name.StartsWith("proposals", StringComparison.Ordinal))}", $"/proposals.html?p={programme}");
        await Board("reviewing", programme);
        await site.Coordinate(HttpMethod.Post, $"/{programme}/send", new { version = (await site.Coordinate(HttpMethod.Get, $"/{programme}/proposals")).GetProperty("version").GetInt32() });
        await site.Settle();
    }

    private Task Board(string stage, string programme) => Visit($"board {stage}", $"/programme.html?p={programme}", unfold: true);

    private async Task SignIn()
    {
        await visitor.SignIn();
        await Visit("programmes none", "/programmes.html");
    }

    private async Task Visit(string name, string address, bool unfold = false)
    {
        if (!seen.Add(name)) return;
        var page = name.Split(' ')[0];
        var first = pages.Add(page);
        foreach (var (n, (language, width, theme)) in Combinations(seen.Count).Take(All ? 18 : first ? 3 : 1).Index())
        {
            await visitor.Page.SetViewportSizeAsync(width, 800);
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Open(address, language);
            if (unfold) await visitor.Page.EvaluateAsync("for (const one of document.querySelectorAll('details')) one.open = true");
            faults.AddRange((await visitor.Faults(contrast: All || n < 2)).Select(fault => $"{name} ({language}, {width}, {theme}): {fault}"));
            looks++;
            await visitor.Snap($"every {name} {language} {width} {theme}");
        }

        if (!first) return;
        await measures.Take(page, new Uri(new Uri(site.Address), address), await visitor.Page.EvaluateAsync<string?>("sessionStorage.getItem('coordinator')"));
        if (await visitor.Page.Locator("form, main button").CountAsync() == 0) return;
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active }); // where a focus shown by colour alone is not seen
        faults.AddRange((await Keyboard.Find(visitor.Page)).Select(fault => $"{name}: {fault}"));
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }

    /// <summary>Of the first three, each language is another and each width, and the second has the other theme.</summary>
    private static IEnumerable<(string Language, int Width, ColorScheme Theme)> Combinations(int turn) => Enumerable.Range(0, 18)
        .Select(n => (Languages[(n + turn) % 3], Widths[(n + n / 6 + turn + turn / 3) % 3], Themes[(n + turn) % 2]));

    /// <summary>In a language, whatever the letter's or the browser's. The address differs from the one before, so that the page is loaded.</summary>
    private async Task Open(string address, string language)
    {
        var parts = address.Split('#', 2);
        await visitor.Open($"{parts[0]}{(parts[0].Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}{(parts.Length > 1 ? $"#{parts[1]}" : "")}");
    }

    [GeneratedRegex(@"/([a-z-]+)\.html#([A-Za-z0-9_-]+)")]
    private static partial Regex PageLink();
}

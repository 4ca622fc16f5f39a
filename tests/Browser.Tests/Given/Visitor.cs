using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests.Given;

/// <summary>A person at a browser. Whatever goes wrong behind the page (console, scripts, requests, the content security policy) is noted.</summary>
public sealed class Visitor
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

    private readonly Site site;
    private readonly List<string> troubles = [];
    private readonly HashSet<string> seen = [];

    public Visitor(Site site, IPage page)
    {
        (this.site, Page) = (site, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Note($"console: {message.Text}"); // a breach of the policy is told here, too
        };
        page.PageError += (_, error) => Note($"script: {error}");
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED") Note($"request: {request.Url} {request.Failure}"); // aborted: the page was left
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) Note($"answer {response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>What went wrong so far; none, when all is well.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (troubles) return [.. troubles];
        }
    }

    public async Task Open(string path)
    {
        await Page.GotoAsync(path);
        await Ready();
    }

    /// <summary>The coordinator comes by a sign-in letter's link, to the list of programmes.</summary>
    public async Task SignIn()
    {
        await Open(site.SignIn());
        await Press("Kirjaudu sisään");
        await Sees("Ohjelmat");
    }

    /// <summary>The page has its words and its data.</summary>
    public Task Ready() => Page.Locator("body[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>A question with choices, by its words.</summary>
    public ILocator Question(string name) => Page.Locator("fieldset.field").Filter(new() { HasText = name });

    /// <summary>Chooses from a scale of numbers.</summary>
    public Task Choose(string question, int number) =>
        Question(question).GetByRole(AriaRole.Radio, new() { Name = number.ToString(System.Globalization.CultureInfo.InvariantCulture), Exact = true }).CheckAsync(new() { Force = true });

    public Task Press(string button) => Button(button).ClickAsync();

    public async Task Follow(string link)
    {
        await Link(link).First.ClickAsync();
        await Ready();
    }

    /// <summary>The person sees a heading.</summary>
    public Task Sees(string heading) => Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading }).First).ToBeVisibleAsync();

    public Task Reads(string text) => Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Opens the newest letter of a kind on the outbox page and presses its button, as in a mail program.</summary>
    public async Task Answer(string kind, string to, int more = 0)
    {
        await OpenLetter(kind, to, more);
        await PressInLetter("table.b a");
    }

    public async Task OpenLetter(string kind, string to, int more = 0)
    {
        var letter = await site.Letter(kind, to, more);
        await Open("/outbox.html");
        var line = Page.Locator($"[data-key='{letter.Key}']");
        while (await line.CountAsync() == 0) await Page.Locator("#older").ClickAsync();
        await line.ClickAsync();
        await Expect(Page.Locator("#letter h2")).ToHaveTextAsync(letter.Subject);
    }

    /// <summary>From the newest letter of a kind to "my mentoring", whose link stands under each.</summary>
    public async Task OpenMine(string kind, string to)
    {
        await OpenLetter(kind, to);
        await PressInLetter("a.a");
        await Expect(Page.Locator("#greeting")).ToBeVisibleAsync();
    }

    /// <summary>A link in the framed letter opens in the whole window.</summary>
    public async Task PressInLetter(string link)
    {
        await Page.FrameLocator("#letter iframe").Locator(link).ClickAsync();
        await Expect(Page).Not.ToHaveURLAsync(new Regex("outbox"));
        await Ready();
    }

    /// <summary>What everybody is owed of each page: nothing for axe to find, nothing wider than the screen, be it the smallest. Pictures are taken where they are wanted.</summary>
    public async Task Look(string name)
    {
        if (!seen.Add(name)) return;
        var found = await Faults();
        var (width, height) = (Page.ViewportSize!.Width, Page.ViewportSize.Height);
        await Page.SetViewportSizeAsync(320, height); // also a desk's 1280 at 400 %
        Assert.Empty(found.Concat(await TooWide()).Select(fault => $"{name}: {fault}"));
        await Page.SetViewportSizeAsync(width, height);
        await Picture(name);
    }

    /// <summary>What axe finds, and whether it is wider than the screen.</summary>
    public async Task<string[]> Faults(bool contrast = true) => [.. await Axe.Find(Page, contrast), .. await TooWide()];

    private async Task<string[]> TooWide()
    {
        var (wide, screen) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Page.ViewportSize!.Width);
        return wide <= screen ? [] : [$"{wide} wide on a screen of {screen}"];
    }

    public async Task Picture(string name)
    {
        if (Pictures is null) return;
        var (width, height) = (Page.ViewportSize!.Width, Page.ViewportSize.Height);
        foreach (var (kind, size) in new[] { ("narrow", (390, 800)), ("wide", (1280, 800)) })
        {
            await Page.SetViewportSizeAsync(size.Item1, size.Item2);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.{kind}.png"), FullPage = true });
        }

        await Page.SetViewportSizeAsync(width, height);
    }

    /// <summary>The page as this visitor sees it now.</summary>
    public async Task Snap(string name)
    {
        if (Pictures is not null) await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
    }

    private void Note(string trouble)
    {
        lock (troubles) troubles.Add($"{trouble} on {Page.Url.Split('#')[0]}");
    }
}

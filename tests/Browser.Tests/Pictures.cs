using EMentoring.App.Mailing;
using EMentoring.Browser.Tests.Given;
using EMentoring.Local.Demo;

namespace EMentoring.Browser.Tests;

/// <summary>
/// The demo's year in pictures, in all languages, light and dark, and every kind of letter that is sent in it. <see cref="Everywhere"/> takes
/// those of every page in each of its states. Those of docs/pictures are made by:
/// <c>PICTURES=/tmp/pictures dotnet test tests/Browser.Tests</c>, then copied from /tmp/pictures/readme.
/// </summary>
public sealed class Pictures(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    [PictureFact]
    public async Task Of_a_year()
    {
        await using var site = await Site.Open(new Random(4).NextBytes);
        var year = new Year(site.Services, site.Http, new Temper(4), TextWriter.Null);
        var (programme, session) = await DemoCommand.Open(site.App, site.Http, year, Scene.Of("pair")!);
        await year.Play(programme, session, new DateTimeOffset(2027, 5, 12, 6, 0, 0, TimeSpan.Zero));

        var coordinator = await SignIn(site, ColorScheme.Light);
        await Everywhere(coordinator, "year-board", $"/programme.html?p={programme}");
        await coordinator.Open($"/programme.html?p={programme}&lang=fi");
        await Readme(coordinator, "board", 1280, 1060);
        var night = await SignIn(site, ColorScheme.Dark);
        await Take(night, "year-board-dark", $"/programme.html?p={programme}");

        await year.Play(programme, session);
        await Everywhere(coordinator, "year-summary", $"/summary.html?p={programme}");
        await coordinator.Open($"/summary.html?p={programme}&lang=fi");
        await Readme(coordinator, "summary", 1280, 1560);
        await Take(night, "year-summary-dark", $"/summary.html?p={programme}");
        await Take(night, "year-outbox-dark", "/outbox.html");
        await coordinator.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await coordinator.Picture("year-summary-print");
        await coordinator.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        foreach (var page in new[] { "privacy", "accessibility", "programmes" }) await Take(coordinator, page, $"/{page}.html");

        await OfLetters(site, chromium, readme: true);
    }

    /// <summary>The letter of each kind, as mail programs show it, narrow and wide, light and dark: of each further one that is a reminder, too.</summary>
    public static async Task OfLetters(Site site, Chromium chromium, bool readme = false)
    {
        if (Folder is null) return;
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var visitor = await chromium.Visitor(site, colours: colours); // on no page of ours, whose content security policy lets no letter's styles in
            foreach (var letter in (await site.Letters()).Reverse().DistinctBy(l => (l.Kind, l.Language, Reminds(l))))
            {
                await visitor.Page.SetContentAsync((await site.Read(letter)).Html);
                await visitor.Picture($"letter-{letter.Kind}-{letter.Language}{(Reminds(letter) ? "-reminder" : "")}-{colours}");
                if (readme && colours is ColorScheme.Light && letter is { Kind: "pick-time", Language: "fi" }) await Readme(visitor, "letter", 390, 0);
            }

            await visitor.Page.Context.CloseAsync();
        }

        static bool Reminds(OutboxLetter letter) => letter.Subject.Split(':')[0] is "Muistutus" or "Påminnelse" or "Reminder";
    }

    private async Task<Visitor> SignIn(Site site, ColorScheme colours)
    {
        var visitor = await chromium.Visitor(site, colours: colours);
        await visitor.SignIn();
        return visitor;
    }

    private static async Task Everywhere(Visitor visitor, string name, string path)
    {
        foreach (var language in new[] { "fi", "sv", "en" }) await Take(visitor, $"{name}-{language}", $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
    }

    private static async Task Take(Visitor visitor, string name, string path)
    {
        await visitor.Open(path);
        await visitor.Picture(name);
    }

    /// <summary>For docs/pictures: the upper part of a page, or all of it where <paramref name="height"/> is 0.</summary>
    private static async Task Readme(Visitor visitor, string name, int width, int height)
    {
        await visitor.Page.SetViewportSizeAsync(width, height == 0 ? 600 : height);
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, "readme", $"{name}.png"), FullPage = height == 0 });
        await visitor.Page.SetViewportSizeAsync(1280, 800);
    }

    private sealed class PictureFactAttribute : FactAttribute
    {
        public PictureFactAttribute()
        {
            if (Folder is null) Skip = "Set PICTURES=folder to take pictures.";
        }
    }
}

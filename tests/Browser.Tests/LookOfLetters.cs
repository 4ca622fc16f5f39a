using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>A coordinator gives the letters her organisation's look, sees it before anybody else does, and then in a real letter.</summary>
public sealed class LookOfLetters(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Words = "Hauskaa, että tulit! Ensimmäiset kahvit tarjoaa talo.";

    [Fact]
    public async Task What_is_chosen_shows_in_the_preview_and_then_in_the_letters()
    {
        await using var site = await Site.Open();
        var programme = await site.Programme();
        var coordinator = await chromium.Visitor(site);
        var page = coordinator.Page;
        await coordinator.SignIn();
        await coordinator.Open($"/programme.html?p={programme}");
        await coordinator.Follow("Kirjeiden ulkoasu");
        await coordinator.Sees("Kirjeiden ulkoasu");

        var letter = page.FrameLocator("#preview");
        var own = page.GetByRole(AriaRole.Textbox, new() { Name = "Omat sanat: Suomi" }); // of the letter that is chosen
        await Expect(letter.GetByRole(AriaRole.Heading, new() { Name = "Hei!" })).ToBeVisibleAsync();
        await coordinator.Field("Organisaation nimi").FillAsync("Kaislarannan hoiva ry");
        await own.FillAsync(Words);
        await coordinator.Field("Väri").FillAsync("#8a2b5c");
        await coordinator.Field("Logo").SetInputFilesAsync(new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await Looks(letter);
        await Expect(page.Locator("#subject")).ToContainTextAsync("Vahvista ilmoittautumisesi viimeistään");
        await Expect(page.Locator("#colour-told")).ToHaveTextAsync("Väri erottuu hyvin.");
        await coordinator.Look("look");

        await coordinator.Field("Kirjeen kieli").SelectOptionAsync("sv");
        await Expect(letter.GetByRole(AriaRole.Heading, new() { Name = "Hej!" })).ToBeVisibleAsync();
        await Expect(letter.GetByText(Words)).ToHaveCountAsync(0); // who reads Swedish does without
        await coordinator.Field("Kirjeen kieli").SelectOptionAsync("fi");

        await coordinator.Field("Väri").FillAsync("#ffcc00");
        await Expect(page.Locator("#colour-told")).ToContainTextAsync("liian vaalea");
        await coordinator.Field("Väri").FillAsync("#8a2b5c");
        await coordinator.Field("Kirje").SelectOptionAsync("invitation");
        await own.FillAsync("Katso www.kaislaranta.example");
        await coordinator.Field("Kirje").SelectOptionAsync("confirm");
        await coordinator.Press("Tallenna");
        await coordinator.Link("Omat sanat: Suomi: Poista verkko- tai sähköpostiosoite. Jätä väli pisteen jälkeen.").ClickAsync();
        await Expect(own).ToBeFocusedAsync();
        await Expect(coordinator.Field("Kirje")).ToHaveValueAsync("invitation");
        await coordinator.Look("look-refused");
        await page.ReloadAsync(); // nothing typed is lost
        await coordinator.Ready();
        await coordinator.Field("Kirje").SelectOptionAsync("invitation");
        await own.FillAsync("");
        await coordinator.Press("Tallenna");
        await coordinator.Reads("Tallennettu.");

        await new Others(site).SignUp(programme, 4);
        var to = (await site.Letters()).First(l => l is { Kind: "confirm", Language: "fi" }).To;
        await coordinator.OpenLetter("confirm", to);
        await Looks(page.FrameLocator("#letter iframe"));
        await coordinator.Reads("Kaislarannan hoiva ry <mentorointi@example.org>");

        await coordinator.Open($"/look.html?p={programme}");
        await Expect(coordinator.Field("Organisaation nimi")).ToHaveValueAsync("Kaislarannan hoiva ry");
        await Expect(letter.Locator("img")).ToBeVisibleAsync();
        Assert.Empty(await Keyboard.Find(page));
        await page.EvaluateAsync("localStorage.setItem('language', 'sv')"); // who reads Swedish has the page so, whatever the programme's letters speak
        await page.ReloadAsync();
        await coordinator.Sees("Brevens utseende");
        await page.EvaluateAsync("localStorage.removeItem('language')");
        await page.ReloadAsync();
        await coordinator.Press("Poista logo");
        await Expect(letter.Locator("img")).ToHaveCountAsync(0);
        // A pale colour and words with an address are refused; and where this test looks into the frame, nothing may run there either.
        Assert.DoesNotContain(coordinator.Troubles, trouble => !trouble.Contains("400", StringComparison.Ordinal) && !trouble.Contains("Blocked script execution in 'about:srcdoc'", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private static async Task Looks(IFrameLocator letter)
    {
        await Expect(letter.GetByText(Words)).ToBeVisibleAsync();
        await Expect(letter.Locator("table.b a")).ToHaveCSSAsync("color", "rgb(255, 255, 255)");
        await Expect(letter.Locator("table.b td")).ToHaveCSSAsync("background-color", "rgb(138, 43, 92)");
        var logo = letter.GetByAltText("Kaislarannan hoiva ry");
        await Expect(logo).ToBeVisibleAsync();
        await Expect(logo).ToHaveJSPropertyAsync("complete", true);
    }
}

using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>A coordinator with more groups than can be seen at a glance finds the one she looks for.</summary>
public sealed class AtTheBoard(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_groups_are_narrowed_by_where_they_stand_and_by_name_and_stay_so_while_the_board_is_drawn_anew()
    {
        await using var site = await Site.Open();
        var programme = await site.Programme();
        var others = new Others(site);
        await others.SignUp(programme, 14);
        await others.Answer();
        await site.SendOut(programme);
        var coordinator = await chromium.Visitor(site, phone: true);
        await coordinator.SignIn();
        await coordinator.Open($"/programme.html?p={programme}");

        var (lines, found) = (coordinator.Page.Locator("#lines tbody tr"), coordinator.Page.Locator("#found"));
        await Expect(found).ToHaveTextAsync("Näkyvissä 7 / 7");
        await Expect(lines).ToHaveCountAsync(7);
        await Expect(lines.First.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", "Missä ollaan: Hyväksyntä");
        await coordinator.Look("board-many");

        var name = (await lines.Last.Locator("th").TextContentAsync())!.Split(" ja ")[1];
        await coordinator.Field("Hae nimellä").FillAsync(name.Replace('ä', 'a').ToUpperInvariant()); // however it is written
        await Expect(found).ToHaveTextAsync("Näkyvissä 1 / 7");
        await Expect(lines.First).ToContainTextAsync(name);

        await others.Answer(); // the supervisors approve: the board is drawn anew
        await Expect(lines.First).ToContainTextAsync("Tapaaminen sovittu", new() { Timeout = 40_000 });
        await Expect(found).ToHaveTextAsync("Näkyvissä 1 / 7");
        await Expect(coordinator.Field("Hae nimellä")).ToBeFocusedAsync();

        await coordinator.Field("Hae nimellä").FillAsync("ei ketään");
        await coordinator.Reads("Yhtään ei löytynyt.");
        await coordinator.Field("Hae nimellä").FillAsync("");
        await coordinator.Page.Locator("#kind-meeting").CheckAsync(new() { Force = true });
        await Expect(found).ToHaveTextAsync("Näkyvissä 7 / 7");
        await Expect(coordinator.Page.Locator("#kind-of-approving")).ToBeHiddenAsync(); // none stands there any more
        Assert.Empty(coordinator.Troubles);
        await coordinator.Page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_hundreds_of_groups_more_come_by_the_button_and_the_focus_goes_to_the_first_of_them(bool phone)
    {
        await using var site = await Site.Open();
        var programme = await site.Programme();
        await site.Crowd(programme, 130);
        var coordinator = await chromium.Visitor(site, phone);
        await coordinator.SignIn();
        await coordinator.Open($"/programme.html?p={programme}&lang=fi");

        var (page, lines) = (coordinator.Page, coordinator.Page.Locator("#lines tbody tr"));
        await Expect(page.Locator("#found")).ToHaveTextAsync("Näkyvissä 130 / 130");
        await Expect(lines).ToHaveCountAsync(60);
        await coordinator.Look(phone ? "board-hundreds-phone" : "board-hundreds");
        await page.Locator("#more").FocusAsync();
        await Expect(page.Locator("#more")).ToHaveTextAsync("Näytä lisää (70)");
        await page.Keyboard.PressAsync("Enter");
        await Expect(lines).ToHaveCountAsync(120);
        await Expect(lines.Nth(60).Locator("th")).ToBeFocusedAsync();
        await page.Locator("#more").ClickAsync();
        await Expect(lines).ToHaveCountAsync(130);
        await Expect(page.Locator("#more")).ToHaveCountAsync(0);

        await coordinator.Field("Hae nimellä").FillAsync("maenpaa 129"); // of whom no line was drawn at first
        await Expect(page.Locator("#found")).ToHaveTextAsync("Näkyvissä 1 / 130");
        await Expect(lines).ToHaveCountAsync(1);
        await page.Locator("#kind-attention").CheckAsync(new() { Force = true });
        await Expect(page.Locator("#found")).ToHaveTextAsync("Näkyvissä 0 / 130");

        await page.Locator("#people-list summary").ClickAsync();
        var people = page.Locator("#people-lines tbody tr");
        await Expect(people).ToHaveCountAsync(200);
        await page.Locator("#more-people").ClickAsync();
        await Expect(people).ToHaveCountAsync(260);
        await Expect(people.Nth(200).Locator("th")).ToBeFocusedAsync();
        Assert.Empty(coordinator.Troubles);
        await page.Context.CloseAsync();
    }
}

using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>A coordinator with more groups than can be seen at a glance finds the one she looks for.</summary>
[Collection(nameof(Chromium))]
public sealed class AtTheBoard(Chromium chromium)
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
}

using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>Nobody needs a mouse: a person signs up in a role, and a coordinator thinks twice before closing sign-up.</summary>
public sealed class ByKeyboardAlone(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_person_signs_up_and_a_coordinator_closes_sign_up()
    {
        await using var site = await Site.Open();
        var programme = await site.Programme("group");
        var visitor = await chromium.Visitor(site);
        var (page, keys) = (visitor.Page, visitor.Page.Keyboard);

        await visitor.Open($"/sign-up.html?p={programme}");
        await keys.PressAsync("Tab");
        await Expect(visitor.Link("Siirry sisältöön")).ToBeInViewportAsync(); // the way past what stands above
        await page.TabTo(page.Locator("#role-actor"));
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowDown");
        await Expect(page.Locator("#role-mentor")).ToBeCheckedAsync();
        foreach (var (id, value) in new[] { ("name", "Eeva Kivi"), ("email", "eeva.kivi@example.org"), ("unit", "Nuorisotyö") })
        {
            await page.TabTo(page.Locator($"#{id}"));
            await keys.TypeAsync(value);
        }

        foreach (var id in new[] { "experience-new", "wishes-leading", "speaks-fi", "format-online", "times-morning", "consent" })
        {
            await page.TabTo(page.Locator($"#{id}"));
            await keys.PressAsync("Space");
        }

        await page.TabTo(page.Locator("#main-button"));
        await keys.PressAsync("Enter");
        await visitor.Sees("Kiitos! Vahvista vielä sähköpostistasi");
        await Expect(page.Locator("#done")).ToBeFocusedAsync();

        var others = new Others(site);
        await others.SignUp(programme, 5, "group", after: 5);
        await others.Answer();
        await visitor.Open(site.SignIn());
        await page.TabTo(page.Locator("#main-button"));
        await keys.PressAsync("Enter");
        await visitor.Sees("Ohjelmat");
        await visitor.Open($"/programme.html?p={programme}");
        await page.TabTo(page.Locator("#close"));
        await keys.PressAsync("Enter");
        await visitor.Sees("Suljetaanko ilmoittautuminen?");
        await keys.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(page.Locator("#close")).ToBeFocusedAsync(); // back where it was
        await keys.PressAsync("Enter");
        await page.TabTo(page.Locator("#close-confirm"));
        await keys.PressAsync("Enter");
        await visitor.Reads("Tehty.");
        Assert.Empty(visitor.Troubles);
        await page.Context.CloseAsync();
    }
}

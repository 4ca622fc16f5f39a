using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>The component pages show every part of the pages in each of its states. <see cref="Everywhere"/> looks at them with axe, but not at the letter's dialog.</summary>
public sealed class PartsOfThePages(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Pages = ["parts", "parts-forms", "parts-board", "parts-summary"];

    [Theory]
    [InlineData("fi", ColorScheme.Light)]
    [InlineData("sv", ColorScheme.Dark)]
    [InlineData("en", ColorScheme.Light)]
    public async Task Each_is_there_with_colours_that_stand_apart_and_axe_finds_nothing_in_the_dialog(string language, ColorScheme colours)
    {
        await using var site = await Site.Open();
        var visitor = await chromium.Visitor(site, phone: language == "sv", colours);
        foreach (var page in Pages)
        {
            await visitor.Open($"/{page}.html?lang={language}");
            Assert.Equal(Pages.Length, await visitor.Page.Locator("#pages a").CountAsync());
            Assert.Empty(await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#parts > section')].filter((one) => one.children.length < 2).map((one) => one.textContent)"));
            Assert.NotEqual(0, await visitor.Page.Locator("#list a").CountAsync());
            Assert.Equal(await visitor.Page.Locator("#list a").CountAsync(), await visitor.Page.Locator("#parts > section > h2").CountAsync());
            await Expect(visitor.Page.Locator(".colours em")).ToHaveCountAsync(0); // none too near
            await visitor.Picture($"{page}-{language}");
            if (page != "parts-board") continue;
            await visitor.Page.Locator("#sample").ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await visitor.Look($"parts-dialog-{language}");
        }

        Assert.Empty(visitor.Troubles);
        await visitor.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_decision_of_a_group_that_has_decided_to_go_on_does_not_lie_ahead()
    {
        await using var site = await Site.Open();
        var visitor = await chromium.Visitor(site);
        await visitor.Open("/parts-board.html");
        await Expect(visitor.Page.Locator(".life[aria-label*='4 / 6'] > .deciding")).ToHaveClassAsync("deciding past");
        await Expect(visitor.Page.Locator(".life[aria-label*='2 / 3'] > .deciding").First).ToHaveClassAsync("deciding");
        await visitor.Page.Context.CloseAsync();
    }
}

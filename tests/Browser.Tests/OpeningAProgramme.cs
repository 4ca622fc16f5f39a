using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>A coordinator opens a programme of a model that she changes in a place that is folded away.</summary>
public sealed class OpeningAProgramme(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Figures_that_do_not_fit_each_other_are_told_at_their_field_and_nothing_is_lost()
    {
        await using var site = await Site.Open();
        var coordinator = await chromium.Visitor(site);
        await coordinator.SignIn();
        await coordinator.Follow("Avaa uusi ohjelma");

        await coordinator.Field("Ohjelman nimi").FillAsync("Esihenkilöt yhdessä");
        await coordinator.Page.GetByLabel("Esihenkilöiden vertaistapaamiset").CheckAsync();
        await Expect(coordinator.Field("Päiviä tapaamisten välillä")).ToHaveValueAsync("21"); // the model's own
        var fold = coordinator.Page.Locator("summary", new() { HasText = "Tavoitteet ja teemat" });
        await Expect(fold.GetByText("muutettu")).ToBeHiddenAsync();
        await fold.ClickAsync();
        await coordinator.Field("Tavoitteita vähintään").FillAsync("2");
        await Expect(fold.GetByText("muutettu")).ToBeVisibleAsync();
        await coordinator.Look("new-programme-unfolded");
        await fold.ClickAsync();
        await Expect(coordinator.Field("Tavoitteita vähintään")).ToBeHiddenAsync();
        await coordinator.Press("Avaa ohjelma");

        await Expect(coordinator.Page.Locator("#error-summary")).ToBeFocusedAsync();
        await Expect(coordinator.Field("Tavoitteita vähintään")).ToHaveAttributeAsync("aria-invalid", "true");
        await coordinator.Look("new-programme-refused");
        await coordinator.Link("Tavoitteita vähintään: Nämä luvut eivät sovi yhteen.").ClickAsync();
        await Expect(coordinator.Field("Tavoitteita vähintään")).ToBeFocusedAsync();
        await Expect(coordinator.Field("Tavoitteita vähintään")).ToHaveValueAsync("2");
        await Expect(coordinator.Field("Ohjelman nimi")).ToHaveValueAsync("Esihenkilöt yhdessä");
        await Expect(coordinator.Page.GetByLabel("Esihenkilöiden vertaistapaamiset")).ToBeCheckedAsync();

        await coordinator.Page.ReloadAsync(); // nor does a reload lose it
        await coordinator.Ready();
        await coordinator.Page.Locator("summary", new() { HasText = "Tavoitteet ja teemat" }).ClickAsync();
        await Expect(coordinator.Field("Tavoitteita vähintään")).ToHaveValueAsync("2");
        await coordinator.Field("Tavoitteita enintään").FillAsync("3");
        await coordinator.Press("Avaa ohjelma");
        await coordinator.Sees("Esihenkilöt yhdessä");
        await coordinator.Reads("Ilmoittautuminen auki · Esihenkilöiden vertaistapaamiset");
        Assert.Equal([$"answer 400: {site.Address}/api/coordinator/programmes"], coordinator.Troubles.Select(t => t.Split(" on ")[0]).Where(t => !t.StartsWith("console", StringComparison.Ordinal)));
        await coordinator.Page.Context.CloseAsync();
    }
}

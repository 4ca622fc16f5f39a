using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>On a phone a long form is asked one thing at a time; at a desk all of it is on one page.</summary>
public sealed class OneThingAtATime(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_person_signs_up_step_by_step_and_neither_a_reload_nor_Back_nor_a_turned_screen_loses_anything()
    {
        await using var site = await Site.Open();
        var visitor = await chromium.Visitor(site, phone: true);
        var page = visitor.Page;
        await visitor.Open($"/sign-up.html?p={await site.Programme("group")}");
        await Expect(page.Locator("#name")).ToBeHiddenAsync(); // the role comes first
        await visitor.Press("Seuraava");
        await Expect(page.Locator("#error-summary")).ToBeFocusedAsync(); // and must be told
        await visitor.Look("sign-up-step-refused");
        await page.Locator("#role-actor").CheckAsync();
        await visitor.Press("Seuraava");
        await Expect(Step("Vaihe 2 / 7 Sinä")).ToBeFocusedAsync();
        await visitor.Field("Nimi").FillAsync("Eeva Kivi");
        await visitor.Field("Nimi").PressAsync("Enter"); // goes on, if it could, and sends nothing
        await Expect(visitor.Field("Sähköposti")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.Field("Sähköposti").FillAsync("eeva.kivi@example.org");
        await visitor.Field("Työyksikkö").FillAsync("Nuorisotyö");
        await page.Locator("#experience-new").CheckAsync();
        await visitor.Press("Seuraava");
        await Expect(Step("Vaihe 3 / 7")).ToBeFocusedAsync();

        await page.ReloadAsync();
        await visitor.Ready();
        await Expect(Step("Vaihe 3 / 7")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(Step("Vaihe 2 / 7")).ToBeFocusedAsync();
        await Expect(visitor.Field("Nimi")).ToHaveValueAsync("Eeva Kivi");
        await page.GoForwardAsync();
        await page.Locator("#wishes-leading").CheckAsync();
        await visitor.Press("Seuraava");

        await page.SetViewportSizeAsync(1024, 768); // the phone becomes a desk, and a phone again
        await Expect(visitor.Field("Nimi")).ToBeVisibleAsync();
        await Expect(visitor.Button("Seuraava")).ToBeHiddenAsync();
        await page.SetViewportSizeAsync(360, 740);
        foreach (var id in new[] { "speaks-fi", "format-online", "times-morning" }) await page.Locator($"#{id}").CheckAsync();
        for (var step = 0; step < 3; step++) await visitor.Press("Seuraava");
        await Expect(Step("Vaihe 7 / 7 Suostumus")).ToBeFocusedAsync();
        await visitor.Press("Takaisin");
        await Expect(Step("Vaihe 6 / 7")).ToBeFocusedAsync();
        await visitor.Press("Seuraava");
        await page.Locator("#consent").CheckAsync();

        // What only the server knows to be wrong is asked again where it stands.
        await page.EvaluateAsync("document.querySelector('#email').value = 'eeva.kivi@example..org'");
        await visitor.Press("Lähetä ilmoittautuminen");
        await Expect(page.Locator("#error-summary")).ToBeFocusedAsync();
        await Expect(Step("Vaihe 2 / 7")).ToBeVisibleAsync();
        await visitor.Field("Sähköposti").FillAsync("eeva.kivi@example.org");
        for (var step = 0; step < 5; step++) await visitor.Press("Seuraava");
        await visitor.Press("Lähetä ilmoittautuminen");
        await visitor.Sees("Kiitos! Vahvista vielä sähköpostistasi");
        await site.Letter("confirm", "eeva.kivi@example.org");
        await page.Context.CloseAsync();

        ILocator Step(string words) => page.Locator(".section.at > legend", new() { HasText = words });
    }
}

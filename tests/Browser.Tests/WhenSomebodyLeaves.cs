using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>Leaving is a right, and kind to who stays: they are asked whether they want another.</summary>
public sealed class WhenSomebodyLeaves(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Who_stays_is_asked_for_a_new_pair_and_who_left_may_take_their_data_along_and_have_it_erased()
    {
        await using var site = await Site.Open();
        var programme = await site.Programme();
        var others = new Others(site);
        await others.SignUp(programme, 4);
        await others.Answer();
        await site.SendOut(programme);
        await others.Answer();
        var aino = await site.Letter("invitation", "aino.lahtela@example.org");

        var leaver = await chromium.Visitor(site, phone: true);
        await leaver.OpenLetter("invitation", aino.To);
        await leaver.PressInLetter("a.a");
        await leaver.Sees("Hei Aino!");
        await leaver.Reads("Seuraava tapaaminen on sovittu.");
        await leaver.Look("mine-meeting");
        var download = await leaver.Page.RunAndWaitForDownloadAsync(() => leaver.Press("Lataa kaikki tietoni"));
        Assert.Equal("ementoring.json", download.SuggestedFilename);
        await leaver.Press("Lopeta osallistuminen");
        var dialog = leaver.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ei, palaa takaisin" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync(); // nothing has happened
        await leaver.Press("Lopeta osallistuminen");
        await leaver.Look("mine-leave");
        await leaver.Page.Locator("#leave-confirm").ClickAsync();
        await Expect(leaver.Page.Locator("#done")).ToBeFocusedAsync();
        await leaver.Picture("mine-left");

        var stayer = await chromium.Visitor(site);
        await stayer.Answer("return-or-not", "paivi.hietanurmi@example.org");
        await stayer.Sees("Haluatko uuden parin");
        await stayer.Look("return");
        await stayer.Press("Kyllä, etsikää uusi");
        await stayer.Reads("Olet taas mukana.");

        await leaver.OpenLetter("you-left", aino.To);
        await leaver.PressInLetter("table.b a");
        await leaver.Reads("Et ole enää mukana ohjelmassa.");
        await leaver.Press("Poista tietoni");
        await leaver.Page.Locator("#erase-confirm").ClickAsync();
        await Expect(leaver.Page.Locator("#done")).ToBeVisibleAsync();
        for (var look = 0; look < 100 && (await site.Letters()).Any(l => l.To == aino.To); look++) await Task.Delay(50);
        Assert.DoesNotContain(await site.Letters(), l => l.To == aino.To);
        Assert.Empty(leaver.Troubles.Concat(stayer.Troubles));
        foreach (var visitor in new[] { leaver, stayer }) await visitor.Page.Context.CloseAsync();
    }
}

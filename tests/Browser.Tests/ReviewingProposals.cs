using System.Text.RegularExpressions;
using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>The coordinator's hand: every step by keyboard or press, each with what it costs, and nothing lost.</summary>
public sealed class ReviewingProposals(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private Site site = null!;
    private Visitor coordinator = null!;
    private string programme = "";

    public async Task InitializeAsync()
    {
        site = await Site.Open();
        programme = await site.Programme();
        var others = new Others(site);
        await others.SignUp(programme, 9);
        await others.Answer();
        await site.Coordinate(HttpMethod.Post, $"/{programme}/close", new { });
        await site.Settle();
        coordinator = await SignedIn();
    }

    public async Task DisposeAsync()
    {
        await coordinator.Page.Context.CloseAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Lock_move_keep_apart_undo_save_ask_again_and_send()
    {
        await coordinator.Reads("4 ehdotusta. Yksi ihminen on vielä vailla paikkaa.");
        await coordinator.Reads("kokonaisuus.");
        await coordinator.Look("review");
        var (first, second, third) = (await Names(0), await Names(1), await Names(2));

        await Card(0).GetByRole(AriaRole.Button, new() { Name = "Lukitse" }).PressAsync("Enter");
        await Expect(Card(0).GetByRole(AriaRole.Button, new() { Name = "Lukittu" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Card(0).GetByRole(AriaRole.Button, new() { Name = "Lukittu" })).ToBeFocusedAsync();
        await Expect(Bar).ToContainTextAsync("Kokonaisuus pysyy yhtä hyvänä.");

        await Swap(second[0], to: third, insteadOf: third[0]);
        await Expect(Card(1)).ToContainTextAsync(third[0]);
        await Expect(Card(2)).ToContainTextAsync(second[0]);
        await Expect(Card(1)).ToContainTextAsync("muutettu");
        await Expect(Bar).ToContainTextAsync("Muutoksia ei ole vielä tallennettu.");
        await coordinator.Look("review-changed");

        await coordinator.Press("Kumoa viimeisin");
        await Expect(Card(1)).Not.ToContainTextAsync("muutettu");
        Assert.Equal(second, await Names(1));

        await Card(1).GetByRole(AriaRole.Button, new() { Name = "Pidä erillään" }).PressAsync("Enter");
        await coordinator.Look("review-apart");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Pidä erillään" }).ClickAsync();
        await Expect(Card(1)).ToContainTextAsync("Pidetään erillään: ");

        await coordinator.Page.ReloadAsync(); // nothing is lost by that
        await coordinator.Ready();
        await Expect(Card(1)).ToContainTextAsync("Pidetään erillään: ");
        await coordinator.Press("Pyydä uusi ehdotus");
        await Expect(Bar).ToBeHiddenAsync();
        await Expect(Card(1)).Not.ToContainTextAsync("Pidetään erillään: "); // the new ones are drawn
        await Expect(Card(3)).ToBeVisibleAsync();
        await Expect(Card(0).GetByRole(AriaRole.Button, new() { Name = "Lukittu" })).ToBeVisibleAsync();
        Assert.Equal(first, await Names(0));
        await Expect(coordinator.Page.Locator("#apart summary")).ToContainTextAsync("yksi pari");
        foreach (var n in Enumerable.Range(0, 4)) Assert.NotEqual(second.Order(), (await Names(n)).Order());

        await coordinator.Press("Lähetä ehdotukset");
        await coordinator.Sees("Ehdotukset on lähetetty");
        Assert.Empty(coordinator.Troubles);
    }

    [Fact]
    public async Task A_person_can_be_dragged_into_the_place_of_another_and_to_those_without_a_place()
    {
        var (first, second) = (await Names(0), await Names(1));
        await coordinator.Page.SetViewportSizeAsync(1280, 2600); // to drag further than a window one scrolls, or presses the button
        await Seat(first[0]).DragToAsync(Seat(second[0]));
        await Expect(Card(1)).ToContainTextAsync(first[0]);
        await Expect(Card(0)).ToContainTextAsync(second[0]);
        await Seat(first[0]).DragToAsync(coordinator.Page.Locator("#left h2"));
        await coordinator.Reads("3 vailla paikkaa"); // the one who was left of the pair as well
        Assert.Empty(coordinator.Troubles);
    }

    [Fact]
    public async Task What_another_has_saved_meanwhile_is_shown_beside_ones_own_which_stays()
    {
        var (first, second, third) = (await Names(0), await Names(1), await Names(2));
        var other = await SignedIn();
        await other.Page.Locator("#groups > section").Nth(2).GetByRole(AriaRole.Button, new() { Name = "Pura" }).ClickAsync();
        await other.Press("Tallenna muutokset");
        await Expect(other.Page.Locator("#unsaved")).ToBeHiddenAsync();

        await Swap(first[0], to: second, insteadOf: second[0]);
        await coordinator.Press("Tallenna muutokset");
        await coordinator.Reads("Joku muu on muuttanut ehdotuksia sillä välin.");
        await Expect(Card(1)).ToContainTextAsync(first[0]);
        await coordinator.Look("review-meanwhile");
        await coordinator.Press("Tallenna muutokset");
        await Expect(Bar).ToBeHiddenAsync();
        await Expect(coordinator.Page.Locator("#groups")).ToContainTextAsync(third[0]);
        await Expect(Card(1)).ToContainTextAsync(first[0]);
        await other.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_is_imported_on_the_board_and_what_is_wrong_is_told_by_line()
    {
        await coordinator.Open($"/programme.html?p={programme}");
        await coordinator.Page.GetByText("Tuo ilmoittautumisia taulukosta").ClickAsync();
        const string head = "nimi;sähköposti;yksikkö;kokemus;kielet;toiveet;muoto;ajat;esihenkilön nimi;esihenkilön sähköposti\n";
        var rows = coordinator.Page.GetByLabel("Tai liitä rivit tähän");
        await rows.FillAsync(head + "Uuno Uusi;uuno@example.org;Kotihoito;uusi;suomi;taikuus;etänä;ilta;Eeva;eeva@example.org\n");
        await coordinator.Press("Tuo ilmoittautumiset");
        await coordinator.Reads("Rivi 2, sarake toiveet: Tällaista vaihtoehtoa ei ole.");
        await coordinator.Look("import-refused");
        await rows.FillAsync((await rows.InputValueAsync()).Replace("taikuus", "kirjaaminen", StringComparison.Ordinal));
        await coordinator.Press("Tuo ilmoittautumiset");
        await coordinator.Reads("Yksi ihminen sai kirjeen");
        await site.Letter("confirm", "uuno@example.org");
    }

    private ILocator Bar => coordinator.Page.Locator("#unsaved");

    private ILocator Dialog => coordinator.Page.GetByRole(AriaRole.Dialog);

    private ILocator Card(int place) => coordinator.Page.Locator("#groups > section").Nth(place);

    private ILocator Seat(string name) => coordinator.Page.Locator("[data-person]").Filter(new() { HasText = name }).First;

    private async Task<string[]> Names(int place) => [.. await Card(place).Locator(".seats strong").AllInnerTextsAsync()];

    /// <summary>By keyboard alone.</summary>
    private async Task Swap(string person, string[] to, string insteadOf)
    {
        await Seat(person).GetByRole(AriaRole.Button, new() { Name = "Siirrä" }).PressAsync("Enter");
        var where = coordinator.Field("Minne");
        var option = await where.Locator("option").Filter(new() { HasTextRegex = new Regex(Regex.Escape(to[0])) }).GetAttributeAsync("value");
        await where.SelectOptionAsync(option!);
        await coordinator.Field("Kenen tilalle").SelectOptionAsync(new SelectOptionValue { Label = insteadOf });
        await Expect(Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Kokonaisuus");
        await coordinator.Look("review-move");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Siirrä" }).PressAsync("Enter");
        await Expect(Dialog).ToBeHiddenAsync();
    }

    private async Task<Visitor> SignedIn()
    {
        var visitor = await chromium.Visitor(site);
        await visitor.SignIn();
        await visitor.Open($"/proposals.html?p={programme}");
        await visitor.Sees("Ehdotetut");
        return visitor;
    }
}

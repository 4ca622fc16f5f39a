using System.Text.RegularExpressions;
using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>The whole life of a pair programme by keyboard alone: a coordinator, a member and her supervisor never touch a mouse.</summary>
public sealed partial class LifeByKeyboard(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Eeva = "eeva.kivi@example.org", Seija = "seija.korpela@example.org";

    private Site site = null!;
    private Visitor visitor = null!;
    private Others others = null!;

    private IPage Page => visitor.Page;

    [Fact]
    public async Task The_whole_life_of_a_pair_programme_needs_no_mouse()
    {
        await using var opened = site = await Site.Open();
        visitor = await chromium.Visitor(site);
        var picked = false;
        others = new Others(site) { Leave = letter => letter.To is Eeva or Seija || (letter.Kind == "pick-time" && !picked) };
        var programme = await The_coordinator_opens_a_programme();
        await Eeva_signs_up(programme);
        await others.SignUp(programme, 3);
        await others.Answer();
        await The_coordinator_closes_sign_up_and_sends_the_proposals(programme);
        await Answer("approve", Seija, "Sopiiko tämä mentorointipari?", "Kiitos, hyväksyntäsi on tallessa");
        await others.Answer();

        await Read("introduction", Eeva, "Tavoitteet ja itsearviointi");
        await Page.Write("goals-0", "Kysymme toisiltamme joka viikko jotakin uutta");
        await Page.Pick([.. Enumerable.Range(0, 5).Select(item => $"assessment-{item}-3")]);
        await Send("Kiitos! Hyvä alku");
        await others.Answer();

        await Read("pick-time", Eeva, "Sopikaa 1. tapaamisen aika");
        await Page.TabTo(Page.Locator("#time"));
        await Page.Keyboard.TypeAsync("1000A"); // ten in the morning, on a clock of twelve hours or of twenty-four
        await Page.Write("place", "Kahvihuone");
        await Send("Sovittu:");
        picked = true;
        await others.Live(until: "was-it-held", Eeva);

        await Read("was-it-held", Eeva, "Tapasitteko?");
        await Page.Pick("useful-4");
        await Send("Kiitos, vastauksesi on tallessa");
        await others.Live(until: "continue-or-stop", Eeva);

        await Read("continue-or-stop", Eeva, "Jatkatko vai lopetatko?");
        await Page.Enter("[value=stop]");
        await Expect(Page.Locator("#done")).ToBeFocusedAsync();
        await others.Live(until: "evaluate", Eeva);

        await Read("evaluate", Eeva, "Loppuarviointi");
        await Page.Pick(["goals-0-partly", "usefulness-4", "trust-5", "reciprocity-5", "recommend-8", "helped-time", .. Enumerable.Range(0, 5).Select(item => $"assessment-{item}-4")]);
        await Page.Write("insight", "Kysyminen kannattaa.");
        await Page.Pick("share-organisation");
        await Send("Kiitos, ja onnea matkaan!");
        await others.Live(async () => (await site.Letters()).Any(l => l.Kind == "summary-ready"));

        await visitor.Open($"/programme.html?p={programme}");
        await Page.Enter("#main-button");
        await visitor.Sees("Arviointiyhteenveto");
        await visitor.Reads("Kysyminen kannattaa.");
        Assert.Empty(visitor.Troubles);
        await Page.Context.CloseAsync();
    }

    private async Task<string> The_coordinator_opens_a_programme()
    {
        await visitor.Open("/sign-in.html");
        await Page.Write("email", Site.Coordinator);
        await Send("Katso sähköpostisi");
        await Read("sign-in", Site.Coordinator, "Koordinaattorin kirjautuminen");
        await Page.Enter("#main-button");
        await visitor.Sees("Ohjelmat");
        await Page.Enter("main a[href^='/new-programme']");
        await visitor.Sees("Uusi ohjelma");
        await Page.Write("name", "Parit ilman hiirtä");
        foreach (var (figure, value) in new[] { ("first", "1"), ("every", "1"), ("cap", "2") }) await Page.Write(figure, value);
        await Page.Enter("#main-button");
        await visitor.Sees("Parit ilman hiirtä");
        return Regex.Match(Page.Url, @"p=([\w-]+)").Groups[1].Value;
    }

    private async Task Eeva_signs_up(string programme)
    {
        await visitor.Open($"/sign-up.html?p={programme}");
        foreach (var (id, value) in new[] { ("name", "Eeva Kivi"), ("email", Eeva), ("unit", "Nuorisotyö") }) await Page.Write(id, value);
        await Page.Pick("experience-new", "wishes-recording", "speaks-fi", "format-either", "times-morning", "times-afternoon");
        foreach (var (id, value) in new[] { ("supervisorName", "Seija Korpela"), ("supervisorEmail", Seija) }) await Page.Write(id, value);
        await Page.Pick("consent");
        await Send("Kiitos! Vahvista vielä sähköpostistasi");
        await Answer("confirm", Eeva, "Vahvista ilmoittautumisesi", "Olet mukana!");
    }

    private async Task The_coordinator_closes_sign_up_and_sends_the_proposals(string programme)
    {
        await visitor.Open($"/programme.html?p={programme}");
        await Page.Enter("#close");
        await Page.Enter("#close-confirm");
        await visitor.Reads("Ehdotukset katsottavana");
        await Page.Enter("a[href^='/proposals']");
        await visitor.Reads("2 ehdotusta.");
        await Page.Enter("#main-button");
        await visitor.Sees("Ehdotukset on lähetetty");
    }

    private async Task Answer(string kind, string to, string heading, string thanks)
    {
        await Read(kind, to, heading);
        await Send(thanks);
    }

    /// <summary>Opens the page that the newest letter of a kind leads to.</summary>
    private async Task Read(string kind, string to, string heading)
    {
        await visitor.Open(PageLink().Match((await site.Read(await site.Letter(kind, to))).Text).Value);
        await visitor.Sees(heading);
    }

    /// <summary>Presses the main button; the thanks have the focus.</summary>
    private async Task Send(string thanks)
    {
        await Page.Enter("#main-button");
        await visitor.Sees(thanks);
        await Expect(Page.Locator("#done")).ToBeFocusedAsync();
    }

    [GeneratedRegex(@"/[a-z-]+\.html#[\w-]+")]
    private static partial Regex PageLink();
}

using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>Mistakes, dead links, lost connections: nothing typed is lost, and everything is told kindly.</summary>
public sealed class WhenSomethingGoesWrong(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private Site site = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        site = await Site.Open();
        visitor = await chromium.Visitor(site, phone: true);
    }

    public async Task DisposeAsync()
    {
        await visitor.Page.Context.CloseAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task An_incomplete_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        await visitor.Open($"/sign-up.html?p={await site.Programme()}");
        await visitor.Field("Nimi").FillAsync("Tuulikki Mäenpää");
        await visitor.Field("Sähköposti").FillAsync("tuulikki@");
        await visitor.Press("Seuraava");

        await Expect(visitor.Page.Locator("#error-summary")).ToBeFocusedAsync();
        await visitor.Sees("Tarkista vielä nämä kohdat");
        await visitor.Look("sign-up-errors");
        await visitor.Link("Sähköposti: Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi.").ClickAsync();
        await Expect(visitor.Field("Sähköposti")).ToBeFocusedAsync();
        await Expect(visitor.Field("Sähköposti")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(visitor.Field("Nimi")).ToHaveValueAsync("Tuulikki Mäenpää");

        await visitor.Press("Svenska"); // nor does another language lose it
        await visitor.Sees("Anmäl dig");
        await Expect(visitor.Field("Namn")).ToHaveValueAsync("Tuulikki Mäenpää");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Where_the_clock_cannot_be_turned_the_outbox_page_shows_the_letters_alone()
    {
        await visitor.Page.RouteAsync("**/api/clock", route => route.FulfillAsync(new() { Status = 404, ContentType = "application/problem+json", Body = """{"code":"not-found"}""" }));
        await visitor.Open("/outbox.html");
        await visitor.Reads("Kirjeitä ei vielä ole.");
        await Expect(visitor.Button("Päivä eteenpäin")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_sent_without_a_connection_waits_for_it_and_two_presses_send_it_once()
    {
        await visitor.Page.SetViewportSizeAsync(1024, 768); // everything on one page
        await visitor.Open($"/sign-up.html?p={await site.Programme()}&lang=en");
        foreach (var (id, value) in new[] { ("name", "Ann Hill"), ("email", "ann@example.org"), ("unit", "Home care"), ("supervisorName", "Sue Pine"), ("supervisorEmail", "sue@example.org") })
            await visitor.Page.Locator($"#{id}").FillAsync(value);
        foreach (var id in new[] { "experience-new", "wishes-recording", "speaks-en", "format-either", "times-morning", "consent" }) await visitor.Page.Locator($"#{id}").CheckAsync();
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Press("Send");
        await visitor.Reads("The connection is not working right now.");
        await Expect(visitor.Field("Name")).ToHaveValueAsync("Ann Hill");

        await visitor.Page.Context.SetOfflineAsync(false);
        var sent = 0;
        visitor.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        await visitor.Button("Send").DblClickAsync();
        await visitor.Sees("Thank you!");
        Assert.Equal(1, sent);
        await site.Letter("confirm", "ann@example.org");
    }

    [Theory]
    [InlineData("/goals.html", "Avaa tämä sivu sähköpostissa olevasta linkistä")]
    [InlineData("/goals.html#CfDJ8cut-off", "Linkki on vaillinainen.")]
    [InlineData("/sign-up.html?p=p-none", "Tällaista ohjelmaa ei löydy.")]
    public async Task A_dead_link_is_told_kindly(string address, string words)
    {
        await visitor.Open(address);
        await visitor.Sees("Sivua ei voi nyt näyttää");
        await visitor.Reads(words);
        await Expect(visitor.Link("Etusivulle")).ToBeVisibleAsync();
        await visitor.Look("dead-link");
    }

    [Fact]
    public async Task An_unknown_address_is_a_kind_page_and_under_api_a_problem()
    {
        var answer = await visitor.Page.GotoAsync("/no/such/page.html?lang=sv");
        Assert.Equal(404, answer!.Status);
        await visitor.Ready();
        await visitor.Sees("Sidan finns inte");
        await visitor.Look("not-there");

        using var problem = await site.Http.GetAsync(new Uri("/api/no-such", UriKind.Relative));
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
    }
}

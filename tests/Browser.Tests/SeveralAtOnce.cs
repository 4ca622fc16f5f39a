using System.Text.RegularExpressions;
using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>Two members before the same page, a page behind the Back button, a session that ends while something is being typed.</summary>
public sealed class SeveralAtOnce(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Aino = "aino.lahtela@example.org", Paivi = "paivi.hietanurmi@example.org";

    [Fact]
    public async Task Of_two_who_pick_a_time_at_once_the_second_is_told_and_keeps_what_was_typed_and_back_shows_how_it_stands()
    {
        await using var site = await Site.Open();
        var programme = await site.Programme();
        var others = new Others(site) { Leave = letter => letter.Kind is "pick-time" };
        await others.SignUp(programme, 4);
        await others.Answer();
        await site.SendOut(programme);
        await others.Answer();
        var (first, second) = (await chromium.Visitor(site, phone: true), await chromium.Visitor(site, phone: true));
        await first.Answer("pick-time", Aino);
        await second.Answer("pick-time", Paivi);
        await second.Page.GetByLabel("Kellonaika").FillAsync("09:30");
        await second.Field("Paikka tai kokouslinkki").FillAsync("Kirjasto");
        await first.Page.GetByLabel("Kellonaika").FillAsync("13:00");
        await first.Press("Tallenna aika");
        await first.Sees("Sovittu:");
        await site.Settle();

        await second.Press("Tallenna aika");
        await second.Reads("Aika on sovittu sillä välin:");
        await Expect(second.Field("Paikka tai kokouslinkki")).ToHaveValueAsync("Kirjasto");
        await second.Look("time-meanwhile");
        await second.Press("Tallenna aika");
        await second.Sees("Sovittu:");
        await site.Letter("invitation", Aino, more: 1); // the new time

        await first.Page.GoBackAsync(); // to the letters, and to the page again, which shows what the other has made of it
        await first.Ready();
        await first.Page.GoForwardAsync();
        await first.Ready();
        await first.Sees("Muuta 1. tapaamisen aikaa");
        await Expect(first.Field("Paikka tai kokouslinkki")).ToHaveValueAsync("Kirjasto");
        Assert.Empty(second.Troubles.Where(trouble => !trouble.Contains("409", StringComparison.Ordinal)).Concat(first.Troubles));
        foreach (var visitor in new[] { first, second }) await visitor.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_coordinator_whose_session_ends_signs_in_in_another_tab_and_goes_on_where_they_were()
    {
        await using var site = await Site.Open();
        var coordinator = await chromium.Visitor(site);
        await coordinator.SignIn();
        await coordinator.Follow("Avaa uusi ohjelma");
        await coordinator.Field("Ohjelman nimi").FillAsync("Kevään parit");
        await coordinator.Page.EvaluateAsync("sessionStorage.setItem('coordinator', JSON.stringify({ token: 'CfDJ8-of-yesterday' }))");
        await coordinator.Press("Avaa ohjelma");
        await Expect(coordinator.Page).ToHaveURLAsync(new Regex(@"/sign-in\.html\?again$"));
        await coordinator.Ready();
        await coordinator.Field("Sähköposti").FillAsync(Site.Coordinator);
        await coordinator.Press("Lähetä kirjautumislinkki");
        await coordinator.Sees("Katso sähköpostisi");

        var other = new Visitor(site, await coordinator.Page.Context.NewPageAsync()); // as a mail program opens it
        await other.Answer("sign-in", Site.Coordinator);
        await other.Press("Kirjaudu sisään");
        await other.Sees("Ohjelmat");

        await Expect(coordinator.Page).ToHaveURLAsync(new Regex(@"/new-programme\.html$"));
        await coordinator.Ready();
        await Expect(coordinator.Field("Ohjelman nimi")).ToHaveValueAsync("Kevään parit");
        await coordinator.Press("Avaa ohjelma");
        await coordinator.Sees("Kevään parit");
        await coordinator.Page.GoBackAsync(); // the form is empty again: what was sent is not sent twice
        await coordinator.Ready();
        await Expect(coordinator.Field("Ohjelman nimi")).ToHaveValueAsync("");
        await coordinator.Page.Context.CloseAsync();
    }
}

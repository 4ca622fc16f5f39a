using EMentoring.App.Mailing;
using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>What a group does that a pair does not: themes, votes, a poll on the time, talks, somebody who joins half-way, a pause of its own.</summary>
public sealed class LifeOfAGroup(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private Site site = null!;
    private Visitor one = null!, another = null!;

    public async Task InitializeAsync()
    {
        site = await Site.Open(new Random(4).NextBytes);
        one = await chromium.Visitor(site, phone: true);
        another = await chromium.Visitor(site);
    }

    public async Task DisposeAsync()
    {
        foreach (var visitor in new[] { one, another }) await visitor.Page.Context.CloseAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Supervisors_propose_themes_vote_find_a_time_that_suits_and_ask_another_to_open_the_talk()
    {
        const string Tiina = "tiina.ahvenkoski@example.org", Juho = "juho.pihlajapuro@example.org";
        var others = await Begin("supervisors", 6, letter => letter.Kind == "talk-asked"
            || letter is { To: Tiina, Kind: "themes-wanted" or "themes-vote" or "pick-time" } or { To: Juho, Kind: "pick-time" });
        var (tiina, juho) = (one, another);

        await others.Live(until: "themes-wanted", Tiina);
        await tiina.Answer("themes-wanted", Tiina);
        await tiina.Sees("Mistä haluat puhua?");
        await tiina.Page.Locator("#themes-0").FillAsync("Etätiimin johtaminen");
        await tiina.Page.Locator("#themes-1").FillAsync("Kiire ja tärkeät asiat");
        await tiina.Look("themes-collecting");
        await tiina.Press("Lähetä ehdotukset");
        await tiina.Reads("Saat kirjeen, jos teemoista äänestetään.");

        await others.Live(until: "themes-vote", Tiina);
        await tiina.Answer("themes-vote", Tiina);
        await tiina.Sees("Valitse teemat");
        foreach (var theme in new[] { "Etätiimin johtaminen", "Kiire ja tärkeät asiat" }) await tiina.Page.GetByLabel(theme).CheckAsync();
        await tiina.Look("themes-voting");
        await tiina.Press("Lähetä äänet");
        await tiina.Reads("Kerromme teemat kutsuissa");

        await others.Live(until: "pick-time", Juho);
        await juho.Answer("pick-time", Juho);
        await juho.Sees("Mikä aika sopii 1. tapaamiseen?");
        await juho.Press("Lähetä sopivat ajat");
        await juho.Reads("Valitse ainakin yksi aika, tai kerro, ettei mikään niistä sovi.");
        await juho.Look("poll-nothing-chosen");
        await juho.Press("Mikään näistä ei sovi");
        await juho.Reads("Hyvä, että kerroit.");

        await tiina.Answer("pick-time", Tiina);
        var times = tiina.Page.Locator("#poll .choice strong");
        foreach (var time in await times.AllAsync()) await time.ClickAsync();
        var proposed = await times.AllInnerTextsAsync();
        await tiina.Look("poll");
        await tiina.Press("Lähetä sopivat ajat");
        await tiina.Reads("Kun kaikki ovat vastanneet, saat kutsun.");

        var asked = await others.Live(until: "talk-asked");
        await juho.Answer("talk-asked", asked.To);
        await juho.Sees("Pidätkö alustuksen?");
        await juho.Look("talk");
        await juho.Press("En voi tällä kertaa");
        await juho.Reads("Ei haittaa. Kysymme toiselta.");
        var next = await Next("talk-asked", besides: asked.To);
        await juho.Answer("talk-asked", next.To);
        await juho.Press("Kyllä, pidän alustuksen");
        await juho.Reads("Muistutamme sinua päivää ennen tapaamista.");

        await others.Live(until: "invitation", Tiina);
        await tiina.Answer("invitation", Tiina);
        await tiina.Sees("Muuta 1. tapaamisen aikaa");
        Assert.Contains(proposed, time => tiina.Page.Locator("#lead").InnerTextAsync().Result.Contains(time, StringComparison.Ordinal));
        await tiina.OpenMine("invitation", Tiina);
        await tiina.Sees("Tapaaminen 1");
        await tiina.Reads(next.To == Tiina ? "Sinä pidät alustuksen" : next.Name);
        await Expect(tiina.Page.Locator("#meeting dt")).ToHaveTextAsync(["Teema", "Alustus"]);
        await tiina.Look("mine-group-meeting");
        Assert.Empty(one.Troubles.Concat(another.Troubles));
    }

    [Fact]
    public async Task Who_waits_is_offered_a_free_seat_and_finds_the_goals_that_were_agreed()
    {
        const string Minna = "minna.vainolanranta@example.org";
        var others = await Begin("verme", 4, letter => letter is { To: Minna, Kind: "vacancy" or "welcome" });
        await others.Live(until: "invitation");
        await others.SignUp(programme, 1, "verme", after: 4);
        var minna = one;

        await others.Live(until: "vacancy", Minna);
        await minna.Answer("vacancy", Minna);
        await minna.Sees("Ryhmässä on paikka sinulle");
        await minna.Reads("Ryhmässä on 4 jäsentä.");
        await minna.Look("join");
        await minna.Press("Tulen mukaan");
        await minna.Sees("Paikka on sinun");
        await minna.Look("join-done");

        await others.Live(until: "welcome", Minna);
        await minna.Answer("welcome", Minna);
        await minna.Sees("Itsearviointi");
        await minna.Reads("Petri Puolukka");
        await Expect(minna.Page.Locator("#agreed li").First).ToBeVisibleAsync();
        foreach (var item in Enumerable.Range(0, 6)) await minna.Page.Locator($"#assessment-{item}-4").CheckAsync(new() { Force = true });
        await minna.Look("goals-newcomer");
        await minna.Press("Tallenna arviointi");
        await minna.Sees("Kiitos! Hyvä alku");
        Assert.Empty(minna.Troubles);
    }

    [Fact]
    public async Task A_pause_over_the_meeting_cancels_it_and_a_time_after_it_is_looked_for()
    {
        const string Ritva = "ritva.sinivuori@example.org";
        var others = await Begin("verme", 4, letter => letter is { To: Ritva, Kind: "cancelled" });
        await others.Live(until: "invitation", Ritva);
        var ritva = one;

        await ritva.OpenMine("invitation", Ritva);
        await ritva.Sees("Tapaaminen 1");
        await ritva.Page.GetByText("Pidä tauko").ClickAsync();
        await ritva.Field("Ensimmäinen päivä").FillAsync($"{site.Now.AddDays(1):yyyy-MM-dd}");
        await ritva.Field("Viimeinen päivä").FillAsync($"{site.Now.AddDays(80):yyyy-MM-dd}");
        await ritva.Press("Aloita tauko");
        await ritva.Reads("Tauko saa kestää enintään kahdeksan viikkoa.");
        await ritva.Look("mine-pause-too-long");
        await ritva.Field("Viimeinen päivä").FillAsync($"{site.Now.AddDays(50):yyyy-MM-dd}");
        await ritva.Press("Aloita tauko");
        await ritva.Sees("Tauko on merkitty");

        await site.Settle();
        await site.Letter("cancelled", Ritva);
        await ritva.OpenMine("paused", Ritva);
        await Expect(ritva.Page.GetByRole(AriaRole.Heading, new() { Name = "Tapaaminen 1" })).ToHaveCountAsync(0);
        await ritva.Reads("Teillä on tauko");
        await ritva.Look("mine-paused");

        var asked = await site.Letter("pick-time", Ritva, more: 1);
        Assert.Equal("pick-time", asked.Kind);
        Assert.Empty(ritva.Troubles);
    }

    private string programme = "";

    /// <summary>A programme whose people have signed up and been put together.</summary>
    private async Task<Others> Begin(string model, int people, Func<OutboxLetter, bool> leave)
    {
        programme = await site.Programme(model);
        var others = new Others(site) { Leave = leave };
        await others.SignUp(programme, people, model);
        await others.Answer();
        await site.SendOut(programme);
        return others;
    }

    /// <summary>The letter of a kind to somebody else, as soon as there is one.</summary>
    private async Task<OutboxLetter> Next(string kind, string besides)
    {
        await site.Settle();
        return (await site.Letters()).First(l => l.Kind == kind && l.To != besides);
    }
}

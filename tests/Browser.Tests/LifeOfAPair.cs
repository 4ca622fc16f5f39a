using System.Globalization;
using System.Text.RegularExpressions;
using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>
/// A pair programme from its opening to its summary, in a real browser against the real program, as its people would
/// go through it. With <c>PICTURES=folder</c> each page on the way is also kept there as a picture, narrow and wide.
/// </summary>
public sealed class LifeOfAPair(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Tuulikki = "tuulikki.maenpaa@example.org", Ake = "ake.lindstrom@example.org", Seija = "seija.korpela@example.org";

    private Site site = null!;
    private Visitor coordinator = null!, tuulikki = null!, ake = null!, seija = null!;
    private Others others = null!;

    public async Task InitializeAsync()
    {
        site = await Site.Open();
        coordinator = await chromium.Visitor(site);
        tuulikki = await chromium.Visitor(site, phone: true);
        ake = await chromium.Visitor(site);
        seija = await chromium.Visitor(site, phone: true);
        others = new Others(site, Tuulikki, Ake, Seija);
    }

    public async Task DisposeAsync()
    {
        foreach (var visitor in new[] { coordinator, tuulikki, ake, seija }) await visitor.Page.Context.CloseAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_whole_life_of_a_pair_programme_is_clicked_through()
    {
        await The_coordinator_signs_in_by_the_link();
        var programme = await The_coordinator_opens_a_programme();
        await Tuulikki_signs_up_on_her_phone_and_confirms();
        await Ake_signs_up_in_Swedish(programme);
        await others.SignUp(programme, 4);
        await others.Answer();
        await The_coordinator_closes_sign_up_and_sends_the_proposals();
        await The_supervisor_approves_with_one_click();
        await Both_write_down_goals_and_assess_themselves();
        await Tuulikki_picks_a_time(number: 1);
        await Time_goes_by_until("tomorrow");
        await Time_goes_by_until("was-it-held");
        await Both_say_that_they_met();
        await Both_want_to_continue();
        await Tuulikki_picks_a_time(number: 2);
        await Time_goes_by_until("was-it-held", more: 1);
        await tuulikki.Answer("was-it-held", Tuulikki, more: 1);
        await tuulikki.Press("Kyllä, tapasimme");
        await tuulikki.Sees("Kiitos, vastauksesi on tallessa");
        await Both_evaluate();
        await Tuulikki_sees_her_growth();
        await The_summary_comes_by_itself();
        Assert.Empty(new[] { coordinator, tuulikki, ake, seija }.SelectMany(visitor => visitor.Troubles));
    }

    private async Task The_coordinator_signs_in_by_the_link()
    {
        await coordinator.Open("/");
        await coordinator.Sees("Mentorointi, joka pysyy käynnissä");
        await coordinator.Picture("home");
        await coordinator.Follow("Kirjaudu koordinaattorina");
        await coordinator.Look("sign-in");
        await coordinator.Field("Sähköposti").FillAsync(Site.Coordinator);
        await coordinator.Press("Lähetä kirjautumislinkki");
        await coordinator.Sees("Katso sähköpostisi");
        await coordinator.OpenLetter("sign-in", Site.Coordinator);
        await coordinator.Reads("Tämä sivu on olemassa vain kokeilukoneella.");
        await coordinator.Look("outbox");
        await coordinator.PressInLetter("table.b a");
        await coordinator.Reads("Linkki on kunnossa.");
        await coordinator.Picture("sign-in-redeem");
        await coordinator.Press("Kirjaudu sisään");
        await coordinator.Reads("Ohjelmia ei vielä ole.");
        await coordinator.Look("programmes");
    }

    private async Task<string> The_coordinator_opens_a_programme()
    {
        await coordinator.Follow("Avaa uusi ohjelma");
        await coordinator.Field("Ohjelman nimi").FillAsync("Kotihoidon mentorointi 2027");
        await Expect(coordinator.Field("Ilmoittautuminen päättyy")).ToHaveValueAsync("2027-02-01"); // three weeks from the program's today, whatever the browser's
        foreach (var (label, value) in new[] { ("Tapaamisia alkuun", "1"), ("Jatkopäätös aina näin monen tapaamisen jälkeen", "1"), ("Tapaamisia enintään", "2") })
            await coordinator.Field(label).FillAsync(value);
        await coordinator.Look("new-programme");
        await coordinator.Press("Avaa ohjelma");
        await coordinator.Sees("Kotihoidon mentorointi 2027");
        await coordinator.Reads("Ilmoittautuminen auki · Mentorointiparit · Ilmoittautuminen päättyy ma 1.2.2027");
        await coordinator.Look("board-open");
        return Regex.Match(await coordinator.Page.GetByRole(AriaRole.Textbox, new() { Name = "Ilmoittautumisosoite" }).InputValueAsync(), @"p=([\w-]+)$").Groups[1].Value;
    }

    private async Task Tuulikki_signs_up_on_her_phone_and_confirms()
    {
        await tuulikki.Open("/");
        await tuulikki.Reads("Ilmoittautuminen päättyy ma 1.2.2027");
        await tuulikki.Look("home-with-programme");
        await tuulikki.Follow("Ilmoittaudu mukaan");
        await tuulikki.Reads("Alkuun sovitaan yksi tapaaminen");
        await tuulikki.Field("Nimi").FillAsync("Tuulikki Mäenpää");
        await tuulikki.Field("Sähköposti").FillAsync(Tuulikki);
        await tuulikki.Field("Työyksikkö").FillAsync("Kotihoito, eteläinen tiimi");
        await tuulikki.Question("Kauanko olet tehnyt tätä työtä?").GetByLabel("Pitkään").CheckAsync();
        await tuulikki.Look("sign-up");
        await tuulikki.Press("Seuraava");
        await tuulikki.Question("Missä olet hyvä?").GetByLabel("Kirjaaminen").CheckAsync();
        await tuulikki.Question("Missä olet hyvä?").GetByLabel("Kohtaaminen ja vuorovaikutus").CheckAsync();
        await tuulikki.Question("Mitä haluat oppia?").GetByLabel("Digitaidot").CheckAsync();
        await tuulikki.Press("Seuraava");
        await tuulikki.Question("Millä kielillä voit keskustella?").GetByLabel("Suomi").CheckAsync();
        await tuulikki.Question("Millä kielillä voit keskustella?").GetByLabel("Svenska").CheckAsync();
        await tuulikki.Question("Miten haluat tavata?").GetByLabel("Paikan päällä").CheckAsync();
        await tuulikki.Question("Mihin aikaan voit tavata?").GetByLabel("Iltapäivällä").CheckAsync();
        await tuulikki.Press("Seuraava");
        await tuulikki.Field("Esihenkilön nimi").FillAsync("Seija Korpela");
        await tuulikki.Field("Esihenkilön sähköposti").FillAsync(Seija);
        await tuulikki.Press("Seuraava");
        await tuulikki.Press("Seuraava");
        await tuulikki.Page.GetByLabel("Suostun siihen").CheckAsync();
        await tuulikki.Look("sign-up-last-step");
        await tuulikki.Press("Lähetä ilmoittautuminen");
        await tuulikki.Sees("Kiitos! Vahvista vielä sähköpostistasi");
        await tuulikki.Reads(Tuulikki);
        await tuulikki.Look("sign-up-done");
        await tuulikki.Answer("confirm", Tuulikki);
        await tuulikki.Sees("Vahvista ilmoittautumisesi");
        await tuulikki.Reads("Seija Korpela");
        await tuulikki.Reads("Vastaa viimeistään su 17.1.2027."); // the day that the letter names
        await tuulikki.Look("confirm");
        await tuulikki.Press("Vahvista ilmoittautuminen");
        await tuulikki.Sees("Olet mukana!");
        await tuulikki.Picture("confirm-done");
    }

    private async Task Ake_signs_up_in_Swedish(string programme)
    {
        await ake.Open($"/sign-up.html?p={programme}&lang=sv");
        await ake.Sees("Anmäl dig");
        await Expect(ake.Page.Locator("html")).ToHaveAttributeAsync("lang", "sv");
        foreach (var (id, value) in new[] { ("name", "Åke Lindström"), ("email", Ake), ("unit", "Servicehuset Åsen"), ("supervisorName", "Seija Korpela"), ("supervisorEmail", Seija) })
            await ake.Page.Locator($"#{id}").FillAsync(value);
        foreach (var id in new[] { "experience-new", "strengths-digital", "wishes-recording", "wishes-encounters", "speaks-sv", "speaks-fi", "format-in-person", "times-afternoon", "consent" })
            await ake.Page.Locator($"#{id}").CheckAsync();
        await ake.Look("sign-up-sv");
        await ake.Press("Skicka anmälan");
        await ake.Sees("Tack!");
        await ake.Answer("confirm", Ake);
        await ake.Picture("confirm-sv");
        await ake.Press("Bekräfta anmälan");
        await ake.Sees("Du är med!");
    }

    private async Task The_coordinator_closes_sign_up_and_sends_the_proposals()
    {
        await coordinator.Page.ReloadAsync();
        await coordinator.Ready();
        await coordinator.Page.GetByText("Näytä kaikki (6)").ClickAsync();
        await coordinator.Reads("Tuulikki Mäenpää");
        await coordinator.Picture("board-people");
        await coordinator.Press("Sulje ilmoittautuminen nyt");
        await coordinator.Sees("Suljetaanko ilmoittautuminen?");
        await coordinator.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sulje ilmoittautuminen nyt" }).ClickAsync();
        await coordinator.Reads("Tehty. Näkymä päivittyy hetken kuluttua itsestään.");
        await coordinator.Reads("Ehdotukset katsottavana");
        await coordinator.Look("board-reviewing");
        await coordinator.Follow("Katso ehdotukset");
        await coordinator.Reads("3 ehdotusta.");
        var pair = coordinator.Page.Locator(".cards > section").Filter(new() { HasText = "Tuulikki Mäenpää" });
        await Expect(pair).ToContainTextAsync("Åke Lindström");
        await Expect(pair).ToContainTextAsync("Tuulikki Mäenpää haluaa oppia tätä: digitaidot. Åke Lindström on siinä vahva.");
        await coordinator.Look("proposals");
        await coordinator.Press("Lähetä ehdotukset");
        await coordinator.Sees("Ehdotukset on lähetetty");
        await coordinator.Picture("proposals-sent");
    }

    private async Task The_supervisor_approves_with_one_click()
    {
        await seija.Answer("approve", Seija);
        await seija.Sees("Sopiiko tämä mentorointipari?");
        await seija.Reads("Tuulikki Mäenpää");
        await seija.Reads("Vastaa viimeistään su 24.1.2027.");
        await seija.Look("approve");
        await seija.Press("Hyväksyn parin ja tapaamiset työajalla");
        await seija.Sees("Kiitos, hyväksyntäsi on tallessa");
        await seija.Picture("approve-done");
        await seija.Answer("approve", Seija);
        await seija.Sees("Tähän ei tarvitse enää vastata");
        await seija.Look("closed");
        await others.Answer();
    }

    private async Task Both_write_down_goals_and_assess_themselves()
    {
        await tuulikki.Answer("introduction", Tuulikki);
        await tuulikki.Sees("Tavoitteet ja itsearviointi");
        await tuulikki.Reads("Åke Lindström");
        await tuulikki.Field("Tavoite 1").FillAsync("Kirjaamme lyhyemmin ja selkeämmin");
        await Assess(tuulikki, "Tunnen vahvuuteni työssäni", 3);
        await tuulikki.Look("goals");
        await tuulikki.Press("Tallenna tavoitteet ja arviointi");
        await tuulikki.Sees("Kiitos! Hyvä alku");
        await tuulikki.Picture("goals-done");

        await ake.Answer("introduction", Ake);
        await ake.Reads("Tuulikki Mäenpää skrev redan de här målen.");
        await Expect(ake.Page.Locator("#goals-0")).ToHaveValueAsync("Kirjaamme lyhyemmin ja selkeämmin");
        await Assess(ake, null, 4);
        await ake.Picture("goals-sv");
        await ake.Page.Locator("#main-button").ClickAsync();
        await ake.Sees("Tack!");
        await site.Letter("goals-set", Seija);
    }

    private async Task Tuulikki_picks_a_time(int number)
    {
        await tuulikki.Answer("pick-time", Tuulikki, more: number - 1);
        await tuulikki.Sees($"Sopikaa {number}. tapaamisen aika");
        await tuulikki.Page.GetByLabel("Kellonaika").FillAsync("13:00");
        var around = DateOnly.ParseExact(await tuulikki.Field("Päivä").InputValueAsync(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        while (around.DayOfWeek != DayOfWeek.Wednesday) around = around.AddDays(1);
        await tuulikki.Field("Päivä").FillAsync(around.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var read = $"ke {around.Day}.{around.Month}.{around.Year} klo 13.00";
        await tuulikki.Reads(read); // the weekday, before it is sent
        await tuulikki.Field("Paikka tai kokouslinkki").FillAsync("Kahvihuone, 2. krs");
        await tuulikki.Look("time");
        await tuulikki.Press("Tallenna aika");
        await tuulikki.Sees($"Sovittu: {read}");
        await tuulikki.Picture("time-done");
        await tuulikki.OpenLetter("invitation", Tuulikki, more: number - 1);
        await tuulikki.Reads("BEGIN:VCALENDAR");
        await tuulikki.PressInLetter("table.b a");
        await tuulikki.Sees($"Muuta {number}. tapaamisen aikaa");
        await tuulikki.Picture("time-change");
        await others.Answer();
    }

    /// <summary>The clock is moved on the outbox page, week by week, then from one thing that falls due to the next.</summary>
    private async Task Time_goes_by_until(string kind, int more = 0)
    {
        await coordinator.Open("/outbox.html");
        for (var turns = 0; turns < 40 && (await site.Letters()).Count(l => l.Kind == kind && l.To == Tuulikki) <= more; turns++)
        {
            await coordinator.Press("Seuraavaan määräaikaan");
            await Expect(coordinator.Page.Locator("#turned")).ToContainTextAsync("Kelloa siirrettiin.");
            await Expect(coordinator.Page.Locator("#main-button")).Not.ToHaveAttributeAsync("aria-disabled", "true");
            await others.Answer();
        }

        await site.Letter(kind, Tuulikki, more);
    }

    private async Task Both_say_that_they_met()
    {
        await tuulikki.Answer("was-it-held", Tuulikki);
        await tuulikki.Sees("Tapasitteko?");
        await tuulikki.Look("held");
        await tuulikki.Choose("Kuinka hyödyllinen tapaaminen oli?", 5);
        await tuulikki.Press("Kyllä, tapasimme");
        await tuulikki.Sees("Kiitos, vastauksesi on tallessa");
        await tuulikki.Reads("Mukavaa, että tapasitte.");
        await tuulikki.Picture("held-done");

        await site.Settle();
        await ake.Answer("was-it-held", Ake);
        await ake.Reads("Er träff är redan antecknad som hållen");
        await ake.Look("held-answered-sv");
        await ake.Page.Locator("#useful-4").CheckAsync(new() { Force = true });
        await ake.Press("Skicka");
        await ake.Sees("Tack");
    }

    private async Task Both_want_to_continue()
    {
        await tuulikki.Answer("continue-or-stop", Tuulikki);
        await tuulikki.Sees("Jatkatko vai lopetatko?");
        await tuulikki.Reads("Olette nyt tavanneet kerran.");
        await tuulikki.Look("decide");
        await tuulikki.Press("Haluan jatkaa");
        await tuulikki.Reads("Hienoa. Kerromme sinulle, kun kaikki ovat vastanneet.");
        await tuulikki.Picture("decide-done");
        await tuulikki.OpenLetter("continue-or-stop", Tuulikki);
        await tuulikki.PressInLetter("a.a");
        await tuulikki.Sees("Hei Tuulikki!");
        await tuulikki.Reads("Olet jo vastannut. Odotamme vielä muita.");
        await Expect(tuulikki.Page.Locator("#path [aria-current=step]")).ToHaveTextAsync("Jatkopäätös");
        await tuulikki.Look("mine-deciding");

        await ake.Answer("continue-or-stop", Ake);
        await ake.Picture("decide-sv");
        await ake.Page.Locator("#main-button").ClickAsync();
        await ake.Sees("Tack");
        await site.Letter("going-on", Tuulikki);
    }

    private async Task Both_evaluate()
    {
        await tuulikki.Answer("evaluate", Tuulikki);
        await tuulikki.Sees("Loppuarviointi");
        await tuulikki.Reads("Tapasitte 2 kertaa.");
        await tuulikki.Question("Kirjaamme lyhyemmin ja selkeämmin").GetByLabel("Saavutimme").CheckAsync();
        await tuulikki.Press("Seuraava");
        foreach (var (question, number) in new[] { ("Mentoroinnista oli minulle hyötyä", 5), ("Pystyin puhumaan luottamuksella", 5), ("Opimme toinen toisiltamme", 4), ("Suosittelisitko tätä kollegalle?", 9) })
            await tuulikki.Choose(question, number);
        await tuulikki.Press("Seuraava");
        await tuulikki.Question("Mikä auttoi?").GetByLabel("Yhteinen aika löytyi").CheckAsync();
        await tuulikki.Press("Seuraava");
        await Assess(tuulikki, "Tunnen vahvuuteni työssäni", 5);
        await tuulikki.Press("Seuraava");
        await tuulikki.Page.GetByLabel("Mitä opit tai oivalsit?").FillAsync("Kysymällä oppii nopeammin kuin arvaamalla.");
        await tuulikki.Page.GetByLabel("Koko organisaatio").CheckAsync();
        await tuulikki.Look("evaluate");
        await tuulikki.Press("Lähetä arviointi");
        await tuulikki.Sees("Kiitos, ja onnea matkaan!");
        await tuulikki.Picture("evaluate-done");

        await ake.Answer("evaluate", Ake);
        await ake.Open(ake.Page.Url.Replace("#", "?lang=en#", StringComparison.Ordinal)); // he tries how it reads in English
        await ake.Reads("You met 2 times.");
        await ake.Look("evaluate-en");
        await Assess(ake, null, 4);
        await ake.Page.Locator("#goals-0-partly").CheckAsync();
        foreach (var id in new[] { "usefulness-4", "trust-5", "reciprocity-5", "recommend-8", "share-group" }) await ake.Page.Locator($"#{id}").CheckAsync(new() { Force = true });
        await ake.Page.Locator("#insight").FillAsync("Man får fråga.");
        await ake.Page.Locator("#main-button").ClickAsync();
        await ake.Sees("Thank you, and all the best!");
    }

    private async Task Tuulikki_sees_her_growth()
    {
        await tuulikki.Answer("ended", Tuulikki);
        await tuulikki.Sees("Oma kasvusi");
        await tuulikki.Reads("Man får fråga.");
        await tuulikki.Look("mine-ended");
    }

    private async Task The_summary_comes_by_itself()
    {
        await Time_goes_by_until_the_summary();
        await coordinator.Answer("summary-ready", Site.Coordinator);
        await coordinator.Sees("Arviointiyhteenveto");
        await coordinator.Reads("Kysymällä oppii nopeammin kuin arvaamalla.");
        await Expect(coordinator.Page.GetByRole(AriaRole.Img, new() { NameRegex = new Regex("Kuinka monta? eteni|Kuinka moni eteni") })).ToBeVisibleAsync();
        Assert.True(await coordinator.Page.Locator("svg.chart").CountAsync() >= 10);
        await coordinator.Look("summary");
        await coordinator.Follow("Julkinen versio");
        await coordinator.Reads("Tämän version voi näyttää kenelle tahansa");
        await Expect(coordinator.Page.Locator("main")).Not.ToContainTextAsync("Kysymällä oppii nopeammin kuin arvaamalla.");
        await coordinator.Look("summary-public");
        await coordinator.Follow("Takaisin koko yhteenvetoon");
        await coordinator.Sees("Jaetut oivallukset");
        await coordinator.Follow("Takaisin ohjelmaan");
        await coordinator.Reads("Ohjelma on päättynyt. Arviointiyhteenveto on valmis.");
        await coordinator.Look("board-closed");
    }

    private async Task Time_goes_by_until_the_summary()
    {
        await coordinator.Open("/outbox.html");
        for (var turns = 0; turns < 60 && !(await site.Letters()).Any(l => l.Kind == "summary-ready"); turns++)
        {
            await coordinator.Press("Viikko eteenpäin");
            await Expect(coordinator.Page.Locator("#turned")).ToContainTextAsync("Kelloa siirrettiin.");
            await Expect(coordinator.Page.Locator("#week")).Not.ToHaveAttributeAsync("aria-disabled", "true");
            await others.Answer();
        }
    }

    /// <summary>The five items, the first of them by name.</summary>
    private static async Task Assess(Visitor visitor, string? first, int number)
    {
        if (first is not null) await visitor.Choose(first, number);
        for (var item = first is null ? 0 : 1; item < 5; item++)
            await visitor.Page.Locator($"#assessment-{item}-{number}").CheckAsync(new() { Force = true });
    }
}

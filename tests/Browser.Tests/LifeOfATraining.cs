using System.Text;
using EMentoring.Browser.Tests.Given;
using static Microsoft.Playwright.Assertions;

namespace EMentoring.Browser.Tests;

/// <summary>A training of mentors as one of its members lives it: the diary that is hers alone, and the certificate that anybody can verify.</summary>
public sealed class LifeOfATraining(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Iris = "iris.ilveslahti@example.org";

    [Fact]
    public async Task What_was_learned_is_written_in_a_diary_and_ends_in_a_certificate_that_anybody_can_verify()
    {
        await using var site = await Site.Open();
        var programme = await site.Programme("mepe", new() { ["first"] = 2, ["cap"] = 2, ["course"] = new[] { "mentoring", "ethics" }, ["diary"] = 1, ["credits"] = 5 });
        var others = new Others(site) { Leave = letter => letter is { To: Iris, Kind: "diary" } };
        await others.SignUp(programme, 6, "mepe");
        await others.Answer();
        await site.SendOut(programme);
        await others.Live(until: "diary", Iris);

        var iris = await chromium.Visitor(site, phone: true);
        await iris.Answer("diary", Iris);
        await iris.Sees("Oppimispäiväkirja");
        await iris.Reads("Teema: Mitä mentorointi on.");
        await iris.Reads("Vain sinä näet, mitä kirjoitat.");
        await iris.Look("diary");
        await iris.Page.GetByLabel("Mitä jäi mieleen?").FillAsync("Kysymys vie pidemmälle kuin neuvo.");
        await iris.Press("Tallenna merkintä");
        await iris.Sees("Merkintäsi on tallessa");
        await iris.Look("diary-done");

        await iris.OpenMine("diary", Iris);
        await iris.Reads("Merkintöjä 1 / 2. Todistukseen tarvitaan 1.");
        await iris.Reads("Kysymys vie pidemmälle kuin neuvo.");
        await iris.Look("mine-diary");

        await others.Live(until: "certificate", Iris);
        await iris.Answer("certificate", Iris);
        await iris.Sees("Todistus");
        await iris.Reads("Iris Ilveslahti");
        await iris.Reads("Laajuus on 5 opintopistettä.");
        await iris.Look("certificate");
        var paper = Encoding.Latin1.GetString(await iris.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal(1, paper.Split("/Type /Page\n").Length - 1); // one sheet

        var employer = await chromium.Visitor(site);
        await employer.Open(new Uri(await iris.Page.Locator("#verify").GetAttributeAsync("href") ?? "").PathAndQuery);
        await Expect(employer.Field("Todistuksen numero")).ToHaveValueAsync(await iris.Page.Locator("#number").InnerTextAsync());
        await employer.Field("Nimi todistuksessa").FillAsync("Iris Ilveskoski");
        await employer.Press("Tarkista");
        await employer.Sees("Emme löytäneet tällaista todistusta");
        await employer.Look("verify-unknown");
        await employer.Field("Nimi todistuksessa").FillAsync("Iris Ilveslahti");
        await employer.Press("Tarkista");
        await employer.Sees("Todistus on aito");
        await employer.Reads("Iltarusko");
        await employer.Look("verify-valid");

        await iris.OpenMine("certificate", Iris);
        await iris.Reads("Voit nyt ilmoittautua mentoriksi muihin ohjelmiin.");
        await iris.Look("mine-certificate");
        Assert.Empty(iris.Troubles.Concat(employer.Troubles));
        foreach (var visitor in new[] { iris, employer }) await visitor.Page.Context.CloseAsync();
    }
}

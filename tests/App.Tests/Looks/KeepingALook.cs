using System.Text.Json;
using EMentoring.App.Looks;
using EMentoring.App.Mailing;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Looks;

public sealed class KeepingALook : IAsyncLifetime
{
    private static readonly string Mark = APicture.Data(APicture.Png());

    private static readonly object Wanted = new
    {
        organisation = "Kaislaranta",
        colour = "#8A2B5C",
        logo = Mark,
        words = new Dictionary<string, object> { ["confirm"] = new { fi = "Hauskaa, että tulit!", sv = "" }, ["signed-up"] = new { sv = "Roligt att du kom!" } },
    };

    private AHost host = null!;
    private AProgramme programme = null!;

    [Fact]
    public async Task Nothing_is_chosen_at_first_and_what_is_kept_comes_back()
    {
        var first = await programme.Board("/look");
        Assert.Equal(("Hoitotyön parit", "Iltarusko", "", true, true), (first.Text("programme"), first.Text("usual"), first.Text("organisation"), first.Nothing("colour"), first.Nothing("logo")));
        Assert.Equal("{}", first["words"].GetRawText());
        Assert.Equal("confirm", first.Texts("kinds")[0]);
        Assert.DoesNotContain("certificate", first.Texts("kinds"));

        (await Keep(Wanted)).Is(204);
        var kept = await programme.Board("/look");
        Assert.Equal(("Kaislaranta", "#8a2b5c", Mark), (kept.Text("organisation"), kept.Text("colour"), kept.Text("logo")));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse("""{"confirm":{"fi":"Hauskaa, että tulit!"},"signed-up":{"sv":"Roligt att du kom!"}}"""), kept["words"]), kept.Body);

        (await Keep(new { })).Is(204);
        Assert.Equal(first.Body, (await programme.Board("/look")).Body);
    }

    [Fact]
    public async Task Letters_carry_it_from_then_on_and_those_before_stay_as_they_are()
    {
        await programme.SignUp(Bertil);
        (await Keep(Wanted)).Is(204);
        await programme.SignUp(Aino);
        var after = await Letter("confirm", Aino);
        Assert.DoesNotContain("<img", (await Letter("confirm", Bertil)).Html);
        Assert.Contains("Hauskaa, että tulit!", after.Html);
        Assert.Contains("Hauskaa, että tulit!", after.Text);
        Assert.Contains($"src=\"{Mark}\" alt=\"Kaislaranta\"", after.Html);
        Assert.Contains("bgcolor=\"#8a2b5c\"", after.Html);
        Assert.Equal("Kaislaranta", after.Sender);
        Assert.DoesNotContain("Roligt", (await Letter("signed-up", Aino)).Text); // who reads Finnish gets no Swedish

        (await Keep(new { logo = APicture.Data(APicture.Png(200)) })).Is(204);
        Assert.Equal(after, await Letter("confirm", Aino));
        var other = await AProgramme.Open(host);
        await other.SignUp(Chloe);
        Assert.DoesNotContain("<img", (await Letter("confirm", Chloe)).Html); // each programme has its own
    }

    [Fact]
    public async Task A_preview_shows_what_is_not_kept_yet_and_changes_nothing()
    {
        var before = host.All();
        var letter = (await host.Post(Path("/preview"), await host.Session(), Wanted.With("kind", "confirm").With("language", "fi"))).Is(200);
        Assert.Contains("Hauskaa, että tulit!", letter.Text("text"));
        Assert.Contains("Hoitotyön parit", letter.Text("html"));
        Assert.Contains($"src=\"{Mark}\" alt=\"Kaislaranta\"", letter.Text("html"));
        var swedish = (await host.Post(Path("/preview"), await host.Session(), Wanted.With("kind", "confirm").With("language", "sv"))).Is(200);
        Assert.Contains("<html lang=\"sv\">", swedish.Text("html"));
        Assert.DoesNotContain("Hauskaa", swedish.Text("html"));
        Assert.Equal(before, host.All());
    }

    [Theory]
    [InlineData("漢")]
    [InlineData("\"")]
    [InlineData("ä")]
    public async Task The_longest_of_everything_fits_into_the_body_and_the_rows(string character)
    {
        var words = string.Concat(Enumerable.Repeat(character, Look.MostWords));
        var look = new
        {
            organisation = string.Concat(Enumerable.Repeat(character, 80)),
            colour = "#000000",
            logo = APicture.Data(APicture.Png(comment: Logo.Most - APicture.Png().Length - 20)),
            words = Look.Spoken.ToDictionary(Wire.Name, _ => new { fi = words, sv = words, en = words }),
        };
        (await Keep(look)).Is(204);
        await programme.SignUp(Aino);
        Assert.Contains(words, (await Letter("confirm", Aino)).Text);
        Assert.Equal(look.logo, (await programme.Board("/look")).Text("logo"));
    }

    [Fact]
    public async Task A_line_break_in_the_name_is_refused_before_it_can_end_a_header() =>
        Assert.Equal("control-characters", (await Keep(new { organisation = "Iltarusko\r\nBcc: kaikki@example.org" })).Refuses(400, "form-refused").Field("organisation"));

    [Theory]
    [InlineData("Nähdään klo 9.00, esim. kahvilla. Tervetuloa!")]
    [InlineData("Vi ses kl. 9.00, t.ex. i fikarummet m.m.")]
    [InlineData("Call us, e.g. on 040 123 4567.")]
    public async Task Times_and_abbreviations_are_no_addresses(string words) =>
        (await Keep(new { words = new { confirm = new { fi = words } } })).Is(204);

    [Fact]
    public async Task It_is_gone_when_the_programme_is_erased()
    {
        (await Keep(Wanted)).Is(204);
        await host.Days(30); // nobody signs up, so it closes by itself
        Assert.Equal(3, (await host.Table.List(App.Runtime.Keys.Board(programme.Id), App.Runtime.Keys.Look)).Count);
        for (var months = 0; await programme.Stage() != "erased" && months < 24; months++) await host.Days(30);
        Assert.Equal("erased", await programme.Stage());
        Assert.Empty(await host.Table.List(App.Runtime.Keys.Board(programme.Id), App.Runtime.Keys.Look));
        (await Keep(Wanted)).Refuses(409, "already-closed");
    }

    private string Path(string rest = "") => $"coordinator/programmes/{programme.Id}/look{rest}";

    private async Task<Answer> Keep(object look) => await host.Send(HttpMethod.Put, Path(), await host.Session(), look);

    private async Task<OutboxContent> Letter(string kind, string to)
    {
        var outbox = host.Get<OutboxMailer>();
        var letter = (await outbox.Letters()).First(l => l.Kind == kind && l.To == to);
        return (await outbox.Read(letter.Key))!.Value.Content;
    }

    public async Task InitializeAsync() => programme = await AProgramme.Open(host = await AHost.Start());

    public async Task DisposeAsync() => await host.DisposeAsync();
}

using System.Net;
using System.Text.Json;
using EMentoring.App.Letters;
using EMentoring.App.Looks;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using EMentoring.Core.Letters;
using static EMentoring.App.Tests.Letters.Samples;

namespace EMentoring.App.Tests.Looks;

public class LettersWithALook
{
    private const string Words = "Tervetuloa mukaan – kahvi on talon puolesta.";

    private static readonly Logo Mark = Logo.Read(APicture.Data(APicture.Png(300, 100))).Logo!;

    private static LetterFacts Looking(LetterFacts facts) => facts with { Colour = "#8a2b5c", Logo = Mark, Words = Words };

    [Fact]
    public async Task Name_colour_logo_and_words_are_in_the_letter()
    {
        var mail = await Writer.Write("k", Letter(LetterKind.Introduction), Looking(Facts()));
        Assert.Contains("bgcolor=\"#8a2b5c\"", mail.Html);
        Assert.Contains("<a class=\"a\" href=\"https://example.fi/mine.html#mine\" style=\"color:#8a2b5c\"", mail.Html);
        Assert.DoesNotContain("#1d5f59", mail.Html);
        Assert.DoesNotContain("#83cdc2", mail.Html);
        Assert.Contains($"<img class=\"logo\" src=\"cid:{Mark.Id}\" alt=\"Kaislarannan hoiva ry\" width=\"168\" height=\"56\"", mail.Html);
        Assert.Contains($"<p dir=\"auto\" style=\"margin:0 0 16px;overflow-wrap:anywhere\">{Words}</p>", mail.Html);
        Assert.Contains($"\n\n{Words}\n\n", mail.Text);
        Assert.Equal("Kaislarannan hoiva ry", mail.Sender);
        Assert.Same(Mark, mail.Logo);
    }

    [Fact]
    public async Task Without_a_look_the_letter_is_ours()
    {
        var mail = await Writer.Write("k", Letter(LetterKind.Introduction), Facts());
        Assert.Contains("bgcolor=\"#1d5f59\"", mail.Html);
        Assert.DoesNotContain("<img", mail.Html);
        Assert.Null(mail.Logo);
        Assert.DoesNotContain("<p dir=", mail.Html);
    }

    [Fact]
    public async Task Colour_logo_and_words_leave_the_calendar_file_as_it_is()
    {
        var plain = await Writer.Write("k", Letter(LetterKind.Invitation), Facts());
        var mail = await Writer.Write("k", Letter(LetterKind.Invitation), Looking(Facts()));
        Assert.Equal(plain.Calendar, mail.Calendar);
        Assert.Equal(plain.Subject, mail.Subject);
    }

    [Fact]
    public async Task The_picture_is_not_copied_into_each_letter()
    {
        var mail = await Writer.Write("k", Letter(LetterKind.Invitation), Looking(Facts()));
        Assert.DoesNotContain(Convert.ToBase64String(Mark.Bytes), JsonSerializer.Serialize(mail, Wire.Json));
        Assert.Contains($"src=\"{Mark.Data}\"", Mark.Within(mail.Html)); // only for a page that shows it
    }

    [Theory]
    [InlineData("</p><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{by} {name} @L.Subject")]
    [InlineData("rivi\r\nBcc: kaikki@example.org")]
    [InlineData("\u202Ekäännetty\u0000")]
    public async Task Hostile_words_and_names_are_shown_and_do_nothing(string words)
    {
        var plain = await Writer.Write("k", Letter(LetterKind.Introduction), Looking(Facts()));
        var mail = await Writer.Write("k", Letter(LetterKind.Introduction), Looking(Facts()) with { Words = words, Organisation = words });
        Assert.Equal(plain.Html.Count(c => c == '<'), mail.Html.Count(c => c == '<'));
        Assert.Contains(Tidy.Line(words, 300), WebUtility.HtmlDecode(mail.Html));
        Assert.Contains(Tidy.Line(words, 300), mail.Text);
        Assert.DoesNotContain(mail.Sender!, char.IsControl);
        Assert.DoesNotContain(mail.Text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void Every_kind_that_may_have_words_is_read_by_members_or_supervisors_once_each() =>
        Assert.All(Look.Spoken.GroupBy(k => k), kind =>
        {
            Assert.Single(kind);
            Assert.NotEqual(Reader.Coordinator, ReaderOf(kind.Key));
        });

    [Fact]
    public void Words_are_asked_for_only_where_the_programme_sends_such_a_letter()
    {
        Assert.DoesNotContain(LetterKind.Certificate, Look.SpokenIn(Models.Pair));
        Assert.Contains(LetterKind.Approve, Look.SpokenIn(Models.Pair));
        Assert.Contains(LetterKind.Certificate, Look.SpokenIn(Models.Mepe));
        Assert.All(Models.All, plan => Assert.Contains(LetterKind.Invitation, Look.SpokenIn(plan)));
    }

    [Fact]
    public async Task A_preview_is_whole_for_every_model_kind_and_language_and_names_nobody_real()
    {
        foreach (var plan in Models.All)
            foreach (var kind in Look.SpokenIn(plan))
                foreach (var language in Languages)
                {
                    var (letter, facts) = Sample.Of(kind, language, "Ohjelma", plan, "https://example.fi", At);
                    var mail = await Writer.Write("k", letter, facts with { Organisation = "Iltarusko" });
                    var which = $"{plan.Model} {kind} {language}: {mail.Text}";
                    Assert.Equal(language, mail.Language);
                    Assert.Equal(ReaderOf(kind) == Reader.Participant && kind != LetterKind.Confirm, mail.Html.Contains("class=\"a\"", StringComparison.Ordinal));
                    Assert.False(System.Text.RegularExpressions.Regex.IsMatch(mail.Subject + mail.Text, @"\{[a-z-]+\}"), which);
                    Assert.True(mail.Text.Contains("https://example.fi", StringComparison.Ordinal), which);
                    Assert.All(facts.People, p => Assert.Matches("(Malli|Exempel|Sample)$", p.Name));
                    Assert.DoesNotContain(mail.About, id => id.Length > 0);
                }
    }
}

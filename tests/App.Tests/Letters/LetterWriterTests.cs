using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EMentoring.App.Letters;
using EMentoring.App.Looks;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using EMentoring.Core.Letters;
using static EMentoring.App.Tests.Letters.Samples;

namespace EMentoring.App.Tests.Letters;

public partial class LetterWriterTests
{
    [Fact]
    public async Task Every_letter_is_whole()
    {
        foreach (var (letter, facts) in All())
        {
            var mail = await Writer.Write("g-1/1/0", letter, facts);
            var which = $"{mail.Language} {mail.Kind} {letter} {mail.Subject}";
            Assert.True(mail.Subject.Length is > 0 and <= 150 && !mail.Subject.Any(char.IsControl), which);
            Assert.False(Place().IsMatch(mail.Subject + mail.Text + Visible(mail.Html)), which);
            Assert.Equal(facts.Language, mail.Language);
            Assert.Contains($"<html lang=\"{facts.Language}\">", mail.Html);
            Assert.True(Button().Count(mail.Html) == 1, which);
            Assert.Contains(facts.Link!, mail.Text);
            Assert.Equal(mail.Subject, WebUtility.HtmlDecode(Title().Match(mail.Html).Groups[1].Value));
            Assert.True(mail.Html.Length < 20_000 && mail.Text.Length < 20_000, which);
            Assert.DoesNotContain("<img", mail.Html);
            Assert.DoesNotContain("<script", mail.Html);
            Assert.DoesNotContain("url(", mail.Html);
            Assert.Contains("Kaislarannan hoiva ry", mail.Text);
        }
    }

    [Fact]
    public async Task The_plain_text_says_all_that_the_HTML_says()
    {
        foreach (var (letter, facts) in All().Where((_, i) => i % 3 == 0))
        {
            var mail = await Writer.Write("g-1/1/0", letter, facts);
            var text = Spaces().Replace(mail.Text, " ");
            foreach (var words in Words(mail.Html)) Assert.Contains(words, text);
        }
    }

    [Fact]
    public async Task A_time_or_a_date_is_never_broken_over_two_lines()
    {
        var whole = 0;
        foreach (var (letter, facts) in All())
        {
            var html = WebUtility.HtmlDecode((await Writer.Write("g-1/1/0", letter, facts)).Html);
            whole += Kept().Count(html);
            var loose = Title().Replace(Kept().Replace(html, ""), "");
            Assert.DoesNotMatch(@"\d–\d|klo \d|kl\. \d|at \d+:|\d \p{L}+ 20\d\d", loose);
        }

        Assert.InRange(whole, 100, 100_000);
    }

    [Fact]
    public async Task A_sentence_that_lacks_its_fact_is_left_out()
    {
        foreach (var (letter, facts) in All().Where((_, i) => i % 5 == 0))
        {
            var bare = letter with { By = null, At = null, Number = null, Sequence = null };
            var mail = await Writer.Write("g-1/1/0", bare, facts with { Name = "", Link = null, Mine = null, About = null, Reason = null, Goals = [], People = [], Figures = [], Contact = "" });
            Assert.NotEmpty(mail.Subject);
            Assert.False(Place().IsMatch(mail.Subject + mail.Text + Visible(mail.Html)), mail.Subject);
            Assert.DoesNotMatch(Button(), mail.Html);
        }
    }

    [Fact]
    public async Task The_same_letter_written_twice_is_the_same_mail()
    {
        var one = await Writer.Write("k", Letter(LetterKind.Invitation), Facts());
        var two = await Writer.Write("k", Letter(LetterKind.Invitation), Facts());
        Assert.Equal(JsonSerializer.Serialize(one, Wire.Json), JsonSerializer.Serialize(two, Wire.Json));
    }

    [Fact]
    public async Task A_mail_tells_whose_data_it_holds()
    {
        var mail = await Writer.Write("k", Letter(LetterKind.MemberLeft) with { About = "p-3" }, Facts());
        Assert.Equal(["p-1", "p-2", "p-3"], mail.About.Order());
    }

    [Fact]
    public async Task An_unconfirmed_address_gets_no_words_of_whoever_typed_it()
    {
        var mail = await Writer.Write("k", Letter(LetterKind.Confirm), Facts() with { Name = "Voitit palkinnon: evil.example" });
        Assert.DoesNotContain("evil", JsonSerializer.Serialize(mail));
    }

    [Theory]
    [InlineData("fi", "Muistutus")]
    [InlineData("sv", "Påminnelse")]
    [InlineData("en", "Reminder")]
    public async Task A_reminder_says_so_and_asks_with_other_words(string language, string word)
    {
        LetterKind[] reminded = [LetterKind.Confirm, LetterKind.ReturnOrNot, LetterKind.Approve, LetterKind.Introduction, LetterKind.PickTime,
            LetterKind.WasItHeld, LetterKind.ContinueOrStop, LetterKind.Evaluate, LetterKind.ProposalsReady];
        foreach (var kind in reminded)
        {
            var first = await Writer.Write("k", Letter(kind), Facts(language));
            var again = await Writer.Write("k", Letter(kind) with { Reminder = true }, Facts(language));
            Assert.StartsWith(word, again.Subject);
            Assert.NotEqual(first.Subject, again.Subject);
            Assert.NotEqual(first.Text, again.Text);
        }
    }

    [Fact]
    public async Task Who_wanted_to_stop_cannot_be_told_from_the_letter()
    {
        foreach (var language in Languages)
        {
            var mail = await Writer.Write("k", Letter(LetterKind.Evaluate) with { Outcome = Core.Groups.Outcome.Stopped }, Facts(language));
            Assert.DoesNotContain("Matti", mail.Html + mail.Text);
            Assert.DoesNotContain("Liisa", mail.Html + mail.Text);
        }
    }

    [Fact]
    public async Task A_mail_with_the_longest_words_fits_into_a_row_of_the_table()
    {
        // Characters that JSON and HTML write longest, in a letter that holds goals, people, a place and a calendar file.
        string Long(string c, int n) => string.Concat(Enumerable.Repeat(c, n / c.Length));
        PersonFacts[] Table(string c, int size) => [.. Enumerable.Range(0, size).Select(i =>
            new PersonFacts(Long(c, 80), $"{i}{new string('a', 240)}@example.fi", Long(c, 80), Role: Role.Observer))];
        foreach (var language in Languages)
            foreach (var kind in Enum.GetValues<LetterKind>())
                foreach (var (c, size) in new[] { "<", "ä", "😀", "\"", "漢" }.SelectMany(c => new[] { (c, 1), (c, 14) }))
                {
                    var link = "https://ementoring.example.fi/evaluate.html#" + new string('A', 600);
                    var facts = Facts(language, link) with
                    {
                        Mine = link,
                        Organisation = Long(c, 60),
                        Programme = Long(c, 80),
                        Name = Long(c, 80),
                        Place = Long(c, 200),
                        Goals = [Long(c, 200), Long(c, 200)],
                        Reason = Long(c, 500),
                        Words = Long(c, 300),
                        Colour = "#8a2b5c",
                        Logo = Mark,
                        About = Long(c, 80),
                        Plan = size > 1 ? Models.Verme : Models.Pair,
                        Theme = Long(c, 120),
                        Side = "organisation",
                        Method = "m3",
                        Holder = Long(c, 80),
                        People = Table(c, size),
                        OtherGroup = Table(c, size),
                    };
                    var mail = await Writer.Write("programme-id/12345/12", Letter(kind), facts);
                    var length = JsonSerializer.Serialize(mail, Wire.Json).Length;
                    Assert.True(length < 30_000, $"{language} {kind} {c} {size}: {length}");
                    Assert.True(Encoding.UTF8.GetByteCount(mail.Html) < 102 * 1024); // where Gmail cuts off
                }
    }

    private static readonly Logo Mark = Logo.Read(APicture.Data(APicture.Png())).Logo!;

    internal static string Visible(string html) => WebUtility.HtmlDecode(Tag().Replace(Style().Replace(html, ""), " "));

    private static IEnumerable<string> Words(string html) =>
        Tag().Split(Body().Match(html).Value).Select(t => Spaces().Replace(WebUtility.HtmlDecode(t), " ").Trim()).Where(t => t.Length > 0);

    [GeneratedRegex("<span style=\"white-space:nowrap\">.*?</span>")]
    private static partial Regex Kept();

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Place();

    [GeneratedRegex("bgcolor=\"#1d5f59\"[^>]*><a href=\"https://example.fi/time.html#token\"")]
    private static partial Regex Button();

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<body.*</body>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

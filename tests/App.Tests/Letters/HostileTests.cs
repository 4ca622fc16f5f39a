using System.Net;
using System.Text.RegularExpressions;
using EMentoring.App.Letters;
using EMentoring.Core.Letters;
using static EMentoring.App.Tests.Letters.Samples;

namespace EMentoring.App.Tests.Letters;

public partial class HostileTests
{
    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "</td></table><a href=https://evil.example>", "{by}", "{name}", "{programme} {{by}}",
        "Aino\r\nBcc: all@example.fi", "Aino\nEND:VEVENT\nBEGIN:VEVENT", "Aino \"CN\";ROLE=CHAIR:mailto:evil@example.fi",
        "\u202Emoc.live\u202C", "أينو", "👩‍👩‍👧‍👦 Aino", "A\0B\u0007C\u2028D", "\ud800", "Z\u0301\u0301\u0301\u0301", @"back\slash,comma;semi", "x\" <evil@example.fi>, \"y", "Aino\\", "&lt;b&gt; &amp;", "@L.Subject @(1+1)", "",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_words_are_shown_and_do_nothing(string words)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
            await Harmless(kind, words);
    }

    [Fact]
    public async Task Two_hundred_random_texts_are_shown_and_do_nothing()
    {
        string[] alphabet = ["<", ">", "\"", "'", "&", "{", "}", "by", "name", "\r", "\n", ";", ",", ":", "\\", "=", "^", "ä", "😀", "\u202E", "\ud800", "\0", "\u2028", " ", "mailto:", "END:VEVENT", "a", "%", "@", "-->", "]]>", "\t", "\u0301", "אב"];
        var random = new Random(20270315);
        for (var i = 0; i < 200; i++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            await Harmless(i % 2 == 0 ? LetterKind.Invitation : (LetterKind)random.Next(Enum.GetValues<LetterKind>().Length), words);
        }
    }

    private static async Task Harmless(LetterKind kind, string words)
    {
        var plain = await Writer.Write("k", Letter(kind), Saying("m3"));
        var mail = await Writer.Write("k", Letter(kind), Saying(words));

        Assert.DoesNotContain(mail.Subject, char.IsControl);
        Assert.True(mail.Subject.Length is > 0 and <= 150);
        Assert.DoesNotContain(mail.Name, char.IsControl);
        Assert.DoesNotContain(mail.Text, c => char.IsControl(c) && c != '\n');
        Assert.Subset(Tags(plain.Html).Append("br").ToHashSet(), Tags(mail.Html).ToHashSet()); // no element but ours
        Assert.Equal(Hrefs(plain.Html), Hrefs(mail.Html));

        var shown = Tidy.Line(words, 80);
        if (kind == LetterKind.MemberLeft && shown.Length > 0) Assert.Contains(shown, WebUtility.HtmlDecode(mail.Html));

        if (mail.Calendar is null) return;
        var calendar = Ics.Parse(mail.Calendar.Content);
        Assert.Equal(1, calendar.Count("BEGIN:VEVENT"));
        Assert.Equal(2, calendar.All("ATTENDEE").Count);
        Assert.Equal(["mailto:aino@example.fi", "mailto:matti@example.fi"], calendar.All("ATTENDEE").Select(a => a.Value));
        Assert.DoesNotContain("CHAIR", calendar.All("ATTENDEE").SelectMany(a => a.Parameters).Where(p => p.Key == "ROLE").Select(p => p.Value));
    }

    private static LetterFacts Saying(string words) => Facts() with
    {
        Name = words,
        Programme = words,
        Organisation = words,
        Goals = [words, words],
        Place = words,
        About = words,
        Reason = words,
        Words = words,
        Theme = words,
        Side = words,
        Method = words,
        Holder = words,
        OtherGroup = [new(words, "matti@example.fi", words)],
        People = [new(words, "matti@example.fi", words, true)],
        Figures = [("signed-up", words)],
        Contact = words,
    };

    private static IEnumerable<string> Tags(string html) => Tag().Matches(html).Select(m => m.Groups[1].Value);

    private static string[] Hrefs(string html) => [.. Href().Matches(html).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("<([a-zA-Z!/][^\\s>]*)")]
    private static partial Regex Tag();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();
}

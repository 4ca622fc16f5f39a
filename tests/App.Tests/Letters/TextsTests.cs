using System.Text.Json;
using EMentoring.App.Letters;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;

namespace EMentoring.App.Tests.Letters;

public class TextsTests
{
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Has_the_same_keys_conditions_and_places_as_the_Finnish(string language)
    {
        var finnish = Flat("fi");
        var other = Flat(language);
        Assert.Equal(finnish.Keys.Order(), other.Keys.Order());
        foreach (var (key, text) in finnish.Where(t => !t.Key.StartsWith("/dates", StringComparison.Ordinal)))
        {
            if (key.EndsWith("/if", StringComparison.Ordinal)) Assert.Equal(text, other[key]);
            Assert.True(Template.Places(text).Order().SequenceEqual(Template.Places(other[key]).Order()), $"{language} {key}");
        }
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Has_no_empty_text_no_double_space_and_no_stray_brace(string language)
    {
        foreach (var (key, text) in Flat(language))
        {
            Assert.True(text.Trim() == text && text.Length > 0 && !text.Contains("  "), $"{language} {key}");
            Assert.True(!Template.Fill(text, _ => "x")!.Contains('{'), $"{language} {key}");
        }
    }

    [Fact]
    public void Every_kind_has_a_subject_that_needs_no_date_and_a_button()
    {
        foreach (var texts in Samples.Languages.Select(LetterTexts.In))
            foreach (var kind in Enum.GetValues<LetterKind>())
            {
                Assert.NotEmpty(texts.Part(kind, "lead"));
                Assert.Empty(texts.Part(kind, "button")[^1].If);
                var last = texts.Part(kind, "subject")[^1];
                Assert.True(last.If.IsEmpty && Template.Places(last.Say).All(p => p == "programme"), $"{texts.Language} {Wire.Name(kind)}");
            }
    }

    [Fact]
    public void Every_text_of_a_letter_is_said_in_some_letter()
    {
        var said = new HashSet<(LetterKind, string)>();
        foreach (var (letter, facts) in Samples.All().Where(s => s.Facts.Language == "fi"))
            foreach (var f in Variants(facts))
            {
                var calendar = CalendarText.For(letter, f) is not null;
                var values = new LetterValues(letter, f, LetterTexts.In("fi"), calendar);
                foreach (var line in Parts.SelectMany(p => LetterTexts.In("fi").Part(letter.Kind, p)).Where(l => values.Each([l]).Any()))
                    said.Add((letter.Kind, line.Say));
            }
        var written = Enum.GetValues<LetterKind>().SelectMany(k => Parts.SelectMany(p => LetterTexts.In("fi").Part(k, p)).Select(l => (k, l.Say)));
        Assert.Empty(written.Except(said));
    }

    private static IEnumerable<LetterFacts> Variants(LetterFacts f) =>
    [
        f,
        f with { Reason = null, Now = Samples.At, Supervised = false, Theme = null, Goals = [] },
        f with { People = [.. f.People.Select(p => p with { Theirs = true }), .. f.People.Select(p => p with { Theirs = true })], Eligible = true },
        f with { TimesProposed = false },
    ];

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Has_a_short_facilitation_method_for_each_of_twelve_meetings(string language)
    {
        var texts = LetterTexts.In(language);
        var methods = Enumerable.Range(1, Methods.Count).Select(n => texts.Method($"m{n}")!.Value).ToArray();
        Assert.Equal(Methods.Count, methods.DistinctBy(m => m.Name).Count());
        Assert.All(methods, m => Assert.InRange(m.How.Count(c => c is '.' or '?'), 1, 4));
        Assert.All(methods, m => Assert.InRange(m.How.Length, 80, 320));
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public void Names_every_theme_side_and_role(string language)
    {
        var texts = LetterTexts.In(language);
        Assert.All(Models.Choices.Courses, theme => Assert.NotEqual(theme, texts.Theme(theme)));
        Assert.All(Models.Choices.Sides, side => Assert.NotNull(texts.Side(side)));
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(texts.Role(role)));
        Assert.Equal("Kiire ja palautuminen", texts.Theme("Kiire ja palautuminen"));
    }

    private static readonly string[] Parts = ["subject", "lead", "steps-title", "steps", "button", "after", "why"];

    private static Dictionary<string, string> Flat(string language)
    {
        using var stream = typeof(LetterTexts).Assembly.GetManifestResourceStream($"EMentoring.App.Letters.Texts.{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        return Walk("", document.RootElement).ToDictionary(t => t.Key, t => t.Text);
    }

    private static IEnumerable<(string Key, string Text)> Walk(string path, JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => Walk($"{path}/{p.Name}", p.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany((item, i) => Walk($"{path}/{i}", item)),
        _ => [(path, node.GetString()!)],
    };
}

using System.Text.RegularExpressions;
using EMentoring.App.Looks;
using EMentoring.App.Tests.Given;
using EMentoring.Core;

namespace EMentoring.App.Tests.Pages;

/// <summary>The pages' words: the same in three languages, all of them there, none of them left over.</summary>
public sealed partial class LocalesTests
{
    private static readonly string[] Languages = ["fi", "sv", "en"];
    private static readonly string Frontend = Path.Combine(Repository.Root, "frontend");

    private static readonly Dictionary<string, Dictionary<string, string>> Locales = Languages.ToDictionary(l => l, Repository.WordsIn);

    private static readonly string
        Scripts = string.Concat(Directory.GetFiles(Path.Combine(Frontend, "scripts"), "*.js", SearchOption.AllDirectories).Select(File.ReadAllText)),
        Pages = string.Concat(Directory.GetFiles(Frontend, "*.html").Select(File.ReadAllText)),
        Console = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "functions", "Local", "Matching"), "*.cs").Select(File.ReadAllText));

    /// <summary>Beginnings of keys that are asked for as <c>`${kind}.${value}`</c>, with the kind from elsewhere.</summary>
    private static readonly string[] Kinds = ["approval", "experience", "format", "helped", "hindered", "next-button", "next-change", "times", "tongue", "topic"];

    /// <summary>Endings of keys whose beginning a page names: <c>`${over}.closed`</c>.</summary>
    private static readonly string[] Endings = ["closed", "closed-title"];

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Has_the_same_keys_and_places_as_the_Finnish(string language)
    {
        var (finnish, other) = (Locales["fi"], Locales[language]);
        Assert.All(Repository.ListsIn("fi"), list => Assert.Equal(list.Value.Keys, Repository.ListsIn(language)[list.Key].Keys));
        Assert.Equal(finnish.Keys.Order(), other.Keys.Order());
        Assert.All(finnish, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(other[text.Key]))));
    }

    [Fact]
    public void No_text_is_empty_and_none_has_a_space_too_many_or_a_stray_brace() => Each((_, text) =>
        text.Length > 0 && text.Trim() == text && !text.Contains("  ", StringComparison.Ordinal) && !Place().Replace(text, "").Any(c => c is '{' or '}'));

    [Fact]
    public void No_key_stands_twice() => Assert.All(Languages, language =>
    {
        var lines = Directory.GetFiles(Path.Combine(Frontend, "locales", language)).SelectMany(File.ReadLines).Count(l => l.Contains("\": \"", StringComparison.Ordinal));
        Assert.Equal(Locales[language].Count, lines);
    });

    [Fact]
    public void No_text_is_far_longer_in_one_language_than_in_another() => Assert.All(Locales["fi"].Keys, key =>
    {
        int[] lengths = [.. Languages.Select(l => Locales[l][key].Length)];
        Assert.True(lengths.Max() <= 2.5 * lengths.Min() + 10, $"{key}: {string.Join(", ", lengths)}");
    });

    [Fact]
    public void A_button_says_what_it_does_in_a_few_words()
    {
        var buttons = ButtonOfPage().Matches(Pages).Concat(ButtonOfScript().Matches(Scripts)).Select(m => m.Groups[1].Value).Distinct().ToArray();
        Assert.InRange(buttons.Length, 20, 500);
        Each((key, text) => !buttons.Contains(key) || text.Length <= 32);
    }

    [Fact]
    public void What_is_counted_is_told_of_one_and_of_many()
    {
        foreach (var key in Counted().Matches(Scripts).Select(m => m.Groups[1].Value))
            Assert.All(new[] { ".one", ".other" }, form => Assert.Contains(key + form, Locales["fi"].Keys));
    }

    [Fact]
    public void Every_key_that_a_page_or_script_names_is_there()
    {
        string[] named = [.. OfPage().Matches(Pages).Concat(Asked().Matches(Scripts)).Select(m => m.Groups[1].Value).Where(key => key.Contains('.', StringComparison.Ordinal)).Distinct()];
        Assert.InRange(named.Length, 300, 2000);
        Assert.Empty(named.Except(Locales["fi"].Keys));
    }

    [Fact]
    public void No_key_is_left_over()
    {
        var said = new Said(Pages, Scripts, [.. QuotedInConsole().Matches(Console).Select(m => m.Groups[1].Value)]);
        Assert.DoesNotContain(Locales["fi"].Keys, key => !Kinds.Contains(key.Split('.')[0]) && !Endings.Contains(key.Split('.')[1]) && !said.Says(key));
    }

    [Fact]
    public void Every_page_fetches_the_lists_in_which_its_words_stand_and_no_other()
    {
        var lists = Repository.ListsIn("fi");
        foreach (var file in Directory.GetFiles(Frontend, "*.html"))
        {
            var page = File.ReadAllText(file);
            var said = new Said(page, string.Concat(Modules(Path.Combine(Frontend, "scripts", "pages", Entry().Match(page).Groups[1].Value), []).Select(File.ReadAllText)), []);
            string[] needed = [.. lists.Where(list => list.Value.Keys.Any(said.Says)).Select(list => list.Key).Order()];
            Assert.Equal((file, string.Join(' ', needed)), (file, string.Join(' ', ListsOfPage().Match(page).Groups[1].Value.Split(' ').Order())));
        }
    }

    /// <summary>A script and all that it imports.</summary>
    private static HashSet<string> Modules(string script, HashSet<string> found)
    {
        if (found.Add(script))
            foreach (Match import in Import().Matches(File.ReadAllText(script)))
                Modules(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(script)!, import.Groups[1].Value)), found);
        return found;
    }

    /// <summary>Keys that a page and its scripts name, and patterns of those that they put together: <c>`stage-short.${stage}`</c>.</summary>
    private sealed class Said(string page, string scripts, string[] more)
    {
        private readonly HashSet<string> literal = [.. OfPage().Matches(page).Concat(Quoted().Matches(scripts)).Select(m => m.Groups[1].Value), .. more];

        private readonly Regex[] made = [.. Template().Matches(scripts).Select(m => Inserted().Replace(m.Groups[1].Value, "\0"))
            .Where(t => PutTogether().IsMatch(t) && t.Contains('\0', StringComparison.Ordinal)).Distinct()
            .Select(t => new Regex($"^{string.Join(".+", t.Split('\0').Select(Regex.Escape))}$"))];

        public bool Says(string key)
        {
            var whole = OneOrOther().Replace(key, ""); // what many() and suited() add
            return new[] { key, whole, PairOrGroup().Replace(whole, "") }.Any(form => literal.Contains(form) || made.Any(m => m.IsMatch(form)));
        }
    }

    [Fact]
    public void Every_code_that_the_interface_refuses_a_field_or_a_request_by_has_a_sentence()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));
        var fields = FieldCodes().Match(document).Groups[1].Value;
        string[] codes = [.. Code().Matches(fields).Select(m => m.Groups[1].Value)];
        Assert.InRange(codes.Length, 25, 100);
        Assert.All(codes, code => Assert.Contains($"field.{code}", Locales["fi"].Keys));
    }

    [Fact]
    public void Every_letter_that_may_have_words_of_its_own_has_a_name() =>
        Assert.All(Look.Spoken, kind => Assert.Contains($"letter-kind.{Wire.Name(kind)}", Locales["fi"].Keys));

    private static void Each(Func<string, string, bool> fine) => Assert.Empty(
        Locales.SelectMany(l => l.Value.Where(text => !fine(text.Key, text.Value)).Select(text => $"{l.Key} {text.Key}: {text.Value}")));

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Order());

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex("src=\"/scripts/pages/([^\"]+)\"")]
    private static partial Regex Entry();

    [GeneratedRegex("<html lang=\"fi\" data-words=\"([^\"]+)\"")]
    private static partial Regex ListsOfPage();

    [GeneratedRegex(@"(?m)^import [^;]*?'([^']+)'")]
    private static partial Regex Import();

    [GeneratedRegex("<button[^>]*data-t=\"([^\"]+)\"")]
    private static partial Regex ButtonOfPage();

    [GeneratedRegex(@"h\('button',[^\n]*?\}, t\('([^']+)'")]
    private static partial Regex ButtonOfScript();

    [GeneratedRegex(@"\bmany\('([^']+)'")]
    private static partial Regex Counted();

    [GeneratedRegex("data-t(?:-\\w+)?=\"([^\"]+)\"")]
    private static partial Regex OfPage();

    [GeneratedRegex(@"\b(?:t|has)\('([^']+)'")]
    private static partial Regex Asked();

    [GeneratedRegex(@"'([a-z0-9][\w.-]*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"([a-z0-9][\\w.-]*)\"")]
    private static partial Regex QuotedInConsole();

    [GeneratedRegex(@"`((?:[^`$]|\$\{(?:[^{}`]|`[^`]*`|\{[^}]*\})*\})*)`")]
    private static partial Regex Template();

    [GeneratedRegex(@"\$\{(?:[^{}`]|`[^`]*`|\{[^}]*\})*\}")]
    private static partial Regex Inserted();

    [GeneratedRegex(@"^[a-z][a-z-]*\.[a-z0-9.\0-]*$")]
    private static partial Regex PutTogether();

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex OneOrOther();

    [GeneratedRegex("-(pair|group)$")]
    private static partial Regex PairOrGroup();

    [GeneratedRegex(@"Field codes: (.*?)\. What is wrong", RegexOptions.Singleline)]
    private static partial Regex FieldCodes();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Code();
}

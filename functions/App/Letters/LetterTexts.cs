using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using EMentoring.Core.SignUps;
using EMentoring.Core;
using EMentoring.Core.Letters;

namespace EMentoring.App.Letters;

/// <summary>The texts of one language, as they stand in <c>Texts/*.json</c>; the same keys and places in each.</summary>
public sealed class LetterTexts
{
    private static readonly Dictionary<string, LetterTexts> All =
        Profile.Languages.ToDictionary(language => language, language => new LetterTexts(language));

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> words;
    private readonly FrozenDictionary<string, (string Name, string How)> methods;
    private readonly FrozenDictionary<string, ImmutableArray<Line>> shared;
    private readonly FrozenDictionary<(LetterKind, string), ImmutableArray<Line>> letters;
    private readonly ImmutableArray<string> weekdays, months;

    private LetterTexts(string language)
    {
        Language = language;
        var name = typeof(LetterTexts).Assembly.GetManifestResourceNames()
            .Single(n => n.EndsWith($"Letters.Texts.{language}.json", StringComparison.Ordinal));
        using var stream = typeof(LetterTexts).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        words = Each(root).Where(section => Each(section.Value).Any(w => w.Value.ValueKind == JsonValueKind.String))
            .ToFrozenDictionary(s => s.Name, s => Each(s.Value).Where(w => w.Value.ValueKind == JsonValueKind.String).ToFrozenDictionary(w => w.Name, w => w.Value.GetString()!));
        methods = Each(root.GetProperty("methods")).ToFrozenDictionary(m => m.Name, m => (m.Value.GetProperty("name").GetString()!, m.Value.GetProperty("how").GetString()!));
        shared = Each(root.GetProperty("shared")).ToFrozenDictionary(s => s.Name, s => Lines(s.Value));
        letters = Enum.GetValues<LetterKind>().SelectMany(kind => Each(root.GetProperty("letters").GetProperty(Wire.Name(kind))).Select(part => (Place: (kind, part.Name), Lines: Lines(part.Value))))
            .ToFrozenDictionary(p => p.Place, p => p.Lines);
        (weekdays, months) = (Names("weekdays"), Names("months"));

        static JsonElement.ObjectEnumerator Each(JsonElement element) => element.EnumerateObject();
        ImmutableArray<string> Names(string list) => [.. root.GetProperty("dates").GetProperty(list).EnumerateArray().Select(n => n.GetString()!)];
    }

    /// <summary>fi, sv or en.</summary>
    public string Language { get; }

    /// <summary>The texts of <paramref name="language"/>; Finnish where it is another.</summary>
    public static LetterTexts In(string language) => All.GetValueOrDefault(language) ?? All["fi"];

    /// <summary>A word or sentence that many letters share.</summary>
    public string Common(string key) => words["common"][key];

    /// <summary>Words of nobody's, for a letter that is only looked at.</summary>
    public string Sample(string key) => words["sample"][key];

    /// <summary>The name of a row.</summary>
    public string Label(string key) => words["labels"][key];

    /// <summary>The name of a figure of the summary; one without a name shows its key.</summary>
    public string Figure(string key) => Name("figures", key) ?? key;

    /// <summary>The name of a role, as it stands within a sentence.</summary>
    public string Role(Role role) => words["roles"][Wire.Name(role)];

    /// <summary>The name of a theme, or the words themselves where it is the members' own.</summary>
    public string Theme(string theme) => Name("themes", theme) ?? theme;

    /// <summary>The name of a side; null where there is no such side.</summary>
    public string? Side(string key) => Name("sides", key);

    /// <summary>A facilitation method's name and how it is done; null where there is no such method.</summary>
    public (string Name, string How)? Method(string key) => methods.TryGetValue(key, out var method) ? method : null;

    /// <summary>The form of a date.</summary>
    public string Date(string form) => words["dates"][form];

    public string Weekday(DateOnly day) => weekdays[(int)day.DayOfWeek];

    public string Month(DateOnly day) => months[day.Month - 1];

    /// <summary>The alternatives of a part of a letter, in order; empty where the letter has no such part.</summary>
    public ImmutableArray<Line> Part(LetterKind kind, string part) =>
        letters.TryGetValue((kind, part), out var lines) ? lines : [];

    /// <summary>The alternatives of a sentence that many letters share.</summary>
    public ImmutableArray<Line> Shared(string key) => shared[key];

    private string? Name(string section, string key) => words[section].GetValueOrDefault(key);

    private static ImmutableArray<Line> Lines(JsonElement lines) => [.. lines.EnumerateArray().Select(Read)];

    private static Line Read(JsonElement line) => line.ValueKind == JsonValueKind.String
        ? new([], line.GetString()!)
        : new([.. line.GetProperty("if").GetString()!.Split(' ').Select(c => (c.TrimStart('!'), c[0] != '!'))], line.GetProperty("say").GetString()!);

    /// <summary>A sentence or paragraph, and what has to be true for it to be said; <c>!</c> before a word means not.</summary>
    public sealed record Line(ImmutableArray<(string Word, bool True)> If, string Say)
    {
        public bool Holds(Func<string, bool> holds)
        {
            foreach (var (word, @true) in If)
                if (holds(word) != @true) return false;
            return true;
        }
    }
}

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

    private readonly JsonElement root;

    private LetterTexts(string language)
    {
        Language = language;
        var name = typeof(LetterTexts).Assembly.GetManifestResourceNames()
            .Single(n => n.EndsWith($"Letters.Texts.{language}.json", StringComparison.Ordinal));
        using var stream = typeof(LetterTexts).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        root = document.RootElement.Clone();
    }

    /// <summary>fi, sv or en.</summary>
    public string Language { get; }

    /// <summary>The texts of <paramref name="language"/>; Finnish where it is another.</summary>
    public static LetterTexts In(string language) => All.GetValueOrDefault(language) ?? All["fi"];

    /// <summary>A word or sentence that many letters share.</summary>
    public string Common(string key) => root.GetProperty("common").GetProperty(key).GetString()!;

    /// <summary>Words of nobody's, for a letter that is only looked at.</summary>
    public string Sample(string key) => root.GetProperty("sample").GetProperty(key).GetString()!;

    /// <summary>The name of a row.</summary>
    public string Label(string key) => root.GetProperty("labels").GetProperty(key).GetString()!;

    /// <summary>The name of a figure of the summary; one without a name shows its key.</summary>
    public string Figure(string key) =>
        root.GetProperty("figures").TryGetProperty(key, out var name) ? name.GetString()! : key;

    /// <summary>The name of a role, as it stands within a sentence.</summary>
    public string Role(Role role) => root.GetProperty("roles").GetProperty(Wire.Name(role)).GetString()!;

    /// <summary>The name of a theme, or the words themselves where it is the members' own.</summary>
    public string Theme(string theme) => Name("themes", theme) ?? theme;

    /// <summary>The name of a side; null where there is no such side.</summary>
    public string? Side(string key) => Name("sides", key);

    /// <summary>A facilitation method's name and how it is done; null where there is no such method.</summary>
    public (string Name, string How)? Method(string key) => root.GetProperty("methods").TryGetProperty(key, out var method)
        ? (method.GetProperty("name").GetString()!, method.GetProperty("how").GetString()!) : null;

    /// <summary>The form of a date.</summary>
    public string Date(string form) => root.GetProperty("dates").GetProperty(form).GetString()!;

    public string Weekday(DateOnly day) => root.GetProperty("dates").GetProperty("weekdays")[(int)day.DayOfWeek].GetString()!;

    public string Month(DateOnly day) => root.GetProperty("dates").GetProperty("months")[day.Month - 1].GetString()!;

    /// <summary>The alternatives of a part of a letter, in order; empty where the letter has no such part.</summary>
    public ImmutableArray<Line> Part(LetterKind kind, string part) =>
        root.GetProperty("letters").GetProperty(Wire.Name(kind)).TryGetProperty(part, out var lines) ? Lines(lines) : [];

    /// <summary>The alternatives of a sentence that many letters share.</summary>
    public ImmutableArray<Line> Shared(string key) => Lines(root.GetProperty("shared").GetProperty(key));

    private string? Name(string section, string key) =>
        root.GetProperty(section).TryGetProperty(key, out var name) ? name.GetString() : null;

    private static ImmutableArray<Line> Lines(JsonElement lines) => [.. lines.EnumerateArray().Select(Read)];

    private static Line Read(JsonElement line) => line.ValueKind == JsonValueKind.String
        ? new([], line.GetString()!)
        : new([.. line.GetProperty("if").GetString()!.Split(' ')], line.GetProperty("say").GetString()!);

    /// <summary>A sentence or paragraph, and what has to be true for it to be said; <c>!</c> before a word means not.</summary>
    public sealed record Line(ImmutableArray<string> If, string Say)
    {
        public bool Holds(IReadOnlySet<string> truths) => If.All(c => c[0] == '!' ? !truths.Contains(c[1..]) : truths.Contains(c));
    }
}

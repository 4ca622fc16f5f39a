using System.Globalization;
using System.Text.Json;
using EMentoring.App.Lists;
using EMentoring.Core.Matching;

namespace EMentoring.Local.Matching;

/// <summary>The pages' own words (<c>frontend/locales</c>), so that what the console says of a match is what the page says.</summary>
public sealed class Words
{
    private readonly Dictionary<string, string> words;

    public Words(string language) => words = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "frontend", "locales", language))
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!).ToDictionary();

    /// <summary>The sentence of a key with its places filled.</summary>
    public string Say(string key, params (string Place, object? Value)[] values) =>
        values.Aggregate(words[key], (text, v) => text.Replace($"{{{v.Place}}}", Convert.ToString(v.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>A reason as the page tells it (<c>scripts/words.js</c>); <paramref name="name"/> tells whose id is whose.</summary>
    public string Say(Reason reason, Func<string, string> name)
    {
        var named = (reason.Person ?? reason.Topic) is not null && words.ContainsKey($"reason.{reason.Code}-named") ? "-named" : "";
        return Say($"reason.{reason.Code}{named}",
            ("topic", reason.Topic is { } topic ? Topic(reason.Code, topic) : ""),
            ("other", reason.Other is { } other ? name(other) : ""), ("person", reason.Person is { } person ? name(person) : ""));
    }

    /// <summary>What is wrong with a list, and where.</summary>
    public string Say(Fault fault)
    {
        var what = words.GetValueOrDefault($"list.{fault.Code}") ?? words["field.other"];
        return fault.Column.Length == 0 ? Say("list.line", ("line", fault.Line), ("words", what))
            : Say("list.at", ("line", fault.Line), ("words", what), ("column", fault.Code == "heading-missing" ? words[$"column.{fault.Column}"] : fault.Column));
    }

    private string Topic(string code, string topic) => code switch
    {
        "common-language" => Say($"tongue.{topic}"),
        "common-time" => Lower(Say($"times.{topic}")),
        "too-few" or "too-many" => Lower(Say($"role.{topic}")),
        _ => Lower(Say($"topic.{topic}")),
    };

    private static string Lower(string text) => text.ToLower(CultureInfo.InvariantCulture);
}

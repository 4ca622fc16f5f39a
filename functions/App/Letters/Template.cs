using System.Text.RegularExpressions;

namespace EMentoring.App.Letters;

/// <summary>A text with places for values, such as <c>{by}</c>.</summary>
public static partial class Template
{
    /// <summary>
    /// <paramref name="text"/> with every place filled, or null where a value is missing: a sentence that lacks its
    /// fact is left out rather than sent with a hole. One pass, so that a value which looks like a place stays as it is.
    /// </summary>
    public static string? Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var missing = false;
        var filled = Place().Replace(text, place =>
        {
            if (values.TryGetValue(place.Groups[1].Value, out var value) && value.Length > 0) return value;
            missing = true;
            return "";
        });
        return missing ? null : filled;
    }

    /// <summary>The names of the places in <paramref name="text"/>.</summary>
    public static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Place();
}

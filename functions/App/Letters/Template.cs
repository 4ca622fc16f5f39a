using System.Text;

namespace EMentoring.App.Letters;

/// <summary>A text with places for values, such as <c>{by}</c>.</summary>
public static class Template
{
    /// <summary>
    /// <paramref name="text"/> with every place filled by <paramref name="value"/>, or null where one is missing: a sentence that lacks its
    /// fact is left out rather than sent with a hole. One pass, so that a value which looks like a place stays as it is.
    /// </summary>
    public static string? Fill(string text, Func<string, string?> value)
    {
        if (!text.Contains('{')) return text;
        var (filled, done) = (new StringBuilder(text.Length + 32), 0);
        foreach (var (at, name) in All(text))
        {
            if (value(name) is not { Length: > 0 } word) return null;
            filled.Append(text, done, at - done).Append(word);
            done = at + name.Length + 2;
        }

        return filled.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The names of the places in <paramref name="text"/>.</summary>
    public static IEnumerable<string> Places(string text) => All(text).Select(p => p.Name);

    /// <summary>Small letters and hyphens between braces, and where they stand.</summary>
    private static IEnumerable<(int At, string Name)> All(string text)
    {
        for (var at = text.IndexOf('{'); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && text[end] is (>= 'a' and <= 'z') or '-') end++;
            if (end > at + 1 && end < text.Length && text[end] == '}') yield return (at, text[(at + 1)..end]);
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace EMentoring.App.Letters;

/// <summary>Other people's words, made fit to stand in a letter: one line, no control characters, not longer than agreed.</summary>
public static class Tidy
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~ÄÅÖäåö");

    /// <summary>
    /// <paramref name="text"/> on one line of at most <paramref name="most"/> UTF-16 characters, cut between what a
    /// reader sees as characters. Every run of white space or control characters becomes one space.
    /// </summary>
    public static string Line(string? text, int most)
    {
        if (text is null || IsTidy(text)) return Cut(text ?? "", most);
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Turns(rune) || rune == Rune.ReplacementChar) continue;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) Space(line);
            else line.Append(rune.ToString());
        }
        return Cut(line.ToString().TrimEnd(), most);
    }

    /// <summary>At most <paramref name="most"/> UTF-16 characters, the last of them … where something was cut away.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text))
        {
            if (start > most - 1) break;
            end = start;
        }
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Letters of ours with single spaces between words: nothing to be done.</summary>
    private static bool IsTidy(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain) && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    private static void Space(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
    }

    // Marks that turn the direction of writing could make a line read as something else than it is.
    private static bool Turns(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}

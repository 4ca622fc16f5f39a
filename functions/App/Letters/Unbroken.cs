using System.Text.RegularExpressions;

namespace EMentoring.App.Letters;

/// <summary>What in a line must stand on one: "klo 9.00–10.00", "15 mars 2027", "3–5".</summary>
public static partial class Unbroken
{
    /// <summary>The line in parts, and whether a part is to be kept whole.</summary>
    public static IEnumerable<(string Part, bool Whole)> Parts(string line)
    {
        var from = 0;
        foreach (Match match in Whole().Matches(line))
        {
            if (match.Index > from) yield return (line[from..match.Index], false);
            yield return (match.Value, true);
            from = match.Index + match.Length;
        }

        if (from < line.Length) yield return (line[from..], false);
    }

    [GeneratedRegex(@"(?:(?:klo|kl\.|at) )?\d+(?:[.:]\d\d)?–\d+(?:[.:]\d\d)?|(?:klo|kl\.|at) \d+[.:]\d\d|\d{1,2} \p{L}+ \d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace EMentoring.App.Looks;

/// <summary>Contrast of colours as WCAG 2.2 reckons it (relative luminance of sRGB). Colours are <c>#rrggbb</c>.</summary>
public static partial class Contrast
{
    /// <summary>Least ratio for text of the usual size: success criterion 1.4.3.</summary>
    public const double Least = 4.5;

    public static bool IsColour(string text) => Colour().IsMatch(text);

    /// <summary>1 for two that are alike, 21 for black on white.</summary>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>White or black, whichever reads better on <paramref name="colour"/>; one of them always has enough.</summary>
    public static string On(string colour) => Ratio(colour, White) >= Ratio(colour, Black) ? White : Black;

    /// <summary><paramref name="colour"/> with as much white as it takes to be read on <paramref name="ground"/>, which is dark.</summary>
    public static string Lightened(string colour, string ground) =>
        Enumerable.Range(0, 21).Select(n => Mixed(colour, n / 20.0)).First(c => Ratio(c, ground) >= Least);

    private const string White = "#ffffff", Black = "#000000";

    private static string Mixed(string colour, double white) =>
        '#' + string.Concat(Channels(colour).Select(c => ((int)Math.Round(c + (255 - c) * white)).ToString("x2", CultureInfo.InvariantCulture)));

    private static double Luminance(string colour)
    {
        double[] linear = [.. Channels(colour).Select(c => c / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static IEnumerable<int> Channels(string colour) =>
        new[] { 1, 3, 5 }.Select(i => int.Parse(colour.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z")]
    private static partial Regex Colour();
}

namespace EMentoring.App.Looks;

/// <summary>The colours of a letter's button and links.</summary>
/// <param name="Accent">By day.</param>
/// <param name="OnAccent">Of text on it.</param>
/// <param name="Dark">In the dark theme.</param>
/// <param name="OnDark">Of text on that.</param>
public sealed record Colours(string Accent, string OnAccent, string Dark, string OnDark)
{
    /// <summary>What stands behind a letter's links: the lighter theme's darker ground, and the darker theme's lighter.</summary>
    private const string Ground = "#faf7f1", DarkCard = "#1e2625";

    private static readonly Colours Ours = new("#1d5f59", "#ffffff", "#83cdc2", "#0b2421");

    /// <summary>True where links of this colour can be read in a letter; then white can be read on a button of it.</summary>
    public static bool Readable(string colour) => Contrast.Ratio(colour, Ground) >= Contrast.Least;

    /// <summary>The organisation's, from the one it chose; ours where it chose none.</summary>
    public static Colours Of(string? colour)
    {
        if (colour is null) return Ours;
        var dark = Contrast.Lightened(colour, DarkCard);
        return new(colour, Contrast.On(colour), dark, Contrast.On(dark));
    }
}

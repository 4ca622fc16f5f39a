using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EMentoring.App.Looks;
using EMentoring.Core;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Routes;

/// <summary>Reads a look from a form.</summary>
public static partial class LookForm
{
    // A file somewhat too large is to be told apart from a text that is too long.
    private const int MostData = 4 * Logo.Most;

    public static Look ReadLook(this Fields fields)
    {
        var organisation = fields.Text("organisation", 80, min: 0);
        if (Leads(organisation)) fields.Refuse("organisation", "no-links");
        return new(organisation, Colour(fields), Mark(fields), Words(fields));
    }

    private static string? Colour(Fields fields)
    {
        var colour = fields.Text("colour", 7, min: 0).ToLowerInvariant();
        if (colour.Length == 0) return null;
        if (!Contrast.IsColour(colour)) fields.Refuse("colour", "colour-unknown");
        else if (!Colours.Readable(colour)) fields.Refuse("colour", "too-pale");
        return colour;
    }

    private static Logo? Mark(Fields fields)
    {
        var data = fields.Text("logo", MostData, min: 0);
        if (data.Length == 0) return null;
        var (logo, refused) = Logo.Read(data);
        if (refused is not null) fields.Refuse("logo", refused);
        return logo;
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, string>> Words(Fields fields)
    {
        var words = Look.Ours.Words;
        if (!fields.Has("words") || fields.Each("words") is not { } kinds) return words;
        foreach (var kind in Look.Spoken.Select(Wire.Name).Where(kinds.Has))
        {
            if (kinds.Each(kind) is not { } languages) continue;
            var said = Profile.Languages.ToImmutableDictionary(language => language, language => languages.Text(language, Look.MostWords, min: 0));
            foreach (var (language, _) in said.Where(s => Leads(s.Value))) languages.Refuse(language, "no-links");
            said = said.RemoveRange(said.Where(s => s.Value.Length == 0).Select(s => s.Key));
            if (!said.IsEmpty) words = words.Add(kind, said);
        }

        return words;
    }

    /// <summary>
    /// True where mail programs would make a link of something. A letter has one button, whose address is ours; other addresses
    /// are what readers are taught to distrust.
    /// </summary>
    private static bool Leads(string text) => Address().IsMatch(text);

    [GeneratedRegex(@"://|https?:|mailto:|www\.|[\p{L}\p{N}-]{2,}\.\p{L}{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

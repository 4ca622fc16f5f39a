using System.Globalization;
using System.Text;
using EMentoring.App.Runtime;
using EMentoring.Core.Groups;

namespace EMentoring.App.Routes;

/// <summary>The groups of a board, narrowed down by where they stand and by name: what needs attention first, what has ended last.</summary>
public static class BoardGroups
{
    private static readonly (string Name, Func<GroupLine, bool> Fits)[] Kinds =
    [
        ("all", _ => true),
        ("attention", g => g is { Attention: true, Stage: not "ended" }),
        ("approving", g => g.Stage == "approving"),
        ("starting", g => g.Stage is "agreeing" or "theming"),
        ("meeting", g => g.Stage is "finding" or "meeting" or "reporting"),
        ("closing", g => g.Stage is "deciding" or "evaluating"),
        ("ended", g => g.Stage == "ended"),
    ];

    /// <summary>How many of all there are of each kind.</summary>
    public static IReadOnlyDictionary<string, int> Count(IReadOnlyList<GroupLine> groups) => Kinds.ToDictionary(k => k.Name, k => groups.Count(k.Fits));

    /// <summary>Those of a kind, all where it is none that we know; with words, those one of whose members has them in the name.</summary>
    public static async Task<IReadOnlyList<GroupLine>> Chosen(IReadOnlyList<GroupLine> groups, string? kind, string? words, People people)
    {
        var fits = Kinds.FirstOrDefault(k => k.Name == kind, Kinds[0]).Fits;
        var chosen = groups.Where(fits).OrderBy(g => g.Stage == "ended").ThenByDescending(g => g.Attention).ThenBy(g => g.Since).ToArray();
        if (Plain(words ?? "").Trim() is not { Length: > 0 } sought) return chosen;
        var profiles = await people.Profiles(chosen.SelectMany(g => g.People));
        var names = profiles.ToDictionary(p => p.Key, p => Plain(p.Value.Name));
        return [.. chosen.Where(g => string.Join(' ', g.People.Select(names.GetValueOrDefault)).Contains(sought, StringComparison.Ordinal))];
    }

    /// <summary>Without case and marks, so that "maenpaa" finds Mäenpää.</summary>
    private static string Plain(string text)
    {
        try
        {
            return string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)))
                .ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return text; // half a surrogate pair, which no name has
        }
    }
}

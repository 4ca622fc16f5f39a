using System.Collections.Immutable;
using EMentoring.Core;
using EMentoring.Core.Letters;

namespace EMentoring.App.Looks;

/// <summary>How a programme's letters look, and what the organisation says in them in words of its own.</summary>
/// <param name="Organisation">Name that the letters are sent under; empty where it is the installation's.</param>
/// <param name="Colour">Colour of button and links as <c>#rrggbb</c>; null for ours.</param>
/// <param name="Logo">Stands at the head of each letter.</param>
/// <param name="Words">By the wire name of a kind and then by language; a letter whose reader has another language does without.</param>
public sealed record Look(string Organisation, string? Colour, Logo? Logo, ImmutableDictionary<string, ImmutableDictionary<string, string>> Words)
{
    /// <summary>Most characters of a letter's own words in one language.</summary>
    public const int MostWords = 300;

    public static readonly Look Ours = new("", null, null, ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty);

    /// <summary>Kinds that may have words of their own: those in which people are asked or welcomed, in the order in which they go out.</summary>
    public static readonly ImmutableArray<LetterKind> Spoken =
    [
        LetterKind.Confirm, LetterKind.SignedUp, LetterKind.Approve, LetterKind.Introduction, LetterKind.Welcome, LetterKind.PickTime,
        LetterKind.Invitation, LetterKind.Tomorrow, LetterKind.ContinueOrStop, LetterKind.Evaluate, LetterKind.Ended, LetterKind.Certificate,
    ];

    /// <summary>Those of them that a programme with this plan sends.</summary>
    public static IEnumerable<LetterKind> SpokenIn(Plan plan) => Spoken.Where(kind => kind switch
    {
        LetterKind.Approve => plan.Approval != Approval.Coordinator,
        LetterKind.Welcome => plan.Open,
        LetterKind.ContinueOrStop => plan.First < plan.Cap,
        LetterKind.Certificate => plan.Certificate,
        _ => true,
    });

    /// <summary>The words of a kind in a language; null where there are none.</summary>
    public string? Said(LetterKind kind, string language) => Words.GetValueOrDefault(Wire.Name(kind))?.GetValueOrDefault(language);
}

using EMentoring.App.Looks;
using EMentoring.Core;

namespace EMentoring.App.Letters;

/// <summary>The words and figures of one letter, gathered when it is about to be written.</summary>
/// <param name="Language">Its reader's language: fi, sv or en.</param>
/// <param name="Organisation">Who sends it.</param>
/// <param name="Programme">The programme's name; empty for a sign-in letter.</param>
/// <param name="Plan">The figures that the group or programme runs by.</param>
/// <param name="To">The reader's address.</param>
/// <param name="Name">The reader's name; empty where it is not known.</param>
/// <param name="Link">Address of the page that the one button opens, with its token in the fragment; null where there is no button.</param>
/// <param name="Mine">Participants: address of "my mentoring", where one sees one's data and may leave; null for others.</param>
public sealed record LetterFacts(
    string Language, string Organisation, string Programme, Plan Plan, string To, string Name, string? Link, string? Mine)
{
    /// <summary>The members whom the letter is about: for a participant the others, for a supervisor all, with whose are theirs.</summary>
    public IReadOnlyList<PersonFacts> People { get; init; } = [];

    /// <summary>The group's goals, in the members' words.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>Where the meeting is, in the members' words; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>The reader's role in the group, or the one signed up for; null for readers who have none.</summary>
    public Role? Role { get; init; }

    /// <summary>False where a poll could propose no time, so that one is to be agreed on.</summary>
    public bool TimesProposed { get; init; } = true;

    /// <summary>The meeting's theme: a course's key, or the members' words; null where there is none.</summary>
    public string? Theme { get; init; }

    /// <summary>Key of the side that the theme belongs to.</summary>
    public string? Side { get; init; }

    /// <summary>Key of the facilitation method that the meeting is offered, m1 … m12.</summary>
    public string? Method { get; init; }

    /// <summary>Name of the one who holds the meeting's introductory talk.</summary>
    public string? Holder { get; init; }

    /// <summary>True where that is the reader.</summary>
    public bool HolderIsReader { get; init; }

    /// <summary>Last day of the group's pause; null where only the letter tells when it goes on.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>The members of the other group, where two are invited to meet.</summary>
    public IReadOnlyList<PersonFacts> OtherGroup { get; init; } = [];

    /// <summary>True where the reader has completed a mentor training.</summary>
    public bool Eligible { get; init; }

    /// <summary>Name of the one who left or did something, where the letter tells of it.</summary>
    public string? About { get; init; }

    /// <summary>A supervisor's reason for declining, where one was given.</summary>
    public string? Reason { get; init; }

    /// <summary>True where the group has a supervisor who approves it; or, before there is a group, where each is to name one.</summary>
    public bool Supervised { get; init; }

    /// <summary>Main figures for the summary's letter: a stable key (signed-up, started, finished, meetings, goals-reached) and a figure in words or digits.</summary>
    public IReadOnlyList<(string Key, string Value)> Figures { get; init; } = [];

    /// <summary>Colour of button and links, #rrggbb; null for ours.</summary>
    public string? Colour { get; init; }

    /// <summary>The organisation's mark.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The organisation's own words, in the reader's language.</summary>
    public string? Words { get; init; }

    /// <summary>Address that calendar invitations come from.</summary>
    public string From { get; init; } = "";

    /// <summary>Address that answers questions about the programme; empty where the letter names none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>UTC instant at which the letter is written: the calendar file's DTSTAMP, and whether "tomorrow" still is.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Ids of the people whose personal data these facts hold, the reader's included; they become <see cref="Mail.About"/>.</summary>
    public IReadOnlyList<string> Whose { get; init; } = [];
}

/// <summary>A person in a letter.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">Address; empty where the reader may not see it.</param>
/// <param name="Unit">Place of work.</param>
/// <param name="Theirs">Letters to a supervisor: reports to this reader.</param>
/// <param name="Role">Role in the group; null where it is not told.</param>
public sealed record PersonFacts(string Name, string Email, string Unit, bool Theirs = false, Role? Role = null);

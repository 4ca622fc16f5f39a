using System.Collections.Immutable;

namespace EMentoring.Core.SignUps;

/// <summary>What a person tells about themselves when signing up. Personal data: kept under the person's own key only.</summary>
public sealed record Profile
{
    /// <summary>Full name, at most 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Address that letters go to, as typed; compare by <see cref="SameAddress"/>.</summary>
    public required string Email { get; init; }

    /// <summary>Language of pages and letters: fi, sv or en.</summary>
    public required string Language { get; init; }

    /// <summary>Place of work.</summary>
    public required string Unit { get; init; }

    /// <summary>The place of work that whoever approved the group saw, where the person has named another since; otherwise null.</summary>
    public string? ApprovedUnit { get; init; }

    /// <summary>Years in the trade: new, some or long (seeds/004: experienced and newcomer, or the same stage).</summary>
    public required string Experience { get; init; }

    /// <summary>Languages that mentoring can be in.</summary>
    public ImmutableArray<string> Speaks { get; init; } = [];

    /// <summary>Topics in which the person has something to give.</summary>
    public ImmutableArray<string> Strengths { get; init; } = [];

    /// <summary>Topics in which the person would like to learn.</summary>
    public ImmutableArray<string> Wishes { get; init; } = [];

    /// <summary>How to meet: online, in-person or either.</summary>
    public required string Format { get; init; }

    /// <summary>When meetings suit: morning, afternoon, evening.</summary>
    public ImmutableArray<string> Times { get; init; } = [];

    /// <summary>In which role the person would sit at the table; peer where there is only one.</summary>
    public Role Role { get; init; }

    /// <summary>True for a place of work of under five people (seeds/002).</summary>
    public bool SmallUnit { get; init; }

    /// <summary>Names or addresses, separated by commas, of people they would rather not be with. Nobody is shown it.</summary>
    public string Avoid { get; init; } = "";

    /// <summary>True for one who has completed a training of mentors.</summary>
    public bool Eligible { get; init; }

    /// <summary>Name of the supervisor.</summary>
    public string SupervisorName { get; init; } = "";

    /// <summary>The supervisor's address.</summary>
    public string SupervisorEmail { get; init; } = "";

    /// <summary>Languages of pages and letters, and to speak in; the first is the original.</summary>
    public static readonly ImmutableArray<string> Languages = ["fi", "sv", "en"];

    /// <summary>Topics to choose strengths and wishes from.</summary>
    public static readonly ImmutableArray<string> Topics =
        ["digital", "guiding", "encounters", "wellbeing", "recording", "teamwork", "leading", "planning", "development", "networks"];

    /// <summary>True where both are the same mailbox for our purposes: case and surrounding space do not count.</summary>
    public static bool SameAddress(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}

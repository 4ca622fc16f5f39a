using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMentoring.Core.Asks;

namespace EMentoring.Core;

/// <summary>
/// The figures by which a programme runs: a programme model is a preset of them (<see cref="Models"/>), and a
/// coordinator may change each when opening a programme. A group keeps the plan that it started with.
/// </summary>
public sealed record Plan
{
    /// <summary>Key of the programme model, such as <c>pair</c>.</summary>
    public required string Model { get; init; }

    /// <summary>IANA time zone of the programme.</summary>
    public string Zone { get; init; } = "Europe/Helsinki";

    /// <summary>Languages that the programme offers; the first is suggested.</summary>
    public ImmutableArray<string> Languages { get; init; } = SignUps.Profile.Languages;

    /// <summary>Who sits at a group's table.</summary>
    public ImmutableArray<Seat> Seats { get; init; } = [new(Role.Peer, 2, 2)];

    /// <summary>Fewest participants with whom a group can go on.</summary>
    public int MinSize { get; init; } = 2;

    /// <summary>True where a running group may take in new members; false for a closed one.</summary>
    public bool Open { get; init; }

    /// <summary>True where people from workplaces of under five come first (seeds/002).</summary>
    public bool SmallFirst { get; init; }

    /// <summary>Meetings that are agreed to begin with; the members decide after them (seeds/004: three).</summary>
    public int First { get; init; } = 3;

    /// <summary>Meetings that a decision to continue adds.</summary>
    public int Every { get; init; } = 3;

    /// <summary>Most meetings in all; a fixed run has as many as there are to begin with.</summary>
    public int Cap { get; init; } = 5;

    /// <summary>Days from one meeting to the next.</summary>
    public int CadenceDays { get; init; } = 30;

    /// <summary>Days from the last meeting before a decision to the next one, where that is longer than usual: between series.</summary>
    public int RestDays { get; init; }

    /// <summary>Length of a meeting in minutes.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>Whose approval a group needs.</summary>
    public Approval Approval { get; init; } = Approval.Supervisor;

    /// <summary>Fewest goals a group agrees on.</summary>
    public int MinGoals { get; init; } = 1;

    /// <summary>Most goals a group agrees on; none where 0.</summary>
    public int MaxGoals { get; init; } = 2;

    /// <summary>True where each goal names something to do for it (seeds/003).</summary>
    public bool Deeds { get; init; }

    /// <summary>The meetings' themes, where they are given: keys, in order.</summary>
    public ImmutableArray<string> Course { get; init; } = [];

    /// <summary>True where the members propose themes and vote on them.</summary>
    public bool Themes { get; init; }

    /// <summary>Sides from which the subject is looked at, each theme from one of them (seeds/002); keys.</summary>
    public ImmutableArray<string> Sides { get; init; } = [];

    /// <summary>True where each meeting opens with an introductory talk by one of the members (seeds/000).</summary>
    public bool Talks { get; init; }

    /// <summary>True where the time of a meeting is found by a poll.</summary>
    public bool Poll { get; init; }

    /// <summary>Diary entries that the certificate takes; no diary is kept where 0.</summary>
    public int Diary { get; init; }

    /// <summary>True where who completes the programme gets a certificate and may be a mentor in others.</summary>
    public bool Certificate { get; init; }

    /// <summary>Credits that the organiser grants for it; none where 0.</summary>
    public int Credits { get; init; }

    /// <summary>True where each meeting is offered a facilitation method, a different one each time (seeds/003).</summary>
    public bool Methods { get; init; }

    /// <summary>After every so many meetings a group is invited to meet another one; never where 0.</summary>
    public int Together { get; init; }

    /// <summary>Self-assessment items of the model's own, beside the common five; keys.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>Self-assessment statements in the organisation's own words.</summary>
    public ImmutableArray<string> Statements { get; init; } = [];

    /// <summary>What counts in a match, and how much.</summary>
    public Matching.Weights Weights { get; init; } = new();

    /// <summary>Times of every year in which nothing is asked and nobody meets.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [new("07-01", "07-31")];

    /// <summary>Meetings in a row that may fail to take place before the group is brought to a kind end.</summary>
    public int MissesAllowed { get; init; } = 2;

    /// <summary>Days from the programme's end until everything personal is erased.</summary>
    public int RetentionDays { get; init; } = 180;

    /// <summary>Figures from fewer answers than this are suppressed in the summary.</summary>
    public int MinCell { get; init; } = 5;

    /// <summary>How long a confirmation of the sign-up is waited for.</summary>
    public Ladder Confirm { get; init; } = new([2], 6, 7);

    /// <summary>How long a person waits for a group before being written to, and at most.</summary>
    public Ladder Wait { get; init; } = new([30], 60, 365);

    /// <summary>How long the coordinator has to review proposals before they go out as they are.</summary>
    public Ladder Review { get; init; } = new([3, 7], 10, 14);

    /// <summary>How long supervisors have to approve.</summary>
    public Ladder Approve { get; init; } = new([3, 7], 10, 14);

    /// <summary>How long the members have for goals and self-assessment.</summary>
    public Ladder Agree { get; init; } = new([5, 10], 14, 21);

    /// <summary>How long themes are collected, and then voted on.</summary>
    public Ladder Theme { get; init; } = new([3], 6, 7);

    /// <summary>How long a time for the next meeting is looked for, counted from two weeks before its usual day.</summary>
    public Ladder Find { get; init; } = new([5, 10], 18, 28);

    /// <summary>How long the poll on a meeting's time is open, counted alike.</summary>
    public Ladder Vote { get; init; } = new([3, 6], 8, 10);

    /// <summary>How long it is asked whether a meeting was held.</summary>
    public Ladder Report { get; init; } = new([2, 5], 7, 10);

    /// <summary>How long the members have to say continue or stop.</summary>
    public Ladder Decide { get; init; } = new([3, 7], 10, 14);

    /// <summary>How long the final evaluation is open.</summary>
    public Ladder Evaluate { get; init; } = new([4, 9], 12, 16);

    /// <summary>How long a person whose group ended early is asked whether to look for a new one.</summary>
    public Ladder Return { get; init; } = new([5], 10, 14);

    /// <summary>The plan's calendar, with its pauses.</summary>
    [JsonIgnore]
    public Calendar Calendar => new(Zone) { Pauses = Pauses };

    /// <summary>Most participants at a table.</summary>
    [JsonIgnore]
    public int MaxSize => Seats.Participants().Sum(s => s.Max);

    /// <summary>Fewest people, helpers among them, of whom a group can be put together.</summary>
    [JsonIgnore]
    public int Enough => Seats.Sum(s => s.Min);

    /// <summary>True where the table is one for two.</summary>
    [JsonIgnore]
    public bool Pairs => MaxSize <= 2;

    /// <summary>How many scores a self-assessment has.</summary>
    [JsonIgnore]
    public int Scores => Evaluation.Assessment.Items.Length + Items.Length + Statements.Length;

    /// <summary>The role in which a person sits at the table: the one they chose, or the only one where there was no choice.</summary>
    public Role RoleOf(SignUps.Profile? profile) => profile is not null && Seats.Of(profile.Role) is { } seat ? seat.Role : Seats[0].Role;
}

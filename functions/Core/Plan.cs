using System.Collections.Immutable;
using EMentoring.Core.Asks;

namespace EMentoring.Core;

/// <summary>
/// The figures by which a programme runs: a programme model is a preset of them, and a coordinator may change each when
/// opening a programme. A group keeps the plan that it started with.
/// </summary>
public sealed record Plan
{
    /// <summary>Key of the programme model, such as <c>pair</c>.</summary>
    public required string Model { get; init; }

    /// <summary>IANA time zone of the programme.</summary>
    public string Zone { get; init; } = "Europe/Helsinki";

    /// <summary>Fewest members with whom a group can go on.</summary>
    public int MinSize { get; init; } = 2;

    /// <summary>Most members of a group.</summary>
    public int MaxSize { get; init; } = 2;

    /// <summary>Meetings that are agreed to begin with; the members decide after them (seeds/004: three).</summary>
    public int First { get; init; } = 3;

    /// <summary>Meetings that a decision to continue adds.</summary>
    public int Every { get; init; } = 3;

    /// <summary>Most meetings in all.</summary>
    public int Cap { get; init; } = 5;

    /// <summary>Days from one meeting to the next.</summary>
    public int CadenceDays { get; init; } = 30;

    /// <summary>Length of a meeting in minutes.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>Fewest goals a group agrees on.</summary>
    public int MinGoals { get; init; } = 1;

    /// <summary>Most goals a group agrees on.</summary>
    public int MaxGoals { get; init; } = 2;

    /// <summary>True where each member names a supervisor, who approves the group and sees its goals.</summary>
    public bool Supervisors { get; init; } = true;

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

    /// <summary>How long a time for the next meeting is looked for, counted from two weeks before its usual day.</summary>
    public Ladder Find { get; init; } = new([5, 10], 18, 28);

    /// <summary>How long it is asked whether a meeting was held.</summary>
    public Ladder Report { get; init; } = new([2, 5], 7, 10);

    /// <summary>How long the members have to say continue or stop.</summary>
    public Ladder Decide { get; init; } = new([3, 7], 10, 14);

    /// <summary>How long the final evaluation is open.</summary>
    public Ladder Evaluate { get; init; } = new([4, 9], 12, 16);

    /// <summary>How long a person whose group ended early is asked whether to look for a new one.</summary>
    public Ladder Return { get; init; } = new([5], 10, 14);

    /// <summary>The plan's calendar.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Calendar Calendar => new(Zone);

    /// <summary>The programme models that can be opened, each as its preset.</summary>
    public static ImmutableArray<Plan> Models { get; } = [new Plan { Model = "pair" }];

    /// <summary>What makes this plan impossible, by field; empty where it can run.</summary>
    public IEnumerable<Refusal> Refusals()
    {
        if (Models.All(m => m.Model != Model)) yield return new("model", "unknown-choice");
        if (!Calendar.Knows(Zone)) yield return new("zone", "unknown-choice");
        if (Cap is < 1 or > 12) yield return new("cap", "out-of-range");
        if (MinSize < 2) yield return new("minSize", "out-of-range");
        if (MaxSize < MinSize || MaxSize > 12) yield return new("maxSize", "out-of-range");
        if (MinGoals is < 0 or > 5) yield return new("minGoals", "out-of-range");
        if (MaxGoals < MinGoals || MaxGoals is < 1 or > 5) yield return new("maxGoals", "out-of-range");
        if (MissesAllowed is < 1 or > 6) yield return new("missesAllowed", "out-of-range");
        if (First < 1 || First > Cap) yield return new("first", "out-of-range");
        if (Every is < 1 or > 12) yield return new("every", "out-of-range");
        if (CadenceDays is < 7 or > 92) yield return new("cadenceDays", "out-of-range");
        if (Minutes is < 15 or > 240) yield return new("minutes", "out-of-range");
        if (RetentionDays is < 30 or > 730) yield return new("retentionDays", "out-of-range");
        if (MinCell < 5) yield return new("minCell", "out-of-range");
        if (new[] { Confirm, Wait, Review, Approve, Agree, Find, Report, Decide, Evaluate, Return }.Any(l => !l.Rises))
            yield return new("ladders", "out-of-range");
    }
}

/// <summary>An expected refusal: the form's field and a stable code, which the page translates.</summary>
public sealed record Refusal(string Field, string Code);

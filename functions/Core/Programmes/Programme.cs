using System.Text.Json.Serialization;
using EMentoring.Core.Asks;
using EMentoring.Core.Groups;

namespace EMentoring.Core.Programmes;

/// <summary>A programme, from being opened to being erased. Counts only: who is in it, the board's rows say.</summary>
/// <param name="Id">The programme's id.</param>
/// <param name="Plan">The figures it runs by.</param>
/// <param name="Coordinator">Id that stands for the address of the coordinator who opened it.</param>
/// <param name="Stage">Where it is.</param>
public sealed record Programme(string Id, Plan Plan, string Coordinator, ProgrammeStage Stage)
{
    /// <summary>Days after which groups that have not been started, or a summary that has not come, are asked for once more: by then the tries of the first time have come to an end.</summary>
    private const int Again = 3;

    /// <summary>People who confirmed their sign-up.</summary>
    public int Confirmed { get; init; }

    /// <summary>People in the pool.</summary>
    public int Waiting { get; init; }

    /// <summary>Groups that have been started and have not ended.</summary>
    public int Live { get; init; }

    /// <summary>Groups that have ended.</summary>
    public int Ended { get; init; }

    /// <summary>People whose group ended because another left, and who may come back.</summary>
    public int MayReturn { get; init; }

    /// <summary>How many times groups have been proposed.</summary>
    public int Round { get; init; }

    /// <summary>A group that waits for another one to meet.</summary>
    public string? Alone { get; init; }

    /// <summary>UTC instant at which sign-up closes; after it one gets on the waiting list.</summary>
    public DateTimeOffset Closes { get; init; }

    /// <summary>A programme that nobody has opened.</summary>
    public static Programme Unborn(string id) => new(id, new Plan { Model = "" }, "", new ProgrammeStage.Unborn());

    /// <summary>UTC instant at which waiting has a consequence, or null where nothing is waited for.</summary>
    [JsonIgnore]
    public DateTimeOffset? Due => Stage switch
    {
        ProgrammeStage.Open => Closes,
        ProgrammeStage.Running { Sending: { } since } => since.AddDays(Again),
        ProgrammeStage.Running r => r.EndsAt,
        ProgrammeStage.SummingUp s => s.Since.AddDays(Again),
        ProgrammeStage.Closed c => c.EraseAt,
        _ => Stage.Ask?.Due(Plan.Calendar),
    };
}

/// <summary>Where a programme is.</summary>
[JsonDerivedType(typeof(Unborn), "unborn")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Reviewing), "reviewing")]
[JsonDerivedType(typeof(Running), "running")]
[JsonDerivedType(typeof(SummingUp), "summing-up")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Erased), "erased")]
public abstract record ProgrammeStage
{
    private ProgrammeStage() { }

    /// <summary>What the coordinator is asked at this stage; null where nothing is.</summary>
    public Ask? Ask { get; init; }

    /// <summary>The stage's wire name.</summary>
    [JsonIgnore]
    public string Name => Wire.Name(this);

    /// <summary>Not opened.</summary>
    public sealed record Unborn : ProgrammeStage;

    /// <summary>People may sign up.</summary>
    public sealed record Open(bool Extended = false) : ProgrammeStage;

    /// <summary>Groups are being proposed, or wait for the coordinator's review.</summary>
    /// <param name="Groups">How many are proposed; null while they are being worked out.</param>
    public sealed record Reviewing(int? Groups = null) : ProgrammeStage;

    /// <summary>Groups live their lives.</summary>
    /// <param name="Sending">UTC instant since which the proposed groups are being started; null when they have been.</param>
    /// <param name="EndsAt">UTC instant at which the programme ends unless a new group is started; null while groups live.</param>
    /// <param name="Asked">True when the coordinator has been asked whether to propose anew: before the end, or since enough wait for a new group.</param>
    public sealed record Running(DateTimeOffset? Sending = null, DateTimeOffset? EndsAt = null, bool Asked = false) : ProgrammeStage;

    /// <summary>The summary is being worked out.</summary>
    public sealed record SummingUp(DateTimeOffset Since) : ProgrammeStage;

    /// <summary>Over; the summary stays, what is personal is kept until <paramref name="EraseAt"/>.</summary>
    public sealed record Closed(DateTimeOffset EraseAt) : ProgrammeStage;

    /// <summary>Everything personal is gone.</summary>
    public sealed record Erased : ProgrammeStage;
}

/// <summary>What happens to a programme.</summary>
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Confirmed), "confirmed")]
[JsonDerivedType(typeof(LeftPool), "left-pool")]
[JsonDerivedType(typeof(Rejoined), "rejoined")]
[JsonDerivedType(typeof(WillNotReturn), "will-not-return")]
[JsonDerivedType(typeof(NotTaken), "not-taken")]
[JsonDerivedType(typeof(SignUpClosed), "sign-up-closed")]
[JsonDerivedType(typeof(Proposed), "proposed")]
[JsonDerivedType(typeof(ProposeAgain), "propose-again")]
[JsonDerivedType(typeof(SentOut), "sent-out")]
[JsonDerivedType(typeof(GroupsStarted), "groups-started")]
[JsonDerivedType(typeof(GroupEnded), "group-ended")]
[JsonDerivedType(typeof(SeatFree), "seat-free")]
[JsonDerivedType(typeof(SeatTaken), "seat-taken")]
[JsonDerivedType(typeof(WantsToMeet), "wants-to-meet")]
[JsonDerivedType(typeof(Summarised), "summarised")]
[JsonDerivedType(typeof(DeadlinePassed), "deadline-passed")]
public abstract record ProgrammeEvent
{
    private ProgrammeEvent() { }

    /// <summary>A coordinator opened it.</summary>
    public sealed record Opened(Plan Plan, string Coordinator, DateTimeOffset Closes) : ProgrammeEvent;

    /// <summary>A person confirmed their sign-up and is in the pool.</summary>
    public sealed record Confirmed(string Person) : ProgrammeEvent;

    /// <summary>A person left the pool.</summary>
    public sealed record LeftPool(string Person) : ProgrammeEvent;

    /// <summary>A person whose group ended came back to the pool.</summary>
    public sealed record Rejoined(string Person) : ProgrammeEvent;

    /// <summary>A person whose group ended does not want a new one, or did not say.</summary>
    public sealed record WillNotReturn(string Person) : ProgrammeEvent;

    /// <summary>A person counted into a new group was not in the pool any more: they had been counted out of it before.</summary>
    public sealed record NotTaken(string Person) : ProgrammeEvent;

    /// <summary>The coordinator closed sign-up.</summary>
    public sealed record SignUpClosed : ProgrammeEvent;

    /// <summary>Groups have been proposed.</summary>
    public sealed record Proposed(int Round, int Groups, int LeftOver) : ProgrammeEvent;

    /// <summary>The coordinator wants proposals made, once more or among those who wait by now.</summary>
    public sealed record ProposeAgain : ProgrammeEvent;

    /// <summary>The coordinator sent the proposals to the supervisors.</summary>
    public sealed record SentOut(int Round) : ProgrammeEvent;

    /// <summary>The proposed groups have been started.</summary>
    public sealed record GroupsStarted(int Round, int Groups, int People) : ProgrammeEvent;

    /// <summary>A group ended.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Outcome">How.</param>
    /// <param name="Returned">Members who went back into the pool.</param>
    /// <param name="Asked">Members who are asked whether they want to.</param>
    public sealed record GroupEnded(string Group, Outcome Outcome, int Returned, int Asked) : ProgrammeEvent;

    /// <summary>A running group has a free seat.</summary>
    public sealed record SeatFree(string Group) : ProgrammeEvent;

    /// <summary>One who waited has taken a seat of a running group.</summary>
    public sealed record SeatTaken(string Person) : ProgrammeEvent;

    /// <summary>A group is ready to meet another.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Met">UTC instant of its latest meeting: a time of day that suits it.</param>
    public sealed record WantsToMeet(string Group, DateTimeOffset Met) : ProgrammeEvent;

    /// <summary>The summary is kept and can be read.</summary>
    public sealed record Summarised : ProgrammeEvent;

    /// <summary>Time has passed; the state decides whether that means anything.</summary>
    public sealed record DeadlinePassed : ProgrammeEvent;
}

/// <summary>A programme's line in the list of programmes.</summary>
public sealed record ProgrammeLine(
    string Id, string Coordinator, string Model, string Stage, DateTimeOffset Closes, int Confirmed, int Waiting, int Live, int Ended, bool Attention);

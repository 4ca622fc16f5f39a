using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMentoring.Core.Groups;

/// <summary>What happens to a group.</summary>
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(GoalsSet), "goals-set")]
[JsonDerivedType(typeof(Assessed), "assessed")]
[JsonDerivedType(typeof(ThemesGiven), "themes-given")]
[JsonDerivedType(typeof(Voted), "voted")]
[JsonDerivedType(typeof(TalkAnswered), "talk-answered")]
[JsonDerivedType(typeof(SlotsProposed), "slots-proposed")]
[JsonDerivedType(typeof(SlotsAnswered), "slots-answered")]
[JsonDerivedType(typeof(TimePicked), "time-picked")]
[JsonDerivedType(typeof(MeetingCancelled), "meeting-cancelled")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Evaluated), "evaluated")]
[JsonDerivedType(typeof(TakesSeat), "takes-seat")]
[JsonDerivedType(typeof(MeetWith), "meet-with")]
[JsonDerivedType(typeof(PauseSet), "pause-set")]
[JsonDerivedType(typeof(MemberLeft), "member-left")]
[JsonDerivedType(typeof(DeadlinePassed), "deadline-passed")]
public abstract record GroupEvent
{
    private GroupEvent() { }

    /// <summary>The coordinator sent the proposal out.</summary>
    /// <param name="Programme">Id of the programme.</param>
    /// <param name="Plan">Its plan.</param>
    /// <param name="Members">Whom it was proposed to bring together.</param>
    /// <param name="Gone">Ids of those members who left between the proposal and now: nobody is introduced to them, nor they to anybody.</param>
    public sealed record Started(string Programme, Plan Plan, ImmutableArray<Member> Members, ImmutableArray<string>? Gone = null) : GroupEvent;

    /// <summary>A member heard that they are in the group. One that has ended meanwhile tells them so.</summary>
    public sealed record Joined(string Person) : GroupEvent;

    /// <summary>A supervisor approved, working hours included.</summary>
    public sealed record Approved(string Supervisor) : GroupEvent;

    /// <summary>A supervisor declined.</summary>
    public sealed record Declined(string Supervisor) : GroupEvent;

    /// <summary>A member wrote down what the group agreed on as its goals.</summary>
    public sealed record GoalsSet(string By) : GroupEvent;

    /// <summary>A member gave the first self-assessment.</summary>
    public sealed record Assessed(string By) : GroupEvent;

    /// <summary>A member proposed so many themes for the meetings after <paramref name="After"/>; correctable while they are collected.</summary>
    public sealed record ThemesGiven(int After, string By, int Themes) : GroupEvent;

    /// <summary>A member voted for themes, by their ids; correctable while they are voted on.</summary>
    public sealed record Voted(int After, string By, ImmutableArray<string> Themes) : GroupEvent;

    /// <summary>The one who was asked to hold the talk of a meeting says yes or no.</summary>
    public sealed record TalkAnswered(int Number, string By, bool Holds) : GroupEvent;

    /// <summary>Times for the coming meeting, worked out from what the members said suits them.</summary>
    public sealed record SlotsProposed(int Number, DateTimeOffset Around, ImmutableArray<DateTimeOffset> Slots) : GroupEvent;

    /// <summary>A member says which of the times suit; none of them where empty. Correctable while the poll is open.</summary>
    public sealed record SlotsAnswered(int Number, string By, ImmutableArray<DateTimeOffset> Suit) : GroupEvent;

    /// <summary>A member picked the coming meeting's time, or moved it.</summary>
    /// <param name="Number">The meeting meant.</param>
    /// <param name="At">UTC instant of its start.</param>
    /// <param name="By">The member.</param>
    /// <param name="Place">A checksum of the place's words: another place is news, pressing twice is not.</param>
    /// <param name="Seen">The group's <see cref="Group.Sequence"/> as its picker knew it; null in events from before it was written down.</param>
    public sealed record TimePicked(int Number, DateTimeOffset At, string By, int Place = 0, int? Seen = null) : GroupEvent;

    /// <summary>A member cancelled the coming meeting; a new time is looked for.</summary>
    public sealed record MeetingCancelled(int Number, string By) : GroupEvent;

    /// <summary>A member says whether the meeting was held; the first to answer answers for all.</summary>
    /// <param name="Number">The meeting meant.</param>
    /// <param name="Report">Held, moved or not held.</param>
    /// <param name="By">The member.</param>
    /// <param name="MovedTo">UTC instant of the new time, where it was moved and is known.</param>
    public sealed record Reported(int Number, Report Report, string By, DateTimeOffset? MovedTo = null) : GroupEvent;

    /// <summary>A member says, unseen by the others, whether to continue; correctable until all have.</summary>
    /// <param name="After">Number of meetings held when asked.</param>
    /// <param name="By">The member.</param>
    /// <param name="Continue">True for continue.</param>
    public sealed record Decided(int After, string By, bool Continue) : GroupEvent;

    /// <summary>A member gave the final evaluation.</summary>
    public sealed record Evaluated(string By) : GroupEvent;

    /// <summary>One who waits takes a free seat of a running group.</summary>
    public sealed record TakesSeat(Member Member) : GroupEvent;

    /// <summary>The programme brings the group together with another.</summary>
    /// <param name="Other">The other group.</param>
    /// <param name="At">UTC instant that is proposed.</param>
    public sealed record MeetWith(string Other, DateTimeOffset At) : GroupEvent;

    /// <summary>A member set the group's own pause, or ended it (null).</summary>
    public sealed record PauseSet(string By, Break? Break) : GroupEvent;

    /// <summary>A member left, or never came.</summary>
    public sealed record MemberLeft(string Person) : GroupEvent;

    /// <summary>Time has passed; the state decides whether that means anything.</summary>
    public sealed record DeadlinePassed : GroupEvent;
}

/// <summary>What became of a meeting.</summary>
public enum Report
{
    /// <summary>It was held.</summary>
    Held,
    /// <summary>The members moved it.</summary>
    Moved,
    /// <summary>It did not take place.</summary>
    NotHeld,
}

/// <summary>A group's line on the programme's board, and what the summary counts.</summary>
/// <param name="Id">The group.</param>
/// <param name="Programme">The programme whose board it is.</param>
/// <param name="People">Ids of its members.</param>
/// <param name="Former">Ids of those who left it.</param>
/// <param name="Stage">Wire name of the stage.</param>
/// <param name="Meetings">UTC starts of the meetings held.</param>
/// <param name="Target">Meetings agreed on.</param>
/// <param name="Next">UTC instant of the next meeting.</param>
/// <param name="Waiting">Ids of those whose answer is waited for: members, or supervisors while approving.</param>
/// <param name="Outcome">How it ended, or is about to.</param>
/// <param name="Since">UTC instant since which it is so.</param>
/// <param name="Attention">True where the coordinator should look.</param>
public sealed record GroupLine(
    string Id, string Programme, ImmutableArray<string> People, ImmutableArray<string> Former, string Stage,
    ImmutableArray<DateTimeOffset> Meetings, int Target, DateTimeOffset? Next, ImmutableArray<string> Waiting,
    Outcome? Outcome, DateTimeOffset Since, bool Attention)
{
    /// <summary>Ids of its members whose part is to help the others.</summary>
    public ImmutableArray<string> Helpers { get; init; } = [];

    /// <summary>How many meetings had been held when each of those who are not in it any more went.</summary>
    public ImmutableSortedDictionary<string, int> LeftAfter { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Those for whom the mentoring was, with how many meetings were held while they were in it.</summary>
    [JsonIgnore]
    public IEnumerable<(string Person, int Meetings)> Participants =>
        People.Concat(Former).Concat(Done).Except(Helpers).Select(p => (p, LeftAfter.TryGetValue(p, out var held) ? held : Meetings.Length));

    /// <summary>Ids of those who stopped after a decision while the others went on.</summary>
    public ImmutableArray<string> Done { get; init; } = [];

    /// <summary>Roles of which one more could join.</summary>
    public ImmutableArray<Role> Free { get; init; } = [];

    /// <summary>Ids of those whom no time that was proposed has suited, twice or more in a row.</summary>
    public ImmutableArray<string> Unsuited { get; init; } = [];

    /// <summary>Last day of the group's own pause, while it is not over.</summary>
    public DateOnly? PausedTo { get; init; }

    /// <summary>True where the supervisors have approved it.</summary>
    [JsonIgnore]
    public bool Approved => Stage != "approving" && Outcome?.Returns() != true;

    /// <summary>True where both say the same, whatever the instant.</summary>
    public bool Same(GroupLine other) =>
        Bare(this) == Bare(other) && People.SequenceEqual(other.People) && Former.SequenceEqual(other.Former)
        && Meetings.SequenceEqual(other.Meetings) && Waiting.SequenceEqual(other.Waiting) && Done.SequenceEqual(other.Done) && Free.SequenceEqual(other.Free)
        && Unsuited.SequenceEqual(other.Unsuited);

    private static GroupLine Bare(GroupLine l) => l with { People = [], Former = [], Meetings = [], Waiting = [], Done = [], Helpers = [], LeftAfter = ImmutableSortedDictionary<string, int>.Empty, Free = [], Unsuited = [], Since = default };
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMentoring.Core.Asks;
using EMentoring.Core.Groups;

namespace EMentoring.Core.SignUps;

/// <summary>One person's part in a programme, from asking to be let in until it is over for them.</summary>
/// <param name="Id">The person's id; the same address in the same programme always has the same.</param>
/// <param name="Programme">Id of the programme; empty before the first event.</param>
/// <param name="Plan">The programme's plan when they signed up.</param>
/// <param name="Stage">Where they are.</param>
public sealed record SignUp(string Id, string Programme, Plan Plan, SignUpStage Stage)
{
    /// <summary>True for one who has a certificate.</summary>
    public bool Certified { get; init; }

    /// <summary>A sign-up that nobody has made yet.</summary>
    public static SignUp Unborn(string id) => new(id, "", new Plan { Model = "" }, new SignUpStage.Unborn());

    /// <summary>UTC instant at which waiting has a consequence, or null where nothing is waited for.</summary>
    [JsonIgnore]
    public DateTimeOffset? Due => Stage.Ask?.Due(Plan.Calendar);
}

/// <summary>Where a sign-up is.</summary>
[JsonDerivedType(typeof(Unborn), "unborn")]
[JsonDerivedType(typeof(Asking), "asking")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(InGroup), "in-group")]
[JsonDerivedType(typeof(Returning), "returning")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(Expired), "expired")]
[JsonDerivedType(typeof(Erased), "erased")]
public abstract record SignUpStage
{
    private SignUpStage() { }

    /// <summary>What the person is asked or kept waiting for; null where nothing is.</summary>
    public Ask? Ask { get; init; }

    /// <summary>The stage's wire name.</summary>
    [JsonIgnore]
    public string Name => Wire.Name(this);

    /// <summary>Nobody has signed up yet.</summary>
    public sealed record Unborn : SignUpStage;

    /// <summary>The form was sent; the address is not confirmed yet.</summary>
    /// <param name="Before">Where one who was in the programme before goes back to without a confirmation; null for others.</param>
    public sealed record Asking(SignUpStage? Before = null) : SignUpStage;

    /// <summary>Confirmed, and in the pool from which groups are proposed.</summary>
    public sealed record Waiting : SignUpStage
    {
        /// <summary>Running groups with a free seat that they have heard of.</summary>
        public ImmutableArray<string> Called { get; init; } = [];

        /// <summary>The running group that they would join, while their supervisor is asked.</summary>
        public string? Joining { get; init; }
    }

    /// <summary>In a group, be it approved yet or not.</summary>
    public sealed record InGroup(string Group) : SignUpStage;

    /// <summary>The group ended because another left; asked whether to look for a new one.</summary>
    public sealed record Returning : SignUpStage;

    /// <summary>The mentoring came to its end, or the programme did.</summary>
    /// <param name="Group">The group whose end it was.</param>
    public sealed record Finished(string? Group = null) : SignUpStage;

    /// <summary>Left by their own wish.</summary>
    public sealed record Left : SignUpStage;

    /// <summary>Never confirmed; what was typed has been erased.</summary>
    public sealed record Expired : SignUpStage;

    /// <summary>Erased by their own wish; nothing but ids is left.</summary>
    public sealed record Erased : SignUpStage;
}

/// <summary>What happens to a sign-up.</summary>
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Confirmed), "confirmed")]
[JsonDerivedType(typeof(Called), "called")]
[JsonDerivedType(typeof(WantsSeat), "wants-seat")]
[JsonDerivedType(typeof(SupervisorSaid), "supervisor-said")]
[JsonDerivedType(typeof(NoSeat), "no-seat")]
[JsonDerivedType(typeof(Placed), "placed")]
[JsonDerivedType(typeof(GroupEnded), "group-ended")]
[JsonDerivedType(typeof(DiaryKept), "diary-kept")]
[JsonDerivedType(typeof(Certified), "certified")]
[JsonDerivedType(typeof(Again), "again")]
[JsonDerivedType(typeof(Leaves), "leaves")]
[JsonDerivedType(typeof(EraseAsked), "erase-asked")]
[JsonDerivedType(typeof(ProgrammeEnded), "programme-ended")]
[JsonDerivedType(typeof(DeadlinePassed), "deadline-passed")]
public abstract record SignUpEvent
{
    private SignUpEvent() { }

    /// <summary>The form was sent.</summary>
    public sealed record Asked(string Programme, Plan Plan) : SignUpEvent;

    /// <summary>The link in the letter was used: the address is theirs.</summary>
    public sealed record Confirmed : SignUpEvent;

    /// <summary>Running groups have a free seat for somebody like them; the one that needs it most comes first.</summary>
    public sealed record Called(ImmutableArray<string> Groups) : SignUpEvent;

    /// <summary>They would like that seat.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Role">The role in which they would sit there.</param>
    /// <param name="Supervisor">Id that stands for the supervisor who is asked first; null where none is.</param>
    public sealed record WantsSeat(string Group, Role Role, string? Supervisor) : SignUpEvent;

    /// <summary>The supervisor says whether they may join that group.</summary>
    public sealed record SupervisorSaid(string Group, string Supervisor, Role Role, bool Yes) : SignUpEvent;

    /// <summary>The seat was taken, or the group over, before they came.</summary>
    public sealed record NoSeat(string Group) : SignUpEvent;

    /// <summary>A group was started with them in it, or has taken them in.</summary>
    public sealed record Placed(string Group) : SignUpEvent;

    /// <summary>Their group ended.</summary>
    public sealed record GroupEnded(string Group, Outcome Outcome) : SignUpEvent;

    /// <summary>They wrote an entry of their diary after the group had ended.</summary>
    public sealed record DiaryKept : SignUpEvent;

    /// <summary>Their certificate has been written.</summary>
    public sealed record Certified(string Group) : SignUpEvent;

    /// <summary>Asked whether to look for a new group, they said yes or no.</summary>
    public sealed record Again(bool Yes) : SignUpEvent;

    /// <summary>They wish to leave.</summary>
    public sealed record Leaves : SignUpEvent;

    /// <summary>They wish everything about them to be erased.</summary>
    public sealed record EraseAsked : SignUpEvent;

    /// <summary>The programme has ended.</summary>
    public sealed record ProgrammeEnded : SignUpEvent;

    /// <summary>Time has passed; the state decides whether that means anything.</summary>
    public sealed record DeadlinePassed : SignUpEvent;
}

/// <summary>A person's line on the programme's board.</summary>
/// <param name="Id">The person.</param>
/// <param name="Programme">The programme whose board it is.</param>
/// <param name="Stage">Wire name of the stage.</param>
/// <param name="Group">The group they are in, or were in last.</param>
/// <param name="Since">UTC instant since which it is so.</param>
/// <param name="Attention">True where the coordinator should look.</param>
public sealed record PersonLine(string Id, string Programme, string Stage, string? Group, DateTimeOffset Since, bool Attention = false);

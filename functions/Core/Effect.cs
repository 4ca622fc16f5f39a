using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.Core;

/// <summary>
/// What a step wants done in the world. It is committed with the step, carried out at least once, and has the key
/// <c>instance/version/n</c>, so that carrying it out again changes nothing.
/// </summary>
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(TellSignUp), "tell-sign-up")]
[JsonDerivedType(typeof(TellGroup), "tell-group")]
[JsonDerivedType(typeof(TellProgramme), "tell-programme")]
[JsonDerivedType(typeof(ShowPerson), "show-person")]
[JsonDerivedType(typeof(ShowGroup), "show-group")]
[JsonDerivedType(typeof(ShowProgramme), "show-programme")]
[JsonDerivedType(typeof(KeepProfile), "keep-profile")]
[JsonDerivedType(typeof(DropPending), "drop-pending")]
[JsonDerivedType(typeof(Erase), "erase")]
[JsonDerivedType(typeof(ProposeGroups), "propose-groups")]
[JsonDerivedType(typeof(StartGroups), "start-groups")]
[JsonDerivedType(typeof(ProposeTimes), "propose-times")]
[JsonDerivedType(typeof(FillSeats), "fill-seats")]
[JsonDerivedType(typeof(Certify), "certify")]
[JsonDerivedType(typeof(TellAll), "tell-all")]
[JsonDerivedType(typeof(Summarise), "summarise")]
public abstract record Effect
{
    private Effect() { }

    /// <summary>Where the board's line is shown among a step's effects: before the programme hears, which reads the board.</summary>
    public static int BeforeTheProgramme(ImmutableArray<Effect> effects) =>
        effects.Select((e, n) => (e, n)).Where(x => x.e is TellProgramme).Select(x => x.n).DefaultIfEmpty(effects.Length).First();

    /// <summary>Write and send a letter.</summary>
    public sealed record Send(Letter Letter) : Effect;

    /// <summary>Put an event into a sign-up's inbox.</summary>
    public sealed record TellSignUp(string Id, SignUpEvent Event) : Effect;

    /// <summary>Put an event into a group's inbox.</summary>
    public sealed record TellGroup(string Id, GroupEvent Event) : Effect;

    /// <summary>Put an event into a programme's inbox.</summary>
    public sealed record TellProgramme(string Id, ProgrammeEvent Event) : Effect;

    /// <summary>Show a person's line on the programme's board.</summary>
    public sealed record ShowPerson(PersonLine Line) : Effect;

    /// <summary>Show a group's line on the programme's board.</summary>
    public sealed record ShowGroup(GroupLine Line) : Effect;

    /// <summary>Show a programme's line in the list of programmes.</summary>
    public sealed record ShowProgramme(ProgrammeLine Line) : Effect;

    /// <summary>What the person typed at sign-up was confirmed: it becomes their profile.</summary>
    public sealed record KeepProfile(string Person) : Effect;

    /// <summary>What was typed at a sign-up that nobody confirmed is forgotten; what the person gave before stays.</summary>
    public sealed record DropPending(string Person) : Effect;

    /// <summary>Erase everything that is held about a person.</summary>
    public sealed record Erase(string Person, string Programme) : Effect;

    /// <summary>Propose groups among those who wait; the programme is told how many.</summary>
    public sealed record ProposeGroups(string Programme, int Round, Plan Plan) : Effect;

    /// <summary>Start the groups as proposed; the programme is told how many.</summary>
    public sealed record StartGroups(string Programme, int Round, Plan Plan) : Effect;

    /// <summary>Propose times for a group's coming meeting, from what its members said suits them; the group is told.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Number">The meeting.</param>
    /// <param name="Around">UTC instant around which it is looked for; comes back with the times.</param>
    /// <param name="From">First day, in the programme's zone.</param>
    public sealed record ProposeTimes(string Group, int Number, DateTimeOffset Around, DateOnly From) : Effect;

    /// <summary>Those who wait hear of groups that have a free seat (<see cref="Vacancies"/>).</summary>
    public sealed record FillSeats(string Programme) : Effect;

    /// <summary>Where a person has done what the certificate takes, write it; their sign-up is told.</summary>
    public sealed record Certify(string Person, string Group) : Effect;

    /// <summary>Put the same event into the inbox of everybody who signed up.</summary>
    public sealed record TellAll(string Programme, SignUpEvent Event) : Effect;

    /// <summary>Work out the evaluation summary and keep it; the programme is told.</summary>
    public sealed record Summarise(string Programme, Plan Plan) : Effect;
}

/// <summary>What a step gives back: the new state and what it wants done, in order.</summary>
public sealed record Stepped<T>(T State, ImmutableArray<Effect> Effects);

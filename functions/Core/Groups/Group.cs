using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMentoring.Core.Asks;

namespace EMentoring.Core.Groups;

/// <summary>A pair or a group, from being proposed to its supervisors until its evaluation is over. Ids and times only.</summary>
/// <param name="Id">The group's id.</param>
/// <param name="Programme">Id of its programme.</param>
/// <param name="Plan">The figures it runs by.</param>
/// <param name="Members">Those who belong to it now; who leaves is taken away.</param>
/// <param name="Stage">Where it is.</param>
public sealed record Group(string Id, string Programme, Plan Plan, ImmutableArray<Member> Members, GroupStage Stage)
{
    /// <summary>UTC starts of the meetings that were held, in order.</summary>
    public ImmutableArray<DateTimeOffset> Meetings { get; init; } = [];

    /// <summary>Ids of those who belonged to the group and left.</summary>
    public ImmutableArray<string> Former { get; init; } = [];

    /// <summary>How many meetings had been held when each of those who are not in it any more went.</summary>
    public ImmutableSortedDictionary<string, int> LeftAfter { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Ids of those who stopped after a decision while the others went on: their mentoring came to a good end.</summary>
    public ImmutableArray<string> Done { get; init; } = [];

    /// <summary>Meetings agreed on so far: the first few, and what each decision to continue added.</summary>
    public int Target { get; init; }

    /// <summary>Times in a row that a meeting did not take place.</summary>
    public int Missed { get; init; }

    /// <summary>The member under whose key the goals' words are kept; null while none are agreed.</summary>
    public string? GoalsBy { get; init; }

    /// <summary>Themes that were voted for, best first: one for each coming meeting from the one after <see cref="ThemesFrom"/>.</summary>
    public ImmutableArray<ThemeOf> Themes { get; init; } = [];

    /// <summary>Meetings that had been held when the themes were chosen.</summary>
    public int ThemesFrom { get; init; }

    /// <summary>Who opens the coming meeting with a talk; null where nobody does.</summary>
    public Talk? Talk { get; init; }

    /// <summary>Ids of those who held a talk, one for each.</summary>
    public ImmutableArray<string> Talkers { get; init; } = [];

    /// <summary>The group's own pause.</summary>
    public Break? Break { get; init; }

    /// <summary>How many polls in a row proposed no time that suited a member; those whom every poll suited are not in it.</summary>
    public ImmutableSortedDictionary<string, int> Unsuited { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How often members have changed when the group meets, each on the last day on which they did; null where nobody has.</summary>
    public ImmutableSortedDictionary<string, Changes>? Changed { get; init; }

    /// <summary>Ids of members who came after the others had assessed themselves, and have not done so yet.</summary>
    public ImmutableArray<string> New { get; init; } = [];

    /// <summary>RFC 5545 SEQUENCE that the next calendar file of the coming meeting will carry.</summary>
    public int Sequence { get; init; }

    /// <summary>How many meetings were held.</summary>
    [JsonIgnore]
    public int Held => Meetings.Length;

    /// <summary>Number of the meeting that is coming: one more than were held.</summary>
    [JsonIgnore]
    public int Number => Held + 1;

    /// <summary>A group that has not been started.</summary>
    public static Group Unborn(string id) => new(id, "", new Plan { Model = "" }, [], new GroupStage.Unborn());

    /// <summary>UTC instant at which waiting has a consequence, or null where nothing is waited for.</summary>
    [JsonIgnore]
    public DateTimeOffset? Due => Stage switch
    {
        GroupStage.Meeting m => m.Reminded || Calendar.DayBefore(m.At) <= m.Set ? m.At.AddMinutes(Plan.Minutes) : Calendar.DayBefore(m.At),
        _ => Stage.Ask?.Due(Calendar),
    };

    /// <summary>The programme's calendar with the group's own pause.</summary>
    [JsonIgnore]
    public Calendar Calendar => Plan.Calendar with { Break = Break };

    /// <summary>True while <paramref name="person"/> belongs to the group.</summary>
    public bool Has(string person) => Members.Any(m => m.Id == person);

    /// <summary>True while <paramref name="person"/> belongs to it as one for whom the mentoring is.</summary>
    public bool Participates(string person) => Members.Any(m => m.Id == person && m.Role.Participates());

    /// <summary>The role of a member; null for one who is none.</summary>
    public Role? RoleOf(string person) => Members.FirstOrDefault(m => m.Id == person)?.Role;

    /// <summary>The coming meeting's theme among those voted for.</summary>
    [JsonIgnore]
    public ThemeOf? Theme => Held - ThemesFrom is >= 0 and var n && n < Themes.Length ? Themes[n] : null;

    /// <summary>Roles of which one more could take part in what is left.</summary>
    [JsonIgnore]
    public IEnumerable<Role> Free => !Plan.Open || Stage is not (GroupStage.Agreeing or GroupStage.Theming or GroupStage.Finding or GroupStage.Meeting or GroupStage.Reporting)
        || (Stage is GroupStage.Reporting && Number >= Plan.Cap) ? [] : Plan.Seats.Where(s => Members.Count(m => m.Role == s.Role) < s.Max).Select(s => s.Role);
}

/// <summary>How often a member has changed the coming meeting, each time with a letter to everybody.</summary>
/// <param name="Day">The day, in the programme's zone.</param>
/// <param name="Times">How often on it.</param>
public sealed record Changes(DateOnly Day, int Times)
{
    /// <summary>Most of a member's in a day.</summary>
    public const int Most = 3;
}

/// <summary>A theme that a member proposed; its words are kept under their key.</summary>
/// <param name="By">The member.</param>
/// <param name="Index">Which of theirs, from 0.</param>
public sealed record ThemeOf(string By, int Index)
{
    /// <summary>How votes name it.</summary>
    [JsonIgnore]
    public string Id => $"{By}:{Index}";
}

/// <summary>The introductory talk of a meeting.</summary>
/// <param name="Number">The meeting.</param>
/// <param name="Holder">Who is asked to hold it; null where all have declined.</param>
/// <param name="Said">True where they said yes.</param>
/// <param name="Declined">Ids of those who cannot.</param>
public sealed record Talk(int Number, string? Holder, bool Said, ImmutableArray<string> Declined);

/// <summary>One who belongs to a group.</summary>
/// <param name="Id">The person.</param>
/// <param name="Supervisor">Id that stands for the supervisor's address; null where none is named. Two members may have the same.</param>
/// <param name="Role">In which role.</param>
public sealed record Member(string Id, string? Supervisor, Role Role = Role.Peer);

/// <summary>Where a group is.</summary>
[JsonDerivedType(typeof(Unborn), "unborn")]
[JsonDerivedType(typeof(Approving), "approving")]
[JsonDerivedType(typeof(Agreeing), "agreeing")]
[JsonDerivedType(typeof(Theming), "theming")]
[JsonDerivedType(typeof(Finding), "finding")]
[JsonDerivedType(typeof(Meeting), "meeting")]
[JsonDerivedType(typeof(Reporting), "reporting")]
[JsonDerivedType(typeof(Deciding), "deciding")]
[JsonDerivedType(typeof(Evaluating), "evaluating")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record GroupStage
{
    private GroupStage() { }

    /// <summary>What is asked at this stage; null where nothing is.</summary>
    public Ask? Ask { get; init; }

    /// <summary>The stage's wire name.</summary>
    [JsonIgnore]
    public string Name => Wire.Name(this);

    /// <summary>Not started.</summary>
    public sealed record Unborn : GroupStage;

    /// <summary>The supervisors are asked to approve the group and its meetings in working hours (seeds/004).</summary>
    public sealed record Approving : GroupStage;

    /// <summary>The members assess themselves and agree on goals.</summary>
    public sealed record Agreeing : GroupStage;

    /// <summary>The members propose themes, and then vote on them.</summary>
    /// <param name="Around">UTC instant around which the next meeting will be.</param>
    public sealed record Theming(DateTimeOffset Around) : GroupStage
    {
        /// <summary>True when the themes are there and are voted on.</summary>
        public bool Voting { get; init; }

        /// <summary>How many themes each member proposed.</summary>
        public ImmutableSortedDictionary<string, int> Given { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

        /// <summary>The themes' ids that each member voted for.</summary>
        public ImmutableSortedDictionary<string, ImmutableArray<string>> Votes { get; init; } =
            ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

        /// <summary>The themes, in the order of their members.</summary>
        [JsonIgnore]
        public IEnumerable<ThemeOf> Themes => Given.OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => Enumerable.Range(0, g.Value).Select(n => new ThemeOf(g.Key, n)));
    }

    /// <summary>A time for the coming meeting is looked for, around <paramref name="Around"/>.</summary>
    public sealed record Finding(DateTimeOffset Around) : GroupStage
    {
        /// <summary>UTC starts that are voted on; empty where there is no poll, or not yet.</summary>
        public ImmutableArray<DateTimeOffset> Slots { get; init; } = [];

        /// <summary>Indexes of the slots that suit each member who answered; none where none does.</summary>
        public ImmutableSortedDictionary<string, ImmutableArray<int>> Suits { get; init; } =
            ImmutableSortedDictionary.Create<string, ImmutableArray<int>>(StringComparer.Ordinal);
    }

    /// <summary>The coming meeting has a time.</summary>
    /// <param name="At">UTC instant of its start.</param>
    /// <param name="Set">UTC instant at which the time was set.</param>
    /// <param name="By">The member under whose key the place's words are kept.</param>
    /// <param name="Place">Checksum of those words.</param>
    /// <param name="Reminded">True when the day before has come.</param>
    public sealed record Meeting(DateTimeOffset At, DateTimeOffset Set, string By, int Place = 0, bool Reminded = false) : GroupStage;

    /// <summary>The time of the meeting has passed; was it held?</summary>
    public sealed record Reporting(DateTimeOffset At) : GroupStage;

    /// <summary>Each member says, unseen by the others, whether to continue.</summary>
    public sealed record Deciding(ImmutableSortedDictionary<string, bool> Said) : GroupStage;

    /// <summary>The final evaluation and the second self-assessment are asked for.</summary>
    public sealed record Evaluating(Outcome Outcome) : GroupStage;

    /// <summary>Over.</summary>
    public sealed record Ended(Outcome Outcome, DateTimeOffset At) : GroupStage;
}

/// <summary>How a group's time together came to its end.</summary>
public enum Outcome
{
    /// <summary>All the meetings there could be were held.</summary>
    Completed,
    /// <summary>After a decision not all of its members wanted to go on.</summary>
    Stopped,
    /// <summary>Meetings stopped taking place.</summary>
    Faded,
    /// <summary>A member left and too few stayed.</summary>
    MemberLeft,
    /// <summary>A supervisor declined.</summary>
    Declined,
    /// <summary>A supervisor did not answer.</summary>
    Unanswered,
    /// <summary>A member left before the group was introduced to each other.</summary>
    Unstarted,
}

/// <summary>What follows from an <see cref="Outcome"/>.</summary>
public static class OutcomeExtensions
{
    /// <summary>True where the members have not met and so go back into the pool without being asked.</summary>
    public static bool Returns(this Outcome outcome) => outcome is Outcome.Declined or Outcome.Unanswered or Outcome.Unstarted;
}

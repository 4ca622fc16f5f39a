using System.Collections.Immutable;


namespace EMentoring.Core;

/// <summary>The programme models of Finnish practice (the seeds' documents), each as a preset of the plan. A new model is a new preset.</summary>
public static class Models
{
    /// <summary>Mentoring pairs: two colleagues of one trade, in working hours (seeds/004).</summary>
    public static readonly Plan Pair = new() { Model = "pair" };

    /// <summary>Mentoriksi!: five training meetings with a diary, after which one may be a mentor (seeds/000, 001).</summary>
    public static readonly Plan Mepe = new()
    {
        Model = "mepe",
        Seats = [new(Role.Peer, 4, 12), new(Role.Trainer, 1, 1)],
        MinSize = 3,
        First = 5,
        Cap = 5,
        CadenceDays = 14,
        Minutes = 90,
        Approval = Approval.Coordinator,
        MinGoals = 0,
        MaxGoals = 0,
        Course = ["online-work", "mentoring", "ethics", "group-agreement", "own-strengths"],
        Diary = 4,
        Certificate = true,
        Items = ["listening", "online", "ethics"],
        Weights = new() { Direction = Matching.Direction.Any },
    };

    /// <summary>Mentoring groups: actors from different places with one or two mentors (seeds/000, 001).</summary>
    public static readonly Plan Group = new()
    {
        Model = "group",
        Seats = [new(Role.Actor, 3, 5), new(Role.Mentor, 1, 2)],
        MinSize = 3,
        Open = true,
        SmallFirst = true,
        Cap = 9,
        Minutes = 90,
        Approval = Approval.Named,
        MaxGoals = 3,
        Themes = true,
        Poll = true,
    };

    /// <summary>Supervisors as each other's peers: two series of meetings, each opened by a talk (seeds/000, 001).</summary>
    public static readonly Plan Supervisors = new()
    {
        Model = "supervisors",
        Seats = [new(Role.Peer, 4, 8)],
        MinSize = 3,
        First = 4,
        Every = 4,
        Cap = 8,
        CadenceDays = 21,
        RestDays = 120,
        Minutes = 90,
        Approval = Approval.Coordinator,
        MinGoals = 0,
        MaxGoals = 0,
        Themes = true,
        Talks = true,
        Poll = true,
        Items = ["change"],
        Weights = new() { Direction = Matching.Direction.Any },
    };

    /// <summary>eMessi: closed groups with a facilitator and an observer, for well-being at work (seeds/002).</summary>
    public static readonly Plan Emessi = new()
    {
        Model = "emessi",
        Seats = [new(Role.Peer, 5, 6), new(Role.Facilitator, 1, 1), new(Role.Observer, 1, 1)],
        MinSize = 3,
        SmallFirst = true,
        First = 7,
        Cap = 7,
        Minutes = 105,
        Approval = Approval.Coordinator,
        MaxGoals = 3,
        Themes = true,
        Sides = ["individual", "work", "community", "organisation"],
        Poll = true,
        Weights = new() { Direction = Matching.Direction.Any },
    };

    /// <summary>eKollega: entrepreneurs' peer groups, five meetings three weeks apart (seeds/001).</summary>
    public static readonly Plan Entrepreneurs = new()
    {
        Model = "entrepreneurs",
        Seats = [new(Role.Peer, 6, 12)],
        MinSize = 3,
        CadenceDays = 21,
        Approval = Approval.Coordinator,
        Poll = true,
        Items = ["productivity"],
        Weights = new() { Direction = Matching.Direction.Any },
    };

    /// <summary>Verme: self-directed peer groups with goals that lead to doing (seeds/003).</summary>
    public static readonly Plan Verme = new()
    {
        Model = "verme",
        Seats = [new(Role.Peer, 4, 10)],
        MinSize = 3,
        Open = true,
        Cap = 8,
        CadenceDays = 35,
        Minutes = 120,
        Approval = Approval.Coordinator,
        MaxGoals = 3,
        Deeds = true,
        Methods = true,
        Poll = true,
        Together = 4,
        Items = ["competence"],
        Weights = new() { Direction = Matching.Direction.Any },
    };

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<Plan> All { get; } = [Pair, Mepe, Group, Supervisors, Emessi, Entrepreneurs, Verme];

    /// <summary>What can be chosen, by its plan's property: keys that pages and letters have words for.</summary>
    public static class Choices
    {
        /// <summary>Themes of a course's meetings.</summary>
        public static readonly ImmutableArray<string> Courses = Mepe.Course;
        /// <summary>Sides that a theme may belong to.</summary>
        public static readonly ImmutableArray<string> Sides = Emessi.Sides;
        /// <summary>Self-assessment items beside the common five.</summary>
        public static readonly ImmutableArray<string> Items = [.. All.SelectMany(m => m.Items).Distinct()];
    }
}

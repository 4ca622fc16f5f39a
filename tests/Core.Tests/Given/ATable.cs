using System.Collections.Immutable;
using EMentoring.Core.Groups;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Given;

/// <summary>Groups at the tables of any plan: themes, talks, polls, pauses and newcomers.</summary>
public static class ATable
{
    private static readonly string[] Names = ["anna", "bo", "cai", "dia", "eve", "fay", "gus", "hal", "ida", "jon", "kim", "lea"];

    /// <summary>One who waits, and joins as one of equals.</summary>
    public static readonly Member Zoe = new("zoe", null);

    /// <summary>The fewest of each role that the plan wants, and some more participants; helpers are named by their role, nobody has a supervisor.</summary>
    public static GroupStory Of(Plan plan, int more = 0) => AGroup.Of(plan, [.. Members(plan, more)]);

    public static IEnumerable<Member> Members(Plan plan, int more = 0)
    {
        var roles = plan.Seats.Participants().SelectMany((s, i) => Enumerable.Repeat(s.Role, s.Min + (i == 0 ? more : 0)));
        return roles.Select((role, i) => new Member(Names[i], null, role))
            .Concat(plan.Seats.Where(s => !s.Role.Participates()).SelectMany(s => Enumerable.Repeat(new Member(Wire.Name(s.Role), null, s.Role), s.Min)));
    }

    /// <summary>Those of a group for whom the mentoring is.</summary>
    public static IEnumerable<string> Participants(this GroupStory s) => s.State.Members.Where(m => m.Role.Participates()).Select(m => m.Id);

    /// <summary>Each participant proposes so many themes.</summary>
    public static GroupStory Propose(this GroupStory s, int themes = 1) =>
        s.Participants().ToArray().Aggregate(s, (story, who) => story.When(new ThemesGiven(s.State.Held, who, themes)));

    /// <summary>Each participant votes alike.</summary>
    public static GroupStory Vote(this GroupStory s, params ImmutableArray<string> themes) =>
        s.Participants().ToArray().Aggregate(s, (story, who) => story.When(new Voted(s.State.Held, who, themes)));

    /// <summary>The members have no themes: each meeting goes its own way.</summary>
    public static GroupStory NoThemes(this GroupStory s) => s.State.Stage is GroupStage.Theming ? s.Propose(0) : s;

    public static GroupStage.Finding Finding(this GroupStory s) => Assert.IsType<GroupStage.Finding>(s.State.Stage);

    public static GroupStage.Theming Theming(this GroupStory s) => Assert.IsType<GroupStage.Theming>(s.State.Stage);

    /// <summary>The effect by which times are asked for is answered: all suit mornings and afternoons.</summary>
    public static GroupStory Polled(this GroupStory s)
    {
        var wanted = s.Effects.OfType<Effect.ProposeTimes>().Last();
        var slots = Slots.Propose(wanted.From, [["morning", "afternoon"]], s.State.Meetings.IsEmpty ? null : s.State.Meetings[^1], s.State.Calendar);
        return s.When(new SlotsProposed(wanted.Number, wanted.Around, slots));
    }

    /// <summary>A member says which of the poll's times suit, by their index.</summary>
    public static GroupStory Suits(this GroupStory s, string who, params int[] slots) =>
        s.When(new SlotsAnswered(s.State.Number, who, [.. slots.Select(i => s.Finding().Slots[i])]));

    public static GroupStory Pauses(this GroupStory s, string from, string to) => s.When(new PauseSet("anna", Times.Pause(from, to)));

    public static GroupStory Joins(this GroupStory s, Member who) => s.When(new TakesSeat(who));

    /// <summary>A model that nobody has: data alone, in which nearly everything that a plan can say is said.</summary>
    public static readonly Plan Eighth = new()
    {
        Model = "choir",
        Zone = "America/New_York",
        Languages = ["sv", "en"],
        Seats = [new(Role.Mentor, 1, 2), new(Role.Actor, 2, 4), new(Role.Facilitator, 1, 1), new(Role.Observer, 0, 1)],
        Open = true,
        First = 2,
        Cap = 7,
        CadenceDays = 10,
        RestDays = 40,
        Minutes = 45,
        Approval = Approval.Named,
        MinGoals = 0,
        MaxGoals = 3,
        Deeds = true,
        Themes = true,
        Sides = ["work", "community"],
        Talks = true,
        Poll = true,
        Diary = 2,
        Certificate = true,
        Credits = 1,
        Methods = true,
        Together = 3,
        Items = ["online"],
        Statements = ["I sing at work."],
        Pauses = [new("12-20", "01-07"), new("02-24", "03-01")],
        MissesAllowed = 3,
    };

    /// <summary>What the other stories do not come to, a story for each.</summary>
    public static IEnumerable<GroupStory> InEveryOtherState()
    {
        var group = Of(Models.Group).Agreed();
        yield return group;
        yield return group.When(new ThemesGiven(0, "anna", 2));
        yield return group.Propose(2);
        yield return group.Propose(2).When(new Voted(0, "anna", ["anna:0", "bo:1"]));
        yield return group.Propose(2).Vote("anna:0", "bo:1").Joins(new("zoe", null, Role.Actor));
        var supervisors = Of(Models.Supervisors).Agreed().NoThemes();
        yield return supervisors;
        yield return supervisors.Polled().Suits("anna", 0, 2).Suits("bo");
        yield return supervisors.TimePicked().When(new TalkAnswered(1, "anna", true));
        yield return supervisors.TimePicked().Over();
        yield return supervisors.Held(4);
        var emessi = Of(Models.Emessi);
        yield return emessi;
        yield return emessi.Agreed().NoThemes().Polled();
        yield return emessi.Agreed().NoThemes().Held(7);
        var verme = Of(Models.Verme).Agreed().Held(3).Says("bo", false).AllContinue("anna", "cai", "dia");
        yield return verme.Joins(Zoe);
        yield return verme.Joins(Zoe).Pauses("2027-02-20", "2027-03-10");
        yield return verme.Joins(Zoe).Held(3).All(who => new Decided(6, who, false)).AllEvaluated();
    }

    public static GroupStory AllContinue(this GroupStory s, params string[] who) => who.Aggregate(s, (story, w) => story.Says(w, true));
}

using EMentoring.Core.Groups;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Laws;

/// <summary>Random lives of groups of all models, from any of their stages on.</summary>
public static class Histories
{
    /// <summary>What is said after each step of many random histories.</summary>
    public static void Along(Action<GroupStory, GroupEvent, GroupStory> law, int runs = 150) => Randomly.Check(moves =>
    {
        var story = Start(moves);
        foreach (var move in moves)
        {
            var (before, e, after) = Step(story, move);
            law(before, e, after);
            story = after;
        }
    }, runs);

    /// <summary>By the first move, so that leaving out others keeps the beginning.</summary>
    public static GroupStory Start(Move[] moves) => moves.Length == 0 ? AGroup.Pair() : Starts[(moves[0].Other * 5 + moves[0].Who) % Starts.Length];

    private static readonly GroupStory[] Starts =
    [
        .. Cases.Groups.Where(s => s.State.Stage is not GroupStage.Unborn),
        .. AGroup.InEveryStage(() => AGroup.Pair(AGroup.PairPlan with { Cap = 12, Every = 2 })).Select(s => s.Story),
        .. Models.All.Append(ATable.Eighth).SelectMany(plan => new[]
        {
            ATable.Of(plan), ATable.Of(plan, more: 1).Introduced().Agreed(), ATable.Of(plan).Introduced().Agreed().NoThemes(),
            ATable.Of(plan).Introduced().Agreed().NoThemes().TimePicked(), ATable.Of(plan).Introduced().Agreed().Held(plan.First),
        }),
    ];

    public static (GroupStory Before, GroupEvent Event, GroupStory After) Step(GroupStory story, Move move)
    {
        var before = story.After(TimeSpan.FromHours(move.Hours));
        var e = Event(before, move);
        return (before, e, before.When(e));
    }

    /// <summary>Mostly an event that fits the state, so that long lives are reached; now and then a stale or foreign one.</summary>
    private static GroupEvent Event(GroupStory s, Move m)
    {
        string[] people = [.. s.People(), "anna", "bo", "zoe"];
        var who = people[(m.Who * 7 + m.Other) % people.Length];
        var number = s.State.Number - (m.Other < 8 ? 1 : 0);
        var after = s.State.Held - (m.Other < 8 ? 1 : 0);
        var at = s.Now.AddHours(m.Other * 5);
        return m.What switch
        {
            < 3 => new MemberLeft(who),
            < 20 => new DeadlinePassed(),
            < 35 => Any(m.What % 15, s, who, number, at, m.Other),
            < 38 => new TakesSeat(new(m.Other % 2 == 0 ? "zoe" : "yves", null, (Role)(m.Other % 6))),
            < 41 => new PauseSet(who, m.Other % 3 == 0 ? null : new(Day(at), Day(at).AddDays(m.Other % 57))),
            _ => s.State.Stage switch
            {
                GroupStage.Approving => new Approved(m.Other % 2 == 0 ? "sirpa" : "tom"),
                GroupStage.Agreeing => m.Other % 3 == 0 ? new GoalsSet(who) : new Assessed(who),
                GroupStage.Theming { Voting: false } => new ThemesGiven(after, who, m.Other % 4),
                GroupStage.Theming t => new Voted(after, who, [.. t.Themes.Where((_, i) => (m.Other + i) % 3 == 0).Select(x => x.Id).Take(3)]),
                GroupStage.Finding when m.Other > 90 => new TalkAnswered(number, who, m.Other % 2 == 0),
                GroupStage.Finding { Slots.IsEmpty: true } f when s.State.Plan.Poll && m.Other < 85 => Proposed(s, number, f.Around),
                GroupStage.Finding { Slots.IsEmpty: false } f when m.Other < 85 => new SlotsAnswered(number, who, [.. f.Slots.Where((_, i) => (m.Other + i) % 4 == 0)]),
                GroupStage.Finding => new TimePicked(number, at, who),
                GroupStage.Meeting when m.Other > 85 => new TalkAnswered(number, who, m.Other % 2 == 0),
                GroupStage.Meeting => new DeadlinePassed(),
                GroupStage.Reporting => new Reported(number, m.Other < 70 ? Report.Held : Report.Moved, who, m.Other % 2 == 0 ? at : null),
                GroupStage.Deciding => new Decided(after, who, m.Other > 20),
                GroupStage.Evaluating => new Evaluated(who),
                _ => new DeadlinePassed(),
            },
        };
    }

    private static SlotsProposed Proposed(GroupStory s, int number, DateTimeOffset around) => new(
        number, around, Slots.Propose(s.State.Calendar.Date(around), [["evening", "morning"]], s.State.Meetings.IsEmpty ? null : s.State.Meetings[^1], s.State.Calendar));

    private static DateOnly Day(DateTimeOffset at) => Times.Helsinki.Date(at);

    private static GroupEvent Any(int kind, GroupStory s, string who, int number, DateTimeOffset at, int other) => kind switch
    {
        0 => new Declined(other % 3 == 0 ? "tom" : "kaisa"),
        1 => new GoalsSet(who),
        2 => new Assessed(who),
        3 => new TimePicked(number, at, who),
        4 => new MeetingCancelled(number, who),
        5 => new Reported(number, Report.NotHeld, who),
        6 => new Reported(number, Report.Moved, who, other % 2 == 0 ? at : null),
        7 => new Decided(number - 1, who, other % 2 == 0),
        8 => new ThemesGiven(number - 1, who, other % 4),
        9 => new Voted(number - 1, who, ["anna:0", "bo:1"]),
        10 => new TalkAnswered(number, who, other % 2 == 0),
        11 => Proposed(s, number, at),
        12 => new SlotsAnswered(number, who, other % 2 == 0 ? [] : [at]),
        13 => new MeetWith("g2", at),
        _ => new Started("p1", AGroup.FourPlan, [AGroup.Dia]),
    };
}

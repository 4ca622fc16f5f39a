using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Laws;

/// <summary>What holds for a group whatever happens, in whatever order, after whatever time.</summary>
public class OfGroups
{
    private static readonly string[] People = ["anna", "bo", "cai", "dia", "eve"];

    [Fact]
    public void Nobody_is_written_to_after_the_end() => Along((before, _, after) =>
    {
        if (before.State.Stage is GroupStage.Ended) after.ChangedNothingSince(before);
    });

    [Fact]
    public void Nobody_who_left_is_written_to_but_who_has_just_stopped_is_asked_to_evaluate() => Along((before, _, after) =>
        Assert.All(
            after.Letters.Where(l => l.Person is { } person && !after.State.Has(person)),
            l => Assert.True(l is { Kind: LetterKind.Evaluate, Outcome: Outcome.Stopped } && Stopped(before, after).Contains(l.Person!), l.ToString())));

    [Fact]
    public void Every_wait_has_a_deadline() =>
        Along((_, _, after) => Assert.Equal(after.State.Stage is GroupStage.Ended, after.Due is null));

    [Fact]
    public void Meetings_held_never_exceed_those_agreed_nor_these_the_cap() =>
        Along((_, _, after) => Assert.True(after.State.Held <= after.State.Target && after.State.Target <= after.State.Plan.Cap));

    [Fact]
    public void Whatever_happens_silence_ends_it_within_forty_steps() => Randomly.Check(moves =>
    {
        var story = moves.Aggregate(Start(moves), (s, m) => Step(s, m).After);
        var steps = 0;
        story.SilentWhile(g => g.Stage is not GroupStage.Ended && ++steps <= 40);
        Assert.InRange(steps, 0, 40);
    });

    [Fact]
    public void The_end_is_told_once_to_the_programme_and_to_each_who_stayed()
    {
        Along((before, _, after) =>
        {
            var ends = before.State.Stage is not GroupStage.Ended && after.State.Stage is GroupStage.Ended;
            Assert.Equal(ends ? 1 : 0, after.Effects.OfType<Effect.TellProgramme>().Count(t => t.Event is ProgrammeEvent.GroupEnded));
            Assert.Equal(
                ends ? after.People() : Stopped(before, after),
                after.Effects.OfType<Effect.TellSignUp>().Where(t => t.Event is SignUpEvent.GroupEnded).Select(t => t.Id));
        });
    }

    /// <summary>Those whose mentoring came to its end in this step while the others went on.</summary>
    private static IEnumerable<string> Stopped(GroupStory before, GroupStory after) => after.State.Done.Except(before.State.Done);

    [Fact]
    public void The_calendar_files_sequence_of_one_meeting_only_rises() => Randomly.Check(moves =>
    {
        var last = new Dictionary<int, int>();
        var story = Start(moves);
        foreach (var move in moves)
        {
            story = Step(story, move).After;
            var files = story.Letters.Where(l => l is { Sequence: not null, Kind: not LetterKind.Tomorrow });
            foreach (var file in files.Select(l => (Meeting: story.State.Number, Sequence: l.Sequence!.Value)).Distinct())
            {
                Assert.True(!last.TryGetValue(file.Meeting, out var before) || file.Sequence > before, $"{file} after {before}");
                last[file.Meeting] = file.Sequence;
            }

            Assert.All(
                story.Letters.Where(l => l is { Kind: LetterKind.Tomorrow }),
                l => Assert.Equal(last.GetValueOrDefault(story.State.Number), l.Sequence));
        }
    });

    [Fact]
    public void What_is_stored_is_read_back_as_it_was() => Along((_, _, after) =>
    {
        Stored.RoundTrips(after.State);
        Stored.RoundTrips(new Stored.Envelope(after.Effects));
    }, runs: 25);

    private static void Along(Action<GroupStory, GroupEvent, GroupStory> law, int runs = 150) => Randomly.Check(moves =>
    {
        var story = Start(moves);
        foreach (var move in moves)
        {
            var (before, e, after) = Step(story, move);
            law(before, e, after);
            story = after;
        }
    }, runs);

    /// <summary>Any stage of a pair's, a four's or a long pair's life; by the first move, so that leaving out others keeps the beginning.</summary>
    private static GroupStory Start(Move[] moves) => moves.Length == 0 ? AGroup.Pair() : Starts[moves[0].Other % Starts.Length];

    private static readonly GroupStory[] Starts =
    [
        .. Cases.Groups.Where(s => s.State.Stage is not GroupStage.Unborn),
        .. AGroup.InEveryStage(() => AGroup.Pair(AGroup.PairPlan with { Cap = 12, Every = 2 })).Select(s => s.Story),
    ];

    private static (GroupStory Before, GroupEvent Event, GroupStory After) Step(GroupStory story, Move move)
    {
        var before = story.After(TimeSpan.FromHours(move.Hours));
        var e = Event(before, move);
        return (before, e, before.When(e));
    }

    /// <summary>Mostly an event that fits the state, so that long lives are reached; now and then a stale or foreign one.</summary>
    private static GroupEvent Event(GroupStory s, Move m)
    {
        var who = People[m.Who];
        var number = s.State.Number - (m.Other < 8 ? 1 : 0);
        var at = s.Now.AddHours(m.Other * 5);
        if (m.What < 3) return new MemberLeft(who);
        if (m.What < 20) return new DeadlinePassed();
        if (m.What < 35) return Any(m.What % 9, who, number, at, m.Other);
        return s.State.Stage switch
        {
            GroupStage.Approving => new Approved(m.Other % 2 == 0 ? "sirpa" : "tom"),
            GroupStage.Agreeing => m.Other % 3 == 0 ? new GoalsSet(who) : new Assessed(who),
            GroupStage.Finding => new TimePicked(number, at, who),
            GroupStage.Meeting => new DeadlinePassed(),
            GroupStage.Reporting => new Reported(number, m.Other < 70 ? Report.Held : Report.Moved, who, m.Other % 2 == 0 ? at : null),
            GroupStage.Deciding => new Decided(s.State.Held, who, m.Other > 10),
            GroupStage.Evaluating => new Evaluated(who),
            _ => new DeadlinePassed(),
        };
    }

    private static GroupEvent Any(int kind, string who, int number, DateTimeOffset at, int other) => kind switch
    {
        0 => new Declined(other % 3 == 0 ? "tom" : "kaisa"),
        1 => new GoalsSet(who),
        2 => new Assessed(who),
        3 => new TimePicked(number, at, who),
        4 => new MeetingCancelled(number, who),
        5 => new Reported(number, Report.NotHeld, who),
        6 => new Reported(number, Report.Moved, who, other % 2 == 0 ? at : null),
        7 => new Decided(number - 1, who, other % 2 == 0),
        _ => new Started("p1", AGroup.FourPlan, [AGroup.Dia]),
    };
}

using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Tests.Laws.Histories;

namespace EMentoring.Core.Tests.Laws;

/// <summary>What holds for a group whatever happens, in whatever order, after whatever time.</summary>
public class OfGroups
{
    [Fact]
    public void Nobody_is_written_to_after_the_end() => Along((before, e, after) =>
    {
        if (before.State.Stage is not GroupStage.Ended) return;
        if (e is GroupEvent.TakesSeat or GroupEvent.MemberLeft) Assert.Empty(after.Letters); // no seat; not counted on any more
        else after.ChangedNothingSince(before);
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
        var story = moves.Aggregate(Histories.Start(moves), (s, m) => Histories.Step(s, m).After);
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
        var story = Histories.Start(moves);
        foreach (var move in moves)
        {
            (_, var e, story) = Histories.Step(story, move);
            if (e is GroupEvent.TakesSeat)
            {
                // The newcomer's invitation is the one that the others have.
                Assert.All(story.Letters.Where(l => l.Sequence is not null), l => Assert.Equal(last.GetValueOrDefault(story.State.Number, l.Sequence!.Value), l.Sequence));
                continue;
            }

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
}

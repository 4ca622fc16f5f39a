using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Laws;

/// <summary>Walks every pair of a state and an event of the three unions, also those that should never meet.</summary>
public class EveryStateAndEvent
{
    [Fact]
    public void Every_case_of_every_union_has_a_story_or_an_event()
    {
        Covers<GroupStage>(Cases.Groups.Select(s => s.State.Stage));
        Covers<GroupEvent>(Cases.Events(Cases.Groups[0].State));
        Covers<SignUpStage>(Cases.SignUps.Select(s => s.State.Stage));
        Covers<SignUpEvent>(Cases.Events(Cases.SignUps[0].State));
        Covers<ProgrammeStage>(Cases.Programmes.Select(s => s.State.Stage));
        Covers<ProgrammeEvent>(Cases.Events(Cases.Programmes[0].State));
    }

    [Fact]
    public void No_event_at_any_time_breaks_any_state()
    {
        Walk(Cases.Groups, Cases.Events, (_, _, after) => Assert.True(after.State.Held <= after.State.Target));
        Walk(Cases.SignUps, Cases.Events, (_, _, _) => { });
        Walk(Cases.Programmes, Cases.Events, (_, _, _) => { });
    }

    [Fact]
    public void What_has_ended_stays_as_it_is()
    {
        Walk(Cases.Groups.Where(s => s.State.Stage is GroupStage.Ended), Cases.Events, (before, e, after) =>
        {
            if (e is GroupEvent.Joined or GroupEvent.TakesSeat) Assert.Equal(before.Written, after.Written); // who asks is told that it has ended
            else if (e is GroupEvent.MemberLeft) Assert.Empty(after.Letters); // who left meanwhile may have been counted on
            else after.ChangedNothingSince(before);
        });
        Walk(Cases.Programmes.Where(s => s.State.Stage is ProgrammeStage.Erased), Cases.Events, (before, _, after) => after.ChangedNothingSince(before));
        Walk(
            Cases.SignUps.Where(s => s.State.Stage is SignUpStage.Erased or SignUpStage.Expired), Cases.Events,
            (before, e, after) =>
            {
                if (e is SignUpEvent.Asked) return; // they may come again
                Assert.Equal(before.Written, after.Written);
                Assert.Empty(after.Letters);
            });
    }

    [Fact]
    public void Every_wait_has_an_end()
    {
        Walk(Cases.Groups, Cases.Events, (_, _, after) => Assert.Equal(after.State.Stage is GroupStage.Unborn or GroupStage.Ended, after.Due is null));
        Walk(Cases.SignUps, Cases.Events, (_, _, after) => Assert.Equal(WaitsForNothingOrItsGroup(after.State.Stage), after.Due is null));
        Walk(Cases.Programmes, Cases.Events, (_, _, after) => Assert.Equal(WaitsForNothingOrItsGroups(after.State), after.Due is null));
    }

    [Fact]
    public void The_same_answer_twice_is_one_answer()
    {
        // What another instance asks or tells is answered each time it does: an inbox takes an event's id once.
        Twice(Cases.Groups, Cases.Events, e => e is not (
            GroupEvent.DeadlinePassed or GroupEvent.Joined or GroupEvent.SlotsProposed or GroupEvent.TakesSeat or GroupEvent.MeetWith));
        Twice(Cases.SignUps, Cases.Events, e => e is not (
            SignUpEvent.DeadlinePassed or SignUpEvent.Asked or SignUpEvent.Placed or SignUpEvent.Certified
            or SignUpEvent.WantsSeat { Supervisor: null } or SignUpEvent.DiaryKept));
        // People and groups are counted once each, since an inbox takes an event's id once; a click to propose anew is no answer.
        Twice(Cases.Programmes, Cases.Events, e => e is
            ProgrammeEvent.Opened or ProgrammeEvent.SignUpClosed or ProgrammeEvent.SentOut or ProgrammeEvent.GroupsStarted or ProgrammeEvent.Summarised);
    }

    private static bool WaitsForNothingOrItsGroup(SignUpStage stage) =>
        stage is not (SignUpStage.Asking or SignUpStage.Waiting or SignUpStage.Returning);

    private static bool WaitsForNothingOrItsGroups(Programme p) =>
        p.Stage is ProgrammeStage.Unborn or ProgrammeStage.Erased || p is { Stage: ProgrammeStage.Running { Sending: null }, Live: > 0 };

    private static void Covers<TUnion>(IEnumerable<TUnion> fixtures) =>
        Assert.Equal(Cases.Of<TUnion>().OrderBy(t => t.Name), fixtures.Select(f => f!.GetType()).Distinct().OrderBy(t => t.Name));

    private static void Walk<TState, TEvent>(
        IEnumerable<Story<TState, TEvent>> stories, Func<TState, IEnumerable<TEvent>> events,
        Action<Story<TState, TEvent>, TEvent, Story<TState, TEvent>> law)
    {
        foreach (var story in stories)
        {
            foreach (var days in new[] { 0, 1, 6, 30, 1000 })
            {
                foreach (var e in events(story.State)) law(story.After(days), e, story.After(days).When(e));
            }
        }
    }

    private static void Twice<TState, TEvent>(
        IEnumerable<Story<TState, TEvent>> stories, Func<TState, IEnumerable<TEvent>> events, Func<TEvent, bool> isAnswer) =>
        Walk(stories, events, (_, e, once) =>
        {
            if (isAnswer(e)) once.When(e).ChangedNothingSince(once);
        });
}

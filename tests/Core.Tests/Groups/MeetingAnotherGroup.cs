using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Groups;

public class MeetingAnotherGroup
{
    private static ProgrammeStory Running() => AProgramme.Running();

    private static readonly DateTimeOffset At = Times.Utc("2027-03-01T15:00");

    [Fact]
    public void After_every_four_meetings_a_group_is_ready_for_another_but_not_at_its_end()
    {
        var verme = ATable.Of(Models.Verme).Agreed();
        Assert.DoesNotContain(verme.Held(3).Effects, e => e is Effect.TellProgramme { Event: ProgrammeEvent.WantsToMeet });
        var four = verme.Held(4);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.WantsToMeet("g1", four.State.Meetings[^1])), four.Effects);
        Assert.DoesNotContain(verme.Held(8).Effects, e => e is Effect.TellProgramme { Event: ProgrammeEvent.WantsToMeet });
    }

    [Fact]
    public void The_first_waits_for_a_second_and_then_both_are_invited_three_weeks_on_at_the_seconds_time_of_day()
    {
        var one = Running().When(new ProgrammeEvent.WantsToMeet("g1", Times.Utc("2027-01-20T09:00")));
        Assert.Equal("g1", one.State.Alone);
        Assert.Empty(one.Effects);
        one.When(new ProgrammeEvent.WantsToMeet("g1", Times.Utc("2027-01-20T09:00"))).ChangedNothingSince(one);
        var two = one.When(new ProgrammeEvent.WantsToMeet("g2", Times.Utc("2027-01-22T14:30"))); // now is Monday, 25 January
        Assert.Equal(
            [
                new Effect.TellGroup("g1", new MeetWith("g2", Times.Utc("2027-02-15T14:30"))),
                new Effect.TellGroup("g2", new MeetWith("g1", Times.Utc("2027-02-15T14:30"))),
            ],
            two.Effects.AsEnumerable());
        Assert.Null(two.State.Alone);
    }

    [Fact]
    public void The_wall_clock_stays_over_the_change_to_summer_time()
    {
        var march = (Running() with { Now = Times.Utc("2027-03-10T08:00") }).When(new ProgrammeEvent.WantsToMeet("g1", Times.Monday));
        var two = march.When(new ProgrammeEvent.WantsToMeet("g2", Times.Utc("2027-03-09T14:30")));
        Assert.Contains(new Effect.TellGroup("g1", new MeetWith("g2", Times.Utc("2027-03-31T13:30"))), two.Effects);
    }

    [Fact]
    public void They_do_not_meet_in_a_pause()
    {
        var june = (Running() with { Now = Times.Utc("2027-06-20T08:00") }).When(new ProgrammeEvent.WantsToMeet("g1", Times.Monday));
        var two = june.When(new ProgrammeEvent.WantsToMeet("g2", Times.Utc("2027-06-18T06:00")));
        Assert.Contains(new Effect.TellGroup("g1", new MeetWith("g2", Times.Utc("2027-08-02T06:00"))), two.Effects);
    }

    [Fact]
    public void A_group_that_has_ended_is_waited_for_no_more() =>
        Assert.Null(Running().When(new ProgrammeEvent.WantsToMeet("g1", Times.Monday)).PairEnds(Outcome.Completed).State.Alone);

    [Fact]
    public void A_group_is_heard_while_proposals_are_reviewed()
    {
        var reviewing = Running().Confirmed("eve", "fay").When(new ProgrammeEvent.ProposeAgain());
        Assert.Equal("g1", reviewing.When(new ProgrammeEvent.WantsToMeet("g1", Times.Monday)).State.Alone);
    }

    [Fact]
    public void The_members_are_invited_and_their_own_meetings_go_on()
    {
        var finding = ATable.Of(Models.Verme).Agreed();
        var told = finding.When(new MeetWith("g2", At));
        Assert.Equal(["anna", "bo", "cai", "dia"], told.ReadersOf(LetterKind.Together));
        var letter = told.TheLetter(LetterKind.Together);
        Assert.Equal(("g2", At, null), (letter.Other, letter.At, letter.Sequence));
        Assert.Equal(finding.Written, told.Written);
    }

    [Fact]
    public void A_group_that_is_over_or_at_its_end_is_not_invited()
    {
        foreach (var over in new[] { AGroup.Pair(), AGroup.Pair().Introduced().Agreed().Held(5), AGroup.Pair().Introduced().Agreed().Held(5).AllEvaluated() })
            over.When(new MeetWith("g2", At)).ChangedNothingSince(over);
    }

    [Fact]
    public void The_methods_of_two_groups_differ_and_none_comes_twice_in_twelve_meetings()
    {
        Assert.Equal(Methods.Count, Enumerable.Range(1, 12).Select(n => Methods.For("g1", n)).Distinct().Count());
        Assert.NotEqual(Methods.For("g1", 1), Methods.For("g2", 1));
        Assert.Equal(Methods.For("g1", 1), Methods.For("g1", 13));
    }
}

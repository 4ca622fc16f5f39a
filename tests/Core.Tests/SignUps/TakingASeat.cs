using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.SignUps;

/// <summary>Anna waits, and a seat of group g2 is free.</summary>
public class TakingASeat
{
    private static readonly Effect Sits = new Effect.TellGroup("g2", new GroupEvent.TakesSeat(new("anna", "sirpa")));

    [Fact]
    public void Who_waits_hears_of_each_group_once_and_of_one_at_a_time()
    {
        var called = ASignUp.Waiting().When(new Called(["g2", "g3"]));
        Assert.Equal("g2", called.TheLetter(LetterKind.Vacancy).Group);
        Assert.Single(called.Letters);
        var other = called.When(new Called(["g2", "g3"]));
        Assert.Equal("g3", other.TheLetter(LetterKind.Vacancy).Group);
        other.When(new Called(["g3", "g2"])).ChangedNothingSince(other);
        other.When(new Called([])).ChangedNothingSince(other);
    }

    [Fact]
    public void Without_a_supervisor_the_group_is_told_at_once() =>
        Assert.Equal([new Effect.TellGroup("g2", new GroupEvent.TakesSeat(new("anna", null, Role.Actor)))], ASignUp.Called().When(new WantsSeat("g2", Role.Actor, null)).Effects.AsEnumerable());

    [Fact]
    public void A_supervisor_is_asked_first_and_reminded()
    {
        var asked = ASignUp.Joining();
        Assert.Equal(["supervisor of anna"], asked.ReadersOf(LetterKind.ApproveJoining));
        Assert.Equal("g2", asked.TheLetter(LetterKind.ApproveJoining).Group);
        Assert.True(asked.WhenDue().TheLetter(LetterKind.ApproveJoining).Reminder);
        asked.When(new WantsSeat("g2", Role.Peer, "sirpa")).ChangedNothingSince(asked); // pressed twice
    }

    [Fact]
    public void The_supervisor_says_yes_and_the_group_is_told_once()
    {
        var yes = ASignUp.Joining().When(new SupervisorSaid("g2", "sirpa", Role.Peer, true));
        Assert.Equal([Sits], yes.Effects.OfType<Effect.TellGroup>());
        yes.When(new SupervisorSaid("g2", "sirpa", Role.Peer, true)).ChangedNothingSince(yes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_no_or_no_answer_lets_them_wait_on(bool says)
    {
        var waits = says ? ASignUp.Joining().When(new SupervisorSaid("g2", "sirpa", Role.Peer, false))
            : ASignUp.Joining().SilentWhile(s => s.Stage is SignUpStage.Waiting { Joining: not null });
        Assert.Equal(["anna"], waits.ReadersOf(LetterKind.StillLooking));
        Assert.Null(Assert.IsType<SignUpStage.Waiting>(waits.State.Stage).Joining);
        var late = waits.When(new SupervisorSaid("g2", "sirpa", Role.Peer, true)); // too late
        late.ChangedNothingSince(waits);
    }

    [Fact]
    public void Another_seat_replaces_the_one_that_is_asked_for()
    {
        var other = ASignUp.Joining().When(new WantsSeat("g3", Role.Peer, "sirpa"));
        other.When(new SupervisorSaid("g2", "sirpa", Role.Peer, true)).ChangedNothingSince(other);
        Assert.Contains(new Effect.TellGroup("g3", new GroupEvent.TakesSeat(new("anna", "sirpa"))), other.When(new SupervisorSaid("g3", "sirpa", Role.Peer, true)).Effects);
    }

    [Fact]
    public void The_group_takes_them_in() =>
        Assert.Equal(new SignUpStage.InGroup("g2"), ASignUp.Called().When(new WantsSeat("g2", Role.Peer, null)).When(new Placed("g2")).State.Stage);

    [Fact]
    public void A_seat_that_was_taken_is_told_once_and_announced_again_when_it_is_free()
    {
        var taken = ASignUp.Called().When(new NoSeat("g2"));
        Assert.Equal(["anna"], taken.ReadersOf(LetterKind.SeatTaken));
        taken.When(new NoSeat("g2")).ChangedNothingSince(taken); // pressed twice
        Assert.Equal(["anna"], taken.When(new Called(["g2"])).ReadersOf(LetterKind.Vacancy));
    }

    [Fact]
    public void Two_seats_taken_in_a_row_leave_one()
    {
        var second = ASignUp.Called().When(new Placed("g2")).When(new Placed("g3"));
        Assert.Equal(new SignUpStage.InGroup("g2"), second.State.Stage);
        Assert.Equal(
            [new Effect.TellGroup("g3", new GroupEvent.MemberLeft("anna")), new Effect.TellProgramme("p1", new ProgrammeEvent.NotTaken("anna"))],
            second.Effects.AsEnumerable());
    }

    [Fact]
    public void Who_leaves_or_is_placed_while_the_supervisor_is_asked_does_not_come()
    {
        var left = ASignUp.Joining().When(new Leaves());
        left.When(new SupervisorSaid("g2", "sirpa", Role.Peer, true)).ChangedNothingSince(left);
        var placed = ASignUp.Joining().When(new Placed("g1"));
        placed.When(new SupervisorSaid("g2", "sirpa", Role.Peer, true)).ChangedNothingSince(placed);
        Assert.Equal("finished", ASignUp.Joining().When(new ProgrammeEnded()).StageName());
    }

    [Fact]
    public void The_year_of_waiting_begins_anew_when_a_seat_came_to_nothing()
    {
        var waits = ASignUp.Joining().After(3).When(new SupervisorSaid("g2", "sirpa", Role.Peer, false));
        Assert.Equal(Models.Pair.Calendar.Days(waits.Now, 30), waits.Due);
    }
}

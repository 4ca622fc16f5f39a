using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class Approving
{
    [Fact]
    public void Each_members_supervisor_is_asked_to_approve()
    {
        var pair = Pair();
        Assert.Equal(["supervisor of anna", "supervisor of bo"], pair.ReadersOf(LetterKind.Approve));
        Assert.Equal(Times.Helsinki.Days(pair.Now, 14), pair.TheLetter(LetterKind.Approve).By);
        Assert.Equal(3, pair.State.Target);
    }

    [Fact]
    public void Two_members_with_one_supervisor_get_one_ask()
    {
        var four = Four();
        Assert.Equal(["supervisor of anna", "supervisor of bo"], four.ReadersOf(LetterKind.Approve));
        Assert.IsType<GroupStage.Agreeing>(four.When(new Approved("tom")).When(new Approved("sirpa")).State.Stage);
    }

    [Fact]
    public void A_group_in_which_nobody_names_a_supervisor_is_introduced_at_once()
    {
        var peers = Of(PairPlan, new Member("anna", null), new Member("bo", null));
        Assert.Equal(["anna", "bo"], peers.ReadersOf(LetterKind.Introduction));
    }

    [Fact]
    public void One_approval_alone_does_not_introduce_the_members()
    {
        var half = Pair().When(new Approved("sirpa"));
        Assert.IsType<GroupStage.Approving>(half.State.Stage);
        Assert.Empty(half.Letters);
    }

    [Fact]
    public void The_last_approval_introduces_the_members_to_each_other() =>
        Assert.Equal(["anna", "bo"], Pair().When(new Approved("sirpa")).When(new Approved("tom")).ReadersOf(LetterKind.Introduction));

    [Fact]
    public void An_approval_given_twice_counts_once()
    {
        var once = Pair().When(new Approved("sirpa"));
        once.When(new Approved("sirpa")).ChangedNothingSince(once);
    }

    [Fact]
    public void Only_a_supervisor_of_the_group_can_approve_or_decline()
    {
        var pair = Pair();
        pair.When(new Approved("kaisa")).ChangedNothingSince(pair);
        pair.When(new Declined("kaisa")).ChangedNothingSince(pair);
        pair.When(new Declined("anna")).ChangedNothingSince(pair);
    }

    [Fact]
    public void A_declined_groups_members_go_back_into_the_pool_and_the_coordinator_hears_of_it()
    {
        var declined = Pair().When(new Approved("sirpa")).When(new Declined("tom"));
        Assert.Equal(["coordinator"], declined.ReadersOf(LetterKind.Declined));
        Assert.Single(declined.Letters);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.Declined, 2, 0)), declined.Effects);
        Assert.Contains(new Effect.TellSignUp("anna", new SignUpEvent.GroupEnded("g1", Outcome.Declined)), declined.Effects);
        Assert.Contains(new Effect.TellSignUp("bo", new SignUpEvent.GroupEnded("g1", Outcome.Declined)), declined.Effects);
    }

    [Fact]
    public void A_supervisor_may_change_an_approval_into_a_decline_until_all_have_answered() =>
        Assert.Equal(Outcome.Declined, Assert.IsType<GroupStage.Ended>(Pair().When(new Approved("sirpa")).When(new Declined("sirpa")).State.Stage).Outcome);

    [Fact]
    public void A_decline_after_the_introduction_comes_too_late()
    {
        var introduced = Pair().Introduced();
        introduced.When(new Declined("tom")).ChangedNothingSince(introduced);
    }

    [Fact]
    public void Only_the_supervisors_who_have_not_answered_are_reminded()
    {
        var reminded = Pair().When(new Approved("tom")).WhenDue();
        Assert.Equal(["supervisor of anna"], reminded.ReadersOf(LetterKind.Approve));
        Assert.True(reminded.TheLetter(LetterKind.Approve).Reminder);
        Assert.False(Pair().TheLetter(LetterKind.Approve).Reminder);
    }

    [Fact]
    public void An_unanswered_approval_is_reminded_of_twice_then_told_then_returns_the_members_to_the_pool()
    {
        var twice = Pair().WhenDue().WhenDue();
        Assert.Equal(["supervisor of anna", "supervisor of bo"], twice.ReadersOf(LetterKind.Approve));
        var told = twice.WhenDue();
        Assert.Equal(["coordinator"], told.ReadersOf(LetterKind.Attention));
        Assert.True(told.Effects.OfType<Effect.ShowGroup>().Single().Line.Attention);
        var ended = told.WhenDue();
        Assert.Equal(["coordinator"], ended.ReadersOf(LetterKind.Unanswered));
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.Unanswered, 2, 0)), ended.Effects);
        Assert.Equal(Times.Helsinki.Days(Times.Monday, 14), ended.Now);
    }

    [Fact]
    public void An_alarm_that_rings_early_changes_nothing()
    {
        var pair = Pair();
        pair.After(1).When(new DeadlinePassed()).ChangedNothingSince(pair);
    }

    [Fact]
    public void Starting_a_group_twice_starts_it_once()
    {
        var pair = Pair();
        pair.When(new Started("p1", PairPlan, [Anna, Bo])).ChangedNothingSince(pair);
    }
}

using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

/// <summary>Somebody leaves a group of four while an answer of theirs, or of their supervisor's, is waited for.</summary>
public class LeavingWhileAsked
{
    [Fact]
    public void The_leavers_supervisor_is_waited_for_no_more()
    {
        var left = Four().When(new Approved("tom")).Leaves("anna");
        Assert.Equal(["bo", "cai", "dia"], left.ReadersOf(LetterKind.Introduction));
        left = Four().When(new Approved("sirpa")).Leaves("bo");
        Assert.Equal("approving", left.State.Stage.Name); // tom is still Cai's supervisor
        Assert.Equal(["tom"], left.State.Stage.Ask!.Waiting.AsEnumerable());
        Assert.Empty(left.Letters);
    }

    [Fact]
    public void A_member_who_is_anothers_supervisor_leaves_and_is_still_asked_to_approve()
    {
        // The same address stands behind the member and the supervisor.
        var four = Of(FourPlan, new("sirpa", null), new("anna", "sirpa"), new("bo", null), new("cai", null));
        var left = four.Leaves("sirpa");
        Assert.Equal("approving", left.State.Stage.Name);
        Assert.Equal(["sirpa"], left.State.Stage.Ask!.Waiting.AsEnumerable());
    }

    [Fact]
    public void The_last_whose_self_assessment_was_waited_for_leaves_and_the_meetings_begin()
    {
        var left = Four().Introduced().When(new GoalsSet("anna")).When(new Assessed("anna")).When(new Assessed("cai")).When(new Assessed("dia")).Leaves("bo");
        Assert.Equal(["anna", "cai", "dia"], left.ReadersOf(LetterKind.MemberLeft));
        Assert.Equal(["anna", "cai", "dia"], left.ReadersOf(LetterKind.PickTime));
        Assert.Equal(["supervisor of anna", "supervisor of cai"], left.ReadersOf(LetterKind.GoalsSet));
    }

    [Fact]
    public void Goals_kept_under_the_leavers_key_are_gone_and_another_may_write_them_down()
    {
        var left = Four().Introduced().Agreed().Leaves("anna");
        Assert.Null(left.State.GoalsBy);
        Assert.Equal("cai", left.When(new GoalsSet("cai")).State.GoalsBy);
        Assert.Equal("anna", Four().Introduced().Agreed().Leaves("bo").State.GoalsBy);
    }

    [Fact]
    public void The_leavers_no_does_not_stop_those_who_stay()
    {
        var said = Four().Introduced().Agreed().Held(3).Says("bo", false).Says("anna", true).Says("cai", true);
        var stage = Assert.IsType<GroupStage.Deciding>(said.Leaves("bo").State.Stage);
        Assert.DoesNotContain("bo", stage.Said.Keys); // what they said goes with them
        var going = said.Leaves("bo").Says("dia", true);
        Assert.Equal(["anna", "cai", "dia"], going.ReadersOf(LetterKind.GoingOn));
    }

    [Fact]
    public void The_last_who_had_not_decided_leaves_and_the_others_answers_count()
    {
        var three = Four().Introduced().Agreed().Held(3);
        Assert.Equal(["anna", "cai", "dia"], three.Says("anna", true).Says("cai", true).Says("dia", true).Leaves("bo").ReadersOf(LetterKind.GoingOn));
        Assert.Equal(["anna", "cai", "dia"], three.Says("anna", true).Says("cai", false).Says("dia", true).Leaves("bo").ReadersOf(LetterKind.Evaluate));
    }

    [Fact]
    public void The_meeting_stands_when_one_of_four_leaves()
    {
        var picked = Four().Introduced().Agreed().TimePicked();
        var left = picked.Leaves("bo");
        Assert.Equal(picked.State.Stage, left.State.Stage);
        Assert.Equal(["anna", "cai", "dia"], left.WhenDue().ReadersOf(LetterKind.Tomorrow));
    }
}

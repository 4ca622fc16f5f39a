using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class AgreeingOnGoals
{
    [Fact]
    public void When_all_have_assessed_themselves_the_supervisors_see_the_goals_and_a_time_is_looked_for()
    {
        var agreed = Pair().Introduced().Agreed();
        Assert.Equal(["supervisor of anna", "supervisor of bo"], agreed.ReadersOf(LetterKind.GoalsSet));
        Assert.Equal(["anna", "bo"], agreed.ReadersOf(LetterKind.PickTime));
        Assert.Equal(1, agreed.TheLetter(LetterKind.PickTime).Number);
        Assert.Equal(agreed.Now.AddDays(14), agreed.TheLetter(LetterKind.PickTime).At);
        Assert.Equal("anna", agreed.State.GoalsBy);
    }

    [Fact]
    public void The_one_whose_self_assessment_is_missing_holds_the_stage()
    {
        var half = Pair().Introduced().When(new GoalsSet("anna")).When(new Assessed("anna"));
        Assert.IsType<GroupStage.Agreeing>(half.State.Stage);
        half.When(new Assessed("anna")).ChangedNothingSince(half);
        half.When(new Assessed("cai")).ChangedNothingSince(half);
        Assert.Equal(["bo"], half.WhenDue().ReadersOf(LetterKind.Introduction));
    }

    [Fact]
    public void Without_goals_the_first_meeting_is_not_held_up_and_the_supervisors_see_them_when_they_come()
    {
        var assessed = Pair().Introduced().When(new Assessed("anna")).When(new Assessed("bo"));
        Assert.IsType<GroupStage.Finding>(assessed.State.Stage);
        Assert.Empty(assessed.ReadersOf(LetterKind.GoalsSet));
        foreach (var later in new[] { assessed, assessed.TimePicked(), assessed.TimePicked().Over() })
        {
            var set = later.When(new GoalsSet("bo"));
            Assert.Equal(["supervisor of anna", "supervisor of bo"], set.ReadersOf(LetterKind.GoalsSet));
            Assert.Equal(later.State.Stage, set.State.Stage);
            set.When(new GoalsSet("bo")).ChangedNothingSince(set);
        }
    }

    [Fact]
    public void Goals_can_be_rewritten_while_they_are_being_agreed_and_not_after()
    {
        var agreeing = Pair().Introduced().When(new GoalsSet("anna")).When(new GoalsSet("bo"));
        Assert.Equal("bo", agreeing.State.GoalsBy);
        var agreed = agreeing.All(who => new Assessed(who));
        agreed.When(new GoalsSet("anna")).ChangedNothingSince(agreed);
    }

    [Fact]
    public void Goals_from_one_outside_the_group_are_not_taken()
    {
        var introduced = Pair().Introduced();
        introduced.When(new GoalsSet("cai")).ChangedNothingSince(introduced);
        var finding = introduced.All(who => new Assessed(who));
        finding.When(new GoalsSet("cai")).ChangedNothingSince(finding);
    }

    [Fact]
    public void Silence_about_goals_does_not_stop_the_group_from_meeting()
    {
        var silent = Pair().Introduced().SilentWhile(g => g.Stage is GroupStage.Agreeing);
        Assert.Equal(["anna", "bo"], silent.ReadersOf(LetterKind.PickTime));
        Assert.Empty(silent.ReadersOf(LetterKind.GoalsSet));
    }
}

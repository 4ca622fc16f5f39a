using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class Leaving
{
    public static TheoryData<string> Stages => [.. InEveryStage(() => AGroup.Pair()).Select(s => s.Name)];

    private static GroupStory Pair(string stage) => InEveryStage(() => AGroup.Pair()).Single(s => s.Name == stage).Story;

    private static GroupStory Four(string stage) => InEveryStage(AGroup.Four).Single(s => s.Name == stage).Story;

    [Theory]
    [MemberData(nameof(Stages))]
    public void Whoever_leaves_gets_no_letter_and_is_no_member_any_more(string stage)
    {
        foreach (var left in new[] { Pair(stage).Leaves("bo"), Four(stage).Leaves("bo") })
        {
            Assert.DoesNotContain(left.Letters, l => l.Person == "bo");
            Assert.DoesNotContain("bo", left.People());
            Assert.Equal(["bo"], left.State.Former.AsEnumerable());
            Assert.DoesNotContain(left.Effects, e => e is Effect.TellSignUp { Id: "bo" });
            left.Leaves("bo").ChangedNothingSince(left);
        }
    }

    [Fact]
    public void Who_left_between_the_proposal_and_the_start_is_introduced_to_nobody()
    {
        var three = Unborn().When(new GroupEvent.Started("p1", FourPlan, [Anna, Bo, Cai, Dia], ["bo"])).Introduced();
        Assert.Equal(["anna", "cai", "dia"], three.People());
        Assert.DoesNotContain(three.Letters, l => l.Person == "bo");
        three.Leaves("bo").ChangedNothingSince(three);
    }

    [Fact]
    public void A_pair_of_whom_one_left_before_it_began_returns_the_other_unasked()
    {
        var one = Unborn().When(new GroupEvent.Started("p1", PairPlan, [Anna, Bo], ["bo"]));
        Assert.Empty(one.Letters);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.Unstarted, 1, 0)), one.Effects);
        Assert.DoesNotContain(one.Effects, e => e is Effect.TellSignUp { Id: "bo" });
    }

    private static GroupStory Unborn() => new(AGroup.Life, Group.Unborn("g1"), Times.Monday);

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stranger_cannot_leave(string stage)
    {
        var four = Four(stage);
        four.Leaves("eve").ChangedNothingSince(four);
    }

    [Fact]
    public void Leaving_a_pair_before_the_introduction_returns_the_other_to_the_pool_unasked()
    {
        var left = Pair("approving").Leaves("bo");
        Assert.Empty(left.Letters);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.Unstarted, 1, 0)), left.Effects);
        Assert.Contains(new Effect.TellSignUp("anna", new SignUpEvent.GroupEnded("g1", Outcome.Unstarted)), left.Effects);
    }

    [Theory]
    [InlineData("agreeing")]
    [InlineData("finding")]
    [InlineData("meeting")]
    [InlineData("reporting")]
    public void Leaving_a_pair_that_has_not_met_ends_it_and_the_other_is_asked_about_a_new_one(string stage)
    {
        var left = Pair(stage).Leaves("bo");
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.MemberLeft, 0, 1)), left.Effects);
        Assert.Contains(new Effect.TellSignUp("anna", new SignUpEvent.GroupEnded("g1", Outcome.MemberLeft)), left.Effects);
        Assert.Empty(left.ReadersOf(LetterKind.Ended)); // the sign-up writes
    }

    [Fact]
    public void Leaving_a_pair_that_has_met_asks_the_other_for_the_final_evaluation()
    {
        var met = AGroup.Pair().Introduced().Agreed().Held(1);
        foreach (var stage in new[] { met, met.TimePicked(), met.TimePicked().Over(), Pair("deciding") })
        {
            var left = stage.Leaves("bo");
            Assert.Equal(["anna"], left.ReadersOf(LetterKind.Evaluate));
            Assert.Equal(Outcome.MemberLeft, left.TheLetter(LetterKind.Evaluate).Outcome);
            var ended = left.AllEvaluated();
            Assert.Contains(new Effect.TellSignUp("anna", new SignUpEvent.GroupEnded("g1", Outcome.MemberLeft)), ended.Effects);
        }
    }

    [Fact]
    public void Leaving_while_evaluating_waits_for_nobody_but_those_who_stay()
    {
        var one = Pair("evaluating").Leaves("bo");
        Assert.Equal(Outcome.Stopped, Assert.IsType<GroupStage.Evaluating>(one.State.Stage).Outcome);
        Assert.Equal(["anna"], one.AllEvaluated().ReadersOf(LetterKind.Ended));
        Assert.Equal(["anna"], Pair("evaluating").When(new GroupEvent.Evaluated("anna")).Leaves("bo").ReadersOf(LetterKind.Ended));
    }

    [Fact]
    public void When_the_last_leaves_too_the_group_is_over_without_a_letter()
    {
        var empty = AGroup.Pair().Introduced().Agreed().Held(1).Leaves("anna").Leaves("bo");
        Assert.IsType<GroupStage.Ended>(empty.State.Stage);
        Assert.Empty(empty.Letters);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.MemberLeft, 0, 0)), empty.Effects);
    }

    [Theory]
    [InlineData("agreeing")]
    [InlineData("finding")]
    [InlineData("meeting")]
    [InlineData("reporting")]
    [InlineData("deciding")]
    public void Leaving_a_group_that_stays_large_enough_is_told_to_those_who_stay(string stage)
    {
        var four = Four(stage);
        var left = four.Leaves("bo");
        Assert.Equal(["anna", "cai", "dia"], left.ReadersOf(LetterKind.MemberLeft));
        Assert.Equal("bo", left.TheLetter(LetterKind.MemberLeft).About);
        Assert.Equal(stage, left.State.Stage.Name);
        Assert.DoesNotContain("bo", left.State.Stage.Ask?.Waiting ?? []);
    }

    [Fact]
    public void Leaving_a_group_that_becomes_too_small_ends_it_as_a_pair_ends()
    {
        Assert.Equal("ended", Four("finding").Leaves("bo").Leaves("cai").State.Stage.Name);
        Assert.Equal("evaluating", AGroup.Four().Introduced().Agreed().Held(1).Leaves("bo").Leaves("cai").State.Stage.Name);
        var unstarted = Four("approving").Leaves("bo").Leaves("anna");
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.Unstarted, 2, 0)), unstarted.Effects);
    }
}

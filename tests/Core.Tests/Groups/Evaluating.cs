using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class Evaluating
{
    private static GroupStory AfterFive() => Pair().Introduced().Agreed().Held(5);

    [Fact]
    public void Holding_the_last_meeting_there_can_be_asks_for_the_final_evaluation()
    {
        var five = AfterFive();
        Assert.Equal(["anna", "bo"], five.ReadersOf(LetterKind.Evaluate));
        Assert.Equal(Outcome.Completed, five.TheLetter(LetterKind.Evaluate).Outcome);
        Assert.Equal(5, five.TheLetter(LetterKind.Evaluate).Number);
    }

    [Fact]
    public void The_last_evaluation_ends_the_group_and_tells_programme_and_members()
    {
        var ended = AfterFive().AllEvaluated();
        Assert.Equal(["anna", "bo"], ended.ReadersOf(LetterKind.Ended));
        Assert.Equal(new GroupStage.Ended(Outcome.Completed, ended.Now), ended.State.Stage);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.Completed, 0, 0)), ended.Effects);
        Assert.Contains(new Effect.TellSignUp("anna", new SignUpEvent.GroupEnded("g1", Outcome.Completed)), ended.Effects);
        Assert.Contains(new Effect.TellSignUp("bo", new SignUpEvent.GroupEnded("g1", Outcome.Completed)), ended.Effects);
        Assert.Null(ended.Due);
    }

    [Fact]
    public void One_evaluation_is_taken_once_and_the_other_is_waited_for()
    {
        var half = AfterFive().When(new Evaluated("anna"));
        Assert.IsType<GroupStage.Evaluating>(half.State.Stage);
        half.When(new Evaluated("anna")).ChangedNothingSince(half);
        half.When(new Evaluated("cai")).ChangedNothingSince(half);
        Assert.Equal(["bo"], half.WhenDue().ReadersOf(LetterKind.Evaluate));
    }

    [Fact]
    public void Silence_about_the_evaluation_ends_the_group_all_the_same()
    {
        var silent = AfterFive().SilentWhile(g => g.Stage is GroupStage.Evaluating);
        Assert.Equal(Outcome.Completed, Assert.IsType<GroupStage.Ended>(silent.State.Stage).Outcome);
        Assert.Equal(["anna", "bo"], silent.ReadersOf(LetterKind.Ended));
    }

    [Theory]
    [InlineData(Outcome.Stopped)]
    [InlineData(Outcome.Faded)]
    public void An_earlier_end_keeps_its_outcome_through_the_evaluation(Outcome outcome)
    {
        var finding = Pair().Introduced().Agreed();
        var evaluating = outcome == Outcome.Faded
            ? finding.Held(1).SilentWhile(g => g.Stage is not GroupStage.Evaluating)
            : finding.Held(3).Says("anna", false).Says("bo", false);
        var ended = evaluating.AllEvaluated();
        Assert.Equal(outcome, Assert.IsType<GroupStage.Ended>(ended.State.Stage).Outcome);
        Assert.Equal(outcome, ended.TheLetter(LetterKind.Ended).Outcome);
    }

    [Fact]
    public void The_board_shows_how_it_is_about_to_end_and_how_it_ended()
    {
        var five = AfterFive();
        Assert.Equal(Outcome.Completed, five.Effects.OfType<Effect.ShowGroup>().Single().Line.Outcome);
        var line = five.AllEvaluated().Effects.OfType<Effect.ShowGroup>().Single().Line;
        Assert.Equal(("ended", Outcome.Completed, 5), (line.Stage, line.Outcome, line.Meetings.Length));
    }
}

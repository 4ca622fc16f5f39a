using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class Deciding
{
    private static GroupStory AfterThree() => Pair().Introduced().Agreed().Held(3);

    [Fact]
    public void Holding_the_third_meeting_asks_each_member_whether_to_continue()
    {
        var third = AfterThree();
        Assert.Equal(["anna", "bo"], third.ReadersOf(LetterKind.ContinueOrStop));
        Assert.Equal(3, third.TheLetter(LetterKind.ContinueOrStop).Number);
        Assert.Empty(Pair().Introduced().Agreed().Held(2).ReadersOf(LetterKind.ContinueOrStop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_one_member_says_nobody_else_is_shown_or_told(bool yes)
    {
        var said = AfterThree().Says("anna", yes);
        Assert.Empty(said.Letters);
        var line = said.Effects.OfType<Effect.ShowGroup>().Single().Line;
        Assert.Equal(["bo"], line.Waiting.AsEnumerable());
        Assert.Null(line.Outcome);
        Assert.Equal(["bo"], said.WhenDue().ReadersOf(LetterKind.ContinueOrStop));
    }

    [Fact]
    public void A_yes_and_a_no_look_the_same_on_the_board()
    {
        static string Line(GroupStory s) => string.Join('|', s.Effects.OfType<Effect.ShowGroup>().Select(e => System.Text.Json.JsonSerializer.Serialize(e.Line, Wire.Json)));
        Assert.Equal(Line(AfterThree().Says("anna", true)), Line(AfterThree().Says("anna", false)));
    }

    [Fact]
    public void When_all_say_yes_they_go_on_up_to_the_cap()
    {
        var going = AfterThree().AllContinue();
        Assert.Equal(["anna", "bo"], going.ReadersOf(LetterKind.GoingOn));
        Assert.Equal(["anna", "bo"], going.ReadersOf(LetterKind.PickTime));
        Assert.Equal(5, going.State.Target); // three more would be six; a pair meets five times at most
        Assert.Equal(4, going.TheLetter(LetterKind.PickTime).Number);
        Assert.Equal(going.State.Meetings[^1].AddDays(30), going.TheLetter(LetterKind.PickTime).At);
    }

    [Fact]
    public void They_go_on_by_three_and_are_asked_again_where_the_cap_is_far()
    {
        var going = Pair(PairPlan with { Cap = 12 }).Introduced().Agreed().Held(3).AllContinue();
        Assert.Equal(6, going.State.Target);
        var six = going.Held(3);
        Assert.Equal(6, six.TheLetter(LetterKind.ContinueOrStop).Number);
        Assert.Equal(9, six.AllContinue().State.Target);
    }

    [Fact]
    public void One_no_stops_when_the_last_has_answered()
    {
        var stopped = AfterThree().Says("anna", false).Says("bo", true);
        Assert.Equal(["anna", "bo"], stopped.ReadersOf(LetterKind.Evaluate));
        Assert.Equal(Outcome.Stopped, stopped.TheLetter(LetterKind.Evaluate).Outcome);
    }

    [Fact]
    public void Silence_means_stop()
    {
        var silent = AfterThree().Says("anna", true).SilentWhile(g => g.Stage is GroupStage.Deciding);
        Assert.Equal(Outcome.Stopped, Assert.IsType<GroupStage.Evaluating>(silent.State.Stage).Outcome);
    }

    [Fact]
    public void An_answer_can_be_corrected_until_all_have_answered()
    {
        Assert.IsType<GroupStage.Finding>(AfterThree().Says("anna", false).Says("anna", true).Says("bo", true).State.Stage);
        Assert.IsType<GroupStage.Evaluating>(AfterThree().Says("anna", true).Says("anna", false).Says("bo", true).State.Stage);
        var going = AfterThree().AllContinue();
        going.When(new Decided(3, "anna", false)).ChangedNothingSince(going);
    }

    [Fact]
    public void The_same_answer_twice_counts_once()
    {
        var said = AfterThree().Says("anna", true);
        said.Says("anna", true).ChangedNothingSince(said);
    }

    [Fact]
    public void An_answer_to_an_earlier_question_or_from_a_stranger_is_not_taken()
    {
        var six = Pair(PairPlan with { Cap = 12 }).Introduced().Agreed().Held(6);
        six.When(new Decided(3, "anna", true)).ChangedNothingSince(six);
        six.Says("cai", true).ChangedNothingSince(six);
    }

    [Fact]
    public void Those_who_have_not_said_are_reminded_then_the_coordinator_is_told_without_a_name()
    {
        var told = AfterThree().Says("anna", true).WhenDue().WhenDue().WhenDue();
        Assert.Equal(["coordinator"], told.ReadersOf(LetterKind.Attention));
        Assert.Null(told.TheLetter(LetterKind.Attention).Person);
    }

    [Fact]
    public void A_programme_whose_first_meetings_are_all_there_can_be_asks_for_no_decision()
    {
        var done = Pair(PairPlan with { Cap = 3 }).Introduced().Agreed().Held(3);
        Assert.Equal(Outcome.Completed, done.TheLetter(LetterKind.Evaluate).Outcome);
    }
}

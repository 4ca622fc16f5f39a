using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Groups;

/// <summary>Five peers with a facilitator and an observer (eMessi), or with a trainer (Mentoriksi!): helpers are asked for what is theirs.</summary>
public class Roles
{
    private static readonly string[] Peers = ["anna", "bo", "cai", "dia", "eve"];

    private static GroupStory Emessi() => ATable.Of(Models.Emessi);

    [Fact]
    public void All_are_introduced_and_only_participants_assess_themselves()
    {
        var introduced = Emessi();
        Assert.Equal([.. Peers, "facilitator", "observer"], introduced.ReadersOf(LetterKind.Introduction));
        Assert.Equal(Peers, introduced.State.Stage.Ask!.Waiting.AsEnumerable());
        Assert.Equal(Standing.Closed, introduced.State.FirstAssessment("observer"));
        introduced.When(new Assessed("facilitator")).ChangedNothingSince(introduced);
        Assert.Equal(Peers, introduced.WhenDue().ReadersOf(LetterKind.Introduction)); // reminded
    }

    [Fact]
    public void Only_participants_propose_themes_and_vote()
    {
        var themes = Emessi().Agreed();
        Assert.Equal(Peers, themes.ReadersOf(LetterKind.ThemesWanted));
        themes.When(new ThemesGiven(0, "facilitator", 2)).ChangedNothingSince(themes);
        var vote = themes.Propose(2);
        Assert.Equal(Peers, vote.ReadersOf(LetterKind.ThemesVote));
        vote.When(new Voted(0, "observer", ["anna:0"])).ChangedNothingSince(vote);
    }

    [Fact]
    public void All_are_asked_which_times_suit()
    {
        var poll = Emessi().Agreed().NoThemes().Polled();
        Assert.Equal([.. Peers, "facilitator", "observer"], poll.ReadersOf(LetterKind.PickTime));
        Assert.DoesNotContain("observer", poll.Suits("observer", 0).State.Stage.Ask!.Waiting);
    }

    [Fact]
    public void All_but_the_observer_are_asked_whether_it_was_held_and_the_first_to_answer_answers()
    {
        var over = Emessi().Agreed().NoThemes().TimePicked().Over();
        Assert.Equal([.. Peers, "facilitator"], over.ReadersOf(LetterKind.WasItHeld));
        Assert.Single(over.When(new Reported(1, Report.Held, "facilitator")).State.Meetings);
    }

    [Fact]
    public void Only_participants_evaluate_and_all_are_thanked()
    {
        var last = Emessi().Agreed().Held(7);
        Assert.Equal(Outcome.Completed, last.TheLetter(LetterKind.Evaluate).Outcome);
        Assert.Equal(Peers, last.ReadersOf(LetterKind.Evaluate));
        Assert.Equal(Standing.Closed, last.State.Evaluation("facilitator"));
        Assert.Equal([.. Peers, "facilitator", "observer"], last.AllEvaluated().ReadersOf(LetterKind.Ended));
    }

    [Fact]
    public void Only_participants_say_whether_to_continue()
    {
        var plan = Models.Emessi with { First = 2, Cap = 4, Every = 2, Themes = false, Sides = [] };
        var asked = ATable.Of(plan).Agreed().Held(2);
        Assert.Equal(Peers, asked.ReadersOf(LetterKind.ContinueOrStop));
        asked.Says("facilitator", false).ChangedNothingSince(asked);
        Assert.Contains("facilitator", asked.AllContinue(Peers).ReadersOf(LetterKind.GoingOn));
    }

    [Fact]
    public void A_helper_who_leaves_does_not_make_the_group_too_small()
    {
        var left = ATable.Of(Models.Emessi).Leaves("cai").Leaves("dia").Leaves("facilitator");
        Assert.Equal("agreeing", left.State.Stage.Name);
        Assert.Equal("ended", left.Leaves("eve").State.Stage.Name);
    }

    [Fact]
    public void When_the_participants_are_too_few_the_helpers_hear_of_a_cancelled_meeting_and_are_not_asked_to_evaluate()
    {
        var met = Emessi().Agreed().Held(1).TimePicked();
        var few = met.Leaves("cai").Leaves("dia").Leaves("eve");
        Assert.Equal(["anna", "bo"], few.ReadersOf(LetterKind.Evaluate));
        Assert.Equal(["facilitator", "observer"], few.ReadersOf(LetterKind.Cancelled));
    }

    [Fact]
    public void After_a_training_meeting_each_participant_is_asked_for_a_diary_entry_and_the_trainer_is_not()
    {
        var held = ATable.Of(Models.Mepe).Agreed().Held(1);
        Assert.Equal(["anna", "bo", "cai", "dia"], held.ReadersOf(LetterKind.Diary));
        Assert.Equal(1, held.TheLetter(LetterKind.Diary).Number);
    }

    [Fact]
    public void A_plan_without_goals_asks_for_none_and_goes_on_when_all_have_assessed_themselves()
    {
        var mepe = ATable.Of(Models.Mepe);
        Assert.Equal("finding", mepe.All(who => new Assessed(who)).State.Stage.Name);
    }

    [Fact]
    public void A_time_that_suits_helpers_alone_is_none()
    {
        var poll = Emessi().Agreed().NoThemes().Polled().Suits("facilitator", 0).Suits("observer", 0);
        var closed = Peers.Aggregate(poll, (s, who) => s.Suits(who));
        Assert.IsType<GroupStage.Finding>(closed.State.Stage);
        Assert.Equal(1, closed.State.Missed);
    }
}

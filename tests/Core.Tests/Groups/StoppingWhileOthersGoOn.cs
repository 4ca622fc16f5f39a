using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Groups;

/// <summary>After three meetings some of four peers, of whom three are enough, say stop.</summary>
public class StoppingWhileOthersGoOn
{
    private static GroupStory Asked() => ATable.Of(Models.Verme).Agreed().Held(3);

    private static GroupStory BoStops() => Asked().Says("bo", false).AllContinue("anna", "cai", "dia");

    [Fact]
    public void Who_stops_has_come_to_a_good_end_and_the_others_go_on()
    {
        var going = BoStops();
        Assert.Equal(["anna", "cai", "dia"], going.ReadersOf(LetterKind.GoingOn));
        Assert.Equal(["anna", "cai", "dia"], going.ReadersOf(LetterKind.MemberLeft));
        Assert.Equal(["bo"], going.ReadersOf(LetterKind.Evaluate));
        Assert.Equal([new Effect.TellSignUp("bo", new SignUpEvent.GroupEnded("g1", Outcome.Stopped))], going.Effects.OfType<Effect.TellSignUp>());
        Assert.Equal(["bo"], going.State.Done.AsEnumerable());
        Assert.Empty(going.State.Former);
        Assert.Equal(6, going.State.Target);
    }

    [Fact]
    public void Their_evaluation_has_days_of_its_own_and_is_taken_until_the_group_has_ended()
    {
        var going = BoStops();
        Assert.Equal(Times.Helsinki.Days(going.Now, 16), going.TheLetter(LetterKind.Evaluate).By);
        Assert.Equal(Standing.Open, going.State.Evaluation("bo"));
        Assert.Equal(Standing.Closed, going.State.Evaluation("anna"));
        var over = going.Held(3).All(who => new GroupEvent.Decided(6, who, false)).AllEvaluated();
        Assert.Equal(Standing.Closed, over.State.Evaluation("bo"));
    }

    [Fact]
    public void Their_seat_is_announced_to_those_who_wait() =>
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.SeatFree("g1")), BoStops().Effects);

    [Fact]
    public void Who_says_nothing_stays_where_enough_said_yes()
    {
        var silent = Asked().AllContinue("anna", "cai", "dia").SilentWhile(g => g.Stage is GroupStage.Deciding);
        Assert.Equal(["anna", "bo", "cai", "dia"], silent.ReadersOf(LetterKind.GoingOn));
        Assert.Contains("bo", silent.People());
    }

    [Fact]
    public void Where_too_few_say_yes_all_of_them_stop()
    {
        var stopped = Asked().Says("bo", false).Says("dia", false).AllContinue("anna", "cai");
        Assert.Equal(["anna", "bo", "cai", "dia"], stopped.ReadersOf(LetterKind.Evaluate));
        Assert.Empty(stopped.Effects.OfType<Effect.TellSignUp>());
        Assert.Empty(stopped.State.Done);
        var silent = Asked().AllContinue("anna", "cai").SilentWhile(g => g.Stage is GroupStage.Deciding);
        Assert.Equal(Outcome.Stopped, Assert.IsType<GroupStage.Evaluating>(silent.State.Stage).Outcome);
    }

    [Fact]
    public void A_pair_goes_on_only_together() =>
        Assert.IsType<GroupStage.Evaluating>(AGroup.Pair().Introduced().Agreed().Held(3).Says("anna", true).Says("bo", false).State.Stage);

    [Fact]
    public void Helpers_stay_with_those_who_go_on()
    {
        var plan = Models.Emessi with { First = 2, Cap = 4, Every = 2, Themes = false, Sides = [] };
        var going = ATable.Of(plan).Agreed().Held(2).Says("eve", false).AllContinue("anna", "bo", "cai", "dia");
        Assert.Equal(["anna", "bo", "cai", "dia", "facilitator", "observer"], going.People());
    }

    [Fact]
    public void A_leaver_among_those_who_were_to_decide_does_not_count()
    {
        var left = Asked().AllContinue("anna", "cai").Says("dia", true).Leaves("bo");
        Assert.Equal(["anna", "cai", "dia"], left.ReadersOf(LetterKind.GoingOn));
        Assert.Empty(left.State.Done);
    }

    [Fact]
    public void Nothing_of_theirs_is_waited_for_or_shown_any_more()
    {
        var poll = Asked().State with { New = ["bo"], Unsuited = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty.Add("bo", 2) };
        var going = (Asked() with { State = poll }).Says("bo", false).AllContinue("anna", "cai", "dia");
        Assert.Empty(going.State.New);
        Assert.Empty(going.Effects.OfType<Effect.ShowGroup>().Single().Line.Unsuited);
        Assert.Equal(["bo"], going.Effects.OfType<Effect.ShowGroup>().Single().Line.Done.AsEnumerable());
    }

    [Fact]
    public void Who_stopped_may_leave_or_come_again_later()
    {
        var going = BoStops();
        going.Leaves("bo").ChangedNothingSince(going); // pressed before they heard
        var back = going.Joins(new("bo", null));
        Assert.Contains("bo", back.People());
        Assert.Empty(back.State.Done);
    }

    [Fact]
    public void At_the_end_only_those_who_went_on_are_told()
    {
        var ended = BoStops().Held(3).All(who => new GroupEvent.Decided(6, who, false)).AllEvaluated();
        Assert.Equal(["anna", "cai", "dia"], ended.Effects.OfType<Effect.TellSignUp>().Select(t => t.Id));
    }
}

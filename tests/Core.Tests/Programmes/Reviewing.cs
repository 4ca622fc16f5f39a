using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Programmes.ProgrammeEvent;

namespace EMentoring.Core.Tests.Programmes;

public class Reviewing
{
    private static readonly Effect Started = new Effect.StartGroups("p1", 1, AGroup.PairPlan);

    [Fact]
    public void The_coordinator_is_asked_to_review_the_proposals()
    {
        var reviewing = AProgramme.Reviewing();
        Assert.Equal(["coordinator"], reviewing.ReadersOf(LetterKind.ProposalsReady));
        Assert.Equal(2, reviewing.TheLetter(LetterKind.ProposalsReady).Number);
        Assert.Equal(reviewing.State.Stage.Ask!.Closes(Times.Helsinki), reviewing.TheLetter(LetterKind.ProposalsReady).By);
    }

    [Fact]
    public void Sending_the_proposals_out_starts_the_groups_once()
    {
        var sending = AProgramme.Reviewing().When(new SentOut(1));
        Assert.Contains(Started, sending.Effects);
        Assert.Equal("running", sending.StageName());
        sending.When(new SentOut(1)).ChangedNothingSince(sending);
    }

    [Fact]
    public void Proposals_of_an_earlier_round_can_neither_be_sent_out_nor_come_late()
    {
        var second = AProgramme.Reviewing().When(new ProposeAgain());
        Assert.Equal(2, second.State.Round);
        second.When(new Proposed(1, 2, 0)).ChangedNothingSince(second);
        var ready = second.When(new Proposed(2, 1, 2));
        ready.When(new SentOut(1)).ChangedNothingSince(ready);
        Assert.Contains(new Effect.StartGroups("p1", 2, AGroup.PairPlan), ready.When(new SentOut(2)).Effects);
    }

    [Fact]
    public void Nothing_is_sent_out_before_there_are_proposals()
    {
        var proposing = AProgramme.Proposing();
        proposing.When(new SentOut(1)).ChangedNothingSince(proposing);
        var none = proposing.When(new Proposed(1, 0, 4));
        Assert.Equal("running", none.When(new SentOut(1)).StageName()); // the coordinator has made some by hand
    }

    [Fact]
    public void Without_a_review_the_coordinator_is_reminded_and_then_the_proposals_go_out_as_they_are()
    {
        var reminded = AProgramme.Reviewing().WhenDue();
        Assert.Equal(["coordinator"], reminded.ReadersOf(LetterKind.ProposalsReady));
        Assert.True(reminded.TheLetter(LetterKind.ProposalsReady).Reminder);
        var told = reminded.WhenDue().WhenDue();
        Assert.True(told.Effects.OfType<Effect.ShowProgramme>().Single().Line.Attention);
        var sent = told.WhenDue();
        Assert.Contains(Started, sent.Effects);
        Assert.Equal(Times.Helsinki.Days(AProgramme.Proposing().Now, 14), sent.Now);
    }

    [Fact]
    public void Proposals_that_do_not_come_are_asked_for_again_instead_of_reminding_the_coordinator()
    {
        var again = AProgramme.Proposing().WhenDue();
        Assert.Equal([new Effect.ProposeGroups("p1", 1, AGroup.PairPlan)], again.Effects.AsEnumerable());
    }

    [Fact]
    public void Proposals_that_never_came_leave_time_for_another_round()
    {
        var silent = AProgramme.Proposing().SilentWhile(p => p.Stage is ProgrammeStage.Reviewing);
        Assert.Equal(["coordinator"], silent.ReadersOf(LetterKind.ProposeOrEnd));
        Assert.Equal("running", silent.StageName());
    }

    [Fact]
    public void Where_no_group_can_be_made_the_coordinator_hears_of_it_unless_others_live()
    {
        var none = AProgramme.Proposing().When(new Proposed(1, 0, 4));
        Assert.Equal(0, none.TheLetter(LetterKind.ProposalsReady).Number);
        Assert.Equal("reviewing", none.StageName());
        var others = AProgramme.Running().Confirmed("eve", "fay").When(new ProposeAgain()).When(new Proposed(2, 0, 2));
        Assert.Equal("running", others.StageName());
    }

    [Fact]
    public void Proposing_again_takes_enough_people()
    {
        var few = AProgramme.Reviewing().When(new LeftPool("anna")).When(new LeftPool("bo")).When(new LeftPool("cai"));
        few.When(new ProposeAgain()).ChangedNothingSince(few);
    }

    [Fact]
    public void A_group_that_ends_during_the_review_is_counted_and_the_review_goes_on()
    {
        var reviewing = AProgramme.Running().Confirmed("eve", "fay").When(new ProposeAgain()).When(new Proposed(2, 1, 0));
        var ended = reviewing.PairEnds(Outcome.Completed);
        Assert.Equal(("reviewing", 1, 1), (ended.StageName(), ended.State.Live, ended.State.Ended));
    }
}

using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Programmes.ProgrammeEvent;

namespace EMentoring.Core.Tests.Programmes;

/// <summary>Two groups live; others sign up all the same.</summary>
public class WaitingList
{
    /// <summary>The same programme of open groups.</summary>
    private static ProgrammeStory Open() => AProgramme.Running() is var s ? s with { State = s.State with { Plan = Models.Verme } } : throw new InvalidOperationException();

    [Fact]
    public void Who_confirms_while_groups_run_waits()
    {
        var one = AProgramme.Running().Confirmed("eve");
        Assert.Equal((1, 5, "running"), (one.State.Waiting, one.State.Confirmed, one.StageName()));
        Assert.Empty(one.Letters);
        Assert.DoesNotContain(one.Effects, e => e is Effect.FillSeats); // pairs take nobody in
    }

    [Fact]
    public void Who_waits_hears_of_free_seats_of_open_groups()
    {
        Assert.Contains(new Effect.FillSeats("p1"), Open().Confirmed("eve").Effects);
        Assert.Contains(new Effect.FillSeats("p1"), Open().Confirmed("eve").When(new SeatFree("g1")).Effects);
        Assert.Empty(Open().When(new SeatFree("g1")).Effects); // nobody waits
    }

    [Fact]
    public void When_a_seat_is_taken_who_waits_on_hears_of_another()
    {
        Assert.Contains(new Effect.FillSeats("p1"), Open().Confirmed("eve", "fay").When(new SeatTaken("eve")).Effects);
        Assert.DoesNotContain(new Effect.FillSeats("p1"), Open().Confirmed("eve").When(new SeatTaken("eve")).Effects);
    }

    [Fact]
    public void When_enough_wait_for_a_new_group_the_coordinator_hears_it_once()
    {
        var enough = AProgramme.Running().Confirmed("eve", "fay");
        Assert.Equal(["coordinator"], enough.ReadersOf(LetterKind.WaitingEnough));
        Assert.Equal(2, enough.TheLetter(LetterKind.WaitingEnough).Number);
        Assert.True(enough.Effects.OfType<Effect.ShowProgramme>().Single().Line.Attention);
        Assert.Empty(enough.Confirmed("gus").Letters);
    }

    [Fact]
    public void When_they_are_too_few_again_and_then_enough_it_is_told_anew()
    {
        var few = AProgramme.Running().Confirmed("eve", "fay").When(new SeatTaken("eve"));
        Assert.Equal(1, few.State.Waiting);
        Assert.Equal(["coordinator"], few.Confirmed("gus").ReadersOf(LetterKind.WaitingEnough));
    }

    [Fact]
    public void Enough_counts_helpers_seats_too()
    {
        var mepe = AProgramme.Running() is var s ? s with { State = s.State with { Plan = Models.Mepe } } : s;
        Assert.Empty(mepe.Confirmed("a", "b", "c", "d").Letters);
        Assert.Equal(["coordinator"], mepe.Confirmed("a", "b", "c", "d", "e").ReadersOf(LetterKind.WaitingEnough));
    }

    [Fact]
    public void A_further_round_starts_groups_beside_those_that_live()
    {
        var second = AProgramme.Running().Confirmed("eve", "fay").When(new ProposeAgain()).When(new Proposed(2, 1, 0)).When(new SentOut(2)).When(new GroupsStarted(2, 1, 2));
        Assert.Equal((3, 0, false), (second.State.Live, second.State.Waiting, Assert.IsType<ProgrammeStage.Running>(second.State.Stage).Asked));
    }

    [Fact]
    public void Who_comes_back_from_a_group_that_ended_early_waits_among_them()
    {
        var back = AProgramme.Running().PairEnds(Outcome.MemberLeft, asked: 1).Confirmed("eve").When(new Rejoined("anna"));
        Assert.Equal(["coordinator"], back.ReadersOf(LetterKind.WaitingEnough));
    }

    [Fact]
    public void Who_confirms_after_the_end_is_told_that_it_is_over() =>
        Assert.Equal([new Effect.TellSignUp("eve", new Core.SignUps.SignUpEvent.ProgrammeEnded())], AProgramme.Closed().Confirmed("eve").Effects.AsEnumerable());

    [Fact]
    public void In_a_closed_programme_nobody_is_counted()
    {
        var closed = AProgramme.Closed();
        foreach (ProgrammeEvent late in new ProgrammeEvent[] { new LeftPool("a"), new SeatTaken("a"), new NotTaken("a"), new WillNotReturn("a") })
            closed.When(late).ChangedNothingSince(closed);
    }
}

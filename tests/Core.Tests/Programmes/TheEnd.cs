using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Programmes.ProgrammeEvent;

namespace EMentoring.Core.Tests.Programmes;

public class TheEnd
{
    [Fact]
    public void When_the_last_group_has_ended_the_summary_is_worked_out_by_itself()
    {
        var summing = AProgramme.SummingUp();
        Assert.Contains(new Effect.Summarise("p1", AGroup.PairPlan), summing.Effects);
        Assert.Equal(summing.Now.AddDays(3), summing.Due);
    }

    [Fact]
    public void A_summary_that_does_not_come_within_three_days_when_all_tries_have_ended_is_worked_out_again()
    {
        var summing = AProgramme.SummingUp();
        summing.After(TimeSpan.FromHours(71)).When(new DeadlinePassed()).ChangedNothingSince(summing);
        var again = summing.WhenDue();
        Assert.Equal([new Effect.Summarise("p1", AGroup.PairPlan)], again.Effects.AsEnumerable());
        Assert.Equal(again.Now.AddDays(3), again.Due);
    }

    [Fact]
    public void With_the_summary_the_coordinator_gets_a_letter_and_everybody_hears_that_it_is_over()
    {
        var closed = AProgramme.Closed();
        Assert.Equal(["coordinator"], closed.ReadersOf(LetterKind.SummaryReady));
        Assert.Contains(new Effect.TellAll("p1", new SignUpEvent.ProgrammeEnded()), closed.Effects);
        Assert.Equal(Times.Helsinki.Days(closed.Now, 180), closed.Due);
        closed.When(new Summarised()).ChangedNothingSince(closed);
    }

    [Fact]
    public void Whoever_confirms_or_comes_back_after_the_end_hears_that_it_is_over()
    {
        foreach (var over in new[] { AProgramme.SummingUp(), AProgramme.Closed() })
        {
            foreach (var e in new ProgrammeEvent[] { new Confirmed("eve"), new Rejoined("eve") })
            {
                var late = over.When(e);
                Assert.Equal([new Effect.TellSignUp("eve", new SignUpEvent.ProgrammeEnded())], late.Effects.AsEnumerable());
                Assert.Equal(over.Written, late.Written);
            }
        }
    }

    [Fact]
    public void The_coordinators_late_clicks_change_nothing()
    {
        foreach (var over in new[] { AProgramme.SummingUp(), AProgramme.Closed(), AProgramme.Erased() })
        {
            foreach (var e in new ProgrammeEvent[] { new SignUpClosed(), new ProposeAgain(), new SentOut(1), new Proposed(1, 2, 0), new GroupsStarted(1, 2, 4) })
                over.When(e).ChangedNothingSince(over);
        }
    }

    [Fact]
    public void After_the_time_of_keeping_everybody_is_erased()
    {
        var closed = AProgramme.Closed();
        closed.After(170).When(new DeadlinePassed()).ChangedNothingSince(closed);
        var erased = closed.WhenDue();
        Assert.Equal("erased", erased.StageName());
        Assert.Contains(new Effect.TellAll("p1", new SignUpEvent.EraseAsked()), erased.Effects);
        Assert.Empty(erased.Letters);
        Assert.Null(erased.Due);
    }

    [Fact]
    public void An_erased_programme_stays_as_it_is()
    {
        var erased = AProgramme.Erased();
        foreach (var e in new ProgrammeEvent[] { new Confirmed("eve"), new LeftPool("eve"), new Rejoined("eve"), new Opened(AGroup.PairPlan, "kaisa", erased.Now), new DeadlinePassed() })
            erased.When(e).ChangedNothingSince(erased);
    }
}

using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.SignUps.SignUpEvent;

namespace EMentoring.Core.Tests.SignUps;

public class WaitingForAGroup
{
    [Fact]
    public void Whoever_is_placed_hears_from_the_group_and_not_from_the_sign_up()
    {
        var placed = ASignUp.Waiting().When(new Placed("g1"));
        Assert.Equal(new SignUpStage.InGroup("g1"), placed.State.Stage);
        Assert.Empty(placed.Letters);
        Assert.Equal("g1", placed.Effects.OfType<Effect.ShowPerson>().Single().Line.Group);
        placed.When(new Placed("g1")).ChangedNothingSince(placed);
    }

    [Fact]
    public void Whoever_waits_a_month_hears_that_we_are_still_looking_and_after_two_the_coordinator_sees_it()
    {
        var month = ASignUp.Waiting().WhenDue();
        Assert.Equal(["anna"], month.ReadersOf(LetterKind.StillLooking));
        var two = month.WhenDue();
        Assert.Empty(two.Letters);
        Assert.True(two.Effects.OfType<Effect.ShowPerson>().Single().Line.Attention);
    }

    [Fact]
    public void Whoever_waited_a_year_is_told_that_there_is_no_place()
    {
        var year = ASignUp.Waiting().SilentWhile(s => s.Stage is SignUpStage.Waiting);
        Assert.Equal("finished", year.StageName());
        Assert.Equal(["anna"], year.ReadersOf(LetterKind.NoPlace));
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.LeftPool("anna")), year.Effects);
    }

    [Fact]
    public void The_end_of_the_programme_ends_the_waiting()
    {
        var ended = ASignUp.Waiting().When(new ProgrammeEnded());
        Assert.Equal("finished", ended.StageName());
        Assert.Equal(["anna"], ended.ReadersOf(LetterKind.NoPlace));
        Assert.Equal(["anna"], ASignUp.Returning().When(new ProgrammeEnded()).ReadersOf(LetterKind.NoPlace));
    }

    [Fact]
    public void The_end_of_the_programme_forgets_whoever_had_not_confirmed()
    {
        var ended = ASignUp.Asked().When(new ProgrammeEnded());
        Assert.Equal("expired", ended.StageName());
        Assert.Contains(new Effect.Erase("anna", "p1"), ended.Effects);
        Assert.Empty(ended.Letters);
    }

    [Theory]
    [InlineData(Outcome.Declined)]
    [InlineData(Outcome.Unanswered)]
    [InlineData(Outcome.Unstarted)]
    public void A_group_that_never_began_puts_the_person_back_into_the_pool_unasked(Outcome outcome)
    {
        var back = ASignUp.InGroup().When(new GroupEnded("g1", outcome));
        Assert.Equal("waiting", back.StageName());
        Assert.Empty(back.Letters);
        Assert.DoesNotContain(back.Effects, e => e is Effect.TellProgramme); // the group has told
        Assert.NotNull(back.Due);
    }

    /// <summary>The group goes on without them, and the programme takes back that it counted them out of the pool.</summary>
    private static Effect[] NotComing =>
        [new Effect.TellGroup("g2", new GroupEvent.MemberLeft("anna")), new Effect.TellProgramme("p1", new ProgrammeEvent.NotTaken("anna"))];

    [Fact]
    public void Whoever_is_placed_asks_the_group_whether_it_still_is()
    {
        Assert.Equal([new Effect.TellGroup("g1", new GroupEvent.Joined("anna"))], ASignUp.Waiting().When(new Placed("g1")).Effects.Take(1));
        var ended = AGroup.Pair().When(new GroupEvent.Declined("sirpa"));
        Assert.Equal([new Effect.TellSignUp("anna", new GroupEnded("g1", Outcome.Declined))], ended.When(new GroupEvent.Joined("anna")).Effects.AsEnumerable());
        Assert.Empty(AGroup.Pair().When(new GroupEvent.Joined("anna")).Effects);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Who_left_just_before_the_group_ended_is_taken_off_its_count_once(int meetings)
    {
        var ended = meetings == 0 ? AGroup.Pair().When(new GroupEvent.Declined("sirpa")) : AGroup.Pair().Introduced().Agreed().Held(meetings).Leaves("bo").AllEvaluated();
        var heard = ended.Leaves("anna");
        ProgrammeEvent taken = meetings == 0 ? new ProgrammeEvent.LeftPool("anna") : new ProgrammeEvent.WillNotReturn("anna");
        Assert.Equal([new Effect.TellProgramme("p1", taken)], heard.Effects.Where(e => e is not Effect.ShowGroup));
        heard.Leaves("anna").ChangedNothingSince(heard);
        Assert.Empty(ASignUp.InGroup().When(new Leaves()).When(new GroupEnded("g1", Outcome.Declined)).Effects); // the group has told
    }

    /// <summary>It looks on the board for people to fill seats with, and must find who has just come.</summary>
    [Fact]
    public void The_board_shows_who_waits_before_the_programme_hears_of_them()
    {
        var effects = ASignUp.Asked().When(new Confirmed()).Effects;
        Assert.True(effects.IndexOf(effects.First(e => e is Effect.ShowPerson)) < effects.IndexOf(effects.First(e => e is Effect.TellProgramme)));
    }

    [Fact]
    public void Who_was_placed_when_they_had_left_already_is_taken_off_the_count_of_a_group_that_ended_before_it_heard()
    {
        var left = ASignUp.Left().When(new Placed("g1"));
        Assert.Equal([new Effect.TellGroup("g1", new GroupEvent.MemberLeft("anna")), new Effect.TellProgramme("p1", new ProgrammeEvent.NotTaken("anna"))], left.Effects.AsEnumerable());
        var declined = AGroup.Pair().When(new GroupEvent.Declined("sirpa"));
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.GroupEnded("g1", Outcome.Declined, 2, 0)), declined.Effects);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.LeftPool("anna")), declined.Leaves("anna").Effects);
    }

    [Fact]
    public void Who_leaves_when_the_group_has_come_to_a_good_end_has_finished_with_it()
    {
        var ended = AGroup.Pair().Introduced().Agreed().Held(5).AllEvaluated();
        ended.Leaves("anna").ChangedNothingSince(ended);
    }

    [Fact]
    public void Whoever_is_placed_in_two_groups_stays_in_the_first()
    {
        var twice = ASignUp.InGroup().When(new Placed("g2"));
        Assert.Equal(new SignUpStage.InGroup("g1"), twice.State.Stage);
        Assert.Equal(NotComing, twice.Effects.AsEnumerable());
    }

    [Fact]
    public void A_group_that_counts_on_one_who_is_on_the_way_out_hears_that_they_are_not_coming()
    {
        foreach (var outside in new[] { ASignUp.Asked(), ASignUp.Returning(), ASignUp.Finished(), ASignUp.Left(), ASignUp.Expired(), ASignUp.Erased() })
        {
            var placed = outside.When(new Placed("g2"));
            Assert.Equal(NotComing, placed.Effects.AsEnumerable());
            Assert.Equal(outside.Written, placed.Written);
        }
    }
}

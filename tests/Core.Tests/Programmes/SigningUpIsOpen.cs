using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Programmes.ProgrammeEvent;

namespace EMentoring.Core.Tests.Programmes;

public class SigningUpIsOpen
{
    [Fact]
    public void An_opened_programme_waits_until_its_sign_up_closes()
    {
        var open = AProgramme.Open();
        Assert.Equal(Times.Monday.AddDays(14), open.Due);
        Assert.Equal(("open", 0, 0), (open.StageName(), open.State.Confirmed, open.State.Waiting));
        Assert.Equal("open", open.Effects.OfType<Effect.ShowProgramme>().Single().Line.Stage);
        open.When(new Opened(AGroup.FourPlan, "eve", Times.Monday)).ChangedNothingSince(open);
        open.When(new DeadlinePassed()).ChangedNothingSince(open);
    }

    [Fact]
    public void Whoever_confirms_is_counted_in_the_pool_and_whoever_leaves_out_of_it()
    {
        var two = AProgramme.Open().Confirmed("anna", "bo", "cai").When(new LeftPool("cai"));
        Assert.Equal((3, 2), (two.State.Confirmed, two.State.Waiting));
        Assert.Equal("open", two.StageName());
    }

    [Fact]
    public void When_the_time_is_over_and_enough_have_confirmed_groups_are_proposed()
    {
        var proposing = AProgramme.Open().Confirmed("anna", "bo").WhenDue();
        Assert.Equal("reviewing", proposing.StageName());
        Assert.Contains(new Effect.ProposeGroups("p1", 1, AGroup.PairPlan), proposing.Effects);
        Assert.Empty(proposing.Letters);
    }

    [Fact]
    public void The_coordinator_may_close_sign_up_early_where_enough_have_confirmed()
    {
        Assert.Equal("reviewing", AProgramme.Open().Confirmed("anna", "bo").When(new SignUpClosed()).StageName());
        var one = AProgramme.Open().Confirmed("anna");
        one.When(new SignUpClosed()).ChangedNothingSince(one);
    }

    [Fact]
    public void With_too_few_sign_up_is_extended_once_by_two_weeks_and_the_coordinator_hears_of_it()
    {
        var extended = AProgramme.Open().Confirmed("anna").WhenDue();
        Assert.Equal(new ProgrammeStage.Open(Extended: true), extended.State.Stage);
        Assert.Equal(["coordinator"], extended.ReadersOf(LetterKind.TooFew));
        Assert.Equal((1, Times.Helsinki.Days(extended.Now, 14)), (extended.TheLetter(LetterKind.TooFew).Number, extended.TheLetter(LetterKind.TooFew).By));
        Assert.Equal(Times.Helsinki.Days(extended.Now, 14), extended.Due);
    }

    [Fact]
    public void Still_too_few_after_the_extension_sums_the_programme_up()
    {
        var summing = AProgramme.Open().Confirmed("anna").WhenDue().WhenDue();
        Assert.Equal("summing-up", summing.StageName());
        Assert.Contains(new Effect.Summarise("p1", AGroup.PairPlan), summing.Effects);
    }

    [Fact]
    public void Enough_after_the_extension_proposes_groups() =>
        Assert.Equal("reviewing", AProgramme.Open().Confirmed("anna").WhenDue().Confirmed("bo").WhenDue().StageName());

    [Fact]
    public void Nothing_happens_to_a_programme_that_nobody_opened()
    {
        var unborn = AProgramme.Unborn();
        unborn.When(new Confirmed("anna")).ChangedNothingSince(unborn);
        unborn.When(new DeadlinePassed()).ChangedNothingSince(unborn);
    }
}

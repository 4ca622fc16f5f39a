using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Programmes.ProgrammeEvent;

namespace EMentoring.Core.Tests.Programmes;

public class Running
{
    [Fact]
    public void Started_groups_are_counted_and_their_people_are_out_of_the_pool()
    {
        var running = AProgramme.Running();
        Assert.Equal((2, 0, "running"), (running.State.Live, running.State.Waiting, running.StageName()));
        Assert.Null(running.Due); // the groups have deadlines of their own
        running.When(new GroupsStarted(1, 2, 4)).ChangedNothingSince(running);
    }

    [Fact]
    public void Groups_that_are_not_started_within_three_days_when_all_tries_have_ended_are_started_again()
    {
        var sending = AProgramme.Sending();
        Assert.Equal(sending.Now.AddDays(3), sending.Due);
        sending.After(TimeSpan.FromHours(71)).When(new DeadlinePassed()).ChangedNothingSince(sending);
        var again = sending.WhenDue();
        Assert.Equal([new Effect.StartGroups("p1", 1, AGroup.PairPlan)], again.Effects.AsEnumerable());
        Assert.Equal(again.Now.AddDays(3), again.Due);
    }

    [Fact]
    public void A_group_that_ends_before_the_others_have_started_is_counted_all_the_same()
    {
        var quick = AProgramme.Sending().PairEnds(Outcome.Declined, returned: 2);
        Assert.Equal("running", quick.StageName());
        var started = quick.When(new GroupsStarted(1, 2, 4));
        Assert.Equal((1, 1, 2), (started.State.Live, started.State.Ended, started.State.Waiting));
    }

    [Fact]
    public void Starts_of_another_round_are_not_counted()
    {
        var sending = AProgramme.Sending();
        sending.When(new GroupsStarted(2, 1, 2)).ChangedNothingSince(sending);
    }

    [Fact]
    public void The_programme_goes_on_while_a_group_lives()
    {
        var one = AProgramme.Running().PairEnds(Outcome.Completed);
        Assert.Equal((1, 1, "running"), (one.State.Live, one.State.Ended, one.StageName()));
        Assert.Empty(one.Letters);
    }

    [Fact]
    public void When_no_group_is_left_and_the_pool_makes_a_pair_the_coordinator_is_asked_before_it_ends()
    {
        var lingering = AProgramme.Running().PairEnds(Outcome.Completed).PairEnds(Outcome.Declined, "g2", returned: 2);
        Assert.Equal("running", lingering.StageName());
        Assert.Equal(["coordinator"], lingering.ReadersOf(LetterKind.ProposeOrEnd));
        Assert.Equal(Times.Helsinki.Days(lingering.Now, 21), lingering.Due);
        Assert.Equal(lingering.Due, lingering.TheLetter(LetterKind.ProposeOrEnd).By);
        Assert.True(lingering.Effects.OfType<Effect.ShowProgramme>().Single().Line.Attention);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    public void Who_is_asked_whether_to_come_back_has_time_to_say_before_the_programme_ends(int returned, int asked)
    {
        var lingering = AProgramme.Running().PairEnds(Outcome.Completed).PairEnds(Outcome.MemberLeft, "g2", returned, asked);
        Assert.Equal("running", lingering.StageName());
        Assert.Empty(lingering.Letters); // there is nothing to propose yet
        Assert.Equal(Times.Helsinki.Days(lingering.Now, 21), lingering.Due);
        var said = Enumerable.Range(0, asked).Aggregate(lingering, (s, n) => s.When(new Rejoined($"back{n}")));
        if (returned + asked < 2) Assert.Equal("summing-up", said.StageName());
        else Assert.Equal(["coordinator"], said.ReadersOf(LetterKind.ProposeOrEnd));
        Assert.Equal("summing-up", Enumerable.Range(0, asked).Aggregate(lingering, (s, n) => s.When(new WillNotReturn($"away{n}"))).StageName());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void When_no_group_is_left_and_the_pool_makes_no_pair_it_is_summed_up(int returned, int asked) =>
        Assert.Equal("summing-up", AProgramme.Running().PairEnds(Outcome.Completed).PairEnds(Outcome.MemberLeft, "g2", returned, asked).StageName());

    [Fact]
    public void A_lingering_programme_is_summed_up_when_nothing_comes_of_it()
    {
        var lingering = AProgramme.Lingering();
        lingering.After(20).When(new DeadlinePassed()).ChangedNothingSince(lingering);
        Assert.Equal("summing-up", lingering.WhenDue().StageName());
        Assert.Equal("summing-up", lingering.When(new LeftPool("cai")).StageName());
    }

    [Fact]
    public void A_lingering_programme_lives_on_with_another_round()
    {
        var second = AProgramme.Lingering().When(new ProposeAgain()).When(new Proposed(2, 1, 0)).When(new SentOut(2)).When(new GroupsStarted(2, 1, 2));
        Assert.Equal((1, 0, 2), (second.State.Live, second.State.Waiting, second.State.Ended));
        Assert.Null(second.Due);
    }

    [Fact]
    public void More_people_in_the_pool_do_not_put_the_end_off()
    {
        var lingering = AProgramme.Lingering();
        Assert.Equal(lingering.Due, lingering.After(3).Confirmed("eve").Due);
        Assert.Empty(lingering.After(3).PairEnds(Outcome.Declined, "g3", returned: 2).Letters);
    }

    [Fact]
    public void Whoever_comes_back_to_the_pool_is_counted_in_it()
    {
        var one = AProgramme.Running().PairEnds(Outcome.MemberLeft, asked: 1);
        Assert.Equal((0, 1), (one.State.Waiting, one.State.MayReturn));
        var back = one.When(new Rejoined("anna"));
        Assert.Equal((1, 0), (back.State.Waiting, back.State.MayReturn));
    }

    [Fact]
    public void Whoever_does_not_come_back_does_not_keep_the_programme_from_its_end()
    {
        var early = AProgramme.Running().PairEnds(Outcome.MemberLeft, asked: 2).When(new WillNotReturn("anna")).When(new WillNotReturn("bo"));
        Assert.Equal(("running", 0), (early.StageName(), early.State.MayReturn));
        Assert.Equal("summing-up", early.PairEnds(Outcome.Completed, "g2").StageName());
        var lingering = AProgramme.Running().PairEnds(Outcome.Completed).PairEnds(Outcome.MemberLeft, "g2", returned: 1, asked: 1);
        Assert.Equal("summing-up", lingering.When(new WillNotReturn("bo")).StageName());
    }

    [Fact]
    public void Another_round_takes_enough_people_and_no_groups_that_are_just_being_started()
    {
        var running = AProgramme.Running();
        running.When(new ProposeAgain()).ChangedNothingSince(running);
        var sending = AProgramme.Sending().Confirmed("eve", "fay");
        sending.When(new ProposeAgain()).ChangedNothingSince(sending);
    }

    [Fact]
    public void Where_none_of_the_proposed_groups_could_be_started_it_lingers() =>
        Assert.Equal(["coordinator"], AProgramme.Sending().When(new GroupsStarted(1, 0, 0)).ReadersOf(LetterKind.ProposeOrEnd));
}

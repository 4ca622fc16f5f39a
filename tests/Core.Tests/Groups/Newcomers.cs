using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Groups;

/// <summary>Zoe takes a free seat of a running group of peers.</summary>
public class Newcomers
{
    private static readonly Plan Peers = Models.Verme with { Seats = [new(Role.Peer, 4, 5)] };

    private static GroupStory Table() => ATable.Of(Peers);

    private static GroupStory Finding() => Table().Agreed();

    [Fact]
    public void The_newcomer_is_welcomed_the_others_hear_of_it_and_the_programme_counts_it()
    {
        var joined = Finding().Joins(ATable.Zoe);
        Assert.Equal(["zoe"], joined.ReadersOf(LetterKind.Welcome));
        Assert.Equal(["anna", "bo", "cai", "dia"], joined.ReadersOf(LetterKind.NewMember));
        Assert.Equal("zoe", joined.TheLetter(LetterKind.NewMember).About);
        Assert.Contains(new Effect.TellSignUp("zoe", new SignUpEvent.Placed("g1")), joined.Effects);
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.SeatTaken("zoe")), joined.Effects);
    }

    [Fact]
    public void Pressing_twice_takes_one_seat()
    {
        var joined = Finding().Joins(ATable.Zoe);
        joined.Joins(ATable.Zoe).ChangedNothingSince(joined);
    }

    [Fact]
    public void The_first_comes_and_the_second_hears_that_it_is_taken()
    {
        var full = Finding().Joins(ATable.Zoe);
        var late = full.Joins(new("yves", null));
        Assert.Equal([new Effect.TellSignUp("yves", new SignUpEvent.NoSeat("g1"))], late.Effects.AsEnumerable());
        Assert.Equal(full.Written, late.Written);
    }

    [Fact]
    public void There_is_no_seat_in_a_closed_group_for_another_role_or_near_the_end()
    {
        Assert.Empty(ATable.Of(Peers with { Open = false }).State.Free);
        Assert.Contains(new Effect.TellSignUp("zoe", new SignUpEvent.NoSeat("g1")), Finding().Joins(new("zoe", null, Role.Mentor)).Effects);
        Assert.Empty(Finding().Held(3).State.Free); // deciding
        Assert.Empty(Finding().Held(8).State.Free); // evaluating
        Assert.Equal([Role.Peer], Finding().Held(7).TimePicked().State.Free);
        Assert.Empty(Finding().Held(7).TimePicked().Over().State.Free); // the last meeting is over
    }

    [Fact]
    public void Mentors_and_actors_have_seats_of_their_own()
    {
        var group = ATable.Of(Models.Group, more: 2).Agreed(); // five actors and a mentor
        Assert.Equal([Role.Mentor], group.State.Free);
        Assert.Contains("zoe", group.Joins(new("zoe", null, Role.Mentor)).People());
        Assert.DoesNotContain("zoe", group.Joins(new("zoe", null, Role.Actor)).People());
    }

    [Fact]
    public void Who_joins_while_goals_are_agreed_is_waited_for_like_the_others()
    {
        var joined = Table().Joins(ATable.Zoe);
        Assert.Contains("zoe", joined.State.Stage.Ask!.Waiting);
        Assert.Empty(joined.State.New);
        Assert.Equal("agreeing", new[] { "anna", "bo", "cai", "dia" }.Aggregate(joined, (s, who) => s.When(new Assessed(who))).State.Stage.Name);
    }

    [Fact]
    public void Who_joins_later_may_assess_themselves_until_the_decision()
    {
        var joined = Finding().Joins(ATable.Zoe);
        Assert.Equal(Standing.Open, joined.State.FirstAssessment("zoe"));
        Assert.Equal(Standing.Closed, joined.When(new Assessed("zoe")).State.FirstAssessment("zoe"));
        var deciding = joined.Held(3);
        deciding.When(new Assessed("zoe")).ChangedNothingSince(deciding);
    }

    [Fact]
    public void Who_joins_while_themes_are_collected_or_voted_on_takes_part_in_it()
    {
        var themes = ATable.Of(Models.Group).Agreed();
        var zoe = new Member("zoe", null, Role.Actor);
        Assert.Equal(Standing.Open, themes.Joins(zoe).State.ThemesOf("zoe", 0));
        Assert.Equal(Standing.Open, themes.Propose(2).Joins(zoe).State.ThemesOf("zoe", 0));
        Assert.Equal("theming", themes.Propose(2).Joins(zoe).When(new Voted(0, "anna", [])).When(new Voted(0, "bo", [])).When(new Voted(0, "cai", [])).When(new Voted(0, "dia", [])).State.Stage.Name);
    }

    [Fact]
    public void Who_joins_during_a_poll_is_asked_which_times_suit()
    {
        var joined = Finding().Polled().Joins(ATable.Zoe);
        Assert.Equal(["zoe"], joined.ReadersOf(LetterKind.PickTime));
        Assert.Equal(Standing.Open, joined.State.PollOf("zoe", 1));
    }

    [Fact]
    public void Who_joins_before_a_meeting_gets_the_invitation_that_the_others_have()
    {
        var joined = Finding().TimePicked().TimePicked(12).Joins(ATable.Zoe);
        Assert.Equal(["zoe"], joined.ReadersOf(LetterKind.Invitation));
        Assert.Equal(1, joined.TheLetter(LetterKind.Invitation).Sequence); // moved once
        Assert.All(joined.Letters.Where(l => l.Kind != LetterKind.Invitation), l => Assert.Null(l.Sequence));
        Assert.Contains("zoe", joined.WhenDue().ReadersOf(LetterKind.Tomorrow));
    }

    [Fact]
    public void Who_leaves_frees_a_seat_that_those_who_wait_hear_of()
    {
        Assert.Contains(new Effect.TellProgramme("p1", new ProgrammeEvent.SeatFree("g1")), Finding().Leaves("bo").Effects);
        Assert.DoesNotContain(new Effect.TellProgramme("p1", new ProgrammeEvent.SeatFree("g1")), ATable.Of(Peers with { Open = false }).Agreed().Leaves("bo").Effects);
        Assert.DoesNotContain(new Effect.TellProgramme("p1", new ProgrammeEvent.SeatFree("g1")), Finding().Held(3).Leaves("bo").Effects); // deciding: not now
    }

    [Fact]
    public void Who_left_and_comes_again_is_a_member_and_no_former_one()
    {
        var back = Finding().Leaves("bo").Joins(new("bo", null));
        Assert.Contains("bo", back.People());
        Assert.Empty(back.State.Former);
    }

    [Fact]
    public void A_newcomer_who_has_left_meanwhile_is_let_go_again()
    {
        var gone = Finding().Joins(ATable.Zoe).Leaves("zoe");
        Assert.DoesNotContain("zoe", gone.People());
        Assert.Empty(gone.State.New);
    }
}

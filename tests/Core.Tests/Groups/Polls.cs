using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Groups;

/// <summary>Six entrepreneurs find their meetings' times by polls.</summary>
public class Polls
{
    private static readonly string[] Six = ["anna", "bo", "cai", "dia", "eve", "fay"];

    private static GroupStory Wanted() => ATable.Of(Models.Entrepreneurs).Agreed();

    private static GroupStory None(GroupStory s, params string[] who) => who.Aggregate(s, (story, w) => story.Suits(w));

    [Fact]
    public void Times_are_proposed_first_and_nobody_is_written_to_before_that()
    {
        var wanted = Wanted();
        Assert.Empty(wanted.Letters);
        var effect = wanted.Effects.OfType<Effect.ProposeTimes>().Single();
        Assert.Equal(new Effect.ProposeTimes("g1", 1, Times.Utc("2027-01-25T08:00"), Times.Day("2027-01-25")), effect);
        Assert.Equal(Six, wanted.Polled().ReadersOf(LetterKind.PickTime));
    }

    [Fact]
    public void Times_that_got_lost_are_proposed_again_when_a_reminder_would_be_due() =>
        Assert.Single(Wanted().WhenDue().Effects.OfType<Effect.ProposeTimes>());

    [Fact]
    public void The_time_that_suits_most_is_chosen_when_all_have_answered()
    {
        var poll = Wanted().Polled().Suits("anna", 0).Suits("bo", 1, 2).Suits("cai", 2).Suits("dia", 1, 2).Suits("eve", 0);
        var chosen = poll.Suits("fay", 3);
        Assert.Equal(poll.Finding().Slots[2], Assert.IsType<GroupStage.Meeting>(chosen.State.Stage).At);
        Assert.Equal(Six, chosen.ReadersOf(LetterKind.Invitation));
    }

    [Fact]
    public void Of_two_that_suit_as_many_the_earlier_is_chosen_whoever_answered_first()
    {
        var poll = Wanted().Polled();
        foreach (var first in new[] { Six, [.. Six.Reverse()] })
        {
            var chosen = first.Aggregate(poll, (s, who) => s.Suits(who, who is "anna" or "bo" or "cai" ? 4 : 1));
            Assert.Equal(poll.Finding().Slots[1], Assert.IsType<GroupStage.Meeting>(chosen.State.Stage).At);
        }
    }

    [Fact]
    public void At_the_deadline_it_is_chosen_among_the_answers_that_came()
    {
        var poll = Wanted().Polled().Suits("anna", 3).Suits("bo", 3);
        var chosen = poll.SilentWhile(g => g.Stage is GroupStage.Finding);
        Assert.Equal(poll.Finding().Slots[3], Assert.IsType<GroupStage.Meeting>(chosen.State.Stage).At);
        Assert.True(chosen.Now < poll.Finding().Slots[0].AddHours(-20));
    }

    [Fact]
    public void Those_who_have_not_answered_are_reminded() =>
        Assert.Equal(["cai", "dia", "eve", "fay"], Wanted().Polled().Suits("anna", 0).Suits("bo").WhenDue().ReadersOf(LetterKind.PickTime));

    [Fact]
    public void A_time_that_suits_one_alone_is_none_and_another_poll_follows()
    {
        var none = None(Wanted().Polled().Suits("anna", 0).Suits("bo", 1), "cai", "dia", "eve", "fay");
        Assert.Equal(1, none.State.Missed);
        Assert.Single(none.Effects.OfType<Effect.ProposeTimes>());
        Assert.True(none.Finding().Slots.IsEmpty);
    }

    [Fact]
    public void An_answer_is_correctable_while_the_poll_is_open()
    {
        var corrected = Wanted().Polled().Suits("anna", 0).Suits("anna", 1, 2);
        Assert.Equal([1, 2], corrected.Finding().Suits["anna"].AsEnumerable());
        Assert.Equal(Standing.Answered, corrected.State.PollOf("anna", 1));
    }

    [Fact]
    public void Times_of_an_earlier_poll_say_nothing_about_this_one()
    {
        var first = Wanted().Polled();
        var second = None(first, Six).After(0.1).Polled();
        Assert.Empty(first.Finding().Slots.Intersect(second.Finding().Slots)); // what suited nobody is not proposed again
        second.When(new SlotsAnswered(1, "anna", [first.Finding().Slots[0]])).ChangedNothingSince(second);
    }

    [Fact]
    public void Times_proposed_for_another_day_or_twice_are_not_taken()
    {
        var poll = Wanted().Polled();
        poll.When(new SlotsProposed(1, poll.Finding().Around, [poll.Now.AddDays(30)])).ChangedNothingSince(poll);
        var wanted = Wanted();
        wanted.When(new SlotsProposed(1, Times.Monday, [wanted.Now.AddDays(30)])).ChangedNothingSince(wanted);
    }

    [Fact]
    public void A_time_can_be_picked_straight_away_and_the_poll_is_over()
    {
        var picked = Wanted().Polled().Suits("bo", 1).TimePicked();
        Assert.IsType<GroupStage.Meeting>(picked.State.Stage);
        picked.When(new SlotsAnswered(1, "cai", [picked.Now.AddDays(14)])).ChangedNothingSince(picked);
    }

    [Fact]
    public void Where_no_time_can_be_proposed_the_members_are_asked_to_pick_one()
    {
        var empty = Wanted().When(new SlotsProposed(1, Wanted().Finding().Around, []));
        Assert.Equal(Six, empty.ReadersOf(LetterKind.PickTime));
        Assert.IsType<GroupStage.Meeting>(empty.TimePicked().State.Stage);
    }

    [Fact]
    public void Whom_no_time_suits_twice_running_the_coordinator_hears_of_once_and_the_board_shows()
    {
        GroupStory Poll(GroupStory s, bool suits) => Six[1..].Aggregate(suits ? s.Polled().Suits("anna", 0) : s.Polled().Suits("anna"), (story, who) => story.Suits(who, 0));
        var once = Poll(Wanted(), suits: false);
        Assert.Empty(once.ReadersOf(LetterKind.NeverFits));
        var second = once.Over().Report(Report.Held);
        var twice = Poll(second, suits: false);
        Assert.Equal(["coordinator"], twice.ReadersOf(LetterKind.NeverFits));
        Assert.Equal("anna", twice.TheLetter(LetterKind.NeverFits).About);
        Assert.Equal(["anna"], twice.Effects.OfType<Effect.ShowGroup>().Single().Line.Unsuited.AsEnumerable());
        Assert.Empty(Poll(second, suits: true).State.Unsuited);
        Assert.Empty(Poll(twice.Over().Report(Report.Held), suits: false).ReadersOf(LetterKind.NeverFits)); // told already, and the third time is the decision's
    }

    [Fact]
    public void The_last_one_waited_for_leaves_and_the_time_is_chosen()
    {
        var poll = Six[..5].Aggregate(Wanted().Polled(), (s, who) => s.Suits(who, 2));
        var left = poll.Leaves("fay");
        Assert.Equal(["anna", "bo", "cai", "dia", "eve"], left.ReadersOf(LetterKind.Invitation));
    }

    [Fact]
    public void The_leavers_answer_is_not_counted()
    {
        var poll = Wanted().Polled().Suits("fay", 0).Suits("anna", 0).Suits("bo", 3).Suits("cai", 3).Suits("dia").Leaves("fay");
        Assert.Equal(poll.Finding().Slots[3], Assert.IsType<GroupStage.Meeting>(poll.Suits("eve").State.Stage).At);
    }

    [Fact]
    public void Two_parts_of_the_day_that_suit_most_are_proposed_on_three_working_days()
    {
        var slots = Slots.Propose(Times.Day("2027-01-23"), [["evening"], ["evening", "morning"], ["morning"], ["afternoon"]], null, Times.Helsinki); // a Saturday
        Assert.Equal(
            ["2027-01-25T07:00", "2027-01-25T15:00", "2027-01-27T07:00", "2027-01-27T15:00", "2027-01-29T07:00", "2027-01-29T15:00"],
            slots.Select(s => s.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_weekday_and_hour_of_the_meeting_before_are_proposed_too_on_the_wall_clock_of_the_day()
    {
        var slots = Slots.Propose(Times.Day("2027-03-29"), [["morning"]], Times.Utc("2027-03-02T14:30"), Times.Helsinki); // a Tuesday at 16.30, before summer time
        Assert.Equal(7, slots.Length);
        Assert.Contains(Times.Utc("2027-03-30T13:30"), slots);
    }

    [Fact]
    public void Nothing_is_proposed_in_a_pause()
    {
        var july = Models.Pair.Calendar;
        var slots = Slots.Propose(Times.Day("2027-06-30"), [["morning"]], Times.Utc("2027-06-03T06:00"), july);
        Assert.DoesNotContain(slots, july.Paused);
        Assert.Equal("2027-08-02", slots.First(s => july.Date(s).Month > 6).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}

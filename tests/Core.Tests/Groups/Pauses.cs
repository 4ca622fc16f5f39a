using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

/// <summary>The programme's pause in July, and a group's own.</summary>
public class Pauses
{
    private static GroupStory Meeting() => Pair().Introduced().Agreed().TimePicked(); // on Thursday, 21 January

    [Fact]
    public void A_pause_that_begins_on_the_meetings_day_cancels_it_and_a_time_after_it_is_looked_for()
    {
        var paused = Meeting().Pauses("2027-01-21", "2027-02-07");
        Assert.Equal(["anna", "bo"], paused.ReadersOf(LetterKind.Paused));
        Assert.Equal(["anna", "bo"], paused.ReadersOf(LetterKind.Cancelled));
        Assert.Equal(1, paused.TheLetter(LetterKind.Cancelled).Sequence);
        Assert.Equal(Times.Utc("2027-02-08T12:00"), paused.Finding().Around);
        Assert.Equal(Times.Utc("2027-02-08T07:00"), paused.TheLetter(LetterKind.Paused).By);
    }

    [Fact]
    public void A_pause_that_begins_on_the_day_after_the_meeting_leaves_it()
    {
        var paused = Meeting().Pauses("2027-01-22", "2027-02-07");
        Assert.Empty(paused.ReadersOf(LetterKind.Cancelled));
        Assert.IsType<GroupStage.Meeting>(paused.State.Stage);
        Assert.Equal(Meeting().Due, paused.Due);
    }

    [Fact]
    public void A_ladder_that_meets_the_pause_has_as_many_days_left_after_it()
    {
        var asked = Pair().Introduced().Agreed().Held(3); // asked on 10 February; reminded on the third day
        var paused = asked.Pauses("2027-02-11", "2027-02-24");
        Assert.Equal(Times.Helsinki.Days(asked.Now, 3 + 14), paused.Due);
        Assert.Equal(asked.Now.Date.AddDays(14 + 14), paused.SilentWhile(g => g.Stage is GroupStage.Deciding).Now.Date);
    }

    [Fact]
    public void Ending_the_pause_early_gives_silence_no_meaning_at_once()
    {
        var paused = Pair().Introduced().Agreed().Held(3).Pauses("2027-02-11", "2027-03-31").After(35); // 17 March
        var ended = paused.When(new PauseSet("bo", null));
        Assert.Equal(Times.Helsinki.Days(ended.Now, 3), ended.Due); // as many days left as there were
        Assert.Null(ended.State.Break);
        ended.When(new PauseSet("bo", null)).ChangedNothingSince(ended);
    }

    [Fact]
    public void A_second_pause_does_not_give_back_the_days_of_the_first()
    {
        var between = Pair().Introduced().Agreed().Held(3).Pauses("2027-02-11", "2027-02-24").After(15); // 25 February: one day of the ladder is gone
        var second = between.Pauses("2027-02-26", "2027-03-11");
        Assert.Equal(Times.Helsinki.Days(Times.Utc("2027-03-11T13:00"), 2), second.Due);
    }

    [Fact]
    public void A_pause_makes_the_day_looked_for_move_after_it_and_the_members_are_asked_anew()
    {
        var paused = Pair().Introduced().Agreed().Pauses("2027-01-20", "2027-02-10");
        Assert.Equal(Times.Utc("2027-02-11T08:00"), paused.Finding().Around);
        Assert.Equal(["anna", "bo"], paused.ReadersOf(LetterKind.PickTime));
    }

    [Fact]
    public void A_poll_with_a_time_in_the_pause_or_that_would_close_too_late_is_made_anew()
    {
        var poll = ATable.Of(Models.Entrepreneurs).Agreed().Polled().Suits("bo", 1);
        foreach (var (from, to) in new[] { ("2027-01-29", "2027-02-03"), ("2027-01-18", "2027-01-24") })
        {
            var paused = poll.Pauses(from, to);
            Assert.Empty(paused.Finding().Suits);
            var again = paused.Polled();
            Assert.True(again.Finding().Slots.All(at => at > again.State.Stage.Ask!.Closes(again.State.Calendar) && !again.State.Calendar.Paused(at)));
        }
    }

    [Fact]
    public void Times_proposed_before_the_pause_was_set_are_not_taken_where_they_fall_into_it()
    {
        var wanted = ATable.Of(Models.Entrepreneurs).Agreed();
        var slots = wanted.Polled().Finding().Slots;
        var paused = wanted.Pauses("2027-01-27", "2027-02-01");
        var poll = paused.When(new SlotsProposed(1, paused.Finding().Around, slots));
        Assert.Equal(slots.Take(2), poll.Finding().Slots);
    }

    [Fact]
    public void A_time_in_a_pause_can_be_neither_picked_nor_moved_to()
    {
        var finding = Pair().Introduced().Agreed();
        finding.When(new TimePicked(1, Times.Utc("2027-07-31T09:00"), "anna")).ChangedNothingSince(finding);
        Assert.IsType<GroupStage.Meeting>(finding.When(new TimePicked(1, Times.Utc("2027-08-01T09:00"), "anna")).State.Stage);
        var own = finding.Pauses("2027-02-10", "2027-02-20");
        own.When(new TimePicked(1, Times.Utc("2027-02-10T09:00"), "anna")).ChangedNothingSince(own);
        var moved = Meeting().Over().Report(Report.Moved, Times.Utc("2027-07-05T09:00"));
        Assert.IsType<GroupStage.Finding>(moved.State.Stage); // it did not take place; a time is looked for
    }

    [Fact]
    public void A_meeting_that_would_be_around_in_July_is_looked_for_in_August()
    {
        var june = Of(PairPlan with { Approval = Approval.Coordinator }, new("anna", null), new("bo", null)) with { Now = Times.Utc("2027-06-08T08:00") };
        var held = june.Agreed().When(new TimePicked(1, Times.Utc("2027-06-15T09:00"), "bo")).Over().Report(Report.Held);
        Assert.Equal(Times.Utc("2027-08-02T09:00"), held.Finding().Around);
    }

    [Fact]
    public void The_pause_is_shown_on_the_board_until_its_last_day()
    {
        var paused = Meeting().Pauses("2027-02-01", "2027-02-14");
        Assert.Equal(Times.Day("2027-02-14"), paused.Effects.OfType<Effect.ShowGroup>().Single().Line.PausedTo);
        Assert.Null(paused.When(new PauseSet("anna", null)).Effects.OfType<Effect.ShowGroup>().Single().Line.PausedTo);
    }

    [Theory]
    [InlineData("approving", false)]
    [InlineData("agreeing", true)]
    [InlineData("finding", true)]
    [InlineData("meeting", true)]
    [InlineData("reporting", true)]
    [InlineData("deciding", true)]
    [InlineData("evaluating", false)]
    public void A_group_can_pause_between_its_introduction_and_its_evaluation(string stage, bool can)
    {
        var story = InEveryStage(() => Pair()).Single(s => s.Name == stage).Story;
        var paused = story.Pauses("2027-04-01", "2027-04-20");
        Assert.Equal(can, paused.State.Break is not null);
        Assert.Equal(can, story.State.MayPause("anna"));
        Assert.False(story.State.MayPause("cai"));
        story.When(new PauseSet("cai", Times.Pause("2027-04-01", "2027-04-20"))).ChangedNothingSince(story);
        paused.Pauses("2027-04-01", "2027-04-20").ChangedNothingSince(paused);
    }
}

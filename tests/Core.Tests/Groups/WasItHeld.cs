using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class WasItHeld
{
    private static GroupStory Over() => Pair().Introduced().Agreed().TimePicked().Over();

    [Fact]
    public void A_held_meeting_is_counted_and_the_next_is_looked_for()
    {
        var over = Over();
        var held = over.Report(Report.Held);
        Assert.Equal([((GroupStage.Reporting)over.State.Stage).At], held.State.Meetings.AsEnumerable());
        Assert.Equal(["anna", "bo"], held.ReadersOf(LetterKind.PickTime));
    }

    [Fact]
    public void The_first_to_answer_answers_for_all()
    {
        var held = Over().When(new Reported(1, Report.Held, "anna"));
        held.When(new Reported(1, Report.NotHeld, "bo")).ChangedNothingSince(held);
        held.When(new Reported(1, Report.Held, "bo")).ChangedNothingSince(held);
    }

    [Theory]
    [InlineData(Report.Held)]
    [InlineData(Report.Moved)]
    [InlineData(Report.NotHeld)]
    public void An_answer_about_another_meeting_or_from_a_stranger_is_not_taken(Report report)
    {
        var over = Over();
        over.When(new Reported(2, report, "anna")).ChangedNothingSince(over);
        over.When(new Reported(1, report, "cai")).ChangedNothingSince(over);
        over.When(new Reported(1, report, "cai", over.NoonIn(4))).ChangedNothingSince(over);
    }

    [Fact]
    public void A_meeting_moved_to_a_known_time_is_invited_to_at_once()
    {
        var over = Over();
        var moved = over.Report(Report.Moved, over.NoonIn(4));
        Assert.Equal(["anna", "bo"], moved.ReadersOf(LetterKind.Invitation));
        Assert.Equal(over.NoonIn(4), moved.TheLetter(LetterKind.Invitation).At);
        Assert.Equal(0, moved.State.Missed);
    }

    [Fact]
    public void A_meeting_moved_to_no_time_yet_is_looked_for_a_week_ahead_and_is_no_miss()
    {
        var over = Over();
        var moved = over.Report(Report.Moved);
        Assert.Equal(over.Now.AddDays(7), moved.TheLetter(LetterKind.PickTime).At);
        Assert.Equal(0, moved.State.Missed);
    }

    [Fact]
    public void A_new_time_can_be_picked_instead_of_an_answer()
    {
        var over = Over();
        Assert.Equal(["anna", "bo"], over.When(new TimePicked(1, over.NoonIn(5), "bo")).ReadersOf(LetterKind.Invitation));
    }

    [Fact]
    public void A_meeting_that_was_not_held_is_looked_for_anew_two_weeks_ahead()
    {
        var over = Over();
        var missed = over.Report(Report.NotHeld);
        Assert.Equal(over.Now.AddDays(14), missed.TheLetter(LetterKind.PickTime).At);
        Assert.Equal(1, missed.TheLetter(LetterKind.PickTime).Number);
        Assert.Equal(1, missed.State.Missed);
    }

    [Fact]
    public void Two_misses_in_a_row_bring_the_group_to_a_kind_end()
    {
        var faded = Over().Report(Report.NotHeld).TimePicked().Over().Report(Report.NotHeld);
        Assert.Equal(["anna", "bo"], faded.ReadersOf(LetterKind.Evaluate));
        Assert.Equal(Outcome.Faded, faded.TheLetter(LetterKind.Evaluate).Outcome);
    }

    [Fact]
    public void A_held_meeting_between_two_misses_forgives_the_first()
    {
        var held = Over().Report(Report.NotHeld).TimePicked().Over().Report(Report.Held);
        Assert.Equal(0, held.State.Missed);
        Assert.IsType<GroupStage.Finding>(held.TimePicked().Over().Report(Report.NotHeld).State.Stage);
    }

    [Fact]
    public void Silence_about_a_meeting_is_a_miss()
    {
        var silent = Over().SilentWhile(g => g.Stage is GroupStage.Reporting);
        Assert.Equal(1, silent.State.Missed);
        Assert.Equal(0, silent.State.Held);
    }

    [Fact]
    public void No_time_found_is_a_miss_and_a_second_one_the_end()
    {
        var silent = Pair().Introduced().Agreed().SilentWhile(g => g.Missed == 0);
        Assert.Equal(["anna", "bo"], silent.ReadersOf(LetterKind.PickTime));
        var ended = silent.SilentWhile(g => g.Stage is GroupStage.Finding);
        Assert.Equal(["anna", "bo"], ended.ReadersOf(LetterKind.Evaluate));
    }

    [Fact]
    public void Those_asked_are_reminded_and_then_the_coordinator_is_told()
    {
        var reminded = Over().WhenDue();
        Assert.Equal(["anna", "bo"], reminded.ReadersOf(LetterKind.WasItHeld));
        Assert.True(reminded.TheLetter(LetterKind.WasItHeld).Reminder);
        Assert.Equal(["coordinator"], reminded.WhenDue().WhenDue().ReadersOf(LetterKind.Attention));
    }
}

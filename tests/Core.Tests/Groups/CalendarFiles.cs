using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

/// <summary>A calendar takes a changed meeting for the same one by its UID (group and number) and a higher SEQUENCE (RFC 5545).</summary>
public class CalendarFiles
{
    private static GroupStory Picked() => Pair().Introduced().Agreed().TimePicked();

    private static (int?, int?) File(GroupStory s, LetterKind kind) => (s.TheLetter(kind).Number, s.TheLetter(kind).Sequence);

    [Fact]
    public void The_first_invitation_has_sequence_zero() => Assert.Equal((1, 0), File(Picked(), LetterKind.Invitation));

    [Fact]
    public void The_sequence_rises_when_the_meeting_is_moved_cancelled_and_picked_again_and_its_number_stays()
    {
        var moved = Picked().TimePicked(12);
        Assert.Equal((1, 1), File(moved, LetterKind.Invitation));
        var cancelled = moved.When(new MeetingCancelled(1, "anna"));
        Assert.Equal((1, 2), File(cancelled, LetterKind.Cancelled));
        var again = cancelled.TimePicked(13);
        Assert.Equal((1, 3), File(again, LetterKind.Invitation));
    }

    [Fact]
    public void The_sequence_goes_on_rising_when_the_meeting_was_moved_or_not_held()
    {
        var over = Picked().Over();
        Assert.Equal((1, 1), File(over.Report(Report.Moved, over.NoonIn(5)), LetterKind.Invitation));
        Assert.Equal((1, 1), File(over.Report(Report.Moved).TimePicked(), LetterKind.Invitation));
        Assert.Equal((1, 1), File(over.Report(Report.NotHeld).TimePicked(), LetterKind.Invitation));
    }

    [Fact]
    public void The_next_meeting_begins_its_sequence_anew_under_its_own_number() =>
        Assert.Equal((2, 0), File(Picked().TimePicked(12).Over().Report(Report.Held).TimePicked(), LetterKind.Invitation));

    [Fact]
    public void A_reminder_has_the_sequence_of_the_invitation_that_it_restates()
    {
        Assert.Equal((1, 0), File(Picked().WhenDue(), LetterKind.Tomorrow));
        Assert.Equal((1, 1), File(Picked().TimePicked(12).WhenDue(), LetterKind.Tomorrow));
    }

    [Fact]
    public void A_meeting_that_a_leaving_member_ends_is_taken_out_of_the_calendar_of_the_one_who_stays()
    {
        var unmet = Picked().Leaves("bo");
        Assert.Equal(["anna"], unmet.ReadersOf(LetterKind.Cancelled));
        Assert.Equal((1, 1), File(unmet, LetterKind.Cancelled));
        Assert.NotNull(unmet.TheLetter(LetterKind.Cancelled).At);
        var met = Pair().Introduced().Agreed().Held(1).TimePicked();
        var ended = met.Leaves("bo");
        Assert.Equal(["anna"], ended.ReadersOf(LetterKind.Evaluate));
        Assert.Equal(1, ended.TheLetter(LetterKind.Evaluate).Sequence);
        Assert.Equal(((GroupStage.Meeting)met.State.Stage).At, ended.TheLetter(LetterKind.Evaluate).At);
    }

    [Fact]
    public void Letters_about_no_meeting_carry_no_sequence_even_while_one_stands()
    {
        Assert.Null(Pair().Introduced().Agreed().TheLetter(LetterKind.PickTime).Sequence);
        var four = Four().Introduced().Agreed().TimePicked().Leaves("anna");
        Assert.Null(four.TheLetter(LetterKind.MemberLeft).Sequence);
        Assert.Null(four.When(new GoalsSet("bo")).TheLetter(LetterKind.GoalsSet).Sequence);
    }
}

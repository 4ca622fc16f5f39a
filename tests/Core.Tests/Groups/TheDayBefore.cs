using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class TheDayBefore
{
    private static GroupStory Finding() => Pair().Introduced().Agreed();

    [Fact]
    public void At_nine_on_the_day_before_the_members_are_reminded_of_the_meeting()
    {
        var picked = Finding().TimePicked(days: 10);
        var reminded = picked.WhenDue();
        Assert.Equal(Times.Helsinki.DayBefore(picked.NoonIn(10)), reminded.Now);
        Assert.Equal(["anna", "bo"], reminded.ReadersOf(LetterKind.Tomorrow));
        Assert.Equal(picked.NoonIn(10), reminded.TheLetter(LetterKind.Tomorrow).At);
        reminded.When(new DeadlinePassed()).ChangedNothingSince(reminded);
    }

    [Fact]
    public void A_meeting_picked_for_tomorrow_after_nine_needs_no_reminder()
    {
        var finding = Finding();
        var picked = finding.TimePicked(days: 1);
        Assert.Equal(finding.NoonIn(1).AddMinutes(60), picked.Due);
        Assert.Equal(["anna", "bo"], picked.WhenDue().ReadersOf(LetterKind.WasItHeld));
    }

    [Fact]
    public void A_reminder_that_would_come_during_the_meeting_is_not_sent()
    {
        var picked = Finding().TimePicked(days: 10);
        var during = (picked with { Now = picked.NoonIn(10).AddMinutes(10) }).When(new DeadlinePassed());
        Assert.Empty(during.Letters);
        Assert.Equal(["anna", "bo"], during.WhenDue().ReadersOf(LetterKind.WasItHeld));
    }

    [Fact]
    public void A_moved_meeting_gets_a_reminder_of_its_own()
    {
        var reminded = Finding().TimePicked(days: 10).WhenDue();
        var moved = reminded.TimePicked(days: 5);
        Assert.Equal(Times.Helsinki.DayBefore(reminded.NoonIn(5)), moved.Due);
        Assert.Equal(["anna", "bo"], moved.WhenDue().ReadersOf(LetterKind.Tomorrow));
    }

    [Fact]
    public void When_the_meetings_time_has_run_out_its_members_are_asked_whether_it_was_held()
    {
        var picked = Finding().TimePicked(days: 10);
        var over = picked.Over();
        Assert.Equal(picked.NoonIn(10).AddMinutes(60), over.Now);
        Assert.Equal(["anna", "bo"], over.ReadersOf(LetterKind.WasItHeld));
        Assert.Equal(picked.NoonIn(10), over.TheLetter(LetterKind.WasItHeld).At);
    }
}

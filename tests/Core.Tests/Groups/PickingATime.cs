using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;
using static EMentoring.Core.Tests.Given.AGroup;

namespace EMentoring.Core.Tests.Groups;

public class PickingATime
{
    private static GroupStory Finding() => Pair().Introduced().Agreed();

    [Fact]
    public void The_first_to_pick_a_time_picks_it_for_all_who_are_invited()
    {
        var finding = Finding();
        var picked = finding.When(new TimePicked(1, finding.NoonIn(10), "bo"));
        Assert.Equal(["anna", "bo"], picked.ReadersOf(LetterKind.Invitation));
        Assert.Equal(finding.NoonIn(10), picked.TheLetter(LetterKind.Invitation).At);
        Assert.Equal("bo", Assert.IsType<GroupStage.Meeting>(picked.State.Stage).By);
    }

    [Fact]
    public void Moving_the_meeting_invites_anew()
    {
        var picked = Finding().TimePicked();
        var moved = picked.When(new TimePicked(1, picked.NoonIn(12), "bo"));
        Assert.Equal(["anna", "bo"], moved.ReadersOf(LetterKind.Invitation));
        Assert.Equal(picked.NoonIn(12), moved.TheLetter(LetterKind.Invitation).At);
    }

    [Fact]
    public void Pressing_the_button_twice_invites_once()
    {
        var finding = Finding();
        var once = finding.When(new TimePicked(1, finding.NoonIn(10), "bo"));
        once.When(new TimePicked(1, finding.NoonIn(10), "bo")).ChangedNothingSince(once);
    }

    [Fact]
    public void Of_two_who_pick_at_the_same_moment_the_first_sets_the_time_and_the_other_is_told()
    {
        var finding = Finding();
        var first = finding.When(new TimePicked(1, finding.NoonIn(10), "bo", Seen: finding.State.Sequence));
        var second = first.When(new TimePicked(1, finding.NoonIn(12), "anna", Seen: finding.State.Sequence));
        Assert.Equal(finding.NoonIn(10), ((GroupStage.Meeting)second.State.Stage).At);
        Assert.Empty(second.ReadersOf(LetterKind.Invitation));
        Assert.Equal(["anna"], second.ReadersOf(LetterKind.Overtaken));
        Assert.Equal(finding.NoonIn(10), second.TheLetter(LetterKind.Overtaken).At);

        first.When(new TimePicked(1, finding.NoonIn(10), "anna", Seen: finding.State.Sequence)).ChangedNothingSince(first); // the same time: all are agreed
        Assert.Equal(["anna", "bo"], first.When(new TimePicked(1, finding.NoonIn(12), "anna", Seen: first.State.Sequence)).ReadersOf(LetterKind.Invitation)); // who has seen it
        Assert.Equal(["anna", "bo"], first.When(new TimePicked(1, finding.NoonIn(12), "bo", Seen: finding.State.Sequence)).ReadersOf(LetterKind.Invitation)); // their own second thought
        Assert.Equal(["anna", "bo"], first.When(new TimePicked(1, finding.NoonIn(12), "anna")).ReadersOf(LetterKind.Invitation)); // from before it was written down
    }

    [Fact]
    public void Of_two_who_move_it_at_the_same_moment_the_first_moves_it_and_after_a_cancellation_any_time_is_welcome()
    {
        var picked = Finding().TimePicked();
        var moved = picked.When(new TimePicked(1, picked.NoonIn(12), "anna", Seen: picked.State.Sequence));
        Assert.Equal(["bo"], moved.When(new TimePicked(1, picked.NoonIn(13), "bo", Seen: picked.State.Sequence)).ReadersOf(LetterKind.Overtaken));
        var cancelled = picked.When(new MeetingCancelled(1, "anna"));
        Assert.Equal(["anna", "bo"], cancelled.When(new TimePicked(1, picked.NoonIn(13), "bo", Seen: picked.State.Sequence)).ReadersOf(LetterKind.Invitation));
    }

    [Fact]
    public void Who_has_changed_when_the_group_meets_three_times_today_can_do_so_again_tomorrow()
    {
        var changed = Finding().TimePicked();
        foreach (var days in new[] { 11, 12, 13 }) changed = changed.When(new TimePicked(1, changed.NoonIn(days), "bo"));
        Assert.Equal(changed.NoonIn(13), ((GroupStage.Meeting)changed.State.Stage).At);
        changed.When(new TimePicked(1, changed.NoonIn(14), "bo")).ChangedNothingSince(changed);
        changed.When(new MeetingCancelled(1, "bo")).ChangedNothingSince(changed);
        changed.When(new PauseSet("bo", Times.Pause("2027-03-01", "2027-03-07"))).ChangedNothingSince(changed);

        Assert.Equal(["anna", "bo"], changed.When(new TimePicked(1, changed.NoonIn(14), "anna")).ReadersOf(LetterKind.Invitation)); // who has not
        var tomorrow = changed.After(days: 1);
        Assert.Equal(["anna", "bo"], tomorrow.When(new TimePicked(1, tomorrow.NoonIn(14), "bo")).ReadersOf(LetterKind.Invitation));
    }

    [Fact]
    public void A_cancellation_and_a_pause_are_changes_too_and_setting_a_time_or_ending_a_pause_is_none()
    {
        var group = Finding().TimePicked().When(new MeetingCancelled(1, "bo")).When(new PauseSet("bo", Times.Pause("2027-03-01", "2027-03-07")));
        group = group.When(new PauseSet("bo", null)).When(new TimePicked(1, group.NoonIn(20), "bo")).When(new MeetingCancelled(1, "bo"));
        Assert.IsType<GroupStage.Finding>(group.State.Stage);
        var set = group.When(new TimePicked(1, group.NoonIn(20), "bo"));
        set.When(new MeetingCancelled(1, "bo")).ChangedNothingSince(set);
    }

    [Fact]
    public void A_time_for_another_meeting_or_from_a_stranger_is_not_taken()
    {
        var finding = Finding();
        finding.When(new TimePicked(2, finding.NoonIn(10), "bo")).ChangedNothingSince(finding);
        finding.When(new TimePicked(0, finding.NoonIn(10), "bo")).ChangedNothingSince(finding);
        finding.When(new TimePicked(1, finding.NoonIn(10), "cai")).ChangedNothingSince(finding);
    }

    [Fact]
    public void Cancelling_tells_all_and_looks_for_a_new_time_a_week_ahead_or_more()
    {
        var soon = Finding().TimePicked(days: 3);
        var cancelled = soon.When(new MeetingCancelled(1, "anna"));
        Assert.Equal(["anna", "bo"], cancelled.ReadersOf(LetterKind.Cancelled));
        Assert.Equal(((GroupStage.Meeting)soon.State.Stage).At, cancelled.TheLetter(LetterKind.Cancelled).At);
        Assert.Equal(["anna", "bo"], cancelled.ReadersOf(LetterKind.PickTime));
        Assert.Equal(soon.Now.AddDays(7), cancelled.TheLetter(LetterKind.PickTime).At);
        var far = Finding().TimePicked(days: 20);
        Assert.Equal(far.NoonIn(20), far.When(new MeetingCancelled(1, "anna")).TheLetter(LetterKind.PickTime).At);
    }

    [Fact]
    public void Cancelling_another_meeting_or_as_a_stranger_changes_nothing()
    {
        var picked = Finding().TimePicked();
        picked.When(new MeetingCancelled(2, "anna")).ChangedNothingSince(picked);
        picked.When(new MeetingCancelled(1, "cai")).ChangedNothingSince(picked);
        var finding = Finding();
        finding.When(new MeetingCancelled(1, "anna")).ChangedNothingSince(finding);
    }

    [Fact]
    public void Those_who_look_for_a_time_are_reminded_then_the_coordinator_is_told()
    {
        var reminded = Finding().WhenDue();
        Assert.Equal(["anna", "bo"], reminded.ReadersOf(LetterKind.PickTime));
        Assert.True(reminded.TheLetter(LetterKind.PickTime).Reminder);
        Assert.Equal(["coordinator"], reminded.WhenDue().WhenDue().ReadersOf(LetterKind.Attention));
    }

    [Fact]
    public void The_next_meetings_time_is_hurried_for_only_from_two_weeks_before_its_usual_day()
    {
        var held = Finding().Held(1);
        var last = held.State.Meetings[0];
        Assert.Equal(last.AddDays(30), held.TheLetter(LetterKind.PickTime).At);
        Assert.Equal(2, held.TheLetter(LetterKind.PickTime).Number);
        Assert.Equal(Times.Helsinki.Days(last.AddDays(16), 5), held.Due);
    }
}

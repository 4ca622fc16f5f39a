using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;
using static EMentoring.Core.Groups.GroupEvent;

namespace EMentoring.Core.Tests.Groups;

/// <summary>Each meeting of Anna, Bo, Cai and Dia opens with an introductory talk by one of them.</summary>
public class Talks
{
    private static GroupStory First() => ATable.Of(Models.Supervisors).Agreed().NoThemes();

    [Fact]
    public void One_is_asked_beforehand_and_silence_is_trusted_to_be_a_yes()
    {
        var asked = First();
        Assert.Equal(["anna"], asked.ReadersOf(LetterKind.TalkAsked));
        Assert.Equal(1, asked.TheLetter(LetterKind.TalkAsked).Number);
        var held = asked.Held(1);
        Assert.Equal(["anna"], held.State.Talkers.AsEnumerable());
        Assert.Equal(["bo"], held.ReadersOf(LetterKind.TalkAsked));
    }

    [Fact]
    public void Each_holds_one_before_anybody_holds_a_second()
    {
        var year = First().Held(8);
        Assert.Equal(["anna", "bo", "cai", "dia", "anna", "bo", "cai", "dia"], year.State.Talkers.AsEnumerable());
    }

    [Fact]
    public void Who_says_yes_is_not_asked_again_when_a_new_time_is_looked_for()
    {
        var said = First().When(new TalkAnswered(1, "anna", true));
        Assert.Equal(Standing.Answered, said.State.TalkOf("anna", 1));
        var again = said.TimePicked().When(new MeetingCancelled(1, "bo"));
        Assert.Empty(again.ReadersOf(LetterKind.TalkAsked));
        Assert.Equal(("anna", true), (again.State.Talk!.Holder, again.State.Talk.Said));
    }

    [Fact]
    public void Who_says_no_is_followed_by_the_next_and_may_hold_the_one_after()
    {
        var next = First().When(new TalkAnswered(1, "anna", false));
        Assert.Equal(["bo"], next.ReadersOf(LetterKind.TalkAsked));
        next.When(new TalkAnswered(1, "anna", false)).ChangedNothingSince(next); // pressed twice
        Assert.Equal(["anna"], next.Held(1).ReadersOf(LetterKind.TalkAsked));
    }

    [Fact]
    public void A_yes_can_be_taken_back_until_the_meeting() =>
        Assert.Equal(["bo"], First().When(new TalkAnswered(1, "anna", true)).TimePicked().When(new TalkAnswered(1, "anna", false)).ReadersOf(LetterKind.TalkAsked));

    [Fact]
    public void When_all_decline_there_is_no_talk_and_the_meeting_comes_all_the_same()
    {
        var none = new[] { "anna", "bo", "cai", "dia" }.Aggregate(First(), (s, who) => s.When(new TalkAnswered(1, who, false)));
        Assert.Empty(none.Letters);
        Assert.Null(none.State.Talk!.Holder);
        Assert.Empty(none.Held(1).State.Talkers);
    }

    [Fact]
    public void The_holder_leaves_and_another_is_asked()
    {
        Assert.Equal(["bo"], First().Leaves("anna").ReadersOf(LetterKind.TalkAsked));
        Assert.Equal(["bo"], First().TimePicked().Leaves("anna").ReadersOf(LetterKind.TalkAsked));
        Assert.Empty(First().Leaves("bo").ReadersOf(LetterKind.TalkAsked));
    }

    [Fact]
    public void Where_the_holder_left_while_it_was_asked_how_it_went_another_is_asked_when_it_was_moved()
    {
        var moved = First().TimePicked().Over().Leaves("anna").Report(Report.Moved, First().NoonIn(20));
        Assert.Equal(["bo"], moved.ReadersOf(LetterKind.TalkAsked));
        Assert.Equal(moved.State.Sequence - 1, moved.TheLetter(LetterKind.Invitation).Sequence);
    }

    [Fact]
    public void An_answer_about_an_earlier_meeting_is_not_taken()
    {
        var second = First().Held(1);
        second.When(new TalkAnswered(1, "anna", false)).ChangedNothingSince(second);
        second.When(new TalkAnswered(2, "anna", false)).ChangedNothingSince(second); // Bo is asked
    }
}

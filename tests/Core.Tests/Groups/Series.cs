using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Groups;

/// <summary>Supervisors meet in two series of four, in one programme (seeds/000).</summary>
public class Series
{
    private static GroupStory First() => ATable.Of(Models.Supervisors).Agreed().Held(4);

    [Fact]
    public void Between_the_series_each_says_whether_to_go_on() =>
        Assert.Equal(["anna", "bo", "cai", "dia"], First().ReadersOf(LetterKind.ContinueOrStop));

    [Fact]
    public void The_second_series_begins_four_months_after_the_last_meeting_of_the_first()
    {
        var second = First().AllContinue();
        Assert.Equal(second.State.Meetings[^1].AddDays(120), second.Theming().Around);
        Assert.Equal(second.State.Meetings[^1].AddDays(120), second.NoThemes().Finding().Around);
        Assert.Equal(8, second.State.Target);
    }

    [Fact]
    public void A_break_that_would_end_in_July_ends_in_August()
    {
        var first = ATable.Of(Models.Supervisors) with { Now = Times.Utc("2027-02-08T08:00") };
        var second = first.Agreed().Held(4).AllContinue(); // the last meeting on 20 March, and 120 days on it is July
        Assert.Equal(Times.Utc("2027-07-18T12:00"), second.Theming().Around);
        Assert.Equal(Times.Utc("2027-08-02T12:00"), second.NoThemes().Finding().Around);
    }

    [Fact]
    public void Each_series_has_themes_of_its_own_and_the_second_is_the_last()
    {
        var second = First().AllContinue().Propose(1).Vote("anna:0");
        Assert.Equal(4, second.State.ThemesFrom);
        Assert.Equal(Outcome.Completed, second.Held(4).TheLetter(LetterKind.Evaluate).Outcome);
    }

    [Fact]
    public void In_a_series_the_meetings_are_three_weeks_apart()
    {
        var one = ATable.Of(Models.Supervisors).Agreed().Held(1);
        Assert.Equal(one.State.Meetings[^1].AddDays(21), one.Finding().Around);
    }
}

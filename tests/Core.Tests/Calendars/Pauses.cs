using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Calendars;

/// <summary>Days of a pause do not count, and nothing falls due in one.</summary>
public class Pauses
{
    private static readonly Calendar July = Models.Pair.Calendar;

    private static readonly Calendar Winter = new("Europe/Helsinki") { Pauses = [new("12-20", "01-06")] };

    private static string Days(Calendar calendar, string from, int days) =>
        calendar.Local(calendar.Days(Times.Utc(from), days)).ToString("ddd yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2027-06-28T08:00", 2, "Wed 2027-06-30 09:00")]
    [InlineData("2027-06-28T08:00", 3, "Mon 2027-08-02 09:00")] // the first of August is a Sunday
    [InlineData("2027-06-28T08:00", 4, "Mon 2027-08-02 09:00")]
    [InlineData("2027-06-28T08:00", 5, "Tue 2027-08-03 09:00")]
    [InlineData("2027-07-15T08:00", 1, "Mon 2027-08-02 09:00")]
    [InlineData("2027-07-15T08:00", 0, "Mon 2027-08-02 09:00")] // asked in the pause: due after it
    [InlineData("2026-06-30T22:30", 3, "Mon 2026-08-03 09:00")] // half past one on the first of July in Helsinki
    public void Who_is_asked_before_the_pause_has_as_many_days_left_after_it(string from, int days, string due) => Assert.Equal(due, Days(July, from, days));

    [Theory]
    [InlineData("2027-12-16T08:00", 1, "Fri 2027-12-17 09:00")]
    [InlineData("2027-12-17T08:00", 2, "Fri 2028-01-07 09:00")] // a Sunday, and the Monday after it is in the pause
    [InlineData("2027-12-17T08:00", 3, "Fri 2028-01-07 09:00")]
    public void A_pause_may_go_over_the_turn_of_the_year(string from, int days, string due)
    {
        Assert.Equal(due, Days(Winter, from, days));
        Assert.True(Winter.Paused(Times.Day("2027-12-31")) && Winter.Paused(Times.Day("2028-01-06")) && Winter.Paused(Times.Day("2027-12-20")));
        Assert.False(Winter.Paused(Times.Day("2028-01-07")) || Winter.Paused(Times.Day("2027-12-19")));
    }

    [Fact]
    public void A_pause_over_29_February_is_a_day_longer_in_a_leap_year()
    {
        var ski = new Calendar("Europe/Helsinki") { Pauses = [new("02-22", "02-29")] };
        Assert.Equal("Wed 2028-03-01 09:00", Days(ski, "2028-02-21T08:00", 1));
        Assert.Equal("Mon 2027-03-01 09:00", Days(ski, "2027-02-21T08:00", 1));
        Assert.True(new Pause("02-29", "02-29").Exists);
        Assert.False(new Pause("02-30", "03-01").Exists || new Pause("13-01", "03-01").Exists || new Pause("2-1", "03-01").Exists);
    }

    [Fact]
    public void A_pause_over_a_summer_time_change_ends_on_the_wall_clocks_morning()
    {
        var spring = new Calendar("Europe/Helsinki") { Pauses = [new("03-22", "03-31")] };
        Assert.Equal(Times.Utc("2027-04-01T06:00"), spring.Days(Times.Utc("2027-03-19T07:00"), 3));
        var autumn = new Calendar("Europe/Helsinki") { Pauses = [new("10-25", "11-05")] };
        Assert.Equal(Times.Utc("2027-11-08T07:00"), autumn.Days(Times.Utc("2027-10-22T06:00"), 3));
    }

    [Fact]
    public void A_time_in_a_pause_moves_to_the_same_hour_on_the_first_working_day_after_it()
    {
        Assert.Equal(Times.Utc("2027-08-02T14:30"), July.Awake(Times.Utc("2027-07-05T14:30")));
        Assert.Equal(Times.Utc("2027-06-30T14:30"), July.Awake(Times.Utc("2027-06-30T14:30")));
        Assert.Equal(Times.Utc("2027-08-02T00:00"), July.Awake(Times.Utc("2027-07-31T00:00")));
        var spring = new Calendar("Europe/Helsinki") { Pauses = [new("03-22", "03-31")] };
        Assert.Equal(Times.Utc("2027-04-01T12:00"), spring.Awake(Times.Utc("2027-03-23T13:00"))); // three o'clock on both days
    }

    [Fact]
    public void Two_pauses_that_touch_are_one_and_a_groups_own_joins_them()
    {
        var calendar = July with { Break = Times.Pause("2027-08-01", "2027-08-13") };
        Assert.Equal("Mon 2027-08-16 09:00", Days(calendar, "2027-06-30T08:00", 1));
        Assert.True(calendar.Paused(Times.Day("2027-08-10")) && calendar.Paused(Times.Day("2028-07-10")));
        Assert.False(calendar.Paused(Times.Day("2028-08-10"))); // a group's own comes once
    }

    [Fact]
    public void A_programme_is_erased_on_its_day_even_in_July() =>
        Assert.Equal(new Calendar("Europe/Helsinki").Days(AProgramme.Closed().Now, 180), AProgramme.Closed().Due);
}

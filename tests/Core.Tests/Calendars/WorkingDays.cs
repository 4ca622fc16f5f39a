using static EMentoring.Core.Tests.Given.Times;

namespace EMentoring.Core.Tests.Calendars;

public class WorkingDays
{
    [Theory]
    [InlineData(4, "2027-01-15T07:00")] // Friday
    [InlineData(5, "2027-01-18T07:00")] // Saturday → Monday
    [InlineData(6, "2027-01-18T07:00")] // Sunday → Monday
    [InlineData(7, "2027-01-18T07:00")] // Monday
    public void What_would_fall_due_at_the_weekend_falls_due_on_monday(int days, string due) =>
        Assert.Equal(Utc(due), Helsinki.Days(Monday, days));

    [Fact]
    public void The_leap_day_is_a_day_like_others()
    {
        Assert.Equal(Utc("2028-02-29T07:00"), Helsinki.Days(Utc("2028-02-28T10:00"), 1));
        Assert.Equal(Utc("2028-03-01T07:00"), Helsinki.Days(Utc("2028-02-28T10:00"), 2));
        Assert.Equal(Utc("2028-02-29T07:00"), Helsinki.DayBefore(Utc("2028-03-01T12:00")));
    }

    [Fact]
    public void A_wait_runs_over_the_end_of_the_year()
    {
        Assert.Equal(Utc("2027-01-04T07:00"), Helsinki.Days(Utc("2026-12-31T10:00"), 4));
        Assert.Equal(Utc("2026-12-31T07:00"), Helsinki.DayBefore(Utc("2027-01-01T12:00")));
    }

    [Fact]
    public void Days_are_counted_from_the_date_in_the_programmes_zone()
    {
        // Half past midnight on Tuesday in Helsinki is still Monday in UTC and in New York.
        var late = Utc("2027-01-11T22:30");
        Assert.Equal(new DateOnly(2027, 1, 12), Helsinki.Date(late));
        Assert.Equal(new DateOnly(2027, 1, 11), NewYork.Date(late));
        Assert.Equal(Utc("2027-01-13T07:00"), Helsinki.Days(late, 1));
        Assert.Equal(Utc("2027-01-12T14:00"), NewYork.Days(late, 1));
    }

    [Fact]
    public void New_york_changes_its_clocks_on_days_of_its_own()
    {
        Assert.Equal(Utc("2027-03-12T14:00"), NewYork.Days(Utc("2027-03-11T15:00"), 1));
        Assert.Equal(Utc("2027-03-15T13:00"), NewYork.Days(Utc("2027-03-11T15:00"), 4));
        Assert.Equal(Utc("2027-03-14T13:00"), NewYork.DayBefore(Utc("2027-03-15T18:00")));
        Assert.Equal(Utc("2027-11-07T14:00"), NewYork.DayBefore(Utc("2027-11-08T18:00")));
    }

    [Fact]
    public void The_day_before_a_monday_is_the_sunday() =>
        Assert.Equal(Utc("2027-01-17T07:00"), Helsinki.DayBefore(Utc("2027-01-18T12:00")));

    [Theory]
    [InlineData("Europe/Helsinki", true)]
    [InlineData("America/New_York", true)]
    [InlineData("Europe/Atlantis", false)]
    [InlineData("", false)]
    public void A_zone_is_known_or_not(string zone, bool known) => Assert.Equal(known, Calendar.Knows(zone));
}

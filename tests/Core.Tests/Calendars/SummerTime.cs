using static EMentoring.Core.Tests.Given.Times;

namespace EMentoring.Core.Tests.Calendars;

/// <summary>Finland moves its clocks on 2027-03-28 (03:00 → 04:00) and 2027-10-31 (04:00 → 03:00).</summary>
public class SummerTime
{
    [Fact]
    public void Nine_in_the_morning_stays_nine_when_the_clocks_go_forward()
    {
        Assert.Equal(Utc("2027-03-26T07:00"), Helsinki.Days(Utc("2027-03-25T10:00"), 1));
        Assert.Equal(Utc("2027-03-29T06:00"), Helsinki.Days(Utc("2027-03-25T10:00"), 4));
    }

    [Fact]
    public void Nine_in_the_morning_stays_nine_when_the_clocks_go_back()
    {
        Assert.Equal(Utc("2027-10-29T06:00"), Helsinki.Days(Utc("2027-10-28T10:00"), 1));
        Assert.Equal(Utc("2027-11-01T07:00"), Helsinki.Days(Utc("2027-10-28T10:00"), 4));
    }

    [Fact]
    public void A_wall_clock_time_that_the_change_skips_is_read_as_one_hour_later() =>
        Assert.Equal(Utc("2027-03-28T01:30"), Helsinki.At(new(2027, 3, 28), new(3, 30)));

    [Fact]
    public void A_wall_clock_time_that_happens_twice_is_read_as_the_first() =>
        Assert.Equal(Utc("2027-10-31T00:30"), Helsinki.At(new(2027, 10, 31), new(3, 30)));

    [Fact]
    public void The_day_before_a_meeting_on_the_day_after_the_change_is_counted_on_the_wall_clock()
    {
        Assert.Equal(Utc("2027-03-28T06:00"), Helsinki.DayBefore(Utc("2027-03-29T07:00"))); // a Sunday, already in summer time
        Assert.Equal(Utc("2027-03-27T07:00"), Helsinki.DayBefore(Utc("2027-03-28T07:00")));
        Assert.Equal(Utc("2027-10-31T07:00"), Helsinki.DayBefore(Utc("2027-11-01T08:00")));
        Assert.Equal(Utc("2027-10-30T06:00"), Helsinki.DayBefore(Utc("2027-10-31T08:00")));
    }

    [Fact]
    public void The_wall_clock_carries_the_offset_of_its_day()
    {
        Assert.Equal(TimeSpan.FromHours(2), Helsinki.Local(Utc("2027-03-28T00:59")).Offset);
        Assert.Equal(TimeSpan.FromHours(3), Helsinki.Local(Utc("2027-03-28T01:00")).Offset);
    }

    [Fact]
    public void Whatever_the_calendar_makes_is_in_utc()
    {
        Assert.Equal(TimeSpan.Zero, Helsinki.Days(Monday, 100).Offset);
        Assert.Equal(TimeSpan.Zero, Helsinki.DayBefore(Monday).Offset);
        Assert.Equal(TimeSpan.Zero, Helsinki.At(new(2027, 10, 31), new(3, 30)).Offset);
    }
}

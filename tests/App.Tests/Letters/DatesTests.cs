using EMentoring.App.Letters;
using EMentoring.Core;

namespace EMentoring.App.Tests.Letters;

public class DatesTests
{
    private static Dates In(string language, string zone = "Europe/Helsinki") => new(LetterTexts.In(language), new Calendar(zone));

    private static DateTimeOffset Utc(string at) => DateTimeOffset.Parse(at, null);

    [Theory]
    [InlineData("fi", "maanantaina 15.3.2027 klo 9.00", "15.3. klo 9.00", "maanantaina 15.3.2027 klo 9.00–10.00")]
    [InlineData("sv", "måndagen den 15 mars 2027 kl. 9.00", "15.3 kl. 9.00", "måndagen den 15 mars 2027 kl. 9.00–10.00")]
    [InlineData("en", "Monday 15 March 2027 at 9:00", "15 March at 9:00", "Monday 15 March 2027, 9:00–10:00")]
    public void An_instant_is_told_in_the_readers_words_and_the_programmes_zone(string language, string time, string brief, string span)
    {
        var at = Utc("2027-03-15T07:00:00Z");
        Assert.Equal(time, In(language).Time(at));
        Assert.Equal(brief, In(language).ShortTime(at));
        Assert.Equal(span, In(language).Span(at, 60));
    }

    [Theory]
    [InlineData("2027-03-27T07:00:00Z", "lauantaina 27.3.2027 klo 9.00")] // winter time
    [InlineData("2027-03-28T06:00:00Z", "sunnuntaina 28.3.2027 klo 9.00")] // the clocks went forward at three
    [InlineData("2027-10-31T07:00:00Z", "sunnuntaina 31.10.2027 klo 9.00")] // and back at four
    [InlineData("2027-12-31T22:30:00Z", "lauantaina 1.1.2028 klo 0.30")]
    public void Summer_time_and_the_turn_of_the_day_are_the_zones(string at, string told) =>
        Assert.Equal(told, In("fi").Time(Utc(at)));

    [Fact]
    public void A_meeting_across_the_change_of_the_clocks_ends_by_the_wall_clock() =>
        Assert.Equal("sunnuntaina 28.3.2027 klo 2.30–4.30", In("fi").Span(Utc("2027-03-28T00:30:00Z"), 60));

    [Fact]
    public void The_zone_is_the_programmes() =>
        Assert.Equal("måndagen den 15 mars 2027 kl. 8.00", In("sv", "Europe/Stockholm").Time(Utc("2027-03-15T07:00:00Z")));

    [Theory]
    [InlineData("2027-03-15T07:00:00Z", "2027-03-14")]
    [InlineData("2027-03-29T06:00:00Z", "2027-03-28")] // Monday after the change of the clocks
    public void Who_must_answer_before_nine_in_the_morning_is_told_the_day_before(string closes, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), In("fi").LastDay(Utc(closes)));

    [Fact]
    public void Every_day_of_a_year_has_its_weekday_and_month()
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year == 2027; day = day.AddDays(1))
        {
            var english = day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(english, In("en").Day(day));
            Assert.Contains($" {day.Day}.{day.Month}.2027", In("fi").Day(day));
        }
    }
}

using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Letters;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>Days are the programme's own: over both changes of the clock, the turn of the year, 29 February and pauses.</summary>
public sealed class Dates : IAsyncLifetime
{
    private AHost host = null!;

    [Theory]
    [InlineData("2027-03-22", "2027-04-05T06:00:00Z")] // to summer time on the 28th
    [InlineData("2027-10-25", "2027-11-08T07:00:00Z")] // and back on the 31st
    [InlineData("2027-12-20", "2028-01-03T07:00:00Z")] // over new year
    [InlineData("2028-02-21", "2028-03-06T07:00:00Z")] // over 29 February
    [InlineData("2027-06-21", "2027-08-05T06:00:00Z")] // over July, whose days do not count
    [InlineData("2027-07-12", "2027-08-16T06:00:00Z")] // from within it; a Saturday gives way to the Monday
    public async Task A_fortnight_ends_at_nine_in_the_morning_of_its_day(string from, string closes)
    {
        await host.To(Day(from, 9));
        var programme = await Open(host);
        await programme.SignUp(Aino, Bertil);
        (await programme.Act("close")).Is(204);
        Assert.Equal(DateTimeOffset.Parse(closes, null), (await programme.Board())["deadline"].GetDateTimeOffset());
        await host.To(DateTimeOffset.Parse(closes, null).AddMinutes(-1));
        Assert.Equal("reviewing", await programme.Stage());
        await host.To(DateTimeOffset.Parse(closes, null));
        Assert.Equal("running", await programme.Stage()); // silence sends the proposals as they are
    }

    [Theory]
    [InlineData("2027-03-29", "20270329T060000Z", "2027-03-28T06:00:00Z")] // the letter of the day before is written in summer time
    [InlineData("2027-11-01", "20271101T070000Z", "2027-10-31T07:00:00Z")]
    [InlineData("2028-02-29", "20280229T070000Z", "2028-02-28T07:00:00Z")]
    [InlineData("2028-01-01", "20280101T070000Z", "2027-12-31T07:00:00Z")]
    public async Task A_meeting_at_nine_is_at_nine_and_the_letter_before_it_too(string day, string start, string before)
    {
        await host.To(Day(day, 9).AddDays(-30));
        await Finding(host);
        await host.Answers(Aino, "pick-time", new { at = Day(day, 9), place = "" });
        Assert.Equal(start, Ics.Parse((await host.Letter(Bertil, "invitation")).Calendar!)["DTSTART"]);
        await host.To(Day(day, 9));
        Assert.Equal(DateTimeOffset.Parse(before, null), await host.Went(Bertil, "tomorrow"));
    }

    [Fact]
    public async Task A_pause_over_the_turn_of_the_year_moves_what_is_asked_and_takes_no_meeting()
    {
        await host.To(Day("2027-11-22", 9));
        var programme = await Begun(host, new { pauses = new[] { new { from = "12-20", to = "01-06" }, new { from = "02-29", to = "02-29" } } });
        var token = (await host.Letter(Aino, "pick-time")).Token();
        foreach (var day in new[] { "2027-12-20", "2027-12-31", "2028-01-01", "2028-01-06", "2028-02-29" })
            Assert.Equal("in-a-pause", (await host.Post("time", token, new { at = Day(day, 9), place = "" })).Refuses(400, "form-refused").Field("at"));
        await host.To(Day("2028-01-07", 8));
        var written = (await host.Ask("outbox"))["letters"].EnumerateArray().Select(l => l.GetProperty("at").GetDateTimeOffset());
        Assert.DoesNotContain(written, at => at >= Day("2027-12-20", 0) && at < Day("2028-01-07", 0));
        Assert.Equal("running", await programme.Stage());
        (await host.Post("time", (await host.Letter(Aino, "pick-time")).Token(), new { at = Day("2028-02-28", 9), place = "" })).Is(204);
    }

    private static DateTimeOffset Day(string day, int hour)
    {
        var date = DateOnly.Parse(day, null);
        return At(date.Month, date.Day, hour, date.Year);
    }

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

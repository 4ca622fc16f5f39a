using System.Globalization;
using Calendar = EMentoring.Core.Calendar;

namespace EMentoring.App.Letters;

/// <summary>
/// Instants in the reader's words and the programme's zone. The days' and months' names stand in the texts, since
/// Finnish wants another case of them than a culture's list gives, and small images carry no culture data.
/// </summary>
/// <param name="Texts">The reader's language.</param>
/// <param name="Calendar">The programme's zone.</param>
public sealed record Dates(LetterTexts Texts, Calendar Calendar)
{
    /// <summary>maanantaina 15.3.2027</summary>
    public string Day(DateTimeOffset at) => Day(Calendar.Date(at));

    /// <summary>maanantaina 15.3.2027 klo 9.00</summary>
    public string Time(DateTimeOffset at) => Fill("time", place => place == "day" ? Day(at) : Clock(place, at));

    /// <summary>maanantaina 15.3.2027 klo 9.00–10.00</summary>
    public string Span(DateTimeOffset at, int minutes) => Fill("span", place => place switch
    {
        "day" => Day(at),
        "end" => Clock(at.AddMinutes(minutes)),
        _ => Clock(place, at),
    });

    /// <summary>15.3., as in a subject</summary>
    public string ShortDay(DateTimeOffset at) => ShortDay(Calendar.Date(at));

    /// <summary>15.3. klo 9.00, as in a subject</summary>
    public string ShortTime(DateTimeOffset at) => Fill("short-time", place => place == "day" ? ShortDay(at) : Clock(place, at));

    /// <summary>
    /// The last whole day before <paramref name="closes"/>: waits end at nine in the morning, and who is told that
    /// morning's date would come too late in its afternoon.
    /// </summary>
    public DateOnly LastDay(DateTimeOffset closes) => Calendar.Date(closes.AddHours(-12));

    public string Day(DateOnly day) => Fill("day", place => Of(day, place));

    public string ShortDay(DateOnly day) => Fill("short-day", place => Of(day, place));

    private string? Of(DateOnly day, string place) => place switch
    {
        "weekday" => Texts.Weekday(day),
        "date" => Number(day.Day),
        "month" => Texts.Month(day),
        "m" => Number(day.Month),
        "year" => Number(day.Year),
        _ => null,
    };

    private string? Clock(string place, DateTimeOffset at) => place == "clock" ? Clock(at) : null;

    private string Clock(DateTimeOffset at)
    {
        var local = Calendar.Local(at);
        return Fill("clock", place => place switch
        {
            "h" => Number(local.Hour),
            "mm" => local.Minute.ToString("00", CultureInfo.InvariantCulture),
            _ => null,
        });
    }

    private string Fill(string form, Func<string, string?> value) => Template.Fill(Texts.Date(form), value)!;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

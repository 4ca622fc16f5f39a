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
    public string Time(DateTimeOffset at) => Put("time", ("day", Day(at)), ("clock", Clock(at)));

    /// <summary>maanantaina 15.3.2027 klo 9.00–10.00</summary>
    public string Span(DateTimeOffset at, int minutes) =>
        Put("span", ("day", Day(at)), ("clock", Clock(at)), ("end", Clock(at.AddMinutes(minutes))));

    /// <summary>15.3., as in a subject</summary>
    public string ShortDay(DateTimeOffset at) => ShortDay(Calendar.Date(at));

    /// <summary>15.3. klo 9.00, as in a subject</summary>
    public string ShortTime(DateTimeOffset at) => Put("short-time", ("day", ShortDay(at)), ("clock", Clock(at)));

    /// <summary>
    /// The last whole day before <paramref name="closes"/>: waits end at nine in the morning, and who is told that
    /// morning's date would come too late in its afternoon.
    /// </summary>
    public DateOnly LastDay(DateTimeOffset closes) => Calendar.Date(closes.AddHours(-12));

    public string Day(DateOnly day) => Put("day",
        ("weekday", Texts.Weekday(day)), ("date", Number(day.Day)), ("month", Texts.Month(day)), ("m", Number(day.Month)), ("year", Number(day.Year)));

    public string ShortDay(DateOnly day) => Put("short-day", ("date", Number(day.Day)), ("month", Texts.Month(day)), ("m", Number(day.Month)));

    private string Clock(DateTimeOffset at)
    {
        var local = Calendar.Local(at);
        return Put("clock", ("h", Number(local.Hour)), ("mm", local.Minute.ToString("00", CultureInfo.InvariantCulture)));
    }

    private string Put(string form, params (string Name, string Value)[] values) =>
        Template.Fill(Texts.Date(form), values.ToDictionary(v => v.Name, v => v.Value))!;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

namespace EMentoring.Core.Tests.Given;

/// <summary>Instants in which the stories happen; Helsinki is two hours ahead of UTC in winter and three in summer.</summary>
public static class Times
{
    public static readonly Calendar Helsinki = new("Europe/Helsinki");

    public static readonly Calendar NewYork = new("America/New_York");

    /// <summary>A Monday morning at ten in Helsinki, at which the stories begin.</summary>
    public static readonly DateTimeOffset Monday = Utc("2027-01-11T08:00");

    /// <summary>A group's own pause, both days included.</summary>
    public static Break Pause(string from, string to) => new(Day(from), Day(to));

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeOffset Utc(string instant) =>
        DateTimeOffset.Parse(instant + ":00Z", System.Globalization.CultureInfo.InvariantCulture);
}

namespace EMentoring.Core;

/// <summary>
/// The one place where a date is made: days are counted in the programme's own zone, letters go out at nine in the
/// morning there, and never on a Saturday or Sunday. Instants inside the program are UTC.
/// </summary>
/// <param name="Zone">IANA name of the programme's time zone, such as <c>Europe/Helsinki</c>.</param>
public sealed record Calendar(string Zone)
{
    /// <summary>The hour of the working day at which whatever is counted in days falls due.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>True where <paramref name="zone"/> names a zone that this machine's time-zone data knows.</summary>
    public static bool Knows(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);

    private TimeZoneInfo Info => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>The date in the programme's zone at the instant <paramref name="at"/>.</summary>
    public DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Info).DateTime);

    /// <summary>The wall clock of the programme's zone at the instant <paramref name="at"/>, with its offset.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Info);

    /// <summary>
    /// The instant of a wall-clock time in the zone. A time that the summer-time change skips is read as one hour
    /// later; a time that happens twice is read as the first.
    /// </summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        if (Info.IsInvalidTime(wall)) wall = wall.AddHours(1);
        var offset = Info.IsAmbiguousTime(wall) ? Info.GetAmbiguousTimeOffsets(wall).Max() : Info.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>Nine o'clock on the working day that is <paramref name="days"/> days after <paramref name="from"/>, or the next one.</summary>
    public DateTimeOffset Days(DateTimeOffset from, int days) => At(WorkingDay(Date(from).AddDays(days)), Morning);

    /// <summary>Nine o'clock on the day before <paramref name="at"/>, be it a Sunday.</summary>
    public DateTimeOffset DayBefore(DateTimeOffset at) => At(Date(at).AddDays(-1), Morning);

    /// <summary>The day itself, or the Monday after where it is a Saturday or Sunday.</summary>
    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}

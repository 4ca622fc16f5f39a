using System.Collections.Immutable;

namespace EMentoring.Core;

/// <summary>
/// The one place where a date is made: days are counted in the programme's own zone, letters go out at nine in the
/// morning there, never on a Saturday or Sunday, and pauses do not count. Instants inside the program are UTC.
/// </summary>
/// <param name="Zone">IANA name of the programme's time zone, such as <c>Europe/Helsinki</c>.</param>
public sealed record Calendar(string Zone)
{
    /// <summary>The hour of the working day at which whatever is counted in days falls due.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The pauses of every year.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>A pause that comes once, beside them.</summary>
    public Break? Break { get; init; }

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

    /// <summary>
    /// Nine o'clock on the working day that is <paramref name="days"/> days after <paramref name="from"/>, or the next
    /// one. The days of a pause are not counted: who is asked before it has as many days left after it.
    /// </summary>
    public DateTimeOffset Days(DateTimeOffset from, int days)
    {
        var day = Date(from);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (!Paused(day)) left--;
        }

        return At(Open(day), Morning);
    }

    /// <summary>Nine o'clock on the day before <paramref name="at"/>, be it a Sunday.</summary>
    public DateTimeOffset DayBefore(DateTimeOffset at) => At(Date(at).AddDays(-1), Morning);

    /// <summary>True on a day of a pause.</summary>
    public bool Paused(DateOnly day)
    {
        if (Break?.On(day) == true) return true;
        foreach (var pause in Pauses)
            if (pause.On(day)) return true;
        return false;
    }

    /// <summary>True where the instant falls on a day of a pause.</summary>
    public bool Paused(DateTimeOffset at) => Paused(Date(at));

    /// <summary>The instant itself; where it falls into a pause, the same time of day on the first working day after it.</summary>
    public DateTimeOffset Awake(DateTimeOffset at) => Paused(at) ? At(Open(Date(at)), TimeOnly.FromDateTime(Local(at).DateTime)) : at;

    /// <summary>The day itself, or the next that is neither in a pause nor at a weekend.</summary>
    public DateOnly Open(DateOnly day)
    {
        while (WorkingDay(day) != day || Paused(day)) day = WorkingDay(day) == day ? day.AddDays(1) : WorkingDay(day);
        return day;
    }

    /// <summary>The day itself, or the Monday after where it is a Saturday or Sunday.</summary>
    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}

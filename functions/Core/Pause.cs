using System.Text.Json.Serialization;

namespace EMentoring.Core;

/// <summary>
/// A time of every year in which nothing is asked and nobody meets, such as July. Both days belong to it; one that
/// begins later than it ends goes over the turn of the year.
/// </summary>
/// <param name="From">First day, as <c>MM-dd</c>.</param>
/// <param name="To">Last day, as <c>MM-dd</c>.</param>
public sealed record Pause(string From, string To)
{
    /// <summary>True where both days are days of a leap year.</summary>
    [JsonIgnore]
    public bool Exists => Number(From) > 0 && Number(To) > 0;

    /// <summary>True on each of its days.</summary>
    public bool On(DateOnly day)
    {
        var (first, last, at) = (Number(From), Number(To), day.Month * 100 + day.Day);
        return first <= last ? at >= first && at <= last : at >= first || at <= last;
    }

    /// <summary>The month's hundreds and the day; 0 where there is no such day. Asked of every day that is counted, so it makes no date of it.</summary>
    private static int Number(string day) =>
        day.Length == 5 && day[2] == '-' && Two(day, 0) is var month and >= 1 and <= 12 && Two(day, 3) is var date and >= 1 && date <= DateTime.DaysInMonth(2024, month)
            ? month * 100 + date : 0;

    private static int Two(string day, int at) =>
        char.IsAsciiDigit(day[at]) && char.IsAsciiDigit(day[at + 1]) ? (day[at] - '0') * 10 + day[at + 1] - '0' : -1;
}

/// <summary>A pause that comes once, such as a group's own; both days belong to it.</summary>
public sealed record Break(DateOnly From, DateOnly To)
{
    /// <summary>Longest that a group may pause, in days.</summary>
    public const int Most = 56;

    /// <summary>True on each of its days.</summary>
    public bool On(DateOnly day) => day >= From && day <= To;
}

using System.Globalization;
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

    private static int Number(string day) =>
        DateOnly.TryParseExact("2024-" + day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.Month * 100 + date.Day : 0;
}

/// <summary>A pause that comes once, such as a group's own; both days belong to it.</summary>
public sealed record Break(DateOnly From, DateOnly To)
{
    /// <summary>Longest that a group may pause, in days.</summary>
    public const int Most = 56;

    /// <summary>True on each of its days.</summary>
    public bool On(DateOnly day) => day >= From && day <= To;
}

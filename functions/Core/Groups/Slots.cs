using System.Collections.Immutable;

namespace EMentoring.Core.Groups;

/// <summary>The times that a poll proposes.</summary>
public static class Slots
{
    /// <summary>Most times in a poll.</summary>
    public const int Most = 7;

    /// <summary>Parts of the day that people can say suit them, each with the hour that is proposed.</summary>
    public static readonly ImmutableArray<(string Key, TimeOnly Hour)> Parts =
        [("morning", new(9, 0)), ("afternoon", new(13, 0)), ("evening", new(17, 0))];

    /// <summary>
    /// On three working days, every other one from <paramref name="from"/>, the two parts of the day that suit most;
    /// and, where the group has met, the same weekday and hour once more, since that suited before. In order; none in a pause.
    /// </summary>
    /// <param name="from">First day, in the calendar's zone.</param>
    /// <param name="available">The parts of the day that each member said suit them.</param>
    /// <param name="met">UTC start of the latest meeting.</param>
    /// <param name="calendar">The group's calendar.</param>
    public static ImmutableArray<DateTimeOffset> Propose(
        DateOnly from, IEnumerable<IReadOnlyCollection<string>> available, DateTimeOffset? met, Calendar calendar)
    {
        var people = available.ToArray();
        var parts = Parts.OrderByDescending(p => people.Count(a => a.Contains(p.Key))).Take(2).ToArray();
        var days = new List<DateOnly> { calendar.Open(from) };
        while (days.Count < 3) days.Add(calendar.Open(days[^1].AddDays(2)));
        var slots = days.SelectMany(day => parts.Select(p => calendar.At(day, p.Hour)));
        return [.. slots.Concat(Again(from, met, calendar)).Distinct().Order().Take(Most)];
    }

    private static IEnumerable<DateTimeOffset> Again(DateOnly from, DateTimeOffset? met, Calendar calendar)
    {
        if (met is not { } before) yield break;
        var (date, hour) = (calendar.Date(before), TimeOnly.FromDateTime(calendar.Local(before).DateTime));
        var day = from.AddDays(((int)date.DayOfWeek - (int)from.DayOfWeek + 7) % 7);
        if (!calendar.Paused(day)) yield return calendar.At(day, hour);
    }
}

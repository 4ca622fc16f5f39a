using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMentoring.Core.Asks;

/// <summary>
/// How long an answer is waited for: days after the asking on which those who have not answered are reminded, on which
/// the coordinator is told, and on which silence gets its meaning. Every wait of the program has one, so none is for ever.
/// </summary>
/// <param name="Remind">Days of the reminders, rising.</param>
/// <param name="Tell">The day on which the group shows on the coordinator's attention list.</param>
/// <param name="Close">The day on which the stage's default happens.</param>
public sealed record Ladder(ImmutableArray<int> Remind, int Tell, int Close)
{
    /// <summary>True where the rungs rise and the last one closes.</summary>
    [JsonIgnore]
    public bool Rises => Remind.Append(Tell).Append(Close).Aggregate((Ok: true, Last: 0), (a, d) => (a.Ok && d > a.Last, d)).Ok;

    /// <summary>The rungs in order of their days.</summary>
    [JsonIgnore]
    public IEnumerable<(int Day, Rung Rung)> Rungs =>
        Remind.Select(day => (day, Rung.Remind)).Append((Tell, Rung.Tell)).Append((Close, Rung.Close));
}

/// <summary>What happens on a day of a <see cref="Ladder"/>.</summary>
public enum Rung
{
    /// <summary>Nothing is due yet.</summary>
    None,
    /// <summary>Those who have not answered get a reminder.</summary>
    Remind,
    /// <summary>The coordinator's attention is asked for.</summary>
    Tell,
    /// <summary>The wait is over: silence gets the meaning that the stage gives it.</summary>
    Close,
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMentoring.Core.Asks;

/// <summary>
/// Something that is asked of people, at any stage: who has not answered yet, since when, and how far up the
/// <see cref="Asks.Ladder"/> the waiting has come. What is asked and what silence means, the stage that holds it knows.
/// </summary>
/// <param name="Waiting">Ids of those who have not answered.</param>
/// <param name="Since">UTC instant from which the ladder's days are counted.</param>
/// <param name="Ladder">When to remind, tell and close.</param>
/// <param name="Climbed">How many rungs have happened.</param>
public sealed record Ask(ImmutableArray<string> Waiting, DateTimeOffset Since, Ladder Ladder, int Climbed = 0)
{
    /// <summary>True when the coordinator's attention has been asked for.</summary>
    [JsonIgnore]
    public bool Told => Ladder.Rungs.Take(Climbed).Any(r => r.Rung == Rung.Tell);

    /// <summary>True while <paramref name="who"/> has not answered.</summary>
    public bool Waits(string who) => Waiting.Contains(who);

    /// <summary>True when nobody is waited for.</summary>
    [JsonIgnore]
    public bool Done => Waiting.IsEmpty;

    /// <summary>The same asking, with <paramref name="who"/>'s answer received.</summary>
    public Ask Without(string who) => this with { Waiting = Waiting.Remove(who) };

    /// <summary>The same asking, with the answers of all of them received.</summary>
    public Ask Without(IEnumerable<string> answered) => this with { Waiting = Waiting.RemoveRange(answered) };

    /// <summary>UTC instant of the next rung.</summary>
    public DateTimeOffset Due(Calendar calendar) => calendar.Days(Since, Ladder.Rungs.ElementAt(Climbed).Day);

    /// <summary>UTC instant at which silence gets its meaning: what letters name as the day to answer by.</summary>
    public DateTimeOffset Closes(Calendar calendar) => calendar.Days(Since, Ladder.Close);

    /// <summary>The rung that is due at <paramref name="now"/>, or <see cref="Rung.None"/>.</summary>
    public Rung At(DateTimeOffset now, Calendar calendar) =>
        now < Due(calendar) ? Rung.None : Ladder.Rungs.ElementAt(Climbed).Rung;

    /// <summary>
    /// The asking after a reminder went out or the coordinator was told. One that comes over half a day late, because
    /// nothing ran for a while, moves the rest along: nobody is reminded and closed out in the same minute.
    /// </summary>
    public Ask Climb(DateTimeOffset now, Calendar calendar)
    {
        var late = now - Due(calendar);
        return this with { Climbed = Climbed + 1, Since = late > TimeSpan.FromHours(12) ? Since + late : Since };
    }
}

using System.Collections.Immutable;

namespace EMentoring.Core.Matching;

/// <summary>How much what counts in a match, in points; a programme's coordinator may change each.</summary>
public sealed record Weights
{
    /// <summary>A wish that a strength of the other meets; up to twice as much where few have the strength.</summary>
    public int Wish { get; init; } = 10;

    /// <summary>Experience, in the direction that the programme wants.</summary>
    public int Experience { get; init; } = 6;

    /// <summary>Different places of work.</summary>
    public int Unit { get; init; } = 4;

    /// <summary>A part of the day that suits both.</summary>
    public int Time { get; init; } = 3;

    /// <summary>A way of meeting that suits both.</summary>
    public int Format { get; init; } = 3;

    /// <summary>Which way experience counts between equals; a mentor has always more of it than an actor.</summary>
    public Direction Direction { get; init; }

    /// <summary>Names of weights without which two people are not put together: wish, experience, unit, time, format.</summary>
    public ImmutableArray<string> Musts { get; init; } = [];

    /// <summary>The weights that can be made a must.</summary>
    public static readonly ImmutableArray<string> Names = ["wish", "experience", "unit", "time", "format"];
}

/// <summary>How two people's experience should differ.</summary>
public enum Direction
{
    /// <summary>One is new in the trade, the other not (seeds/004).</summary>
    Different,
    /// <summary>Both are at the same stage.</summary>
    Same,
    /// <summary>It does not count.</summary>
    Any,
}

using System.Collections.Immutable;
using System.Globalization;

namespace EMentoring.Core.Evaluation;

/// <summary>A self-assessment, first or last.</summary>
/// <param name="Scores">1–5 for each of <see cref="Of"/>, in their order.</param>
/// <param name="At">UTC instant at which it was given.</param>
public sealed record Assessment(ImmutableArray<int> Scores, DateTimeOffset At)
{
    /// <summary>The five items that every programme asks; the same words both times.</summary>
    public static readonly ImmutableArray<string> Items = ["strengths", "support", "demands", "energy", "growth"];

    /// <summary>What a programme asks: the common items, its model's own, and the organisation's statements as <c>own-1</c> and so on.</summary>
    public static ImmutableArray<string> Of(Plan plan) =>
        [.. Items, .. plan.Items, .. plan.Statements.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"own-{i + 1}"))];
}

/// <summary>A member's final evaluation. What it says of the meetings' content is up to its writer, and only in <see cref="Insight"/>.</summary>
/// <param name="Goals">For each goal: reached, partly or not-yet.</param>
/// <param name="Usefulness">1–5.</param>
/// <param name="Trust">1–5.</param>
/// <param name="Reciprocity">1–5.</param>
/// <param name="Recommend">0–10.</param>
/// <param name="Helped">Keys of what helped.</param>
/// <param name="Hindered">Keys of what hindered.</param>
/// <param name="Insight">One thing learned; may be empty.</param>
/// <param name="Share">Who may read the insight: one of <see cref="Shares"/>, each of which includes those before it.</param>
/// <param name="At">UTC instant at which it was given.</param>
public sealed record FinalEvaluation(
    ImmutableArray<string> Goals, int Usefulness, int Trust, int Reciprocity, int Recommend,
    ImmutableArray<string> Helped, ImmutableArray<string> Hindered, string Insight, string Share, DateTimeOffset At)
{
    /// <summary>What may have helped or hindered.</summary>
    public static readonly ImmutableArray<string> Factors = ["time", "priority", "communication", "technology", "pause", "match", "other"];

    /// <summary>Who may read an insight.</summary>
    public static readonly ImmutableArray<string> Shares = ["me", "group", "unit", "organisation"];

    /// <summary>True where there is an insight that <paramref name="circle"/> may read.</summary>
    public bool SharedWith(string circle) => Insight.Length > 0 && Shares.IndexOf(Share) >= Shares.IndexOf(circle);
}

/// <summary>What one person answered over the programme.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="First">The first self-assessment, where given.</param>
/// <param name="Last">The last one, where given.</param>
/// <param name="Evaluations">Final evaluations: one for each group that they came to the end with.</param>
public sealed record Answers(string Person, Assessment? First, Assessment? Last, ImmutableArray<FinalEvaluation> Evaluations)
{
    /// <summary>Diary entries kept; what they say is their writer's own.</summary>
    public int Diary { get; init; }

    /// <summary>True where they have a certificate.</summary>
    public bool Certified { get; init; }
}

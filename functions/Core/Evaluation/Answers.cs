using System.Collections.Immutable;

namespace EMentoring.Core.Evaluation;

/// <summary>A self-assessment, first or last.</summary>
/// <param name="Scores">1–5 for each of <see cref="Items"/>, in their order.</param>
/// <param name="At">UTC instant at which it was given.</param>
public sealed record Assessment(ImmutableArray<int> Scores, DateTimeOffset At)
{
    /// <summary>The five items; the same words both times.</summary>
    public static readonly ImmutableArray<string> Items = ["strengths", "support", "demands", "energy", "growth"];
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
/// <param name="Share">Who may read the insight: me, group or organisation.</param>
/// <param name="At">UTC instant at which it was given.</param>
public sealed record FinalEvaluation(
    ImmutableArray<string> Goals, int Usefulness, int Trust, int Reciprocity, int Recommend,
    ImmutableArray<string> Helped, ImmutableArray<string> Hindered, string Insight, string Share, DateTimeOffset At)
{
    /// <summary>What may have helped or hindered.</summary>
    public static readonly ImmutableArray<string> Factors = ["time", "priority", "communication", "technology", "pause", "match", "other"];
}

/// <summary>What one person answered over the programme.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="First">The first self-assessment, where given.</param>
/// <param name="Last">The last one, where given.</param>
/// <param name="Evaluations">Final evaluations: one for each group that they came to the end with.</param>
public sealed record Answers(string Person, Assessment? First, Assessment? Last, ImmutableArray<FinalEvaluation> Evaluations);

using System.Collections.Immutable;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Matching;

/// <summary>A person who waits for a group.</summary>
public sealed record Candidate(string Id, Profile Profile);

/// <summary>A group that is proposed, and why.</summary>
/// <param name="People">Ids, in ordinal order.</param>
/// <param name="Score">Higher is better; only meaningful beside others of the same programme.</param>
/// <param name="Reasons">What speaks for it, and what was compromised.</param>
public sealed record ProposedGroup(ImmutableArray<string> People, int Score, ImmutableArray<Reason> Reasons);

/// <summary>Why two people fit, as data that pages put into words.</summary>
/// <param name="Code">wish-met, common-time, common-format, common-language, different-unit, same-unit, experience, no-wish-met.</param>
/// <param name="Person">Whose wish is met.</param>
/// <param name="Other">Whose strength meets it.</param>
/// <param name="Topic">In which topic.</param>
public sealed record Reason(string Code, string? Person = null, string? Other = null, string? Topic = null);

/// <summary>Groups, and those for whom there was none.</summary>
public sealed record Proposal(ImmutableArray<ProposedGroup> Groups, ImmutableArray<string> Left);

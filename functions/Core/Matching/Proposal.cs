using System.Collections.Immutable;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Matching;

/// <summary>A person who waits for a group.</summary>
public sealed record Candidate(string Id, Profile Profile)
{
    /// <summary>True for one who was left over when groups were last proposed: they come first.</summary>
    public bool Passed { get; init; }
}

/// <summary>What is known beside the people themselves. Pairs of ids stand in ordinal order.</summary>
/// <param name="Earlier">Who has been together before, be it only as a proposal that was declined.</param>
/// <param name="Apart">Whom the coordinator keeps apart.</param>
/// <param name="Locked">Groups that stay as they are.</param>
public sealed record Known(
    IReadOnlySet<(string, string)> Earlier, IReadOnlySet<(string, string)> Apart, ImmutableArray<ImmutableArray<string>> Locked)
{
    /// <summary>Nothing is known.</summary>
    public static readonly Known Nothing = new(ImmutableHashSet<(string, string)>.Empty, ImmutableHashSet<(string, string)>.Empty, []);
}

/// <summary>A group that is proposed, and why.</summary>
/// <param name="People">Ids, in ordinal order.</param>
/// <param name="Score">The mean of its pairs' scores: higher is better, only meaningful beside others of the same programme.</param>
/// <param name="Reasons">What speaks for it, and what was compromised.</param>
public sealed record ProposedGroup(ImmutableArray<string> People, int Score, ImmutableArray<Reason> Reasons)
{
    /// <summary>What a group put together by hand breaks; one that was proposed breaks nothing.</summary>
    public ImmutableArray<Reason> Broken { get; init; } = [];

    /// <summary>True where it stays as it is when groups are proposed again.</summary>
    public bool Locked { get; init; }
}

/// <summary>Why people fit or do not, as data that pages put into words.</summary>
/// <param name="Code">Stable code (docs/api.md).</param>
/// <param name="Person">Whose wish is met, or whom it is about.</param>
/// <param name="Other">Whose strength meets it, or with whom.</param>
/// <param name="Topic">In which topic, language, part of the day or role.</param>
public sealed record Reason(string Code, string? Person = null, string? Other = null, string? Topic = null);

/// <summary>One for whom there was no group.</summary>
/// <param name="Id">The person.</param>
/// <param name="Why">no-language: nobody shares one with them; all-met: they have met all there are; no-partner: musts leave nobody; no-seat: the seats are taken.</param>
public sealed record LeftOver(string Id, string Why);

/// <summary>Groups, and those for whom there was none.</summary>
/// <param name="Groups">The best first.</param>
/// <param name="Left">In the order of their ids.</param>
/// <param name="Score">What the groups are worth together: <see cref="Matchmaker.Total"/>.</param>
/// <param name="Bound">No proposal with the same locks that places as many would be better by more than this lies above the score; equal to it where this is proven the best.</param>
public sealed record Proposal(ImmutableArray<ProposedGroup> Groups, ImmutableArray<LeftOver> Left, long Score, long Bound);

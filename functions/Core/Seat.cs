using System.Collections.Immutable;

namespace EMentoring.Core;

/// <summary>How many of one role sit at a group's table when it is put together.</summary>
/// <param name="Role">The role.</param>
/// <param name="Min">Fewest with whom a group is proposed.</param>
/// <param name="Max">Most who ever sit there.</param>
public sealed record Seat(Role Role, int Min, int Max);

/// <summary>In which role somebody sits at a group's table.</summary>
public enum Role
{
    /// <summary>One of equals.</summary>
    Peer,
    /// <summary>The more experienced, who is a peer all the same (seeds/000).</summary>
    Mentor,
    /// <summary>The one who is mentored.</summary>
    Actor,
    /// <summary>Leads the conversation (seeds/002).</summary>
    Facilitator,
    /// <summary>Observes, and sees to it that the technology works (seeds/002).</summary>
    Observer,
    /// <summary>Trains those who are to be mentors.</summary>
    Trainer,
}

/// <summary>What follows from a <see cref="Role"/>.</summary>
public static class RoleExtensions
{
    /// <summary>True for those whom the mentoring is for: they assess themselves, decide and evaluate. The others help them.</summary>
    public static bool Participates(this Role role) => role is Role.Peer or Role.Mentor or Role.Actor;

    /// <summary>True for those who can say whether a meeting was held.</summary>
    public static bool Reports(this Role role) => role is not Role.Observer;

    /// <summary>The seat of a role; null where there is none.</summary>
    public static Seat? Of(this ImmutableArray<Seat> seats, Role role) => seats.FirstOrDefault(s => s.Role == role);

    /// <summary>The seats of those whom the mentoring is for.</summary>
    public static IEnumerable<Seat> Participants(this ImmutableArray<Seat> seats) => seats.Where(s => s.Role.Participates());
}

/// <summary>Whose yes a group needs before its members hear of it, besides the coordinator's, who sends the proposal out.</summary>
public enum Approval
{
    /// <summary>Each member names a supervisor, who is asked.</summary>
    Supervisor,
    /// <summary>A supervisor is asked where a member named one.</summary>
    Named,
    /// <summary>Nobody else's.</summary>
    Coordinator,
}

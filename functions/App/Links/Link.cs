using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace EMentoring.App.Links;

/// <summary>
/// What a letter's link allows: one action, for one person. The page of the same name does it.
/// </summary>
/// <param name="Action">Wire name, such as <c>goals</c>.</param>
/// <param name="Programme">Id of the programme; empty for a coordinator's links.</param>
/// <param name="Person">Participant who acts, or through whom a supervisor is asked; coordinators: the id that stands for the address.</param>
/// <param name="Group">Group that it is about.</param>
/// <param name="Number">Meeting, or meetings held, that it is about; of a session, the minute since 1970 in which it ends for good.</param>
/// <param name="Expires">UTC instant after which it is no longer taken.</param>
/// <param name="Once">For single-use links: the id that is remembered when it has been used.</param>
public sealed record Link(string Action, string Programme, string Person, string? Group, int? Number, DateTimeOffset Expires, string? Once = null)
    : IBindableFromHttpContext<Link>
{
    /// <summary>The link that the gatekeeper has read.</summary>
    public static ValueTask<Link?> BindAsync(HttpContext context, ParameterInfo parameter) => new(context.Features.Get<Link>());

    public const string Confirm = "confirm", Approve = "approve", Goals = "goals", Time = "time", Held = "held", Decide = "decide",
        Evaluate = "evaluate", Return = "return", Mine = "mine", Themes = "themes", Talk = "talk", Diary = "diary", Join = "join", Certificate = "certificate", Insights = "insights",
        SignIn = "sign-in", Session = "session", Ticket = "ticket";
}

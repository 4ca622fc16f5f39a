using EMentoring.App.Letters;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.SignUps;
using EMentoring.Core;
using EMentoring.Core.Letters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>Coordinators sign in by a letter: <c>sign-in.html</c>.</summary>
public static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/sign-in", SignIn).Limited(Limits.SignIn);
        api.MapPost("/session", Session).Needs(Link.SignIn);
        api.MapPost("/session/end", End).Needs(Link.Session);
    }

    /// <summary>The same answer after the same work for any address: whether it may sign in is asked when the letter is written.</summary>
    private static async Task<IResult> SignIn(Fields fields, SignInLetters letters, Mailboxes mailboxes, HttpContext context)
    {
        var email = fields.Email("email");
        var language = fields.Has("language") ? fields.Choice("language", Profile.Languages) : "fi";
        if (fields.Refused) return fields.Problem();
        if (mailboxes.Refuses(email) is { } after) return Limits.TooMany(context, after);
        await letters.Ask(email, language);
        return Results.Json(new { }, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> Session(Link link, Sessions sessions, Coordinators coordinators, SecurityLog security)
    {
        if (!coordinators.Is(link.Person)) return Problems.Of(401, "link-expired");
        if (!await sessions.Use(link))
        {
            security.Refused("POST /api/session", "link-used");
            return Problems.Of(401, "link-used");
        }

        var (token, expires) = sessions.Begin(link.Person);
        security.SignedIn(link.Person);
        return Results.Ok(new { Token = token, Expires = expires, Email = coordinators.Address(link.Person) });
    }

    private static async Task<IResult> End(Link link, Sessions sessions, SecurityLog security)
    {
        await sessions.Use(link);
        security.SignedOut(link.Person);
        return Results.NoContent();
    }
}

/// <summary>
/// Coordinators' sessions: until two hours have passed without a request, ten hours in all, or until the coordinator signs out.
/// A token needs no row: one that is in use is replaced by a younger one of the same session, and one that is used up has a row.
/// </summary>
public sealed class Sessions(ITable table, LinkBox links, Coordinators coordinators, Ids ids)
{
    private const string Used = "used-links";

    /// <summary>Header in which a younger token comes along with an answer.</summary>
    public const string Younger = "X-Session";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(10), Idle = TimeSpan.FromHours(2), Young = TimeSpan.FromMinutes(5);

    public (string Token, DateTimeOffset Expires) Begin(string coordinator)
    {
        var (now, once) = (links.Wall, ids.Random());
        return (Token(coordinator, now, now + Lasts, once), now + Lasts);
    }

    /// <summary>A token of the same session that lasts two hours from now; null while the one at hand is young, and where its end is near.</summary>
    public string? Renew(Link session)
    {
        var now = links.Wall;
        if (session.Number is not { } end || session.Expires > now + Idle - Young) return null;
        var ends = DateTimeOffset.UnixEpoch.AddMinutes(end);
        return ends <= session.Expires ? null : Token(session.Person, now, ends, session.Once!);
    }

    /// <summary>The session's end, in minutes, stands where other links have a meeting's number.</summary>
    private string Token(string coordinator, DateTimeOffset now, DateTimeOffset ends, string once) =>
        links.Token(new Link(Link.Session, "", coordinator, null, (int)(ends - DateTimeOffset.UnixEpoch).TotalMinutes, ends < now + Idle ? ends : now + Idle, once));

    /// <summary>Uses a link up: a sign-in link, or a session by its end. False where it was used up before.</summary>
    public async Task<bool> Use(Link link) =>
        await table.Commit(Used, [new Change.Add(link.Once!, Wire.Write(link.Expires))]) == ITable.Outcome.Committed;

    /// <summary>What is wrong with a session that is not past its time; null where nothing is.</summary>
    public async Task<string?> Refuses(Link session) => !coordinators.Is(session.Person) ? "link-expired"
        : session.Once is { } once && await table.Get(Used, once) is null ? null : "link-used";
}

/// <summary>
/// Letters with a coordinator's sign-in link: ten minutes, single use. Each is an instance of its own with nothing but an
/// outbox, so that it is as durable as any other and an address that may not sign in makes the same work.
/// </summary>
public sealed class SignInLetters(
    ITable table, IWaker waker, LetterWriter writer, LetterLinks letterLinks, IMailer mailer, Ids ids, Coordinators coordinators,
    IOptions<Settings> settings, TimeProvider clock, Meters meters)
{
    private static readonly Letter SignIn = new(LetterKind.SignIn, Reader.Coordinator, null, "");

    /// <summary>Puts a letter to the address down to be sent. When it returns, that is durable.</summary>
    public async Task Ask(string email, string language)
    {
        var instance = ids.SignIn();
        var outgoing = new Outgoing(new Effect.Send(SignIn), Keys.Effect(instance, 1, 0), 0, Tracing.Current, new(ids.Coordinator(email), language));
        await table.Commit(instance, [new Change.Add(Keys.Outbox + Keys.Ledger(1, 0), outgoing.Written(), clock.GetUtcNow())]);
        meters.Waiting.Add(1);
        await waker.Wake(instance);
    }

    /// <summary>Sends it, where the address is one that may sign in.</summary>
    public async Task Send(string key, SignInAsk ask, CancellationToken ct)
    {
        var (coordinator, language) = ask;
        if (!coordinators.Is(coordinator)) return;
        var email = coordinators.Address(coordinator);
        var facts = new LetterFacts(language, settings.Value.Organisation, "", Models.Pair, email, "", Address(coordinator, TimeSpan.FromMinutes(10)), null)
        {
            From = settings.Value.Contact, Contact = settings.Value.Contact, Now = clock.GetUtcNow(),
        };
        await mailer.Send(await writer.Write(key, SignIn, facts), ct);
        meters.Letters.Add(1, new KeyValuePair<string, object?>("kind", Wire.Name(SignIn.Kind)));
    }

    /// <summary>The address of a sign-in link that works once.</summary>
    public string Address(string coordinator, TimeSpan lasts) =>
        letterLinks.SignIn(coordinator, lasts, ids.Random());
}

using EMentoring.App.Letters;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.SignUps;
using EMentoring.Core;
using EMentoring.Core.Letters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>Coordinators sign in by a letter: <c>sign-in.html</c>.</summary>
public static partial class SessionRoutes
{
    private const string Used = "used-links";

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/sign-in", SignIn).Limited(Limits.SignIn);
        api.MapPost("/session", Session).Needs(Link.SignIn);
    }

    /// <summary>The same answer, at the same time, for any address.</summary>
    private static IResult SignIn(Fields fields, Coordinators coordinators, SignInLetters letters)
    {
        var email = fields.Email("email");
        var language = fields.Has("language") ? fields.Choice("language", Profile.Languages) : "fi";
        if (fields.Refused) return fields.Problem();
        if (coordinators.Known(email) is { } coordinator) letters.Post(coordinator, email, language);
        return Results.Json(new { }, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> Session(Link link, ITable table, LinkBox links, Coordinators coordinators)
    {
        if (!coordinators.Is(link.Person)) return Problems.Of(401, "link-expired");
        var used = new Change.Add(link.Once!, Wire.Write(link.Expires));
        if (await table.Commit(Used, [used]) == ITable.Outcome.Conflict) return Problems.Of(401, "link-used");
        var expires = TimeProvider.System.GetUtcNow().AddHours(10);
        return Results.Ok(new
        {
            Token = links.Token(new Link(Link.Session, "", link.Person, null, null, expires)), Expires = expires, Email = coordinators.Address(link.Person),
        });
    }
}

/// <summary>Letters with a coordinator's sign-in link: ten minutes, single use.</summary>
public sealed partial class SignInLetters(
    LetterWriter writer, LetterLinks letterLinks, IMailer mailer, Ids ids, IOptions<Settings> settings, TimeProvider clock, ILogger<SignInLetters> log)
{
    /// <summary>Sends it behind the answer's back, so that the time an answer takes tells nothing.</summary>
    public void Post(string coordinator, string email, string language) => _ = Task.Run(async () =>
    {
        try
        {
            var letter = new Letter(LetterKind.SignIn, Reader.Coordinator, null, "");
            var facts = new LetterFacts(language, settings.Value.Organisation, "", Models.Pair, email, "", Address(coordinator, TimeSpan.FromMinutes(10)), null)
            {
                From = settings.Value.Contact, Contact = settings.Value.Contact, Now = clock.GetUtcNow(),
            };
            await mailer.Send(await writer.Write($"sign-in/{ids.Random()}/0", letter, facts));
        }
        catch (Exception e)
        {
            Failed(e.GetType().Name); // the coordinator asks again
        }
    });

    /// <summary>The address of a sign-in link that works once.</summary>
    public string Address(string coordinator, TimeSpan lasts) =>
        letterLinks.SignIn(new Link(Link.SignIn, "", coordinator, null, null, TimeProvider.System.GetUtcNow() + lasts, ids.Random()));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in letter could not be sent: {Error}")]
    private partial void Failed(string error);
}

using EMentoring.App;
using EMentoring.App.Routes;
using EMentoring.Local.Clock;
using EMentoring.Local.Mail;

namespace EMentoring.Local;

/// <summary>What only the embedded host without a mail server has: the outbox page and its clock.</summary>
public static class LocalRoutes
{
    /// <summary>A letter is shown in a frame: its styles are inline, and whatever it links to opens in the whole window.</summary>
    private const string LetterPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";

    public static void MapLocal(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        api.MapGet("/outbox", async (OutboxMailer outbox) => new { Letters = await outbox.Letters() });
        api.MapGet("/outbox/{key}", Letter);
        api.MapGet("/outbox/{key}/html", Html);
        api.MapGet("/clock", async (TimeMachine machine, MovableClock clock) => await Show(machine, clock));
        api.MapPost("/clock", Move);
    }

    private static async Task<IResult> Letter(string key, OutboxMailer outbox, Microsoft.Extensions.Options.IOptions<Settings> settings) =>
        await outbox.Read(key) is not var (letter, content) ? Problems.NotFound() : Results.Ok(new
        {
            letter.Key, letter.At, From = $"{settings.Value.Organisation} <{settings.Value.Contact}>", letter.To, letter.Name, letter.Subject,
            letter.Kind, letter.Language, content.Html, content.Text, content.Calendar,
        });

    private static async Task<IResult> Html(string key, OutboxMailer outbox, HttpContext context)
    {
        if (await outbox.Read(key) is not var (_, content)) return Problems.NotFound();
        context.Response.Headers.ContentSecurityPolicy = LetterPolicy;
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Results.Content(content.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.OrdinalIgnoreCase), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Move(Fields fields, TimeMachine machine, MovableClock clock, OutboxMailer outbox)
    {
        var now = clock.GetUtcNow();
        var to = fields.Has("next") ? await machine.Next() ?? now
            : fields.Has("to") ? fields.Instant("to") ?? now
            : now.AddDays(fields.Number("days", 1, 366));
        if (to > now.AddDays(800)) fields.Refuse("to", "too-far");
        if (fields.Refused) return fields.Problem();
        var letters = 0;
        void Count(OutboxLetter _) => Interlocked.Increment(ref letters);
        outbox.Took += Count;
        await machine.MoveTo(to > now ? to : now);
        outbox.Took -= Count;
        return Results.Ok(await Show(machine, clock, letters));
    }

    private static async Task<object> Show(TimeMachine machine, MovableClock clock, int? letters = null) =>
        new { Now = clock.GetUtcNow(), Next = await machine.Next(), clock.Moved, Letters = letters };
}

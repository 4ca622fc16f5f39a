using EMentoring.App.Mailing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>The outbox page, where no mail service is set: <c>outbox.html</c>. It shows everybody's letters to anybody, so a host maps it only then.</summary>
public static class OutboxRoutes
{
    /// <summary>A letter is shown in a frame: its styles are inline, and whatever it links to opens in the whole window.</summary>
    private const string LetterPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";

    public static void MapOutbox(this IEndpointRouteBuilder api)
    {
        api.MapGet("/outbox", async (OutboxMailer outbox) => new { Letters = await outbox.Letters() });
        api.MapGet("/outbox/{key}", Letter);
        api.MapGet("/outbox/{key}/html", Html);
    }

    private static async Task<IResult> Letter(string key, OutboxMailer outbox, IOptions<Settings> settings) =>
        await outbox.Read(key) is not var (letter, content) ? Problems.NotFound() : Results.Ok(new
        {
            letter.Key, letter.At, From = $"{content.Sender ?? settings.Value.Organisation} <{settings.Value.Contact}>", letter.To, letter.Name, letter.Subject,
            letter.Kind, letter.Language, content.Html, content.Text, content.Calendar,
        });

    private static async Task<IResult> Html(string key, OutboxMailer outbox, HttpContext context)
    {
        if (await outbox.Read(key) is not var (_, content)) return Problems.NotFound();
        context.Response.Headers.ContentSecurityPolicy = LetterPolicy;
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Results.Content(content.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.OrdinalIgnoreCase), "text/html; charset=utf-8");
    }
}

using System.Text.Json;
using EMentoring.App.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace EMentoring.App.Routes;

/// <summary>What an endpoint needs of a request before it is called.</summary>
public sealed record Needs(string Action);

/// <summary>
/// Stands before every endpoint: the link's token must be ours and for this action; a body must be a JSON object of at
/// most 64 KB. Whatever goes wrong behind it becomes a problem, never a stack trace.
/// </summary>
public sealed partial class Gatekeeper(RequestDelegate next, LinkBox links, Sessions sessions, SecurityLog security, ILogger<Gatekeeper> log)
{
    public const int MostBytes = 64 * 1024;

    public async Task Invoke(HttpContext context)
    {
        try
        {
            if (await Refuses(context) is { } refusal) await refusal.ExecuteAsync(context);
            else await next(context);
        }
        catch (TableBusyException)
        {
            await Answer(context, Problems.Of(StatusCodes.Status503ServiceUnavailable, "busy"));
        }
        catch (BadHttpRequestException e)
        {
            await Answer(context, Problems.Of(e.StatusCode, e.StatusCode == 413 ? "body-too-large" : "request-malformed"));
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            Failed(context.GetEndpoint()?.DisplayName, e.GetType().Name, e.StackTrace);
            await Answer(context, Problems.Of(StatusCodes.Status503ServiceUnavailable, "busy"));
        }
    }

    private async Task<IResult?> Refuses(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint) return null;
        if (endpoint.Metadata.GetMetadata<Needs>() is { } needs)
        {
            var (link, refused) = links.Read(Bearer(context.Request), needs.Action);
            if (link is not null && needs.Action == Link.Session) refused = await sessions.Refuses(link);
            if (refused is not null)
            {
                security.Refused(endpoint.DisplayName, refused);
                return Problems.Of(refused == "link-foreign" ? 403 : 401, refused);
            }

            context.Features.Set(link!);
            if (needs.Action == Link.Session && sessions.Renew(link!) is { } younger) context.Response.Headers[Sessions.Younger] = younger;
        }

        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(m => m is "POST" or "PUT") == true
            ? await ReadBody(context) : null;
    }

    private static async Task<IResult?> ReadBody(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasJsonContentType()) return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "json-expected");
        if (request.ContentLength > MostBytes) return Problems.Of(StatusCodes.Status413PayloadTooLarge, "body-too-large");
        var buffer = new byte[(request.ContentLength ?? MostBytes) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (length > MostBytes) return Problems.Of(StatusCodes.Status413PayloadTooLarge, "body-too-large");
        try
        {
            var body = JsonElement.Parse(buffer.AsSpan(0, length), new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            if (body.ValueKind != JsonValueKind.Object) return Problems.Of(StatusCodes.Status400BadRequest, "json-malformed");
            context.Features.Set(new Fields(body));
            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // the latter: a key that is half a surrogate pair
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "json-malformed");
        }
    }

    /// <summary>
    /// In front of a site on Azure Static Web Apps, Authorization is the platform's own (Azure/static-web-apps #34), so
    /// pages say the token in a header of ours as well.
    /// </summary>
    private static string? Bearer(HttpRequest request)
    {
        const string scheme = "Bearer ", own = "X-Link";
        if (request.Headers[own].ToString() is { Length: > 0 } token) return token;
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    private static Task Answer(HttpContext context, IResult result)
    {
        if (context.Response.HasStarted) return Task.CompletedTask;
        context.Response.ContentLength = null; // the headers of safety stay
        return result.ExecuteAsync(context);
    }

    // The trace is ours and holds no data; the exception's message might.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} failed: {Error}\n{Trace}")]
    private partial void Failed(string? endpoint, string error, string? trace);
}

/// <summary>How routes say what they need.</summary>
public static class GatekeeperExtensions
{
    /// <summary>Only with a link for <paramref name="action"/>; the handler gets it as a <see cref="Link"/>.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, string action) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new Needs(action));
}

using System.Net;
using EMentoring.App.Links;
using EMentoring.App.Routes;

namespace EMentoring.Local.Simulation;

/// <summary>How a robot reaches the site: any of the processes takes the request, and may be killed over it.</summary>
public sealed class Telephone(History history) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (history.Anyone() is not { } process) throw new HttpRequestException("Nobody answers");
        var body = request.Content is null ? [] : request.Content.ReadAsByteArrayAsync(cancellationToken).Result;
        return process.Serve(() => Answer(process, request, body));
    }

    private async Task<HttpResponseMessage> Answer(Process process, HttpRequestMessage request, byte[] body)
    {
        var context = new DefaultHttpContext { RequestServices = process.Services };
        var answer = new MemoryStream();
        context.Response.Body = answer;
        (context.Request.Method, context.Request.Path, context.Request.Scheme) = (request.Method.Method, request.RequestUri!.AbsolutePath, "http");
        context.Request.QueryString = new(request.RequestUri.Query);
        if (request.Headers.Authorization is { } said) context.Request.Headers.Authorization = said.ToString();
        if (request.Content is not null)
        {
            (context.Request.ContentType, context.Request.ContentLength) = ("application/json; charset=utf-8", body.Length);
            context.Request.Body = new MemoryStream(body);
        }

        var path = request.RequestUri.AbsolutePath;
        var link = request.Headers.Authorization is { Parameter: { } token } && request.Method == HttpMethod.Post ? Told(process, path, token) : null;
        if (link is not null) history.Truth.Says(path, link, body);
        await Site.Run(context);
        await context.Response.Body.FlushAsync();
        var status = context.Response.StatusCode;
        history.Note(process.Name, request.Method.Method, path, $"{status} {System.Text.Encoding.UTF8.GetString(body)}");
        if (link is not null) history.Truth.Said(path, link, body, status);
        if (status == StatusCodes.Status503ServiceUnavailable) throw new HttpRequestException("Busy");
        history.Laws.Page(path, context.Features.Get<Link>(), answer);
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(answer.ToArray()) { Headers = { ContentType = new("application/json") } } };
        if (context.Response.Headers[Sessions.Younger].ToString() is { Length: > 0 } younger) response.Headers.Add(Sessions.Younger, younger);
        return response;
    }

    /// <summary>The link behind a token of a page whose answers the summary counts; null for others.</summary>
    private static Link? Told(Process process, string path, string token) =>
        path switch { "/api/evaluation" => Link.Evaluate, "/api/diary" => Link.Diary, "/api/goals" => Link.Goals, "/api/held" => Link.Held, _ => null } is { } action
            ? process.Get<LinkBox>().Read(token, action).Link : null;
}

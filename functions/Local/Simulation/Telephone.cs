using System.Net;
using EMentoring.App.Links;

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
        if (request.Headers.Authorization is { } token) context.Request.Headers.Authorization = token.ToString();
        if (request.Content is not null)
        {
            (context.Request.ContentType, context.Request.ContentLength) = ("application/json; charset=utf-8", body.Length);
            context.Request.Body = new MemoryStream(body);
        }

        await Site.Run(context);
        await context.Response.Body.FlushAsync();
        var status = context.Response.StatusCode;
        history.Note(process.Name, request.Method.Method, request.RequestUri.AbsolutePath, $"{status} {System.Text.Encoding.UTF8.GetString(body)}");
        if (status == StatusCodes.Status503ServiceUnavailable) throw new HttpRequestException("Busy");
        var link = context.Features.Get<Link>();
        history.Laws.Page(request.RequestUri.AbsolutePath, link, answer);
        if (status is >= 200 and < 300 && request.Method != HttpMethod.Get) history.Truth.Said(request.RequestUri.AbsolutePath, link, body);
        return new((HttpStatusCode)status) { Content = new ByteArrayContent(answer.ToArray()) { Headers = { ContentType = new("application/json") } } };
    }
}

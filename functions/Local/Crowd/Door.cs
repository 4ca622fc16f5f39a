using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace EMentoring.Local.Crowd;

/// <summary>A server without a network: requests come in from the same process and go through all that stands before the routes.</summary>
public sealed class Door : IServer
{
    private Func<IFeatureCollection, Task> serve = _ => throw new InvalidOperationException("Not open yet");

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        Features.Set<IServerAddressesFeature>(new ServerAddressesFeature());
        serve = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, null);
            }
            catch (Exception e)
            {
                application.DisposeContext(context, e);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    /// <summary>How a client comes in.</summary>
    public HttpClient Client() => new(new Entrance(this)) { BaseAddress = new("http://localhost") };

    private sealed class Entrance(Door door) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = new HttpRequestFeature
            {
                Method = request.Method.Method, Path = request.RequestUri!.AbsolutePath, QueryString = request.RequestUri.Query, Scheme = "http", Protocol = "HTTP/1.1",
            };
            if (request.Headers.Authorization is { } said) asked.Headers.Authorization = said.ToString();
            if (request.Content is { } content)
            {
                var body = await content.ReadAsByteArrayAsync(cancellationToken);
                (asked.Body, asked.Headers.ContentType, asked.Headers.ContentLength) = (new MemoryStream(body), "application/json; charset=utf-8", body.Length);
            }

            var (answered, answer) = (new HttpResponseFeature(), new MemoryStream());
            var features = new FeatureCollection();
            features.Set<IHttpRequestFeature>(asked);
            features.Set<IHttpResponseFeature>(answered);
            features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer));
            if (request.Content is not null) features.Set<IHttpRequestBodyDetectionFeature>(Body.Instance);
            await door.serve(features);
            return new((System.Net.HttpStatusCode)answered.StatusCode) { Content = new ByteArrayContent(answer.ToArray()) { Headers = { ContentType = new("application/json") } } };
        }
    }

    private sealed class Body : IHttpRequestBodyDetectionFeature
    {
        public static readonly Body Instance = new();

        public bool CanHaveBody => true;
    }
}

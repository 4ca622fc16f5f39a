using EMentoring.App;
using EMentoring.App.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EMentoring.AzureHost.Api;

/// <summary>
/// App's own middleware and route table as one result of the one HTTP function, so that paths, limits, problems and
/// authorisation are those of the other host by construction.
/// </summary>
/// <param name="services">The worker's services.</param>
/// <param name="outbox">True where letters go to the outbox page.</param>
public sealed class Pipeline(IServiceProvider services, bool outbox) : IResult
{
    private readonly RequestDelegate run = Build(services, outbox);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // The worker has routed the request to the function; our routing looks only where nothing is chosen yet.
        httpContext.SetEndpoint(null);
        httpContext.Request.RouteValues.Clear();
        return run(httpContext);
    }

    private static RequestDelegate Build(IServiceProvider services, bool outbox)
    {
        var app = new ApplicationBuilder(services);
        app.UseHeaders();
        app.UseRouting().UseEMentoring();
        app.UseEndpoints(routes =>
        {
            routes.MapEMentoring(local: outbox);
            if (outbox) routes.MapGroup("/api").MapOutbox();
        });
        app.Run(context => Problems.NotFound().ExecuteAsync(context));
        return app.Build();
    }
}

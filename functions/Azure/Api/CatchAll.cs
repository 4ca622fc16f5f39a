using EMentoring.AzureHost.Orchestrations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EMentoring.AzureHost.Api;

/// <summary>The one HTTP function. It must be the only one, since it takes every path under /api (docs/decisions/0010).</summary>
public sealed class CatchAll(Pipeline pipeline, OrchestrationWaker waker)
{
    [Function("Api")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        waker.Use(client);
        return pipeline;
    }
}

using DurableTask.Core.Exceptions;
using EMentoring.App;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace EMentoring.AzureHost.Orchestrations;

/// <summary>
/// Wakes an instance's orchestration, and starts it where there is none or it has completed. Whatever fails here, the
/// row stands and the sweep finds it.
/// </summary>
/// <remarks>The Functions host gives its client to functions only, so each function that may wake hands it on.</remarks>
public sealed partial class OrchestrationWaker(ILogger<OrchestrationWaker> log) : IWaker
{
    private volatile DurableTaskClient? current;

    public void Use(DurableTaskClient client) => current = client;

    public async ValueTask Wake(string instance)
    {
        try
        {
            if (current is { } client) await RaiseOrStart(client, instance);
            else Lost(instance, "no client yet");
        }
        catch (Exception e)
        {
            Lost(instance, e.GetType().Name);
        }
    }

    private static async Task RaiseOrStart(DurableTaskClient client, string instance)
    {
        try
        {
            await client.RaiseEventAsync(instance, Generation.Wake);
        }
        catch (RpcException) // there is none, or it has completed or failed
        {
            try
            {
                // Named, since an empty list means to newer backends that a running one is terminated first.
                var options = new StartOrchestrationOptions(instance).WithDedupeStatuses(
                    OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
                await client.ScheduleNewOrchestrationInstanceAsync(OrchestrationNames.Of(instance), input: null, options);
            }
            catch (OrchestrationAlreadyExistsException) // another was first
            {
                await client.RaiseEventAsync(instance, Generation.Wake);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Instance} was not woken, the sweep will find it: {Error}")]
    private partial void Lost(string instance, string error);
}

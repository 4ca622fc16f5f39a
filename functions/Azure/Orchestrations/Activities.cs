using EMentoring.App.Runtime;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EMentoring.AzureHost.Orchestrations;

/// <summary>
/// The runtime's two halves as activities. Each may run again, and side by side with itself, and changes nothing twice.
/// What goes in and out are ids and times.
/// </summary>
public sealed class Activities(Advancer advancer, Deliverer deliverer, OrchestrationWaker waker)
{
    public const string Advance = "Advance", Deliver = "Deliver";

    [Function(Advance)]
    public Task<Whereabouts> AdvanceInstance([ActivityTrigger] string instance, CancellationToken ct) => advancer.Advance(instance, ct);

    [Function(Deliver)]
    public async Task<Left> DeliverOutbox([ActivityTrigger] string instance, [DurableClient] DurableTaskClient client, CancellationToken ct)
    {
        waker.Use(client);
        return new(await deliverer.Deliver(instance, ct));
    }
}

/// <summary>What is left in an outbox.</summary>
/// <param name="Next">UTC instant at which the first of it is to be tried again, or null where nothing is left.</param>
public sealed record Left(DateTimeOffset? Next);

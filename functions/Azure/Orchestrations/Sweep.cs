using EMentoring.App.Runtime;
using EMentoring.AzureHost.Store;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace EMentoring.AzureHost.Orchestrations;

/// <summary>
/// Finds instances whose inbox, outbox or deadline has waited too long, and wakes them: after a wake-up was lost, an
/// orchestration was purged or failed, or an organisation moved in. In quiet times it finds nothing; what it finds is counted.
/// </summary>
public sealed partial class Sweep(AzureTable table, OrchestrationWaker waker, Meters meters, TimeProvider clock, ILogger<Sweep> log)
{
    /// <summary>Longer than a message of a killed worker stays hidden (5 minutes), so that what comes back by itself is left to.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(6);

    private const int Most = 1000;

    [Function("Sweep")]
    public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken ct)
    {
        waker.Use(client);
        var now = clock.GetUtcNow();
        var found = await table.Overdue(now - TooLong, Most, ct);
        meters.Lag(found.Count == 0 ? TimeSpan.Zero : now - found[0].Since);
        foreach (var (instance, since) in found)
        {
            ct.ThrowIfCancellationRequested();
            await waker.Wake(instance);
            meters.Finds.Add(1);
            Found(instance, since);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Instance} has waited since {Since} and was woken")]
    private partial void Found(string instance, DateTimeOffset since);
}

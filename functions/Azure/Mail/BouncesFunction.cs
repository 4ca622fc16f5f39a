using EMentoring.App.Mailing;
using Microsoft.Azure.Functions.Worker;

namespace EMentoring.AzureHost.Mail;

/// <summary>
/// Reports of letters that did not arrive. Event Grid puts them into a queue: with a managed identity, past any sign-in
/// that stands before the site, and whether or not the program runs at the moment.
/// </summary>
public sealed class BouncesFunction(Bounces bounces)
{
    public const string Queue = "mail-reports";

    [Function("Bounces")]
    public Task Run([QueueTrigger(Queue, Connection = "AzureWebJobsStorage")] string report, CancellationToken ct) => bounces.Take(report, ct);
}

using EMentoring.App.Runtime;
using Microsoft.DurableTask;

namespace EMentoring.AzureHost.Orchestrations;

/// <summary>
/// One generation of an orchestration. The orchestrator is a scheduler and holds no state: what there is to do, the rows
/// say. It listens first and looks then, so an event whose row is written while it looks wakes it for the next generation
/// (docs/decisions/0010). Changing what happens here breaks generations under way: raise host.json's defaultVersion and
/// keep the old way for theirs (docs/azure.md, "Upgrade and rollback").
/// </summary>
internal static class Generation
{
    /// <summary>The one event there is; it carries nothing.</summary>
    public const string Wake = "wake";

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>How long an instance with nothing ahead of it stays awake before it completes; a later event starts it anew.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);

    private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 3, maxRetryInterval: TimeSpan.FromMinutes(1)));

    public static async Task Run(TaskOrchestrationContext context)
    {
        var wake = context.WaitForExternalEvent<string?>(Wake);
        DateTimeOffset? due;
        try
        {
            var stands = await context.CallActivityAsync<Whereabouts>(Activities.Advance, context.InstanceId, Patient);
            context.SetCustomStatus(stands.Stage);
            var left = await context.CallActivityAsync<Left>(Activities.Deliver, context.InstanceId, Patient);
            due = Earlier(stands.Due, left.Next);
        }
        catch (TaskFailedException)
        {
            // Never Failed: the rows stand, and whatever hinders is mended sooner or later.
            await context.CreateTimer(AfterFailure, CancellationToken.None);
            context.ContinueAsNew(preserveUnprocessedEvents: false);
            return;
        }

        using var alarm = new CancellationTokenSource();
        var timer = context.CreateTimer(due?.UtcDateTime ?? context.CurrentUtcDateTime.Add(Quiet), alarm.Token);
        var first = await Task.WhenAny(wake, timer);
        if (first == timer && due is null) return;
        alarm.Cancel();
        // Surplus wake-ups are dropped: the next generation looks at everything there is.
        context.ContinueAsNew(preserveUnprocessedEvents: false);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}

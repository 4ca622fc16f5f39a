using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EMentoring.AzureHost.Orchestrations;

/// <summary>A person's part in a programme: <c>s-…</c>.</summary>
public static class SignUpOrchestration
{
    [Function(nameof(SignUpOrchestration))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => Generation.Run(context);
}

/// <summary>A pair or a group: <c>g-…</c>.</summary>
public static class GroupOrchestration
{
    [Function(nameof(GroupOrchestration))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => Generation.Run(context);
}

/// <summary>A programme: <c>p-…</c>.</summary>
public static class ProgrammeOrchestration
{
    [Function(nameof(ProgrammeOrchestration))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => Generation.Run(context);
}

/// <summary>A sign-in letter: <c>l-…</c>.</summary>
public static class SignInOrchestration
{
    [Function(nameof(SignInOrchestration))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => Generation.Run(context);
}

/// <summary>Which orchestration runs an instance.</summary>
public static class OrchestrationNames
{
    public static TaskName Of(string instance) => instance[..2] switch
    {
        "s-" => nameof(SignUpOrchestration),
        "g-" => nameof(GroupOrchestration),
        "p-" => nameof(ProgrammeOrchestration),
        "l-" => nameof(SignInOrchestration),
        _ => throw new ArgumentException($"Not an instance: {instance}", nameof(instance)),
    };
}

using System.Diagnostics;

namespace EMentoring.App.Runtime;

/// <summary>
/// Traces from a request to the letters that follow from it, under the source <c>EMentoring</c>; the same names on both
/// hosts. Events and effects carry the trace through the table. Tags hold ids only.
/// </summary>
public static class Tracing
{
    public const string Name = "EMentoring";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>The trace that is being followed, as a W3C traceparent; null where nobody listens.</summary>
    public static string? Current => Source.HasListeners() && Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    /// <summary>A run of an instance through its inbox; it belongs to no one request, as it may take the events of several.</summary>
    public static Activity? Advance(string instance) =>
        Source.StartActivity("advance")?.SetTag("ementoring.instance", instance);

    /// <summary>An effect being carried out, within the trace of the event that it follows from.</summary>
    public static Activity? CarryOut(string key, string effect, string? trace)
    {
        var parent = ActivityContext.TryParse(trace, null, isRemote: true, out var context) ? context : Activity.Current?.Context ?? default;
        return Source.StartActivity("carry-out", ActivityKind.Internal, parent)?.SetTag("ementoring.effect.key", key).SetTag("ementoring.effect", effect);
    }
}

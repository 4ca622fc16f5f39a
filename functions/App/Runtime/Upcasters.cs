using System.Text.Json.Nodes;
using EMentoring.Core;

namespace EMentoring.App.Runtime;

/// <summary>
/// Brings old states into today's shape before they are read, one step a schema, so that a programme that began a year
/// and many deployments ago goes on (docs/decisions/0012). Members that are added with a default need no step.
/// </summary>
/// <param name="steps">The first takes schema 1 to 2, the second 2 to 3, and so on; each changes the state it is given.</param>
public sealed class Upcasters(params Action<JsonObject>[] steps)
{
    /// <summary>No shape has changed yet.</summary>
    public static readonly Upcasters None = new();

    /// <summary>The schema that is written.</summary>
    public int Schema => steps.Length + 1;

    /// <summary>A state row's body as it would be written today.</summary>
    /// <exception cref="InvalidOperationException">It was written by newer code; that must take it on.</exception>
    public string Lift(string body)
    {
        if (steps.Length == 0 && body.Contains("\"schema\":1,", StringComparison.Ordinal)) return body;
        var row = JsonNode.Parse(body)!.AsObject();
        var schema = row["schema"]?.GetValue<int>() ?? 1;
        if (schema > Schema) throw new InvalidOperationException($"A state of schema {schema}; this code knows {Schema}");
        foreach (var step in steps.Skip(schema - 1)) step(row["state"]!.AsObject());
        row["schema"] = Schema;
        return row.ToJsonString(Wire.Json);
    }
}

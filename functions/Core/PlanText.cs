using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMentoring.Core;

/// <summary>
/// A plan as JSON. Every state of a programme and of its groups carries the plan, which is most of the text and never changes:
/// what was read once is known by its text, and what was written once is written again as it was.
/// </summary>
/// <param name="plain">Writes and reads what is not known.</param>
internal sealed class PlanText(JsonSerializerOptions plain) : JsonConverter<Plan>
{
    /// <summary>Plans that are kept; a host has a few dozen programmes, or one that is made up a second.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<int, (byte[] Text, Plan Plan)> read = new();
    private readonly ConditionalWeakTable<Plan, byte[]> written = [];

    public override Plan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var text = JsonMarshal.GetRawUtf8Value(document.RootElement);
        var hash = new HashCode();
        hash.AddBytes(text);
        var code = hash.ToHashCode();
        if (read.TryGetValue(code, out var known) && text.SequenceEqual(known.Text)) return known.Plan;
        if (read.Count >= Most) read.Clear();
        var plan = JsonSerializer.Deserialize<Plan>(text, plain)!;
        read[code] = (text.ToArray(), plan);
        return plan;
    }

    public override void Write(Utf8JsonWriter writer, Plan value, JsonSerializerOptions options) =>
        writer.WriteRawValue(written.GetValue(value, plan => JsonSerializer.SerializeToUtf8Bytes(plan, plain)), skipInputValidation: true);
}

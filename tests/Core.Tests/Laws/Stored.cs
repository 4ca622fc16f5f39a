using System.Collections.Immutable;
using System.Text.Json;

namespace EMentoring.Core.Tests.Laws;

/// <summary>What is stored or sent is read back as it was; a union crosses the border only inside an envelope.</summary>
public static class Stored
{
    public sealed record Envelope(ImmutableArray<Effect> Effects);

    public static void RoundTrips<T>(T value)
    {
        var written = JsonSerializer.Serialize(value, Wire.Json);
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(written, Wire.Json), Wire.Json));
    }
}

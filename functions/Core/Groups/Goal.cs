using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMentoring.Core.Groups;

/// <summary>What a group wants to reach, in the words of its members.</summary>
/// <param name="Text">The goal.</param>
/// <param name="Deed">What they will do for it; empty where the programme does not ask.</param>
[JsonConverter(typeof(Reader))]
public sealed record Goal(string Text, string Deed = "")
{
    /// <summary>The goal on one line.</summary>
    public override string ToString() => Deed.Length == 0 ? Text : $"{Text} – {Deed}";

    /// <summary>A goal without a deed is a plain string, as all of them were in the first version.</summary>
    private sealed class Reader : JsonConverter<Goal>
    {
        private sealed record Both(string Text, string Deed);

        public override Goal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? new(reader.GetString()!)
            : JsonSerializer.Deserialize<Both>(ref reader, options) is { } both ? new(both.Text, both.Deed) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Goal goal, JsonSerializerOptions options)
        {
            if (goal.Deed.Length == 0) writer.WriteStringValue(goal.Text);
            else JsonSerializer.Serialize(writer, new Both(goal.Text, goal.Deed), options);
        }
    }
}

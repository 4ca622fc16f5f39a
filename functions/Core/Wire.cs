using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMentoring.Core;

/// <summary>How states, events and effects are written down: stable names, camel case, enums as words.</summary>
public static class Wire
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>The options with which everything that is stored or crosses the border is written and read.</summary>
    public static JsonSerializerOptions Json { get; } = new(Plain()) { Converters = { new PlanText(Plain()) } };

    private static JsonSerializerOptions Plain() => new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Letters of other alphabets as they are: smaller rows. It is never put into a page, only sent as JSON.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The value that <paramref name="json"/> holds; an exception where it holds none, for what we wrote ourselves.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json) ?? throw new JsonException("null");

    /// <summary>The value written down.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>The stable name of a union's case, as its <see cref="JsonDerivedTypeAttribute"/> gives it.</summary>
    public static string Name(object value) => Names.GetOrAdd(value.GetType(), type =>
        type.BaseType!.GetCustomAttributes<JsonDerivedTypeAttribute>().First(a => a.DerivedType == type).TypeDiscriminator!.ToString()!);

    /// <summary>The stable name of an enum's value.</summary>
    public static string Name<T>(T value) where T : struct, Enum => OfEnum<T>.Names.GetValueOrDefault(value) ?? OfEnum<T>.Name(value);

    private static class OfEnum<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().Distinct().ToFrozenDictionary(v => v, Name);

        public static string Name(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }
}

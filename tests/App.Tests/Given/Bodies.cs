using System.Text.Json;
using System.Text.Json.Nodes;
using EMentoring.Core;

namespace EMentoring.App.Tests.Given;

/// <summary>A body with one thing about it changed.</summary>
public static class Bodies
{
    public static JsonObject Json(object body) => (JsonObject)JsonSerializer.SerializeToNode(body, Wire.Json)!;

    public static JsonObject Without(this object body, string field)
    {
        var json = Json(body);
        json.Remove(field);
        return json;
    }

    public static JsonObject With(this object body, string field, JsonNode? value)
    {
        var json = Json(body);
        json[field] = value;
        return json;
    }
}

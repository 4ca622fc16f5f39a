using System.Net.Http.Headers;
using System.Text.Json;

namespace EMentoring.App.Tests.Given;

/// <summary>What came back: status, headers and body.</summary>
public sealed record Answer(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        using (response) return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers);
    }

    public JsonElement Json => JsonElement.Parse(Body);

    public string? Kind => ContentHeaders.ContentType?.MediaType;

    /// <summary>The refusal's code; null where it is none.</summary>
    public string? Code => Kind == "application/problem+json" ? Text("code") : null;

    /// <summary>What is wrong with a field of the form; null where nothing is.</summary>
    public string? Field(string name) =>
        Kind == "application/problem+json" && Json.TryGetProperty("fields", out var fields) && fields.TryGetProperty(name, out var code) ? code.GetString() : null;

    public JsonElement this[string name] => Json.GetProperty(name);

    public string Text(string name) => this[name].GetString()!;

    public int Number(string name) => this[name].GetInt32();

    /// <summary>The objects of a list.</summary>
    public JsonElement[] All(string name) => [.. this[name].EnumerateArray()];

    public bool Flag(string name) => this[name].GetBoolean();

    public bool Nothing(string name) => this[name].ValueKind == JsonValueKind.Null;

    public string[] Texts(string name) => [.. this[name].EnumerateArray().Select(e => e.GetString()!)];

    /// <summary>This answer, whose status must be <paramref name="status"/>.</summary>
    public Answer Is(int status)
    {
        Assert.True(status == Status, $"{Status} instead of {status}: {Body}");
        return this;
    }

    /// <summary>This answer, which must be a refusal as docs/api.md promises them.</summary>
    public Answer Refuses(int status, string code)
    {
        Assert.True((status, code) == (Status, Code), $"{Status} {Code} instead of {status} {code}: {Body}");
        Assert.Equal($"/problems/{code}", Text("type"));
        Assert.Equal(status, Number("status"));
        Assert.DoesNotContain("   at ", Body, StringComparison.Ordinal);
        return this;
    }
}

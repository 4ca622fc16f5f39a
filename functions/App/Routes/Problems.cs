using EMentoring.Core;
using Microsoft.AspNetCore.Http;

namespace EMentoring.App.Routes;

/// <summary>Refusals as problem details (RFC 9457), each with a stable code that pages translate (docs/api.md).</summary>
public static class Problems
{
    public static IResult Of(int status, string code, IReadOnlyDictionary<string, string>? fields = null, params (string Name, object Value)[] besides)
    {
        var more = besides.ToDictionary(b => b.Name, b => (object?)b.Value);
        more["code"] = code;
        if (fields is not null) more["fields"] = fields;
        return Results.Problem(title: code.Replace('-', ' '), statusCode: status, type: $"/problems/{code}", extensions: more);
    }

    public static IResult Form(IEnumerable<Refusal> refusals) =>
        Of(StatusCodes.Status400BadRequest, "form-refused", refusals.DistinctBy(r => r.Field).ToDictionary(r => r.Field, r => r.Code));

    public static IResult NotFound(string code = "not-found") => Of(StatusCodes.Status404NotFound, code);

    public static IResult Conflict(string code) => Of(StatusCodes.Status409Conflict, code);
}

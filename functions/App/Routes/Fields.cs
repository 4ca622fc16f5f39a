using System.Collections.Immutable;
using System.Globalization;
using System.Net.Mail;
using System.Reflection;
using System.Text.Json;
using EMentoring.Core;
using Microsoft.AspNetCore.Http;

namespace EMentoring.App.Routes;

/// <summary>
/// The fields of a request's body. Each is read by what it should be; what is missing, too long or of the wrong kind is
/// noted by field and code, and the reader gets a harmless value meanwhile.
/// </summary>
public sealed class Fields(JsonElement body) : IBindableFromHttpContext<Fields>
{
    private readonly List<Refusal> refusals = [];

    /// <summary>Where this is an object within the form: the field that it stands in, by which what is wrong in it is named.</summary>
    private (Fields Form, string Field)? within;

    public bool Refused => refusals.Count > 0;

    /// <summary>All that was refused, by field.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>All that was refused, as one answer.</summary>
    public IResult Problem() => Problems.Form(refusals);

    public void Refuse(string field, string code)
    {
        if (within is var (form, outer)) form.Refuse(outer, code);
        else refusals.Add(new(field, code));
    }

    public void Refuse(IEnumerable<Refusal> more) => refusals.AddRange(more);

    /// <summary>The body that the gatekeeper has read.</summary>
    public static ValueTask<Fields?> BindAsync(HttpContext context, ParameterInfo parameter) => new(context.Features.Get<Fields>());

    public bool Has(string field) => body.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A line of text, trimmed; where it is required, at least <paramref name="min"/> characters.</summary>
    public string Text(string field, int max, int min = 1, bool lines = false)
    {
        if (!Has(field))
        {
            if (min > 0) Refuse(field, "required");
            return "";
        }

        return Check(field, body.GetProperty(field), max, min, lines);
    }

    /// <summary>A text of many lines, with every space as it was sent.</summary>
    public string Verbatim(string field)
    {
        var text = Has(field) ? Read(body.GetProperty(field), trim: false) : "";
        if (!Has(field) || text?.Trim().Length == 0) Refuse(field, "required");
        else if (text is null) Refuse(field, "wrong-kind");
        return text ?? "";
    }

    public string Email(string field)
    {
        var text = Text(field, 254);
        if (text.Length == 0) return text;
        // One mailbox (RFC 5321: no dot before the @) with a dotted domain, and nothing that could end a header line or say more in a mailto: link.
        if (MailAddress.TryCreate(text, out var address) && address.Address == text && !address.User.EndsWith('.') && address.Host.Contains('.', StringComparison.Ordinal)
            && text.All(c => c is > ' ' and < '\u007f' && !"<>()[]\\,;:\"?&%".Contains(c, StringComparison.Ordinal))) return text;
        Refuse(field, "email-invalid");
        return text;
    }

    public string Choice(string field, params IEnumerable<string> allowed)
    {
        var text = Text(field, 40);
        if (text.Length > 0 && !allowed.Contains(text)) Refuse(field, "unknown-choice");
        return text;
    }

    public ImmutableArray<string> Choices(string field, IReadOnlyCollection<string> allowed, int min, int max)
    {
        var chosen = List(field, min, max).Select(e => Read(e)).ToArray();
        if (chosen.Any(c => c is null)) Refuse(field, "wrong-kind");
        else if (chosen.Any(c => !allowed.Contains(c!))) Refuse(field, "unknown-choice");
        else if (chosen.Distinct().Count() != chosen.Length) Refuse(field, "twice");
        return [.. chosen.OfType<string>()];
    }

    public ImmutableArray<string> Texts(string field, int max, int min, int most) =>
        [.. List(field, min, most).Select(e => Check(field, e, max, 1, lines: false))];

    /// <summary>Lists of ids, each of <paramref name="min"/> to <paramref name="max"/>; there may be none, but the field must be there.</summary>
    public IReadOnlyList<string[]> Lists(string field, int length, int min, int max)
    {
        var lists = List(field, 0, 10_000);
        if (!Has(field)) Refuse(field, "required");
        else if (lists.Any(l => l.ValueKind != JsonValueKind.Array || l.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))) Refuse(field, "wrong-kind");
        else if (lists.Any(l => l.GetArrayLength() < min)) Refuse(field, "too-short");
        else if (lists.Any(l => l.GetArrayLength() > max)) Refuse(field, "too-many");
        else return [.. lists.Select(l => l.EnumerateArray().Select(e => Check(field, e, length, 1, lines: false)).ToArray())];
        return [];
    }

    public ImmutableArray<int> Numbers(string field, int count, int low, int high) => Numbers(field, count, count, low, high);

    public ImmutableArray<int> Numbers(string field, int min, int max, int low, int high) =>
        [.. List(field, min, max).Select(e => Check(field, e, low, high))];

    /// <summary>The objects of a list, each with fields of its own; there may be none.</summary>
    public IReadOnlyList<Fields> Each(string field, int max)
    {
        var list = List(field, 0, max);
        if (!list.Any(e => e.ValueKind != JsonValueKind.Object)) return [.. list.Select(e => new Fields(e) { within = (this, field) })];
        Refuse(field, "wrong-kind");
        return [];
    }

    /// <summary>An object with fields of its own; null where it is not one.</summary>
    public Fields? Each(string field)
    {
        if (body.GetProperty(field) is { ValueKind: JsonValueKind.Object } value) return new(value) { within = (this, field) };
        Refuse(field, "wrong-kind");
        return null;
    }

    public int Number(string field, int low, int high)
    {
        if (Has(field)) return Check(field, body.GetProperty(field), low, high);
        Refuse(field, "required");
        return low;
    }

    public bool Flag(string field)
    {
        if (!Has(field)) Refuse(field, "required");
        else if (body.GetProperty(field).ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Refuse(field, "wrong-kind");
        else return body.GetProperty(field).GetBoolean();
        return false;
    }

    /// <summary>An instant with its offset, as ISO 8601; given back in UTC. Null where it was refused.</summary>
    public DateTimeOffset? Instant(string field) => Instant(field, Text(field, 40));

    /// <summary>Instants; none of those that were refused.</summary>
    public ImmutableArray<DateTimeOffset> Instants(string field, int most) =>
        [.. Texts(field, 40, 0, most).Select(text => Instant(field, text)).OfType<DateTimeOffset>()];

    private DateTimeOffset? Instant(string field, string text)
    {
        if (text.Length == 0) return null;
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at.ToUniversalTime();
        Refuse(field, "date-invalid");
        return null;
    }

    /// <summary>A date as ISO 8601. Null where it was refused.</summary>
    public DateOnly? Date(string field)
    {
        var text = Text(field, 10);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Refuse(field, "date-invalid");
        return null;
    }

    private JsonElement[] List(string field, int min, int max)
    {
        if (!Has(field))
        {
            if (min > 0) Refuse(field, "required");
            return [];
        }

        if (body.GetProperty(field) is not { ValueKind: JsonValueKind.Array } list)
        {
            Refuse(field, "wrong-kind");
            return [];
        }

        var count = list.GetArrayLength();
        if (count < min) Refuse(field, count == 0 ? "required" : "too-short");
        else if (count > max) Refuse(field, "too-many");
        return count > max ? [] : [.. list.EnumerateArray()];
    }

    private string Check(string field, JsonElement value, int max, int min, bool lines)
    {
        var text = Read(value);
        if (text is null) Refuse(field, "wrong-kind");
        else if (text.Any(c => char.IsControl(c) && !(lines && c is '\n' or '\t'))) Refuse(field, "control-characters");
        else if (text.Length > max) Refuse(field, "too-long");
        else if (text.Length < min) Refuse(field, text.Length == 0 ? "required" : "too-short");
        else return text;
        return "";
    }

    private int Check(string field, JsonElement value, int low, int high)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number)) Refuse(field, "wrong-kind");
        else if (number < low || number > high) Refuse(field, "out-of-range");
        else return number;
        return low;
    }

    /// <summary>The string, trimmed; null where it is none, or not whole Unicode (half a surrogate pair).</summary>
    private static string? Read(JsonElement value, bool trim = true)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return trim ? value.GetString()!.ReplaceLineEndings("\n").Trim() : value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

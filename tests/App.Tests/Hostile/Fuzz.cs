using System.Text;
using System.Text.Json;
using EMentoring.App.Tests.BadInput;

namespace EMentoring.App.Tests.Hostile;

/// <summary>Requests as nobody means well by: each made of a seed, and the same whenever it is made again.</summary>
public sealed class Fuzz(int seed)
{
    /// <summary>Stands in whatever is sent as words; must come back nowhere as it is, and in no log.</summary>
    public const string Mark = "<fz\"'&>";

    /// <summary>What has hurt somebody's program before.</summary>
    private static readonly string[] Texts =
    [
        "", " ", "x", Mark, $"a{Mark}b", "<script>alert(1)</script>" + Mark, "'; DROP TABLE rows; --", "=HYPERLINK(\"http://x\")" + Mark, "@SUM(1)", "-1+1", "{{7*7}}{name}@(1+1)", "%s%n%x", "${jndi:ldap://x}",
        "a\r\nBcc: x@example.org", "a\nEND:VEVENT\nBEGIN:VEVENT", "\0", "\u001b[2J", "\u202Eabc", "\u2028", "\ufeff", "\uffff", "😀", "Z\u0301\u0301\u0301", "ı", "ﬀ", "../../etc/passwd", "s-1", "p-", "state", "null", "NaN",
        "2027-02-30", "2027-01-12T10:00:00Z", "9999-12-31T23:59:59.9999999-14:00", "0001-01-01T00:00:00+14:00", "24:00", "x@y", "x@example.org", "X@EXAMPLE.ORG", "\"x y\"@example.org", "x@[127.0.0.1]", "a@b.c\u3002d",
        "fi", "digital", "online", "held", "reached", "stop", "pair", "peer", "__proto__", "constructor", "\\", "\\u0000", "|", "a|b|c|d|e|f|g",
    ];

    private static readonly string[] Raw =
    [
        "null", "true", "false", "0", "-1", "1", "3", "5", "11", "2147483647", "2147483648", "-2147483649", "1e400", "-1e-400", "1.5", "0.1e1", "99999999999999999999999", "[]", "{}", "[null]", "[[]]", "[{}]",
        "\"\\ud800\"", "[\"\\udc00\"]", "{\"text\":\"\\ud83d\"}", "\"\\u0000\"", "{\"a\":1,\"a\":2}", "{\"\":\"\"}",
    ];

    private readonly Random random = new(seed);

    /// <summary>A request to a route, mutated once to thrice.</summary>
    public (HttpRequestMessage Request, ARoute Route) Next(Everything everything)
    {
        var route = Pick(random.Next(4) == 0 ? Routes : Forms);
        var path = everything.Path(route);
        var token = everything.Token(route);
        var body = Encoding.UTF8.GetBytes(route.HasBody ? JsonSerializer.Serialize(route.Body, Core.Wire.Json) : "");
        var type = "application/json";
        var headers = new List<(string, string)>();
        for (var times = random.Next(1, 4); times > 0; times--)
            switch (random.Next(10))
            {
                case 0 or 1 or 2 or 3 when route.Fields.Length > 0: body = Encoding.UTF8.GetBytes(route.BodyWith(Pick(route.Fields).Name, random.Next(9) == 0 ? "" : Json(3))); break;
                case 0 when route.HasBody: body = Encoding.UTF8.GetBytes(Json(5)); break;
                case 4: body = Broken(body); break;
                case 5: headers.Add(Header()); break;
                case 6: path += (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + Uri.EscapeDataString(Pick("id", "token", "p", "path", "code", "")) + "=" + Uri.EscapeDataString(Unmarked(Pick(Texts))); break;
                case 7: token = Token(token, everything); break;
                case 8: path = random.Next(3) == 0 ? route.Path.Replace("{id}", Uri.EscapeDataString(Unmarked(Text())), StringComparison.Ordinal).Replace("{key}", Uri.EscapeDataString(Unmarked(Text())), StringComparison.Ordinal) : path; break;
                case 9 when route.HasBody: type = Pick("application/json", "application/json; charset=utf-16", "application/problem+json", "text/plain", "multipart/form-data; boundary=x", "APPLICATION/JSON;charset=\"utf-8\"", "application/json;", "x", ""); break;
            }

        if (route.Path.EndsWith("import", StringComparison.Ordinal) && random.Next(3) > 0) body = Encoding.UTF8.GetBytes($"{{\"csv\":{JsonSerializer.Serialize(Csv())}}}");
        var request = new HttpRequestMessage(new(route.Method), $"/api/{path}");
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (route.HasBody)
        {
            request.Content = new ByteArrayContent(body);
            if (type.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return (request, route);
    }

    /// <summary>All but what moves the clock, and what would end the session that half of the routes need.</summary>
    private static readonly ARoute[] Routes = [.. ARoute.All.Where(r => r.ToString() is not ("POST clock" or "POST session/end"))];

    private static readonly ARoute[] Forms = [.. Routes.Where(r => r.HasBody)];

    /// <summary>Any JSON, or what looks like it.</summary>
    private string Json(int deep) => random.Next(deep > 0 ? 8 : 4) switch
    {
        0 or 1 => Pick(Raw),
        2 or 3 => JsonSerializer.Serialize(Text()),
        4 => $"[{string.Join(',', Enumerable.Range(0, random.Next(6)).Select(_ => Json(deep - 1)))}]",
        5 => $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"{JsonSerializer.Serialize(random.Next(2) == 0 ? Pick("text", "at", "role", "min", "max", "from", "to", "remind", "tell", "close", "wish", "musts", "deed", "side") : Text())}:{Json(deep - 1)}"))}}}",
        6 => string.Concat(Enumerable.Repeat("[", random.Next(1, 40))) + Pick(Raw) + string.Concat(Enumerable.Repeat("]", random.Next(1, 40))),
        _ => $"[{string.Join(',', Enumerable.Repeat(Pick(Raw), random.Next(1, 300)))}]",
    };

    private string Text() => random.Next(12) switch
    {
        0 => new string(Pick('x', 'ä', '<', '&', '\u0301', '0'), random.Next(1, 6000)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(0x20, 0xd7ff))),
        2 => Pick(Texts) + Mark + Pick(Texts),
        _ => Pick(Texts),
    };

    /// <summary>Bytes turned, taken away, put in, or the end cut off.</summary>
    private byte[] Broken(byte[] body)
    {
        var bytes = body.ToList();
        for (var times = random.Next(1, 5); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, Pick<byte>(0, 0x22, 0x2c, 0x5b, 0x7b, 0x5c, 0xff, 0xc3, 0xed)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }

    private string? Token(string? token, Everything everything) => random.Next(5) switch
    {
        0 => null,
        1 => Clean(Text()),
        2 => everything.Token(Pick("mine", "goals", "session", "approve", "time")),
        3 when token is { Length: > 0 } => token[..random.Next(token.Length)],
        _ when token is { Length: > 0 } => token.Remove(random.Next(token.Length), 1),
        _ => "x",
    };

    private (string, string) Header() => (
        Pick("Accept", "Accept-Encoding", "Accept-Language", "X-Link", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-HTTP-Method-Override", "X-Original-URL", "Forwarded", "Origin", "Referer", "Cookie",
            "If-None-Match", "If-Match", "Range", "Expect", "Prefer", "traceparent", "Upgrade", "Content-Encoding", "User-Agent"),
        Pick("*/*", "text/html", "q=;;,", "identity;q=0", "https://evil.example", "null", "1.1.1.1, 2.2.2.2", "DELETE", "/api/coordinator/programmes", "bytes=0-,5-2,-1", "00-0-0-0", "gzip", "websocket", new string('a', random.Next(1, 5000)), Clean(Pick(Texts))));

    /// <summary>A list of people with cells as spreadsheets never had them.</summary>
    private string Csv()
    {
        string[] headings = ["nimi", "sähköposti", "yksikkö", "kokemus", "kielet", "vahvuudet", "toiveet", "muoto", "ajat", "esihenkilön nimi", "esihenkilön sähköposti", "rooli", "kirjekieli"];
        var delimiter = Pick(",", ";", "\t");
        var text = new StringBuilder(random.Next(3) == 0 ? Text() : string.Join(delimiter, headings[..random.Next(1, headings.Length)]));
        for (var rows = random.Next(20); rows > 0; rows--)
            text.Append(Pick("\n", "\r\n", "\r")).AppendJoin(delimiter, Enumerable.Range(0, random.Next(1, 15)).Select(_ => Pick("", "x", "\"", "\"\"", "\"a\nb\"", "suomi", "digitaidot", "uusi", "etänä", "ilta", $"f{random.Next(99)}@example.org", Pick(Texts))));
        return text.ToString();
    }

    /// <summary>As a client can send it in an address or a header: no line's end, no half characters.</summary>
    private static string Clean(string text) => new([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(900)]);

    /// <summary>Addresses are the one thing that a log may tell; nobody types words into them.</summary>
    private static string Unmarked(string text) => Clean(text.Replace(Mark, "", StringComparison.Ordinal));

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}

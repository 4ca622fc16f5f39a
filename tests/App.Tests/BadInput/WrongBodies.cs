using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>A body that is no JSON object of at most 64 KB is refused by every route alike, and changes nothing.</summary>
[Collection(nameof(Everything))]
public sealed class WrongBodies(Everything everything)
{
    private const int Most = 64 * 1024;

    public static TheoryData<string, string> Malformed => new()
    {
        { "nothing", "" },
        { "half an object", "{" },
        { "an array", "[]" },
        { "null", "null" },
        { "a text", "\"x\"" },
        { "two objects", "{}{}" },
        { "a comment", "{/**/}" },
        { "a comma too many", "{\"a\":1,}" },
        { "a key twice", "{\"a\":1,\"a\":2}" },
        { "a key twice, written otherwise", "{\"a\":1,\"\\u0061\":2}" },
        { "a key twice inside", "{\"a\":{\"b\":1,\"b\":2}}" },
        { "nesting without end", string.Concat(Enumerable.Repeat("{\"a\":", 5000)) },
        { "nesting that is deep", string.Concat(Enumerable.Repeat("{\"a\":", 17)) + "1" + new string('}', 17) },
        { "a key that is half a character", "{\"\\ud800\":1}" },
        { "not a number", "{\"a\":NaN}" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_JSON_object_is_refused(string what, string body) =>
        await Each(() => new StringContent(body, Encoding.UTF8, "application/json"), 400, "json-malformed", what);

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await Each(() => Bytes(Encoding.Unicode.GetBytes("{}")), 400, "json-malformed", "UTF-16");
        await Each(() => Bytes([0xff, 0xfe, 0x00]), 400, "json-malformed", "nothing known");
    }

    [Fact]
    public async Task A_text_of_bytes_that_are_none_is_of_the_wrong_kind()
    {
        byte[] body = [.. "{\"email\":\""u8, 0xc3, 0x28, .. "\"}"u8];
        Assert.Equal("wrong-kind", (await everything.Host.Post("sign-in", null, Bytes(body))).Refuses(400, "form-refused").Field("email"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task What_is_not_called_JSON_is_refused(string? type) =>
        await Each(() =>
        {
            var content = new ByteArrayContent("{}"u8.ToArray());
            content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
            return content;
        }, 415, "json-expected", type);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_65_KB_is_too_large_whether_it_says_so_or_not(bool chunked)
    {
        var body = Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', 65 * 1024) + "\"}");
        await Each(() => chunked ? new Unsized(body) : Bytes(body), 413, "body-too-large", "65 KB");
    }

    [Fact]
    public async Task A_body_of_64_KB_to_the_byte_is_read()
    {
        var body = "{}" + new string(' ', Most - 2);
        (await everything.Host.Post("sign-in", null, body)).Refuses(400, "form-refused");
        (await everything.Host.Post("sign-in", null, body + " ")).Refuses(413, "body-too-large");
    }

    [Fact]
    public async Task A_body_whose_framing_is_broken_is_refused_like_any_other()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(everything.Host.Http.BaseAddress!.Host, everything.Host.Http.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nZZ\r\n{}\r\n"u8.ToArray());
        var answer = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"request-malformed\"", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", answer, StringComparison.Ordinal);
    }

    private async Task Each(Func<HttpContent> body, int status, string code, string? what)
    {
        var before = everything.Host.All();
        foreach (var route in ARoute.All.Where(r => r.HasBody))
        {
            var answer = await everything.Send(route, body());
            Assert.True((answer.Status, answer.Code) == (status, code), $"{route}, {what}: {answer.Status} {answer.Body}");
            answer.Refuses(status, code);
        }
        Assert.Equal(before, everything.Host.All());
    }

    private static ByteArrayContent Bytes(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");
        return content;
    }

    /// <summary>Content that does not say how long it is, and so goes in chunks.</summary>
    private sealed class Unsized : HttpContent
    {
        private readonly byte[] bytes;

        public Unsized(byte[] bytes)
        {
            this.bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

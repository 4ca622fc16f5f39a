using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Killed;

/// <summary>
/// Four people, their supervisors and a coordinator who answer every letter at once, and press again where no answer came
/// back. The clock is moved only when there is nothing to answer, so that nobody is ever reminded.
/// </summary>
public sealed partial class APublic(Uri address) : IDisposable
{
    private static readonly string[] Everybody = [Aino, Bertil, Chloe, Daavid];

    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
    private readonly HashSet<string> answered = [];
    private readonly HashSet<string> signedUp = [];
    private string? session, programme;
    private bool closed;

    /// <summary>Answers that were accepted, by the letter's kind.</summary>
    public Dictionary<string, int> Accepted { get; } = [];

    public string Programme => programme!;

    /// <summary>Does the next thing there is to do. False once the programme has closed; throws where the process did not answer.</summary>
    public async Task<bool> Go()
    {
        if (session is null) await SignIn();
        if (session is null) return true;
        programme ??= await Opened() ?? (await Post("coordinator/programmes", session, new
        {
            name = "Parit",
            model = "pair",
            closes = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(20)),
            first = 2,
            every = 1,
            cap = 3,
            cadenceDays = 14,
        })).Is(201).Text("id");
        var board = await Board();
        if (board.Code == "programme-unknown") return true; // its first step is still to come
        foreach (var person in Everybody.Except(signedUp).ToArray()) await SignUp(person);
        if (board.Is(200).Text("stage") == "closed") return false;
        if (!closed && board["counts"].GetProperty("confirmed").GetInt32() == 4)
            closed = (await Post($"coordinator/programmes/{programme}/close", session, new { })).Status is 204 or 409;
        // What is due next is asked before anybody looks for letters, and the clock is moved just there: whatever was still under
        // way when asked is due at once, and a request that is carried out late or twice moves nothing further.
        await Settle();
        var next = (await Get("clock", null)).Is(200)["next"].GetDateTimeOffset();
        foreach (var letter in (await Get("outbox", null))["letters"].EnumerateArray().Reverse().ToArray())
            if (!answered.Contains(letter.GetProperty("key").GetString()!))
            {
                await Answer(letter);
                return true;
            }

        (await Post("clock", null, new { to = next })).Is(200);
        return true;
    }

    /// <summary>Whatever is due by now has happened: the clock is moved to where it is.</summary>
    public async Task Settle() => (await Post("clock", null, new { to = DateTimeOffset.UnixEpoch })).Is(200);

    public async Task<Answer> Get(string path, string? token) => await Send(HttpMethod.Get, path, token, null);

    public Task<Answer> Board() => Get($"coordinator/programmes/{programme}", session);

    private Task<Answer> Post(string path, string? token, object body) => Send(HttpMethod.Post, path, token, body);

    /// <summary>The programme that an answer which did not come back had opened all the same; a coordinator would see it on the list.</summary>
    private async Task<string?> Opened()
    {
        await Settle();
        var all = (await Get("coordinator/programmes", session)).Is(200).Json.EnumerateArray().ToArray();
        return all.Length == 0 ? null : all[0].GetProperty("id").GetString();
    }

    private async Task SignIn()
    {
        (await Post("sign-in", null, new { email = AHost.Coordinator })).Is(202);
        await Settle();
        if ((await Get("outbox", null))["letters"].EnumerateArray().Select(l => (Kind: l.GetProperty("kind").GetString(), Key: l.GetProperty("key").GetString()!))
            .FirstOrDefault(l => l.Kind == "sign-in" && !answered.Contains(l.Key)) is not { Key: { } key }) return; // once more
        answered.Add(key);
        var answer = await Post("session", Link((await Get($"outbox/{key}", null)).Text("text")).Token, new { });
        if (answer.Status == 200) session = answer.Text("token");
    }

    private async Task SignUp(string person)
    {
        var ticket = (await Get($"programmes/{programme}", null)).Is(200).Text("ticket");
        (await Post($"programmes/{programme}/sign-ups", null, Form(person).With("ticket", ticket))).Is(202);
        signedUp.Add(person);
    }

    private async Task Answer(JsonElement letter)
    {
        var (key, kind) = (letter.GetProperty("key").GetString()!, letter.GetProperty("kind").GetString()!);
        if (kind == "proposals-ready") await SendOut();
        else if (Body(kind, letter.GetProperty("to").GetString()!, letter.GetProperty("at").GetDateTimeOffset()) is { } body)
        {
            var (page, token) = Link((await Get($"outbox/{key}", null)).Is(200).Text("text"));
            var answer = await Post(ALetter.Path(page), token, body);
            Assert.True(answer.Status is 204 || answer.Code == "already-closed", $"{kind}: {answer.Status} {answer.Body}");
            if (answer.Status == 204) Accepted[kind] = Accepted.GetValueOrDefault(kind) + 1;
        }
        answered.Add(key);
    }

    private async Task SendOut()
    {
        var version = (await Get($"coordinator/programmes/{programme}/proposals", session)).Number("version");
        if (version > 0) Assert.Contains((await Post($"coordinator/programmes/{programme}/send", session, new { version })).Status, new[] { 204, 409 });
    }

    private static object? Body(string kind, string to, DateTimeOffset at) => kind switch
    {
        "confirm" => new { },
        "approve" => new { approve = true },
        "introduction" => new { goals = new[] { new { text = $"Tavoite: {to}" } }, assessment = new[] { 3, 3, 3, 3, 3 } },
        "pick-time" => to is Aino or Chloe ? new { at = at.AddDays(3), place = "Täällä" } : null,
        "was-it-held" => new { answer = "held", useful = 4 },
        "continue-or-stop" => new { answer = "continue" },
        "evaluate" => AProgramme.Evaluation(),
        _ => null,
    };

    private async Task<Answer> Send(HttpMethod method, string path, string? token, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/{path}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body, options: Wire.Json);
        return await Given.Answer.Of(await http.SendAsync(request));
    }

    private static (string Page, string Token) Link(string text)
    {
        var link = PageLink().Matches(text).First(m => m.Groups[1].Value != "mine");
        return (link.Groups[1].Value, link.Groups[2].Value);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex(@"/([a-z-]+)\.html#([A-Za-z0-9_-]+)")]
    private static partial Regex PageLink();
}

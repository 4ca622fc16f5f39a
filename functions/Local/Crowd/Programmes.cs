using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Routes;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Local.Demo;

namespace EMentoring.Local.Crowd;

/// <summary>
/// What the worlds' people do, by the demo's robots over the program's own routes: they sign up, answer promptly what
/// they are asked, and their coordinators send out what is proposed.
/// </summary>
public sealed class Programmes(WebApplication app, HttpClient http, int seed)
{
    private readonly Temper temper = new(seed);
    private readonly Dictionary<int, (string Programme, string Session)> coordinators = [];
    private readonly int[] letters = new int[1000];
    private readonly Board board = app.Services.GetRequiredService<Board>();
    private int answers;

    public Advancer Advancer { get; } = app.Services.GetRequiredService<Advancer>();

    public Deliverer Deliverer { get; } = app.Services.GetRequiredService<Deliverer>();

    /// <summary>Letters by the day of the year.</summary>
    public IReadOnlyList<int> Letters => letters;

    public int Answers => answers;

    private Robot Robot => new(http, temper, app.Services.GetRequiredService<TimeProvider>());

    public void Count(DateTimeOffset at) => Interlocked.Increment(ref letters[Math.Min(999, (int)(at - World.Start).TotalDays)]);

    /// <summary>The coordinator signs in and opens a programme of the world's model; its people sign up over the first week.</summary>
    public async Task Open(World world, int people)
    {
        Here.Is(world);
        var scene = Scene.Of(Models.All[world.Number % Models.All.Length].Model)!;
        var link = app.Services.GetRequiredService<SignInLetters>().Address(app.Services.GetRequiredService<Coordinators>().Known(CrowdCommand.Coordinator)!, TimeSpan.FromHours(12));
        using var signedIn = await Robot.Send(HttpMethod.Post, "session", link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..], new { });
        var session = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var opened = await Robot.Send(HttpMethod.Post, "coordinator/programmes", session,
            new Dictionary<string, object>(scene.Changes) { ["name"] = $"{scene.Name} {world.Number}", ["model"] = scene.Model, ["closes"] = "2027-01-29", ["language"] = "fi" });
        var programme = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        lock (coordinators) coordinators[world.Number] = (programme, session);
        var list = SampleList.Read(scene.Model);
        for (var n = 0; n < people; n++)
        {
            var (person, row) = (n, list[n % list.Count]);
            world.At(World.Start.AddMinutes(30 + 10_000.0 * n / people), () => SignUp(programme, person, row));
        }
    }

    /// <summary>How long a letter lies; null for one that asks nothing of a robot.</summary>
    public TimeSpan? Delay(App.Mail mail) => mail.Kind is "summary-ready" or "ended" or "going-on" ? null : TimeSpan.FromHours(1 + 40 * temper.Draw(mail.To, mail.Key));

    public async Task Answer(World world, string kind, string who, string links)
    {
        var (programme, session) = coordinators[world.Number];
        Interlocked.Increment(ref answers);
        if (kind == "proposals-ready") await SendOut(programme, session);
        else if (kind is "waiting-enough" or "propose-or-end") (await Robot.Send(HttpMethod.Post, $"coordinator/programmes/{programme}/propose", session, new { })).Dispose();
        else if (await Robot.Answer(who, links) is null) Interlocked.Decrement(ref answers);
    }

    public async Task<bool> Closed(World world) => (await board.Entry(coordinators[world.Number].Programme))?.Line?.Stage is "closed" or "erased";

    private async Task SignUp(string programme, int n, Dictionary<string, object> row)
    {
        using var page = await Robot.Send(HttpMethod.Get, $"programmes/{programme}", null, null);
        var ticket = (await page.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("ticket").GetString()!;
        using var signedUp = await Robot.Send(HttpMethod.Post, $"programmes/{programme}/sign-ups", null,
            new Dictionary<string, object>(row) { ["email"] = $"{n}.{row["email"]}", ["consent"] = true, ["ticket"] = ticket, ["website"] = "" });
        if (!signedUp.IsSuccessStatusCode) throw new InvalidOperationException(await signedUp.Content.ReadAsStringAsync());
    }

    private async Task SendOut(string programme, string session)
    {
        using var get = await Robot.Send(HttpMethod.Get, $"coordinator/programmes/{programme}/proposals", session, null);
        var proposals = await get.Content.ReadFromJsonAsync<JsonElement>();
        if (proposals.GetProperty("groups").GetArrayLength() == 0) return;
        using var sent = await Robot.Send(HttpMethod.Post, $"coordinator/programmes/{programme}/send", session, new { version = proposals.GetProperty("version").GetInt32() });
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Routes;
using EMentoring.Core;
using EMentoring.Local.Clock;
using EMentoring.Local.Running;

namespace EMentoring.Local.Demo;

/// <summary>
/// <c>demo [--model KEY] [--exit] [--seed N] [--until yyyy-MM-dd]</c>: plays a programme's whole life, or its life until a day of 2027, with
/// robot people on a clock that is moved, over HTTP and through the letters, in a data folder of its own.
/// </summary>
public sealed class DemoCommand
{
    private const string Coordinator = "koordinaattori@example.org";

    /// <summary>A Monday morning; the demo's year begins here whenever it is played.</summary>
    private static readonly DateTimeOffset Start = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private readonly string model;
    private readonly int seed;
    private readonly bool exit;
    private readonly DateTimeOffset? until;
    private readonly string[] args;

    public DemoCommand(string[] args)
    {
        exit = args.Contains("--exit");
        model = After("--model") ?? Models.Pair.Model;
        seed = int.TryParse(After("--seed"), CultureInfo.InvariantCulture, out var n) ? n : 4;
        if (DateTimeOffset.TryParse(After("--until"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var last)) until = last;
        this.args = [.. args.Where(a => a.StartsWith("--EMentoring:", StringComparison.Ordinal) || a.StartsWith("--urls", StringComparison.Ordinal))];

        string? After(string option) => args.SkipWhile(a => a != option).ElementAtOrDefault(1);
    }

    public async Task<int> Run()
    {
        if (Scene.Of(model) is not { } scene)
        {
            await Console.Error.WriteLineAsync($"There is no programme model '{model}'. The models: {string.Join(", ", Scene.Names)}.");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var folder = Path.Combine(Path.GetTempPath(), $"ementoring-demo-{Environment.ProcessId}");
        var random = new Random(seed);
        await using var app = await LocalHost.Build(
            [
                $"--EMentoring:Organisation={scene.Organisation}", $"--EMentoring:Coordinators:0={Coordinator}", "--EMentoring:MinFillSeconds=0",
                "--EMentoring:SignUpsPerAddress=1000", "--EMentoring:Smtp:Host=", $"--EMentoring:Data={folder}", .. args,
            ],
            new StillClock(Start), random.NextBytes, background: false);
        await app.StartAsync();
        Console.WriteLine($"{scene.Name}: {SampleList.Read(model).Count} people, seed {seed}. It can be watched at {app.Address()}/outbox.html");

        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var year = new Year(app.Services, http, new Temper(seed), Console.Out);
        var (programme, session) = await Open(app, http, year, scene);
        if (await year.Play(programme, session, until)) Console.WriteLine(await LastLine(programme, session, year, watch.Elapsed));
        if (exit)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true); // not where --EMentoring:Data says another
            return 0;
        }

        await app.Services.GetRequiredService<Runner>().StartAsync(CancellationToken.None);
        await app.Services.GetRequiredService<AlarmClock>().StartAsync(CancellationToken.None);
        Console.WriteLine($"The programme: {app.Address()}/programme.html?p={programme}\nSign in first: {SignIn(app)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static string SignIn(WebApplication app) => app.Services.GetRequiredService<SignInLetters>()
        .Address(app.Services.GetRequiredService<Coordinators>().Known(Coordinator)!, TimeSpan.FromHours(12));

    /// <summary>The coordinator signs in, opens a programme, and everybody on the list signs up.</summary>
    public static async Task<(string Programme, string Session)> Open(WebApplication app, HttpClient http, Year year, Scene scene)
    {
        var robot = year.Robot;
        var link = SignIn(app);
        using var signedIn = await robot.Send(HttpMethod.Post, "session", link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..], new { });
        var session = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var opened = await robot.Send(HttpMethod.Post, "coordinator/programmes", session,
            new Dictionary<string, object>(scene.Changes) { ["name"] = scene.Name, ["model"] = scene.Model, ["closes"] = "2027-01-29", ["language"] = "fi" });
        var programme = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        var machine = app.Services.GetRequiredService<TimeMachine>();
        await machine.Settle();
        var people = SampleList.Read(scene.Model);
        foreach (var (n, person) in people.Take(people.Count - scene.Late).Index())
        {
            await machine.MoveTo(Start.AddHours(5 * n));
            await SignUp(http, robot, programme, person);
            await machine.Settle();
        }

        // The others hear of it only when groups are running, and get on the waiting list.
        foreach (var (n, person) in people.TakeLast(scene.Late).Index())
            year.Later(Start.AddDays(100 + 20 * n), () => SignUp(http, robot, programme, person));

        return (programme, session);
    }

    private static async Task SignUp(HttpClient http, Robot robot, string programme, Dictionary<string, object> person)
    {
        var ticket = (await http.GetFromJsonAsync<JsonElement>($"/api/programmes/{programme}")).GetProperty("ticket").GetString()!;
        using var signedUp = await robot.Send(HttpMethod.Post, $"programmes/{programme}/sign-ups", null,
            new Dictionary<string, object>(person) { ["consent"] = true, ["ticket"] = ticket, ["website"] = "" });
        if (!signedUp.IsSuccessStatusCode) throw new InvalidOperationException(await signedUp.Content.ReadAsStringAsync());
    }

    private static async Task<string> LastLine(string programme, string session, Year year, TimeSpan took)
    {
        using var answer = await year.Robot.Send(HttpMethod.Get, $"coordinator/programmes/{programme}/summary", session, null);
        var summary = await answer.Content.ReadFromJsonAsync<JsonElement>();
        using var boardAnswer = await year.Robot.Send(HttpMethod.Get, $"coordinator/programmes/{programme}", session, null);
        var groups = (await boardAnswer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("groups").GetArrayLength();
        var funnel = summary.GetProperty("funnel").EnumerateArray().ToDictionary(f => f.GetProperty("step").GetString()!, f => f.GetProperty("count").GetInt32());
        var outcomes = string.Join(", ", summary.GetProperty("outcomes").EnumerateArray().Select(o => $"{o.GetProperty("count")} {o.GetProperty("outcome")}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"programme ended: {groups} groups proposed, {outcomes}; {funnel["signed-up"]} people signed up, {funnel["started"]} started, {funnel["met-three"]} met three times, {funnel["finished"]} finished; {summary.GetProperty("meetings").GetProperty("held")} meetings held, {Said("diaries", "diary entries")}{Said("certificates", "certificates")}{year.Letters} letters, {year.Answers} answers, {took.TotalSeconds:F1} s");

        string Said(string key, string words) => summary.GetProperty(key).GetInt32() is > 0 and var n ? $"{n} {words}, " : "";
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Mailing;
using EMentoring.App.Routes;
using EMentoring.Local;
using EMentoring.Local.Clock;
using EMentoring.Local.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Browser.Tests.Given;

/// <summary>The program as it runs on somebody's machine, on a free port, with a data folder of its own and a clock that stands still until it is moved.</summary>
public sealed class Site : IAsyncDisposable
{
    public const string Coordinator = "koordinaattori@example.org";

    /// <summary>A Monday, nine o'clock in Helsinki.</summary>
    public static readonly DateTimeOffset Start = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"ementoring-browser-{Guid.NewGuid():N}");
    private WebApplication app = null!;
    private string? session;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public HttpClient Http { get; private set; } = null!;

    public WebApplication App => app;

    public IServiceProvider Services => app.Services;

    private OutboxMailer Outbox => Services.GetRequiredService<OutboxMailer>();

    /// <param name="random">Where chance is to be the same each time; then nothing runs in the background either.</param>
    public static async Task<Site> Open(Action<Span<byte>>? random = null)
    {
        var site = new Site();
        site.app = await LocalHost.Build(
            [
                "--urls", site.Address, $"--EMentoring:BaseAddress={site.Address}", $"--EMentoring:Data={site.folder}", "--EMentoring:Organisation=Iltarusko",
                "--EMentoring:Contact=mentorointi@example.org", $"--EMentoring:Coordinators:0={Coordinator}", "--EMentoring:MinFillSeconds=0", "--EMentoring:SignUpsPerAddress=1000", "--EMentoring:LettersPerMailbox=1000",
                "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection=Error",
            ],
            new StillClock(Start), random, background: random is null);
        await site.app.StartAsync();
        site.Http = new HttpClient { BaseAddress = new Uri(site.Address) };
        return site;
    }

    public Task<IReadOnlyList<OutboxLetter>> Letters() => Outbox.Letters();

    /// <summary>The newest letter of a kind to somebody, as soon as there is one.</summary>
    public async Task<OutboxLetter> Letter(string kind, string to, int more = 0)
    {
        for (var look = 0; look < 400; look++)
        {
            var found = (await Letters()).Where(l => l.Kind == kind && l.To == to).ToArray();
            if (found.Length > more) return found[0];
            await Task.Delay(50);
        }

        throw new InvalidOperationException($"No letter {kind} to {to}; there are {string.Join(", ", (await Letters()).Select(l => $"{l.Kind} to {l.To}"))}");
    }

    public async Task<OutboxContent> Read(OutboxLetter letter) => (await Outbox.Read(letter.Key))!.Value.Content;

    /// <summary>Address of the page on which the coordinator signs in; works once.</summary>
    public string SignIn() => Services.GetRequiredService<SignInLetters>()
        .Address(Services.GetRequiredService<Coordinators>().Known(Coordinator)!, TimeSpan.FromHours(1));

    /// <summary>A programme that is open for sign-up.</summary>
    /// <param name="model">Of which model.</param>
    /// <param name="changes">Figures that differ from the model's.</param>
    public async Task<string> Programme(string model = "pair", Dictionary<string, object>? changes = null)
    {
        var scene = Scene.Of(model)!;
        var opened = await Coordinate(HttpMethod.Post, "", new Dictionary<string, object>(changes ?? []) { ["name"] = scene.Name, ["model"] = model, ["closes"] = "2027-01-29" });
        await Settle();
        return opened.GetProperty("id").GetString()!;
    }

    /// <summary>Sign-up is closed, and the proposals go out as they are.</summary>
    public async Task SendOut(string programme)
    {
        await Coordinate(HttpMethod.Post, $"/{programme}/close", new { });
        await Settle();
        var proposals = await Coordinate(HttpMethod.Get, $"/{programme}/proposals");
        Assert.True(proposals.GetProperty("ready").GetBoolean());
        await Coordinate(HttpMethod.Post, $"/{programme}/send", new { version = proposals.GetProperty("version").GetInt32() });
        await Settle();
    }

    /// <summary>What a coordinator does, where it is not what a test is about.</summary>
    public async Task<JsonElement> Coordinate(HttpMethod method, string path, object? body = null)
    {
        var robot = new Robot(Http, new Temper(5), TimeProvider.System);
        if (session is null)
        {
            using var signedIn = await robot.Send(HttpMethod.Post, "session", SignIn().Split('#')[1], new { });
            session = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        }

        using var answer = await robot.Send(method, $"coordinator/programmes{path}", session, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    private TimeMachine Machine => Services.GetRequiredService<TimeMachine>();

    /// <summary>Whatever is due by now has happened.</summary>
    public Task Settle() => Machine.Settle();

    /// <summary>The clock goes on to the next thing that falls due; false where nothing does any more.</summary>
    public async Task<bool> Turn()
    {
        if (await Machine.Next() is not { } next) return false;
        await Machine.MoveTo(next);
        return true;
    }

    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

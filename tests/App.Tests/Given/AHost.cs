using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using EMentoring.App.Links;
using EMentoring.App.Routes;
using EMentoring.App.Tests.Store;
using EMentoring.Core;
using EMentoring.Local;
using EMentoring.Local.Clock;
using EMentoring.Local.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.App.Tests.Given;

/// <summary>
/// The Local host as it is delivered, over a data folder of its own and real HTTP, on a clock that stands still until it
/// is moved. Nothing runs behind a test's back: instances run when the test settles or moves the clock.
/// </summary>
public sealed class AHost : IAsyncDisposable
{
    public const string Coordinator = "koordinaattori@example.org";

    /// <summary>Nine o'clock on a Monday morning in Helsinki.</summary>
    public static readonly DateTimeOffset Monday = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private static readonly Calendar Helsinki = new("Europe/Helsinki");

    private readonly WebApplication app;
    private string? session;

    private AHost(WebApplication app, DataFolder folder, Clock machine)
    {
        (this.app, Folder, Machine) = (app, folder, machine);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public DataFolder Folder { get; }

    /// <summary>The machine's own clock, under the program's.</summary>
    public Clock Machine { get; }

    public IServiceProvider Services => app.Services;

    public SqliteTable Table => Get<SqliteTable>();

    public DateTimeOffset Now => Get<MovableClock>().GetUtcNow();

    /// <summary>Starts one; <paramref name="settings"/> such as <c>MinFillSeconds=3</c> go before the tests' own.</summary>
    public static Task<AHost> Start(params string[] settings) => Start(new DataFolder(), background: false, settings);

    public static Task<AHost> Start(DataFolder folder, bool background, params string[] settings) => Start(folder, background, null, settings);

    /// <summary>… with something else in the place of a part, or around it.</summary>
    public static async Task<AHost> Start(DataFolder folder, bool background, Action<IServiceCollection>? also, params string[] settings)
    {
        string[] all =
        [
            "Organisation=Iltarusko", $"Coordinators:0={Coordinator}", "MinFillSeconds=0", "SignUpsPerAddress=100000", "SignUpsPerProgramme=100000",
            "SignInsPerAddress=100000", "LettersPerMailbox=100000", $"Data={folder.Path}", .. settings,
        ];
        var machine = new Clock { Now = Monday };
        var app = await LocalHost.Build(
            [.. all.Select(s => $"--EMentoring:{s}"), "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", .. Heard.Levels], machine, background: background, also: also);
        await app.StartAsync();
        return new(app, folder, machine);
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Whatever is due by now has happened when this returns.</summary>
    public Task Settle() => Settles is null ? Get<TimeMachine>().Settle() : Settles();

    /// <summary>Another way to have everything happen that is due.</summary>
    public Func<Task>? Settles { get; set; }

    /// <summary>Moves the clock; whatever falls due until then happens at its time.</summary>
    public Task To(DateTimeOffset at) => Get<TimeMachine>().MoveTo(at);

    public Task Days(int days) => To(Now.AddDays(days));

    /// <summary>A wall-clock time in Helsinki, as an instant in UTC.</summary>
    public static DateTimeOffset At(int month, int day, int hour, int year = 2027) => Helsinki.At(new DateOnly(year, month, day), new TimeOnly(hour, 0));

    public Task<Answer> Ask(string path, string? token = null) => Send(HttpMethod.Get, path, token);

    public Task<Answer> Post(string path, string? token, object? body) => Send(HttpMethod.Post, path, token, body);

    /// <summary>One request. A body that is a string or content goes as it is, any other as JSON.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, string? token = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/{path}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body, options: Wire.Json),
        };
        return await Answer.Of(await Http.SendAsync(request));
    }

    /// <summary>The coordinator's session; signs in the first time it is asked for.</summary>
    public async Task<string> Session()
    {
        if (session is not null) return session;
        var letters = Get<SignInLetters>();
        var link = letters.Address(Get<Coordinators>().Known(Coordinator)!, TimeSpan.FromMinutes(10));
        return session = (await Post("session", ALetter.TokenOf(link), new { })).Is(200).Text("token");
    }

    /// <summary>A token that the program itself could have given.</summary>
    public string Token(Link link) => Get<LinkBox>().Token(link);

    /// <summary>A group as it is kept.</summary>
    public Core.Groups.Group Group(string id) => App.Runtime.Life.Groups.Find(Table, id).Result!;

    /// <summary>Stops it and starts another over the same folder.</summary>
    public async Task<AHost> Again(bool background)
    {
        await Stop();
        return await Start(Folder, background);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Folder.Dispose();
    }

    private async Task Stop()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

using System.Globalization;
using System.Text;
using EMentoring.App.Tests.BadInput;
using EMentoring.App.Tests.Given;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Hostile;

/// <summary>
/// Every route with requests that are wrong in random ways: 2,500 here, as many as <c>FUZZ</c> says elsewhere
/// (<c>FUZZ=1000000 dotnet test tests/App.Tests --filter Fuzzing</c>). A failure tells <c>FUZZ_SEED</c> and the case.
/// </summary>
public sealed class Fuzzing(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Cases = Number("FUZZ", 2_500);
    private static readonly int Seed = Number("FUZZ_SEED", 20270111);

    private readonly Everything everything = new();
    private readonly SortedDictionary<int, int> answers = [];

    private AHost Host => everything.Host;

    [Fact]
    public async Task Whatever_is_sent_is_answered_kindly_and_harms_nobody()
    {
        var bystander = await Bystander();
        var before = Rows(bystander);
        using var heard = new Heard();
        Host.Get<ILoggerFactory>().AddProvider(heard);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = Host.Http.BaseAddress };
        for (var n = 0; n < Cases; n++)
        {
            ARoute? route = null;
            try
            {
                (var request, route) = new Fuzz(unchecked(Seed * 1_000_003 + n)).Next(everything);
                using (request) Check(await Send(http, request), route);
            }
            catch (Exception e)
            {
                Assert.Fail($"FUZZ_SEED={Seed}, case {n}: {route}: {e.Message}");
            }

            if (n % 1_000 == 999) Silent(heard.Drain());
        }

        Silent(heard.Drain());
        output.WriteLine($"{Cases} cases from seed {Seed}: {string.Join(", ", answers.Select(a => $"{a.Value} × {a.Key}"))}");
        Assert.Equal(before, Rows(bystander));
        Assert.True(answers.Keys.Any(s => s < 300) && answers.GetValueOrDefault(400) > Cases / 10, string.Join(", ", answers)); // some were right, and many wrong
        await Host.Settle();
        Assert.Equal((0, 0), (Host.Count("in-"), Host.Count("out-")));
        (await Host.Ask("health")).Is(200);
        Assert.Equal(before, Rows(bystander));
        await AProgramme.Introduced(Host); // and all goes on
    }

    private void Check(Answer answer, ARoute route)
    {
        answers[answer.Status] = answers.GetValueOrDefault(answer.Status) + 1;
        Assert.True(answer.Status < 500, $"{answer.Status} {answer.Body}");
        Assert.DoesNotContain(Fuzz.Mark, answer.Body, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin") || answer.Headers.Contains("Set-Cookie") || answer.Headers.Contains("Location") && answer.Status != 201);
        // What is no HTTP at all is turned away by the server itself, before the program sees it.
        if (answer.Status is 400 or 414 or 431 && answer.Body.Length == 0) return;
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        if (route.Path != "outbox/{key}/html" || answer.Status != 200) BadInput.Headers.Check(answer);
        if (answer.Status >= 400) answer.Refuses(answer.Status, answer.Code!);
    }

    private static async Task<Answer> Send(HttpClient http, HttpRequestMessage request) => await Answer.Of(await http.SendAsync(request));

    /// <summary>The log tells of routes and codes; of what people typed, and of their links, nothing.</summary>
    private static void Silent(string log)
    {
        foreach (var word in new[] { Fuzz.Mark, "Virtanen", "aino.virtanen", "esihenkilo.", "Kahvihuone", "Kiire", "Opin", "CfDJ8" })
            Assert.False(log.Contains(word, StringComparison.Ordinal), $"FUZZ_SEED={Seed}: the log says {word}");
    }

    /// <summary>One in a programme of their own, of which no request knows.</summary>
    private async Task<AProgramme> Bystander()
    {
        var programme = await AProgramme.Open(Host);
        await programme.SignUp(Greta, Heikki);
        return programme;
    }

    private string Rows(AProgramme of) => string.Join('\n', Host.All().Split('\n').Where(line =>
        line.StartsWith(of.Id, StringComparison.Ordinal) || line.StartsWith(of.Person(Greta), StringComparison.Ordinal) || line.StartsWith(of.Person(Heikki), StringComparison.Ordinal)
        || line.StartsWith($"b-{of.Id}", StringComparison.Ordinal)));

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : otherwise;

    public Task InitializeAsync() => everything.InitializeAsync();

    public Task DisposeAsync() => everything.DisposeAsync();
}

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using EMentoring.App.Links;
using EMentoring.Benchmarks.Given;
using EMentoring.Local;
using EMentoring.Local.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Benchmarks.Answers;

/// <summary>
/// Five hundred answers a second over HTTP, each committed before it is accepted, while every reminder of another street
/// falls due at one instant. Beside it: the same rate of bare commits of one row.
/// </summary>
public static class AnswersInAStorm
{
    private const int Rate = 500, Seconds = 16, Answering = Rate * Seconds, Warming = Rate * 8, Sleeping = 5_000;

    /// <summary>Groups of the storm began here; their first reminders are due on the next Monday at nine in Helsinki.</summary>
    private static readonly DateTimeOffset Began = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero), Storm = new(2027, 1, 18, 7, 0, 0, TimeSpan.Zero);

    public static async Task Run(Page page)
    {
        page.Line($"## Latency of an answer");
        page.Line($"");
        page.Line($"{Rate} answers a second over HTTP, for {Seconds} seconds at most: each the goals and a self-assessment, which are kept and then told to their group (two commits, one after the other), begun at");
        page.Line($"its time whether those before have ended or not, counted from then until the answer has come, after {Warming / Rate} seconds of the same. Each second one settles a pair's goals, which sends two");
        page.Line($"letters. The storm: {Sleeping:N0} more groups, whose reminders all fall due at once, {2 * Sleeping:N0} letters; measured from then until the last group has had its turn. Letters are put on the outbox page, as without a");
        page.Line($"mail server. Sender and host share one process and the cores. The yardstick: one row a commit into a bare file, begun at the same rate by the same clock.");
        page.Line($"");
        page.Line($"| | 50 % | 99 % | 99.9 % | longest | answers measured | letters a second meanwhile |");
        page.Line($"| :--- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var bare = await Bare();
        page.Line($"| bare commits of one row | {bare} | {bare.Count:N0} | |");
        await Answer(page, "answers, no storm", sleeping: 0);
        await Answer(page, "answers in the storm", Sleeping);
    }

    private static async Task Answer(Page page, string name, int sleeping)
    {
        using var folder = new Folder();
        await using (var table = SqliteTable.Open(folder.Database))
        {
            await Town.Found(table, "c-town", Began);
            await Town.Fill(table, "storm", sleeping, Began, (_, _) => []);
            await Town.Fill(table, "a", (Warming + Answering) / 2, Storm.AddHours(-1), (_, _) => []);
        }

        var shift = Storm.AddSeconds(-10 - Warming / Rate) - TimeProvider.System.GetUtcNow();
        await using var app = await LocalHost.Build(
            [$"--EMentoring:Data={folder.Path}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"], new ShiftedClock(shift));
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var (links, clock, store) = (app.Services.GetRequiredService<LinkBox>(), app.Services.GetRequiredService<TimeProvider>(), app.Services.GetRequiredService<SqliteTable>());
        var tokens = Enumerable.Range(0, Warming + Answering).Select(n => Token(links, n / 2, n % 2 == 0 ? 'a' : 'b', clock.GetUtcNow())).ToArray();
        await Latencies.Of(Warming, Rate, n => Post(http, tokens[n])); // the runtime compiles what is used much while it is used: not what is asked here
        while (clock.GetUtcNow() < Storm) await Task.Delay(1);
        using var over = new CancellationTokenSource();
        var (watch, before) = (Stopwatch.StartNew(), Letters(folder));
        var storm = sleeping == 0 ? Task.CompletedTask : Pass();
        var latencies = await Latencies.Of(Answering, Rate, n => Post(http, tokens[Warming + n]), over.Token);
        page.Line($"| {name} | {latencies} | {latencies.Count:N0} | {(Letters(folder) - before) / watch.Elapsed.TotalSeconds:N0} |");
        await storm;
        await app.StopAsync();

        async Task Pass()
        {
            while (await store.NextDue() <= Storm) await Task.Delay(50); // who has not had a turn yet is due since then
            await over.CancelAsync();
        }
    }

    private static long Letters(Folder folder)
    {
        using var connection = folder.Open();
        using var command = new SqliteCommand("SELECT count(*) FROM rows WHERE pk = 'outbox' AND rk LIKE 'letter-%'", connection);
        return (long)command.ExecuteScalar()!;
    }

    private static string Token(LinkBox links, int group, char seat, DateTimeOffset now) =>
        links.Token(new(Link.Goals, Town.Programme, Town.Person("a", group, seat), Town.Group("a", group), 1, now.AddDays(90)));

    private static async Task Post(HttpClient http, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/goals") { Content = new StringContent("""{"goals":[{"text":"Opimme kirjaamaan lyhyesti"}],"assessment":[3,4,2,5,3]}""", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<Latencies> Bare()
    {
        using var folder = new Folder();
        await using var connection = Database.OpenWriter(folder.Database);
        using var put = new Statement(connection, "INSERT INTO rows VALUES ('p', ?1, '{}', 1, NULL)");
        var written = 0;
        await Latencies.Of(Rate, Rate, Put);
        return await Latencies.Of(Answering, Rate, Put);

        Task Put(int n)
        {
            lock (put) put.Bind(1, $"{written++:D8}").Run(); // one connection, whoever is late
            return Task.CompletedTask;
        }
    }
}

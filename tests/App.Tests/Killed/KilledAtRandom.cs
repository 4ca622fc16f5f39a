using System.Diagnostics;
using System.Globalization;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using Xunit.Abstractions;

namespace EMentoring.App.Tests.Killed;

/// <summary>
/// The delivered program, killed at random moments of a programme's life. <c>KILLS=500 dotnet test tests/App.Tests --filter
/// KilledAtRandom</c> lives as many lives as it takes to kill it so often; <c>KILLS=borders</c> kills it after each commit in turn.
/// </summary>
public sealed class KilledAtRandom(ITestOutputHelper output) : IDisposable
{
    private const int MostKills = 12; // in one life
    private static readonly string Kills = Environment.GetEnvironmentVariable("KILLS") ?? "1";
    private static readonly int Wanted = int.TryParse(Kills, CultureInfo.InvariantCulture, out var wanted) ? wanted : 1;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    private DataFolder folder = new();

    [Fact]
    public async Task A_programme_comes_to_its_end_with_every_answer_taken_and_every_letter_sent_once_however_often_it_is_killed()
    {
        for (var kills = 0; kills < Wanted;)
        {
            kills += await Live();
            output.WriteLine($"{kills} kills");
            folder.Dispose();
            folder = new();
        }
    }

    /// <summary>
    /// All that a process leaves behind is what it has committed, so a death after each commit is one at each border. Each start
    /// ends at its first one; at a later one only where the same was made before: what takes several has to get past them all.
    /// </summary>
    private async Task<int> LiveAndDieAtEachBorder(AProcess process, APublic everybody)
    {
        var (deaths, done) = (0, false);
        var made = new Dictionary<string, int>();
        await process.Kill();
        process.Start(1);
        var dying = Task.Run(async () =>
        {
            while (true)
            {
                await process.Dies();
                if (Volatile.Read(ref done)) return;
                deaths++;
                var border = process.Said.Split('\n').LastOrDefault(l => l.StartsWith("died ", StringComparison.Ordinal)) ?? "";
                made[border] = made.GetValueOrDefault(border) + 1;
                process.Start(made[border]);
            }
        });
        await GoOn(everybody, TimeSpan.FromHours(3));
        Volatile.Write(ref done, true);
        process.End();
        await dying;
        process.Start();
        await Settle(process, everybody);
        foreach (var border in process.Said.Split('\n').Where(l => l.StartsWith("died ", StringComparison.Ordinal)).CountBy(l => l.Split('|')[0].Trim()).OrderBy(c => c.Key, StringComparer.Ordinal))
            output.WriteLine($"{border.Value} × {border.Key}");
        output.WriteLine($"{made.Count} commits");
        return deaths;
    }

    private async Task<int> Live()
    {
        var seed = Random.Shared.Next();
        using var process = new AProcess(folder);
        using var everybody = new APublic(process.Address);
        var kills = Kills == "borders" ? await LiveAndDieAtEachBorder(process, everybody) : await LiveWithKills(process, everybody, new Random(seed));
        output.WriteLine($"seed {seed}, {kills} kills");

        var board = (await everybody.Board()).Is(200);
        Assert.Equal(("closed", 2), (board.Text("stage"), board["counts"].GetProperty("ended").GetInt32()));
        Assert.All(board["groups"].EnumerateArray(), g => Assert.Equal(("completed", 3), (g.GetProperty("outcome").GetString(), g.GetProperty("held").GetInt32())));
        var left = folder.Ask("SELECT group_concat(pk || ' ' || rk || ' ' || body || ' ' || due) FROM rows WHERE rk LIKE 'in-%' OR rk LIKE 'out-%' OR rk LIKE 'dead-%'");
        Assert.True(left is DBNull, $"{left}\n{process.Said}");
        Assert.Equal(4L, folder.Ask("SELECT count(*) FROM rows WHERE rk LIKE 'evaluation-%'"));
        Assert.Equal(4L, folder.Ask("SELECT count(*) FROM rows WHERE rk LIKE 'first-%'"));
        await EveryLetterIsThereOnce(everybody, seed);
        Assert.Equal("ok", folder.Ask("PRAGMA integrity_check"));
        Assert.DoesNotMatch("Aino|Bertil|Chloe|Daavid|@example.org>|Tavoite", process.Said.Replace(AHost.Coordinator, "", StringComparison.Ordinal));
        return kills;
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_says_why_it_will_not_start()
    {
        using var first = new AProcess(folder);
        using var http = new HttpClient { BaseAddress = first.Address };
        await Eventually.True(() => Answers(http), seconds: 60);
        using var second = new AProcess(folder);
        Assert.Equal(1, await second.Ends());
        await Eventually.True(() => Task.FromResult(second.Said.Contains(folder.Path, StringComparison.Ordinal)));
        Assert.Contains("in use by another EMentoring process", second.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Said, StringComparison.Ordinal);
        Assert.True(await Answers(http));
    }

    /// <summary>Kills and starts it again while everybody goes on pressing; when the kills are over, they go on to the end.</summary>
    private static async Task<int> LiveWithKills(AProcess process, APublic everybody, Random random)
    {
        var (watch, kills, done) = (Stopwatch.StartNew(), 0, false);
        var killing = Task.Run(async () =>
        {
            using var http = new HttpClient { BaseAddress = process.Address };
            while (kills < MostKills && watch.Elapsed < Longest && !Volatile.Read(ref done))
            {
                await Eventually.True(() => Answers(http), seconds: 60);
                await Task.Delay(random.Next(20, 900));
                await process.Kill();
                kills++;
                process.Start();
            }
        });
        await GoOn(everybody, TimeSpan.FromMinutes(2));
        Volatile.Write(ref done, true);
        await killing;
        await Settle(process, everybody);
        return kills;
    }

    /// <summary>They press until the programme has closed, and again where nobody answered.</summary>
    private static async Task GoOn(APublic everybody, TimeSpan longest)
    {
        var watch = Stopwatch.StartNew();
        for (var more = true; more;)
        {
            Assert.True(watch.Elapsed < longest, "It does not come to its end");
            try
            {
                more = await everybody.Go();
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                await Task.Delay(50); // killed: it will be there again
            }
        }
    }

    private static async Task Settle(AProcess process, APublic everybody)
    {
        using var again = new HttpClient { BaseAddress = process.Address };
        await Eventually.True(() => Answers(again), seconds: 60);
        await everybody.Settle();
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("/api/health")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Nobody was reminded and each group is asked each thing once a meeting, so the numbers are certain.</summary>
    private static async Task EveryLetterIsThereOnce(APublic everybody, int seed)
    {
        var letters = (await everybody.Get("outbox", null))["letters"].EnumerateArray().ToArray();
        var counts = letters.CountBy(l => l.GetProperty("kind").GetString()!).ToDictionary();
        var expected = new Dictionary<string, int>
        {
            ["signed-up"] = 4,
            ["proposals-ready"] = 1,
            ["approve"] = 4,
            ["introduction"] = 4,
            ["goals-set"] = 4,
            ["pick-time"] = 12,
            ["invitation"] = 12,
            ["tomorrow"] = 12,
            ["was-it-held"] = 12,
            ["continue-or-stop"] = 4,
            ["going-on"] = 4,
            ["evaluate"] = 4,
            ["ended"] = 4,
            ["summary-ready"] = 1,
        };
        foreach (var (kind, count) in expected) Assert.True(counts.GetValueOrDefault(kind) == count, $"seed {seed}: {counts.GetValueOrDefault(kind)} letters {kind}, not {count}");
        Assert.InRange(counts["confirm"], 4, 16); // a form that is sent again is asked to be confirmed again
        Assert.Empty(counts.Keys.Except([.. expected.Keys, "confirm", "sign-in"]));
        Assert.True(everybody.Accepted["evaluate"] <= 4 && everybody.Accepted.Count == 7);
    }

    public void Dispose() => folder.Dispose();
}

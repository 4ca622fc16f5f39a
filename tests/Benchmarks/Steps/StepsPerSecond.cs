using System.Globalization;
using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Benchmarks.Given;
using EMentoring.Core.Groups;
using EMentoring.Local;
using EMentoring.Local.Clock;
using EMentoring.Local.Running;
using EMentoring.Local.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Benchmarks.Steps;

/// <summary>
/// Events in, steps committed, effects carried out: beside a bare loop that writes the very same rows, into the same file.
/// </summary>
public static class StepsPerSecond
{
    private const int Grouped = 256, Clients = 1024, Rounds = 3;

    private static readonly DateTimeOffset Monday = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    /// <summary>What is answered, of how many groups, and in what a group must be for that.</summary>
    private sealed record Kind(string Name, int Events, int[] Groups, Func<string, string, GroupEvent[]> Before, Func<string, int, GroupEvent> Event);

    private static readonly Kind[] Kinds =
    [
        new("an answer is counted: continue or stop", 60_000, [1, 100, 10_000],
            (a, b) => [new GroupEvent.GoalsSet(a), new GroupEvent.Assessed(a), new GroupEvent.Assessed(b), .. Enumerable.Range(1, 3).SelectMany(n => Met(n, a))],
            (a, n) => new GroupEvent.Decided(3, a, n % 2 == 0)),
        new("a meeting is moved: the board's line, two letters with a calendar file", 3_000, [10_000],
            (a, b) => [new GroupEvent.GoalsSet(a), new GroupEvent.Assessed(a), new GroupEvent.Assessed(b), new GroupEvent.TimePicked(1, Monday.AddDays(19), a)],
            (a, n) => new GroupEvent.TimePicked(1, Monday.AddDays(20).AddHours(n), a)), // a member moves one three times a day at most
    ];

    public static async Task Run(Page page)
    {
        page.Line($"## Durable steps a second");
        page.Line($"");
        page.Line($"An event is put into a group's inbox, the group is woken, steps, commits, and its effects are carried out: {Clients} who send side by side, the host's own runner, a");
        page.Line($"network and a mail server left out. Events that gather in an inbox share a step. Beside it the ceiling: a bare loop over SQLite's own statements that writes the very same rows into a");
        page.Line($"copy of the same file, one commit a transaction and {Grouped} commits a transaction; all with WAL and synchronous=FULL. Of {Rounds} rounds in one host the middle one, the slowest");
        page.Line($"and the fastest beside it; the grouped loop as often. Ratio: our events a second by those of the grouped loop.");
        page.Line($"");
        page.Line($"| what | live groups | events/s | of {Rounds} | steps an event | commits an event | transactions an event | processor time an event | KB allocated an event | bare loop, each alone | bare loop, grouped | of {Rounds} | ratio | ratio of processor time |");
        page.Line($"| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var kind in Kinds)
            foreach (var groups in kind.Groups)
                await Run(page, kind, groups);
    }

    private static async Task Run(Page page, Kind kind, int groups)
    {
        using var folder = new Folder();
        await using (var table = SqliteTable.Open(folder.Database))
        {
            await Town.Found(table, "c-town", Monday);
            await Town.Fill(table, "a", groups, Monday, kind.Before);
        }

        using var before = folder.Copy();
        await using var app = await LocalHost.Build(
            [$"--EMentoring:Data={folder.Path}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"], new StillClock(Monday.AddHours(2)), background: false,
            also: services => services.AddSingleton<Recorder>().AddSingleton<ITable>(s => s.GetRequiredService<Recorder>())
                .AddSingleton(s => new Recorder(s.GetRequiredService<SqliteTable>())));
        await app.Services.GetRequiredService<Runner>().StartAsync(CancellationToken.None);
        var (recorder, store, sent, rounds) = (app.Services.GetRequiredService<Recorder>(), app.Services.GetRequiredService<SqliteTable>(), kind.Events / 3, new List<Took>());
        await Send(app, kind, groups, 0, sent);
        await Task.Delay(TimeSpan.FromSeconds(1)); // the runtime has compiled it for good before the clock runs
        var (transactions, bytes) = (0L, 0L);
        for (var round = 0; round < Rounds; round++, sent += kind.Events)
        {
            recorder.Commits.Clear();
            (transactions, bytes) = (store.Transactions, GC.GetTotalAllocatedBytes(precise: true));
            var took = Took.Start();
            await Send(app, kind, groups, sent, kind.Events);
            rounds.Add(took.Stop());
        }

        (transactions, bytes) = (store.Transactions - transactions, GC.GetTotalAllocatedBytes(precise: true) - bytes);
        await app.Services.GetRequiredService<Runner>().StopAsync(CancellationToken.None);
        Write(page, kind, groups, rounds, recorder.Commits.ToArray(), transactions, bytes, before);
    }

    /// <summary>Counts, and what the bare loop writes, are of the last round.</summary>
    private static void Write(Page page, Kind kind, int groups, List<Took> rounds, (string Partition, IReadOnlyList<Change> Changes)[] commits, double transactions, double bytes, Folder before)
    {
        var steps = commits.Count(c => c.Changes.Any(change => change.Key == Keys.State));
        var alone = Bare(1);
        var bare = Enumerable.Range(0, Rounds).Select(_ => Bare(Grouped)).ToList();
        var (events, ours, theirs) = ((double)kind.Events, Middle(rounds), Middle(bare));
        page.Line($"| {kind.Name} | {groups:N0} | {events / ours.Seconds:N0} | {Spread(rounds)} | {steps / events:0.00} | {commits.Length / events:0.0} | {transactions / events:0.00} | {1e6 * ours.Processor / events:0} µs | {bytes / 1024 / events:0} | {events / alone.Seconds:N0} | {events / theirs.Seconds:N0} | {Spread(bare)} | {theirs.Seconds / ours.Seconds:0.00} | {theirs.Processor / ours.Processor:0.00} |");

        Took Bare(int group)
        {
            using var copy = before.Copy();
            return BareLoop.Write(copy, commits, group);
        }

        string Spread(List<Took> times) => string.Create(CultureInfo.InvariantCulture, $"{events / times.Max(r => r.Seconds):N0}–{events / times.Min(r => r.Seconds):N0}");
    }

    private static Took Middle(List<Took> rounds) => rounds.OrderBy(r => r.Seconds).ElementAt(rounds.Count / 2);

    /// <summary>Returns when every event has been taken and every effect carried out.</summary>
    private static async Task Send(WebApplication app, Kind kind, int groups, int from, int events)
    {
        var (inbox, table, now) = (app.Services.GetRequiredService<Inbox>(), app.Services.GetRequiredService<IDueTable>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var sent = from - 1;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref sent); n < from + events; n = Interlocked.Increment(ref sent))
                await inbox.Put(Town.Group("a", n % groups), kind.Event(Town.Person("a", n % groups, 'a'), n / groups));
        })));
        while (await table.NextDue() <= now) await Task.Delay(5);
    }

    private static GroupEvent[] Met(int number, string by) =>
    [
        new GroupEvent.TimePicked(number, Monday.AddHours(-3), by), new GroupEvent.DeadlinePassed(), new GroupEvent.Reported(number, Report.Held, by),
    ];
}

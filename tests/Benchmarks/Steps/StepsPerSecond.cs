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
    private const int Grouped = 256, Clients = 256, Alone = 4_000;

    private static readonly DateTimeOffset Monday = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    /// <summary>What is answered, of how many groups, and in what a group must be for that.</summary>
    private sealed record Kind(string Name, int Events, int[] Groups, Func<string, string, GroupEvent[]> Before, Func<string, int, GroupEvent> Event);

    private static readonly Kind[] Kinds =
    [
        new("an answer is counted: continue or stop", 60_000, [1, 100, 10_000],
            (a, b) => [new GroupEvent.GoalsSet(a), new GroupEvent.Assessed(a), new GroupEvent.Assessed(b), .. Enumerable.Range(1, 3).SelectMany(n => Met(n, a))],
            (a, n) => new GroupEvent.Decided(3, a, n % 2 == 0)),
        new("a meeting is moved: the board's line, two letters with a calendar file", 3_000, [10_000], // a member moves one three times a day at most
            (a, b) => [new GroupEvent.GoalsSet(a), new GroupEvent.Assessed(a), new GroupEvent.Assessed(b)],
            (a, n) => new GroupEvent.TimePicked(1, Monday.AddDays(20).AddHours(n % 7), a)),
    ];

    public static async Task Run(Page page)
    {
        page.Line($"## Durable steps a second");
        page.Line($"");
        page.Line($"An event is put into a group's inbox, the group is woken, steps, commits, and its effects are carried out: {Clients} who send side by side,");
        page.Line($"the host's own runner. Beside it the ceiling: a bare SQLite loop that writes the very same rows into a copy of the same file, one commit a");
        page.Line($"transaction and {Grouped} commits a transaction; both with WAL and synchronous=FULL. Ratio: our steps a second by those of the grouped loop.");
        page.Line($"");
        page.Line($"| what | live groups | steps/s | commits a step | transactions a step | processor time a step | KB allocated a step | bare loop, each alone | bare loop, grouped | ratio | ratio of processor time |");
        page.Line($"| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
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

        using var alone = folder.Copy();
        using var grouped = folder.Copy();
        await using var app = await LocalHost.Build(
            [$"--EMentoring:Data={folder.Path}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"], new StillClock(Monday.AddHours(2)), background: false,
            also: services => services.AddSingleton<Recorder>().AddSingleton<ITable>(s => s.GetRequiredService<Recorder>())
                .AddSingleton(s => new Recorder(s.GetRequiredService<SqliteTable>())));
        await app.Services.GetRequiredService<Runner>().StartAsync(CancellationToken.None);
        var first = kind.Events / 3;
        await Send(app, kind, groups, first, 0);
        await Task.Delay(TimeSpan.FromSeconds(1)); // the runtime has compiled it for good before the clock runs
        var (recorder, store) = (app.Services.GetRequiredService<Recorder>(), app.Services.GetRequiredService<SqliteTable>());
        recorder.Commits.Clear();
        var (transactions, bytes, took) = (store.Transactions, GC.GetTotalAllocatedBytes(precise: true), Took.Start());
        await Send(app, kind, groups, kind.Events, first / groups + 1);
        took = took.Stop();
        (transactions, bytes) = (store.Transactions - transactions, GC.GetTotalAllocatedBytes(precise: true) - bytes);
        await app.Services.GetRequiredService<Runner>().StopAsync(CancellationToken.None);

        var (events, commits) = ((double)kind.Events, recorder.Commits.ToArray());
        var some = Math.Min(Alone, commits.Length);
        var (bareAlone, bareGrouped) = (BareLoop.Write(alone, commits[..some], 1), BareLoop.Write(grouped, commits, Grouped));
        page.Line($"| {kind.Name} | {groups:N0} | {events / took.Seconds:N0} | {commits.Length / events:0.0} | {transactions / events:0.00} | {1e6 * took.Processor / events:0} µs | {bytes / 1024.0 / events:0} | {events * some / commits.Length / bareAlone.Seconds:N0} | {events / bareGrouped.Seconds:N0} | {bareGrouped.Seconds / took.Seconds:0.00} | {bareGrouped.Processor / took.Processor:0.00} |");
    }

    /// <summary>Returns when every event has been taken and every effect carried out.</summary>
    private static async Task Send(WebApplication app, Kind kind, int groups, int events, int from)
    {
        var (inbox, table, now) = (app.Services.GetRequiredService<Inbox>(), app.Services.GetRequiredService<IDueTable>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var sent = -1;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref sent); n < events; n = Interlocked.Increment(ref sent))
                await inbox.Put(Town.Group("a", n % groups), kind.Event(Town.Person("a", n % groups, 'a'), from + n / groups));
        })));
        while (await table.NextDue() <= now) await Task.Delay(5);
    }

    private static GroupEvent[] Met(int number, string by) =>
    [
        new GroupEvent.TimePicked(number, Monday.AddHours(-3), by), new GroupEvent.DeadlinePassed(), new GroupEvent.Reported(number, Report.Held, by),
    ];
}

using System.Diagnostics;
using System.Text.RegularExpressions;
using EMentoring.App.Runtime;
using EMentoring.Local;
using EMentoring.Local.Store;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.App.Tests.Killed;

/// <summary>The store of a process that kills itself (SIGKILL) right after one of its commits, before anybody hears of it.</summary>
internal sealed partial class DyingTable(ITable table, int commits) : ITable
{
    private int left = commits;

    /// <summary>The Local host with such a store: this assembly, started as a program.</summary>
    public static async Task Run(int commits, string[] arguments)
    {
        await using var app = await LocalHost.Build(arguments, also: services =>
            services.AddSingleton<ITable>(s => new DyingTable(s.GetRequiredService<SqliteTable>(), commits)));
        await app.RunAsync();
    }

    public Task<Row?> Get(string partition, string key, CancellationToken ct = default) => table.Get(partition, key, ct);

    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default) =>
        table.List(partition, prefix, limit, ct);

    public async Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        var outcome = await table.Commit(partition, changes, ct);
        Die($"{partition.Split('-')[0]}: {string.Join(' ', changes.Select(c => $"{c.GetType().Name} {Number().Replace(c.Key, "")}").Distinct())}", Exactly(partition, changes));
        return outcome;
    }

    public Task Scrub(CancellationToken ct = default) => table.Scrub(ct);

    /// <param name="after">The kind of commit.</param>
    /// <param name="exactly">The commit: one that is made again because it had come to nothing is the same.</param>
    private void Die(string after, string exactly)
    {
        if (Interlocked.Decrement(ref left) != 0) return;
        Console.WriteLine($"died after {after} | {exactly}");
        Console.Out.Flush();
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>A sign-in and an opening draw ids of their own each time, and come to nothing where nobody heard of them.</summary>
    private static string Exactly(string partition, IReadOnlyList<Change> changes)
    {
        if (SignIn().IsMatch($"{partition} {changes[0].Key}")) return "of a sign-in";
        if (partition == Keys.Programmes && changes[0] is Change.Add) return "of an opening";
        return $"{partition} {string.Join(' ', changes.Select(c => Instant().Replace(c.Key, "")))}";
    }

    [GeneratedRegex(@"(?<=-).*")]
    private static partial Regex Number();

    [GeneratedRegex("^(l-|used-links )|letter-.*l-")]
    private static partial Regex SignIn();

    [GeneratedRegex(@"(?<=^in-)\d+")]
    private static partial Regex Instant();
}

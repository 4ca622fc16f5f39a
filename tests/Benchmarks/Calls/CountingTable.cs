using EMentoring.App;
using EMentoring.App.Runtime;

namespace EMentoring.Benchmarks.Calls;

/// <summary>A table that counts what is asked of it, but for the outbox page's letters, which a host with a mail server does not keep.</summary>
public sealed class CountingTable(ITable table) : ITable
{
    private long gets, lists, commits, rows, runs;

    public long Gets => Interlocked.Read(ref gets);

    public long Lists => Interlocked.Read(ref lists);

    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Runs of an instance: each looks through its outbox once.</summary>
    public long Runs => Interlocked.Read(ref runs);

    /// <summary>Rows of all commits.</summary>
    public long Rows => Interlocked.Read(ref rows);

    public Task<Row?> Get(string partition, string key, CancellationToken ct = default)
    {
        Count(partition, ref gets);
        return table.Get(partition, key, ct);
    }

    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default)
    {
        Count(partition, ref lists);
        if (prefix == Keys.Outbox) Interlocked.Increment(ref runs);
        return table.List(partition, prefix, limit, ct);
    }

    public Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        Count(partition, ref commits);
        Count(partition, ref rows, changes.Count);
        return table.Commit(partition, changes, ct);
    }

    public Task Scrub(CancellationToken ct = default) => table.Scrub(ct);

    private static void Count(string partition, ref long count, int by = 1)
    {
        if (partition != Keys.Letters) Interlocked.Add(ref count, by);
    }
}

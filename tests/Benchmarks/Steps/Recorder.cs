using System.Collections.Concurrent;
using EMentoring.App;

namespace EMentoring.Benchmarks.Steps;

/// <summary>A table that remembers the commits that went through it, in the order in which they came to be durable.</summary>
public sealed class Recorder(IDueTable table) : IDueTable
{
    public ConcurrentQueue<(string Partition, IReadOnlyList<Change> Changes)> Commits { get; } = new();

    public Task<Row?> Get(string partition, string key, CancellationToken ct = default) => table.Get(partition, key, ct);

    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default) =>
        table.List(partition, prefix, limit, ct);

    public async Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        var outcome = await table.Commit(partition, changes, ct);
        if (outcome == ITable.Outcome.Committed) Commits.Enqueue((partition, changes));
        return outcome;
    }

    public Task<IReadOnlyList<string>> Due(DateTimeOffset now, int limit, CancellationToken ct = default) => table.Due(now, limit, ct);

    public Task<DateTimeOffset?> NextDue(CancellationToken ct = default) => table.NextDue(ct);
}

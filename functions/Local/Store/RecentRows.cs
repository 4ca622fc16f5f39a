using EMentoring.App;
using static EMentoring.App.ITable;

namespace EMentoring.Local.Store;

/// <summary>
/// Rows that were read lately, keys that were found to have none, and short lists of rows of one kind, such as an inbox.
/// A letter, its page and its answer read the same few rows, some twenty times: looking one up here is a hundredth of
/// what the file takes, whose own cache is of no use to a reader once somebody has written. True to the file, since this
/// process is its only writer: what is about to change is not given out until it has changed; then what was written is
/// held instead, and a reader who began before a change has ended leaves nothing behind.
/// </summary>
internal sealed class RecentRows(Readers readers)
{
    private const int Shares = 256; // of 64 KB each

    private readonly RecentShare[] shares = [.. Enumerable.Range(0, Shares).Select(_ => new RecentShare())];

    /// <inheritdoc cref="ITable.Get"/>
    public Task<Row?> Get(string partition, string key, CancellationToken ct)
    {
        var share = Of(partition);
        long? calm;
        lock (share)
        {
            if (share.Rows.Find(partition, key) is { } known) return known;
            calm = share.Calm;
        }

        return Read(share, calm, partition, key, ct);
    }

    /// <inheritdoc cref="ITable.List"/>
    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit, string? after, CancellationToken ct)
    {
        if (after is not null || prefix.Length == 0 || RecentShare.Kind(prefix) != prefix) return File(partition, prefix, limit, after, ct);
        var share = Of(partition);
        long? calm;
        lock (share)
        {
            if (share.Lists.Find(partition, prefix) is { Result: var known } held) return known.Count <= limit ? held : Task.FromResult<IReadOnlyList<Row>>([.. known.Take(limit)]);
            calm = share.Calm;
        }

        return Read(share, calm, partition, prefix, limit, ct);
    }

    /// <summary>Has rows of a partition changed. <paramref name="commit"/> tells the rows as they are then, null for one that is gone; or null where nothing changed.</summary>
    public async Task<Outcome> Change(string partition, IReadOnlyList<Change> changes, Func<Task<Row?[]?>> commit)
    {
        var (share, change) = (Of(partition), new RecentShare.Changing(partition, changes));
        Row?[]? written = null;
        lock (share) share.Begin(change);
        try
        {
            written = await commit();
            return written is null ? Outcome.Conflict : Outcome.Committed;
        }
        finally
        {
            lock (share) share.End(change, written);
        }
    }

    /// <summary>Has a whole partition deleted.</summary>
    public async Task Delete(string partition, Func<Task> delete)
    {
        var share = Of(partition);
        lock (share) share.Begin(null);
        try
        {
            await delete();
        }
        finally
        {
            lock (share) share.End(null, null);
        }
    }

    // Apart from the looking up, which is to cost nothing where it finds.
    private Task<Row?> Read(RecentShare share, long? calm, string partition, string key, CancellationToken ct) =>
        Read(share, calm, r => r.Get(partition, key), row => share.Keep(partition, key, row), ct);

    private Task<IReadOnlyList<Row>> Read(RecentShare share, long? calm, string partition, string prefix, int limit, CancellationToken ct) =>
        Read(share, calm, r => r.List(partition, prefix, limit, null), rows =>
        {
            if (rows.Count < limit) share.Keep(partition, prefix, rows); // else there may be more
        }, ct);

    private Task<IReadOnlyList<Row>> File(string partition, string prefix, int limit, string? after, CancellationToken ct) =>
        readers.Read(r => r.List(partition, prefix, limit, after), ct);

    /// <summary>Reads the file, and keeps what was read where nothing has changed since it was looked for.</summary>
    private async Task<T> Read<T>(RecentShare share, long? calm, Func<RowReader, T> read, Action<T> keep, CancellationToken ct)
    {
        var what = await readers.Read(read, ct);
        lock (share)
            if (calm is not null && share.Calm == calm) keep(what);
        return what;
    }

    private RecentShare Of(string partition) => shares[(uint)partition.GetHashCode(StringComparison.Ordinal) % Shares];
}

using EMentoring.App;

namespace EMentoring.Local.Store;

/// <summary>
/// Rows that were read lately, keys that were found to have none, and short lists of rows of one kind, such as an inbox.
/// A letter, its page and its answer read the same few rows, some twenty times: looking one up here is a hundredth of
/// what the file takes, whose own cache is of no use to a reader once somebody has written. True to the file, since this
/// process is its only writer: what is committed takes its place here before its caller hears of it, and a reader who
/// read the file before leaves nothing behind.
/// </summary>
internal sealed class RecentRows(Readers readers)
{
    private const int Shares = 64; // of 256 KB each

    private readonly RecentShare[] shares = [.. Enumerable.Range(0, Shares).Select(_ => new RecentShare())];

    /// <inheritdoc cref="ITable.Get"/>
    public Task<Row?> Get(string partition, string key, CancellationToken ct)
    {
        var share = Of(partition);
        long commits;
        lock (share)
        {
            if (share.Rows.Find(partition, key) is { } known) return known;
            commits = share.Commits;
        }

        return Read(share, commits, partition, key, ct);
    }

    /// <inheritdoc cref="ITable.List"/>
    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit, CancellationToken ct)
    {
        if (prefix.Length == 0 || RecentShare.Kind(prefix) != prefix) return readers.Read(r => r.List(partition, prefix, limit), ct);
        var share = Of(partition);
        long commits;
        lock (share)
        {
            if (share.Lists.Find(partition, prefix) is { Result: var known } held) return known.Count <= limit ? held : Task.FromResult<IReadOnlyList<Row>>([.. known.Take(limit)]);
            commits = share.Commits;
        }

        return Read(share, commits, partition, prefix, limit, ct);
    }

    /// <summary>Takes what was committed together, in its order. Of one partition all at once: who asks sees no state in between.</summary>
    public void Take(IEnumerable<Write> committed)
    {
        foreach (var some in committed.Where(w => w.Rows is not null).GroupBy(w => Of(w.Partition)))
            lock (some.Key)
                foreach (var write in some) some.Key.Take(write);
    }

    /// <summary>Nobody knows whether these were committed.</summary>
    public void LetGo(IEnumerable<Write> failed)
    {
        foreach (var share in failed.Select(w => Of(w.Partition)).Distinct())
            lock (share) share.LetGo();
    }

    // Apart from the looking up, which is to cost nothing where it finds.
    private Task<Row?> Read(RecentShare share, long commits, string partition, string key, CancellationToken ct) =>
        Read(share, commits, r => r.Get(partition, key), row => share.Rows.Keep(partition, key, row), ct);

    private Task<IReadOnlyList<Row>> Read(RecentShare share, long commits, string partition, string prefix, int limit, CancellationToken ct) =>
        Read(share, commits, r => r.List(partition, prefix, limit), rows =>
        {
            if (rows.Count < limit) share.Lists.Keep(partition, prefix, rows); // else there may be more
        }, ct);

    /// <summary>Reads the file, and keeps what was read where nothing has been committed since it was looked for.</summary>
    private async Task<T> Read<T>(RecentShare share, long commits, Func<RowReader, T> read, Action<T> keep, CancellationToken ct)
    {
        var what = await readers.Read(read, ct);
        lock (share)
            if (share.Commits == commits) keep(what);
        return what;
    }

    private RecentShare Of(string partition) => shares[(uint)partition.GetHashCode(StringComparison.Ordinal) % Shares];
}

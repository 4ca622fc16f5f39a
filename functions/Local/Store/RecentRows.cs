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
    private const int Shares = 256;

    private readonly Share[] shares = [.. Enumerable.Range(0, Shares).Select(_ => new Share())];

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

        return Read();

        async Task<Row?> Read()
        {
            var row = await readers.Read(r => r.Get(partition, key), ct);
            lock (share)
                if (calm is not null && share.Calm == calm) share.Keep(partition, key, row);
            return row;
        }
    }

    /// <inheritdoc cref="ITable.List"/>
    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit, string? after, CancellationToken ct)
    {
        if (after is not null || prefix.Length == 0 || Kind(prefix).Length != prefix.Length) return readers.Read(r => r.List(partition, prefix, limit, after), ct);
        var share = Of(partition);
        long? calm;
        lock (share)
        {
            if (share.Lists.Find(partition, prefix) is { Result: var known } held) return known.Count <= limit ? held : Task.FromResult<IReadOnlyList<Row>>([.. known.Take(limit)]);
            calm = share.Calm;
        }

        return Read();

        async Task<IReadOnlyList<Row>> Read()
        {
            var rows = await readers.Read(r => r.List(partition, prefix, limit, null), ct);
            lock (share)
                if (rows.Count < limit && calm is not null && share.Calm == calm) share.Keep(partition, prefix, rows);
            return rows;
        }
    }

    /// <summary>Has rows of a partition changed. <paramref name="commit"/> tells the rows as they are then, null for one that is gone; or null where nothing changed.</summary>
    public async Task<Outcome> Change(string partition, IReadOnlyList<Change> changes, Func<Task<Row?[]?>> commit)
    {
        var (share, change) = (Of(partition), new Changing(partition, changes));
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

    /// <summary>The part of a key that tells of what kind its row is.</summary>
    private static string Kind(string key) => key[..(key.IndexOf('-', StringComparison.Ordinal) + 1)];

    private Share Of(string partition) => shares[(uint)partition.GetHashCode(StringComparison.Ordinal) % Shares];

    /// <summary>A commit that is under way, with those of its rows and of their lists that are held.</summary>
    private sealed record Changing(string Partition, IReadOnlyList<Change> Changes)
    {
        public List<int> Rows { get; } = [];

        public List<string> Lists { get; } = [];
    }

    /// <summary>What is held of some partitions.</summary>
    private sealed class Share
    {
        /// <summary>Most characters, with what holds them: 16 MB in all shares, however much sleeps in the file.</summary>
        private const int Most = 32 * 1024, Around = 150;

        private int changing;
        private long changes;

        public Held<Row?> Rows { get; } = new(Size);

        public Held<IReadOnlyList<Row>> Lists { get; } = new(rows => Around + rows.Sum(Size));

        /// <summary>The same as long as nothing changes; null while something does.</summary>
        public long? Calm => changing == 0 ? changes : null;

        public void Keep(string partition, string key, Row? row)
        {
            Rows.Keep(partition, key, row);
            KeepWithin();
        }

        public void Keep(string partition, string prefix, IReadOnlyList<Row> rows)
        {
            if (rows.Count > 64) return; // a board's lines: they would push out all else
            Lists.Keep(partition, prefix, rows);
            KeepWithin();
        }

        public void Begin(Changing? change)
        {
            changing++;
            if (change is null) LetGo();
            for (var n = 0; n < change?.Changes.Count; n++)
            {
                var key = change.Changes[n].Key;
                if (Rows.Begin(change.Partition, key, change)) change.Rows.Add(n);
                if (Kind(key) is { Length: > 0 } kind && !change.Lists.Contains(kind) && Lists.Begin(change.Partition, kind, change)) change.Lists.Add(kind);
            }
        }

        public void End(Changing? change, Row?[]? written)
        {
            (changing, changes) = (changing - 1, changes + 1);
            if (change is null) return;
            foreach (var n in change.Rows) Rows.End(change.Partition, change.Changes[n].Key, change, written is null ? null : _ => written[n]);
            foreach (var kind in change.Lists) Lists.End(change.Partition, kind, change, written is null ? null : rows => With(rows, kind, change.Changes, written));
            KeepWithin();
        }

        private static List<Row> With(IReadOnlyList<Row> rows, string kind, IReadOnlyList<Change> changes, Row?[] written)
        {
            var now = rows.ToList();
            for (var n = 0; n < changes.Count; n++)
            {
                if (!changes[n].Key.StartsWith(kind, StringComparison.Ordinal)) continue;
                var at = now.FindIndex(r => string.CompareOrdinal(r.Key, changes[n].Key) >= 0);
                if (at >= 0 && now[at].Key == changes[n].Key) now.RemoveAt(at);
                if (written[n] is { } row) now.Insert(at < 0 ? now.Count : at, row);
            }

            return now;
        }

        private void KeepWithin()
        {
            if (Rows.Characters + Lists.Characters > Most) LetGo();
        }

        private void LetGo()
        {
            Rows.LetGo();
            Lists.LetGo();
        }

        private static int Size(Row? row) => Around + (row?.Body.Length ?? 0);
    }
}

using EMentoring.App;
using static EMentoring.App.ITable;

namespace EMentoring.Local.Simulation;

/// <summary>
/// A table in memory that keeps the same contract as the others, down to limits and ETags, and does nothing by itself:
/// the same calls give the same rows and the same ETags, whenever they are made. One thread uses it at a time.
/// </summary>
public sealed class MemoryTable : IDueTable
{
    private readonly SortedDictionary<string, Partition> partitions = new(StringComparer.Ordinal);
    private readonly SortedSet<(DateTimeOffset Due, string Partition, string Key)> due = new(ByDue.Instance);
    private long written;

    /// <summary>Every row, partition by partition, in order.</summary>
    public IEnumerable<(string Partition, Row Row)> All => partitions.SelectMany(p => p.Value.Rows.Select(r => (p.Key, r)));

    public Row? Find(string partition, string key) => partitions.TryGetValue(partition, out var rows) ? rows.Find(key) : null;

    public Task<Row?> Get(string partition, string key, CancellationToken ct = default) => Task.FromResult(Find(partition, key));

    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default) =>
        Task.FromResult<IReadOnlyList<Row>>(partitions.TryGetValue(partition, out var rows) ? rows.List(prefix, limit) : []);

    public Task<Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        TableLimits.Check(partition, changes);
        return Task.FromResult(Apply(partition, changes));
    }

    public Task<IReadOnlyList<string>> Due(DateTimeOffset now, int limit, CancellationToken ct = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. due.TakeWhile(d => d.Due <= now).Select(d => d.Partition).Distinct().Take(limit)]);

    public Task<DateTimeOffset?> NextDue(CancellationToken ct = default) => Task.FromResult(Next);

    /// <summary>The earliest due time, or null.</summary>
    public DateTimeOffset? Next => due.Count == 0 ? null : due.Min.Due;

    /// <summary>Gives a row another ETag, as if somebody else had written the same: whoever has read it comes too late.</summary>
    public void Touch(string partition, string key)
    {
        if (Find(partition, key) is { } row) partitions[partition].Set(row with { ETag = ETag() });
    }

    private Outcome Apply(string partition, IReadOnlyList<Change> changes)
    {
        var rows = partitions.GetValueOrDefault(partition);
        foreach (var change in changes)
        {
            var row = rows?.Find(change.Key);
            var may = change switch
            {
                Change.Add => row is null,
                Change.Replace r => row?.ETag == r.ETag,
                Change.Delete d => row is not null && (d.ETag is null || d.ETag == row.ETag),
                _ => true,
            };
            if (!may) return Outcome.Conflict;
        }

        rows ??= partitions[partition] = new();
        foreach (var change in changes)
        {
            if (rows.Find(change.Key) is { } before) Forget(partition, before);
            if (change switch
            {
                Change.Add a => new Row(a.Key, a.Body, ETag(), a.Due?.ToUniversalTime()),
                Change.Replace r => new Row(r.Key, r.Body, ETag(), r.Due?.ToUniversalTime()),
                Change.Put p => new Row(p.Key, p.Body, ETag(), p.Due?.ToUniversalTime()),
                _ => null,
            } is { } row)
            {
                rows.Set(row);
                if (row.Due is { } at) due.Add((at, partition, row.Key));
            }
            else
            {
                rows.Remove(change.Key);
            }
        }

        return Outcome.Committed;
    }

    private string ETag() => (++written).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Forget(string partition, Row row)
    {
        if (row.Due is { } at) due.Remove((at, partition, row.Key));
    }

    /// <summary>Rows in ordinal order of their keys.</summary>
    private sealed class Partition
    {
        public List<Row> Rows { get; } = [];

        public Row? Find(string key) => Seek(key) is var n and >= 0 ? Rows[n] : null;

        public Row[] List(string prefix, int limit)
        {
            var from = Seek(prefix);
            return [.. Rows.Skip(from < 0 ? ~from : from).TakeWhile(r => r.Key.StartsWith(prefix, StringComparison.Ordinal)).Take(limit)];
        }

        public void Set(Row row)
        {
            var at = Seek(row.Key);
            if (at >= 0) Rows[at] = row;
            else Rows.Insert(~at, row);
        }

        public void Remove(string key) => Rows.RemoveAt(Seek(key));

        private int Seek(string key)
        {
            var (low, high) = (0, Rows.Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var order = string.CompareOrdinal(Rows[middle].Key, key);
                if (order == 0) return middle;
                if (order < 0) low = middle + 1;
                else high = middle - 1;
            }

            return ~low;
        }
    }

    private sealed class ByDue : IComparer<(DateTimeOffset Due, string Partition, string Key)>
    {
        public static readonly ByDue Instance = new();

        public int Compare((DateTimeOffset Due, string Partition, string Key) x, (DateTimeOffset Due, string Partition, string Key) y) =>
            x.Due.CompareTo(y.Due) is not 0 and var d ? d
            : string.CompareOrdinal(x.Partition, y.Partition) is not 0 and var p ? p : string.CompareOrdinal(x.Key, y.Key);
    }
}

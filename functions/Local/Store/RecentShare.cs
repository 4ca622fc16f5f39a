using EMentoring.App;

namespace EMentoring.Local.Store;

/// <summary>What <see cref="RecentRows"/> hold of some of the partitions. For one thread at a time.</summary>
internal sealed class RecentShare
{
    /// <summary>Most characters, with what holds them: 16 MB in all shares, however much sleeps in the file.</summary>
    private const int Most = 32 * 1024, Around = 150;

    /// <summary>Most rows of a list: a board's lines would push out all else.</summary>
    private const int MostRows = 64;

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
        if (rows.Count <= MostRows) Lists.Keep(partition, prefix, rows);
        KeepWithin();
    }

    /// <summary>The part of a key that tells of what kind its row is.</summary>
    public static string Kind(string key) => key[..(key.IndexOf('-', StringComparison.Ordinal) + 1)];

    /// <summary>A change begins; without a name, of anything.</summary>
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

    /// <summary>It has ended, with the rows as they are now, each null where it is gone; null where it came to nothing, or nobody knows.</summary>
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

    /// <summary>A commit that is under way, with those of its rows and of their lists that are held.</summary>
    public sealed record Changing(string Partition, IReadOnlyList<Change> Changes)
    {
        public List<int> Rows { get; } = [];

        public List<string> Lists { get; } = [];
    }
}

using EMentoring.App;

namespace EMentoring.Local.Store;

/// <summary>What <see cref="RecentRows"/> hold of some of the partitions. For one thread at a time.</summary>
internal sealed class RecentShare
{
    /// <summary>Characters, with what is around them: 16 MB at most in all shares, however much sleeps in the file.</summary>
    private const int OfRows = 104 * 1024, OfLists = 24 * 1024, Around = 150;

    public Held<Row?> Rows { get; } = new(OfRows, Size);

    public Held<IReadOnlyList<Row>> Lists { get; } = new(OfLists, rows => Around + rows.Sum(Size));

    /// <summary>Rises with each commit: who has read the file before one may not hold what it says since.</summary>
    public long Commits { get; private set; }

    /// <summary>The part of a key that tells of what kind its row is.</summary>
    public static string Kind(string key) => key[..(key.IndexOf('-', StringComparison.Ordinal) + 1)];

    /// <summary>What has been committed is held in place of what was.</summary>
    public void Take(Write write)
    {
        Commits++;
        var done = "";
        for (var n = 0; n < write.Changes.Count; n++)
        {
            var key = write.Changes[n].Key;
            if (Rows.Find(write.Partition, key) is not null) Rows.Keep(write.Partition, key, write.Rows![n]);
            if (Kind(key) is not { Length: > 0 } kind || kind == done) continue;
            if (Lists.Find(write.Partition, kind) is { Result: var rows }) Lists.Keep(write.Partition, kind, With(rows, kind, write));
            done = kind;
        }
    }

    /// <summary>Nobody knows what the file says now.</summary>
    public void LetGo()
    {
        Commits++;
        Rows.LetGo();
        Lists.LetGo();
    }

    private static List<Row> With(IReadOnlyList<Row> rows, string kind, Write write)
    {
        var now = rows.ToList();
        for (var n = 0; n < write.Changes.Count; n++)
        {
            var key = write.Changes[n].Key;
            if (!key.StartsWith(kind, StringComparison.Ordinal)) continue;
            var at = now.FindIndex(r => string.CompareOrdinal(r.Key, key) >= 0);
            if (at >= 0 && now[at].Key == key) now.RemoveAt(at);
            if (write.Rows![n] is { } row) now.Insert(at < 0 ? now.Count : at, row);
        }

        return now;
    }

    private static int Size(Row? row) => Around + (row?.Body.Length ?? 0);
}

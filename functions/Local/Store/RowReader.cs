using System.Globalization;
using EMentoring.App;
using Microsoft.Data.Sqlite;

namespace EMentoring.Local.Store;

/// <summary>A connection that reads, with its statements. For one reader at a time.</summary>
internal sealed class RowReader : IDisposable
{
    // Keys hold no surrogates, so the last code point comes after every character that can follow a prefix.
    private const string AfterAll = "\U0010FFFF";

    private readonly SqliteConnection connection;
    private readonly Statement get, list, due, nextDue;

    public RowReader(SqliteConnection connection)
    {
        this.connection = connection;
        get = new(connection, "SELECT rk, body, etag, due FROM rows WHERE pk = ?1 AND rk = ?2", 2);
        list = new(connection, "SELECT rk, body, etag, due FROM rows WHERE pk = ?1 AND rk >= ?2 AND rk < ?3 AND rk IS NOT ?4 ORDER BY rk LIMIT ?5", 5);
        due = new(connection, "SELECT pk FROM rows WHERE due <= ?1 ORDER BY due", 1);
        nextDue = new(connection, "SELECT due FROM rows WHERE due IS NOT NULL ORDER BY due LIMIT 1");
    }

    public Row? Get(string partition, string key)
    {
        using var found = get.Read(partition, key);
        return found.Read() ? RowAt(found) : null;
    }

    public IReadOnlyList<Row> List(string partition, string prefix, int limit, string? after)
    {
        var from = after is not null && string.CompareOrdinal(after, prefix) > 0 ? after : prefix;
        var rows = new List<Row>();
        using var found = list.Read(partition, from, prefix + AfterAll, after, limit);
        while (found.Read()) rows.Add(RowAt(found));
        return rows;
    }

    /// <summary>Walks the index from the longest overdue and stops at the limit, however much else is due.</summary>
    public IReadOnlyList<string> Due(DateTimeOffset now, int limit)
    {
        var partitions = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        using var found = due.Read(now.UtcTicks);
        while (partitions.Count < limit && found.Read()) partitions.TryAdd(found.GetString(0), true);
        return [.. partitions.Keys];
    }

    public DateTimeOffset? NextDue()
    {
        using var found = nextDue.Read();
        return found.Read() ? Utc(found.GetInt64(0)) : null;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { get, list, due, nextDue }) statement.Dispose();
        connection.Dispose();
    }

    private static Row RowAt(SqliteDataReader found) => new(
        found.GetString(0),
        found.GetString(1),
        found.GetInt64(2).ToString(CultureInfo.InvariantCulture),
        found.IsDBNull(3) ? null : Utc(found.GetInt64(3)));

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);
}

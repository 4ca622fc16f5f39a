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

    public RowReader(int number, SqliteConnection connection)
    {
        (Number, this.connection) = (number, connection);
        get = new(connection, "SELECT rk, body, etag, due FROM rows WHERE pk = ?1 AND rk = ?2");
        list = new(connection, "SELECT rk, body, etag, due FROM rows WHERE pk = ?1 AND rk >= ?2 AND rk < ?3 ORDER BY rk LIMIT ?4");
        due = new(connection, "SELECT pk FROM rows WHERE due <= ?1 ORDER BY due");
        nextDue = new(connection, "SELECT due FROM rows WHERE due IS NOT NULL ORDER BY due LIMIT 1");
    }

    /// <summary>Its place among the readers.</summary>
    public int Number { get; }

    public Row? Get(string partition, string key)
    {
        using var reset = new Ending(get.Bind(1, partition).Bind(2, key));
        return get.Next() ? RowAt(get) : null;
    }

    public IReadOnlyList<Row> List(string partition, string prefix, int limit)
    {
        var rows = new List<Row>();
        using var reset = new Ending(list.Bind(1, partition).Bind(2, prefix).Bind(3, prefix + AfterAll).Bind(4, limit));
        while (list.Next()) rows.Add(RowAt(list));
        return rows;
    }

    /// <summary>Walks the index from the longest overdue and stops at the limit, however much else is due.</summary>
    public IReadOnlyList<string> Due(DateTimeOffset now, int limit)
    {
        var partitions = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        using var reset = new Ending(due.Bind(1, now.UtcTicks));
        while (partitions.Count < limit && due.Next()) partitions.TryAdd(due.Text(0), true);
        return [.. partitions.Keys];
    }

    public DateTimeOffset? NextDue()
    {
        using var reset = new Ending(nextDue);
        return nextDue.Next() ? Utc(nextDue.Number(0)) : null;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { get, list, due, nextDue }) statement.Dispose();
        connection.Dispose();
    }

    private static Row RowAt(Statement found) => new(
        found.Text(0),
        found.Text(1),
        found.Number(2).ToString(CultureInfo.InvariantCulture),
        found.IsNull(3) ? null : Utc(found.Number(3)));

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);

    /// <summary>A statement that is not ended holds on to the log of the database.</summary>
    private readonly ref struct Ending(Statement statement)
    {
        public void Dispose() => statement.Reset();
    }
}

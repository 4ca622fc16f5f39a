using System.Globalization;
using EMentoring.App;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EMentoring.Local.Store;

/// <summary>The statements that change rows, and the ETags they are given. For one thread at a time.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statement begin, commit, rollback, savepoint, undo, release;
    private readonly Statement add, replace, put, delete, keepLast;
    private long last, lastKept;

    public RowWriter(SqliteConnection connection)
    {
        this.connection = connection;
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        savepoint = new(connection, "SAVEPOINT one");
        undo = new(connection, "ROLLBACK TO one");
        release = new(connection, "RELEASE one");
        add = new(connection, "INSERT INTO rows (pk, rk, body, etag, due) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");
        replace = new(connection, "UPDATE rows SET body = ?3, etag = ?4, due = ?5 WHERE pk = ?1 AND rk = ?2 AND etag = ?6");
        put = new(connection, "INSERT INTO rows (pk, rk, body, etag, due) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET body = ?3, etag = ?4, due = ?5");
        delete = new(connection, "DELETE FROM rows WHERE pk = ?1 AND rk = ?2 AND (?3 IS NULL OR etag = ?3)");
        keepLast = new(connection, "UPDATE etags SET last = ?1");
        last = lastKept = (long)Database.Ask(connection, "SELECT last FROM etags")!;
    }

    public void Begin() => begin.Run();

    public void Commit()
    {
        if (last != lastKept) keepLast.Bind(1, last).Run();
        commit.Run();
        lastKept = last;
    }

    /// <summary>Undoes everything since <see cref="Begin"/>, unless SQLite has done so by itself, as it does when the disk is full.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) rollback.Run();
        last = lastKept;
    }

    /// <summary>
    /// All the changes, and the rows as they are now, null for one that is gone; or none of them, and null. What others
    /// did in the same transaction stays.
    /// </summary>
    public Row?[]? Apply(string partition, IReadOnlyList<Change> changes)
    {
        var before = last;
        var several = changes.Count > 1; // one alone needs nothing undone: it changed its row or did not
        if (several) savepoint.Run();
        var written = new Row?[changes.Count];
        var all = true;
        for (var n = 0; all && n < changes.Count; n++) all = Apply(partition, changes[n], out written[n]);
        if (!all)
        {
            if (several) undo.Run();
            last = before;
        }

        if (several) release.Run();
        return all ? written : null;
    }

    /// <summary>Writes the whole file anew and empties the log.</summary>
    /// <remarks>
    /// secure_delete alone does not do: when SQLite moves rows from one page to another, it leaves their bytes in the free
    /// part of the old page, and deleting them later overwrites only the copy that is in use.
    /// </remarks>
    public void Compact()
    {
        if (!HasRoom(new FileInfo(connection.DataSource))) throw new TableBusyException("The disk has no room to write the database anew");
        try
        {
            Database.Ask(connection, "VACUUM");
        }
        catch (SqliteException)
        {
            EmptyLog(); // it has grown meanwhile, and would keep the room
            throw;
        }

        if (!EmptyLog()) throw new TableBusyException("A reader held on to the log of the database");
    }

    public void Dispose()
    {
        foreach (var statement in new[] { begin, commit, rollback, savepoint, undo, release, add, replace, put, delete, keepLast })
            statement.Dispose();
    }

    private bool EmptyLog() => (long)Database.Ask(connection, "PRAGMA wal_checkpoint(TRUNCATE)")! == 0;

    /// <summary>All of the file goes through the log; where it cannot be told, SQLite will.</summary>
    private static bool HasRoom(FileInfo file)
    {
        try
        {
            return new DriveInfo(file.FullName).AvailableFreeSpace > file.Length + file.Length / 8;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private bool Apply(string partition, Change change, out Row? written)
    {
        written = null;
        return change switch
        {
            Change.Add a => Written(add, partition, a.Key, a.Body, a.Due, out written).Run() == 1,
            Change.Replace r => Written(replace, partition, r.Key, r.Body, r.Due, out written).Bind(6, Parse(r.ETag)).Run() == 1,
            Change.Put p => Written(put, partition, p.Key, p.Body, p.Due, out written).Run() == 1,
            Change.Delete d => delete.Bind(1, partition).Bind(2, d.Key).Bind(3, d.ETag is { } etag ? Parse(etag) : null).Run() == 1,
            _ => throw new ArgumentException($"Not a change: {change}", nameof(change)),
        };
    }

    private Statement Written(Statement statement, string partition, string key, string body, DateTimeOffset? due, out Row written)
    {
        written = new(key, body, (++last).ToString(CultureInfo.InvariantCulture), due?.ToUniversalTime());
        return statement.Bind(1, partition).Bind(2, key).Bind(3, body).Bind(4, last).Bind(5, due?.UtcTicks);
    }

    // An ETag that this store cannot have given belongs to no row.
    private static long Parse(string etag) =>
        long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EMentoring.Local.Store;

/// <summary>The database file: its schema, and how its connections are opened.</summary>
internal static class Database
{
    /// <summary>The schema this code reads and writes, kept in <c>PRAGMA user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>How long a connection waits for another program that holds the file, in seconds.</summary>
    private const int Patience = 2;

    // TEXT compares as UTF-8 bytes (BINARY): the same order as StringComparer.Ordinal, since keys hold no surrogates.
    // The last ETag is kept, as the row that had it may be gone by the next start and the number must not come again.
    private const string Schema = """
        CREATE TABLE rows (
            pk TEXT NOT NULL, rk TEXT NOT NULL, body TEXT NOT NULL, etag INTEGER NOT NULL, due INTEGER NULL,
            PRIMARY KEY (pk, rk)) WITHOUT ROWID;
        CREATE INDEX rows_due ON rows (due) WHERE due IS NOT NULL;
        CREATE TABLE etags (last INTEGER NOT NULL);
        INSERT INTO etags VALUES (0);
        PRAGMA user_version = 1;
        """;

    /// <summary>Opens the one connection that writes; creates the file and its schema where there is none.</summary>
    /// <exception cref="StoreUnusableException">The file is damaged, not ours, from a newer version, or may not be written.</exception>
    public static SqliteConnection OpenWriter(string file)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(file, SqliteOpenMode.ReadWriteCreate);
            Accept(connection, file);
            return connection;
        }
        catch (Exception e)
        {
            connection?.Dispose();
            if (e is SqliteException) throw new StoreUnusableException(file, e.Message, e);
            throw;
        }
    }

    /// <summary>Opens a connection that only reads. It sees whatever was committed before its statement began.</summary>
    public static SqliteConnection OpenReader(string file) => Open(file, SqliteOpenMode.ReadOnly);

    /// <summary>Rows of a file that is whole and of a version which this program knows.</summary>
    /// <exception cref="StoreUnusableException">It is not.</exception>
    public static long Check(string file)
    {
        try
        {
            using var connection = OpenReader(file);
            if (Ask(connection, "PRAGMA integrity_check(1)") is not "ok") throw new StoreUnusableException(file, "it is damaged.");
            if ((long)Ask(connection, "PRAGMA user_version")! is not (> 0 and <= Version)) throw new StoreUnusableException(file, "it is not of an EMentoring that this one knows.");
            return (long)Ask(connection, "SELECT count(*) FROM rows")!;
        }
        catch (SqliteException e)
        {
            throw new StoreUnusableException(file, e.Message, e);
        }
    }

    /// <summary>The single value that a statement answers with.</summary>
    public static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Patience,
        }.ConnectionString);
        connection.Open();
        Ask(connection, $"PRAGMA busy_timeout = {Patience * 1000}");
        return connection;
    }

    private static void Accept(SqliteConnection connection, string file)
    {
        if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            throw new StoreUnusableException(file, "it may not be written. Give this process the right to.");

        var version = (long)Ask(connection, "PRAGMA user_version")!;
        if (version > Version)
            throw new StoreUnusableException(file, $"it was written by a newer EMentoring (schema {version}; this one knows {Version}). Start that version instead.");

        if (Ask(connection, "PRAGMA quick_check(1)") is not "ok")
            throw new StoreUnusableException(file, "it is damaged. Restore it from a backup.");

        if (version == 0 && (long)Ask(connection, "SELECT count(*) FROM sqlite_schema")! > 0)
            throw new StoreUnusableException(file, "it is the database of another program.");

        // A row without a rowid spills onto a page of its own beyond a quarter of a page: with the usual 4 KiB, a hundred
        // thousand bodies of 1,000 characters took 439 MB, with 8 KiB 99 MB. Only a new file heeds it.
        Ask(connection, "PRAGMA page_size = 8192");
        // Temporary copies stay in memory: they hold what people wrote.
        Ask(connection, "PRAGMA temp_store = MEMORY");
        Ask(connection, "PRAGMA secure_delete = ON");
        if (Ask(connection, "PRAGMA journal_mode = WAL") is not "wal")
            throw new StoreUnusableException(file, "its folder does not allow write-ahead logging. Keep it on a local disk.");
        Ask(connection, "PRAGMA synchronous = FULL");
        // What many groups write lies far apart: with the usual 2 MB of pages in memory, and the log carried over into the
        // file every 8 MB, most of a busy hour is spent on reading pages and carrying them over.
        Ask(connection, "PRAGMA cache_size = -16000");
        Ask(connection, "PRAGMA wal_autocheckpoint = 4000");

        if (version == 0) Ask(connection, $"BEGIN IMMEDIATE; {Schema} COMMIT");
    }
}

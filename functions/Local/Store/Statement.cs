using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EMentoring.Local.Store;

/// <summary>
/// A statement prepared once and kept for as long as its connection. Its parameters are <c>?1</c>, <c>?2</c>, …; it is
/// bound and stepped without the layer of ADO.NET and its objects (docs/performance.md). For one thread at a time.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt prepared;

    public Statement(SqliteConnection connection, string sql)
    {
        this.connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(this.connection, sql, out prepared));
    }

    public Statement Bind(int parameter, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(prepared, parameter));
            return this;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var code = raw.sqlite3_bind_text(prepared, parameter, buffer.AsSpan(0, length)); // SQLite makes a copy
        ArrayPool<byte>.Shared.Return(buffer);
        Check(code);
        return this;
    }

    public Statement Bind(int parameter, long? number)
    {
        Check(number is { } n ? raw.sqlite3_bind_int64(prepared, parameter, n) : raw.sqlite3_bind_null(prepared, parameter));
        return this;
    }

    /// <summary>Runs it and tells how many rows it changed.</summary>
    public int Run()
    {
        var code = raw.sqlite3_step(prepared);
        raw.sqlite3_reset(prepared); // says the same once more
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(code);
        return raw.sqlite3_changes(connection);
    }

    /// <summary>True where there is a next row; after the last, and after <see cref="Reset"/>, it begins anew.</summary>
    public bool Next()
    {
        var code = raw.sqlite3_step(prepared);
        if (code == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(prepared);
        return code == raw.SQLITE_DONE ? false : throw Failure(code);
    }

    /// <summary>Ends it before its last row.</summary>
    public void Reset() => raw.sqlite3_reset(prepared);

    public string Text(int column) => raw.sqlite3_column_text(prepared, column).utf8_to_string();

    public long Number(int column) => raw.sqlite3_column_int64(prepared, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(prepared, column) == raw.SQLITE_NULL;

    public void Dispose() => prepared.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw Failure(code);
    }

    private SqliteException Failure(int code) => new(raw.sqlite3_errmsg(connection).utf8_to_string(), code, raw.sqlite3_extended_errcode(connection));
}

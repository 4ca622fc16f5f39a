using EMentoring.App;
using Microsoft.Data.Sqlite;

namespace EMentoring.Local.Store;

/// <summary>
/// The embedded store: one SQLite file in a folder of its own, for one process. Writes go through one writer that
/// commits those that wait together (<see cref="GroupWriter"/>); reads see every commit that has returned.
/// </summary>
/// <remarks>
/// Keep the file on a local disk: write-ahead logging and the lock need one. What SQLite refuses (a full disk, a file
/// that may not be written, another program holding it for over two seconds) is a <see cref="TableBusyException"/>.
/// </remarks>
public sealed class SqliteTable : IDueTable, IAsyncDisposable
{
    private const string Wishes = "meta", ScrubWish = "scrub";

    private readonly FolderLock folder;
    private readonly SqliteConnection connection;
    private readonly RowWriter rows;
    private readonly GroupWriter writer;
    private readonly Readers readers;
    private readonly RecentRows recent;
    private int disposed;

    private SqliteTable(FolderLock folder, SqliteConnection connection, string file)
    {
        this.folder = folder;
        this.connection = connection;
        readers = new(file);
        recent = new(readers);
        rows = new(connection);
        writer = new(rows, recent);
    }

    /// <summary>Transactions committed since opening; far fewer than commits where many come at once.</summary>
    public long Transactions => writer.Transactions;

    /// <summary>Times that the file was read since opening; far fewer than rows and lists were asked for.</summary>
    public long Reads => readers.Times;

    /// <inheritdoc/>
    public bool TookTheLast => writer.TookTheLast;

    /// <summary>Opens the database, creating the file and its folder where they are not there.</summary>
    /// <exception cref="StoreInUseException">Another process has the folder.</exception>
    /// <exception cref="StoreUnusableException">The file is damaged, not ours, from a newer version, or may not be written.</exception>
    public static SqliteTable Open(string file)
    {
        file = Path.GetFullPath(file);
        var folder = Lock(file);
        SqliteConnection? connection = null;
        try
        {
            connection = Database.OpenWriter(file);
            return new(folder, connection, file);
        }
        catch
        {
            connection?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Row?> Get(string partition, string key, CancellationToken ct = default) =>
        TableLimits.Allows(partition) && TableLimits.Allows(key) ? recent.Get(partition, key, ct) : Task.FromResult<Row?>(null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return TableLimits.Allows(partition) ? recent.List(partition, prefix, limit, ct) : Task.FromResult<IReadOnlyList<Row>>([]);
    }

    /// <inheritdoc/>
    /// <remarks><paramref name="ct"/> withdraws the commit only until the writer takes it up; after that it is seen through.</remarks>
    public Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        TableLimits.Check(partition, changes);
        return writer.Commit(partition, changes, ct);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> Due(DateTimeOffset now, int limit, CancellationToken ct = default) =>
        readers.Read(r => r.Due(now, limit), ct);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDue(CancellationToken ct = default) => readers.Read(r => r.NextDue(), ct);

    /// <summary>
    /// Leaves no byte of what has been deleted in the database file or its log. Call it after erasures, and at start
    /// for those that a crash came after. Writes wait meanwhile (about a second for
    /// 100 MB), and it takes about as much memory as the file is large.
    /// </summary>
    /// <exception cref="TableBusyException">A reader held on to the log; call again.</exception>
    public Task Compact() => writer.Between(rows => rows.Compact());

    /// <inheritdoc/>
    /// <remarks>The wish is a row, so that a crash does not lose it; <see cref="Running.Scrubber"/> fulfils it.</remarks>
    public Task Scrub(CancellationToken ct = default) => Commit(Wishes, [new Change.Put(ScrubWish, "{}")], ct);

    /// <summary>Fulfils the wish to <see cref="Scrub"/>, if there is one.</summary>
    /// <exception cref="TableBusyException">A reader held on to the log; the wish stays.</exception>
    public async Task ScrubNow(CancellationToken ct = default)
    {
        if (await Get(Wishes, ScrubWish, ct) is not { } wish) return;
        await Compact();
        await Commit(Wishes, [new Change.Delete(ScrubWish, wish.ETag)], ct); // a newer wish has another ETag, and stays
    }

    /// <summary>Sees the waiting writes through, closes the file and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1) return;
        await writer.Stop();
        await readers.DisposeAsync();
        rows.Dispose();
        await connection.DisposeAsync();
        folder.Dispose();
    }

    private static FolderLock Lock(string file)
    {
        try
        {
            FolderLock.Make(Path.GetDirectoryName(file)!);
            return FolderLock.Take(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(file, e.Message, e);
        }
    }
}

using System.Threading.Channels;
using EMentoring.App;
using Microsoft.Data.Sqlite;

namespace EMentoring.Local.Store;

/// <summary>A few connections that read side by side, while the writer writes.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly int count = Math.Clamp(2 * Environment.ProcessorCount, 4, 8);

    // The first that is idle, not each in turn: whoever has read since the last commit has pages in memory, the others begin anew.
    private readonly Channel<RowReader> idle = Channel.CreateUnboundedPrioritized<RowReader>(new() { Comparer = Comparer<RowReader>.Create((x, y) => x.Number.CompareTo(y.Number)) });

    private long times;

    public Readers(string file)
    {
        for (var n = 0; n < count; n++) idle.Writer.TryWrite(new RowReader(n, Database.OpenReader(file)));
    }

    /// <summary>Reads since the store was opened.</summary>
    public long Times => Interlocked.Read(ref times);

    /// <summary>Reads on an idle connection; waits for one where all are taken.</summary>
    /// <remarks>On the caller's thread: a read is a few microseconds from the page cache, less than handing it over.</remarks>
    public async Task<T> Read<T>(Func<RowReader, T> read, CancellationToken ct)
    {
        Interlocked.Increment(ref times);
        if (!idle.Reader.TryRead(out var reader)) reader = await Take(ct);
        try
        {
            return read(reader);
        }
        catch (SqliteException e)
        {
            throw new TableBusyException($"The database did not answer: {e.Message}", e);
        }
        finally
        {
            idle.Writer.TryWrite(reader);
        }
    }

    /// <summary>Waits for the reads under way, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var n = 0; n < count; n++) (await idle.Reader.ReadAsync()).Dispose();
        idle.Writer.Complete();
    }

    private async ValueTask<RowReader> Take(CancellationToken ct)
    {
        try
        {
            return await idle.Reader.ReadAsync(ct);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteTable));
        }
    }
}

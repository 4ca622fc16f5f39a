using System.Threading.Channels;
using EMentoring.App;
using Microsoft.Data.Sqlite;
using static EMentoring.App.ITable;

namespace EMentoring.Local.Store;

/// <summary>
/// The one writer. It takes all the writes that wait and commits them together, since waiting for the disk is nearly
/// all that a commit costs: while one group is on its way to the disk, the next gathers.
/// </summary>
internal sealed class GroupWriter
{
    /// <summary>Most writes in one transaction, so that the first in a group does not wait long for the last.</summary>
    private const int Most = 256;

    private readonly Channel<Write> waiting = Channel.CreateBounded<Write>(new BoundedChannelOptions(4 * Most) { SingleReader = true });
    private readonly RowWriter rows;
    private readonly RecentRows recent;
    private readonly Task loop;
    private readonly Lock turn = new();
    private bool stopped;
    private long transactions;
    private volatile bool tookTheLast;

    public GroupWriter(RowWriter rows, RecentRows recent)
    {
        (this.rows, this.recent) = (rows, recent);
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Transactions committed since the store was opened.</summary>
    public long Transactions => Interlocked.Read(ref transactions);

    /// <inheritdoc cref="ITable.TookTheLast"/>
    public bool TookTheLast => tookTheLast;

    /// <summary>Has changes made within a transaction; the task completes when they are durable.</summary>
    public async Task<Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct)
    {
        var write = new Write(partition, changes);
        try
        {
            await waiting.Writer.WriteAsync(write, ct);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteTable));
        }
        using (ct.UnsafeRegister(static (write, ct) => ((Write)write!).Withdraw(ct), write))
            return await write.Done;
    }

    /// <summary>Has something done between two transactions.</summary>
    public Task Between(Action<RowWriter> work) => Task.Run(() =>
    {
        try
        {
            lock (turn)
            {
                ObjectDisposedException.ThrowIf(stopped, typeof(SqliteTable));
                work(rows);
            }
        }
        catch (SqliteException e)
        {
            throw Busy(e);
        }
    });

    /// <summary>Takes no more writes and returns when the last of those waiting is done.</summary>
    public async Task Stop()
    {
        waiting.Writer.TryComplete();
        await loop;
        lock (turn) stopped = true;
    }

    private void Loop()
    {
        var group = new List<Write>(Most);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < Most && waiting.Reader.TryRead(out var write))
                if (write.Take()) group.Add(write);
            if (group.Count == 0) continue;
            lock (turn) CarryOut(group);
            group.Clear();
        }
    }

    private void CarryOut(List<Write> group)
    {
        try
        {
            rows.Begin();
            foreach (var write in group) write.Apply(rows);
            rows.Commit();
        }
        catch (Exception e)
        {
            Fail(group, e);
            return;
        }
        recent.Take(group);
        if (group.Exists(write => write.Rows is not null)) tookTheLast = true; // a conflict asks nothing of the disk
        Interlocked.Increment(ref transactions);
        foreach (var write in group) write.Succeed();
    }

    private void Fail(List<Write> group, Exception reason)
    {
        tookTheLast = false;
        try
        {
            rows.Rollback();
        }
        catch (SqliteException)
        {
            // The next Begin fails too, and its callers are told; the writer goes on until the disk answers again.
        }
        recent.LetGo(group);
        foreach (var write in group)
            write.Fail(reason is SqliteException e ? Busy(e) : reason);
    }

    private static TableBusyException Busy(SqliteException e) => new($"The database did not take a write: {e.Message}", e);
}

using EMentoring.App;
using static EMentoring.App.ITable;

namespace EMentoring.Local.Store;

/// <summary>A commit that waits for its turn, and the task its caller awaits.</summary>
internal sealed class Write(string partition, IReadOnlyList<Change> changes)
{
    private readonly TaskCompletionSource<Outcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int decided;

    public string Partition => partition;

    public IReadOnlyList<Change> Changes => changes;

    /// <summary>Once it has been made: the rows as they are after it, each null where it is gone; null where it conflicted, and changed nothing.</summary>
    public Row?[]? Rows { get; private set; }

    /// <summary>Completes once the commit is durable, or has failed, or was withdrawn in time.</summary>
    public Task<Outcome> Done => done.Task;

    /// <summary>True for the writer, which then carries it out; false where the caller has withdrawn it.</summary>
    public bool Take() => Interlocked.Exchange(ref decided, 1) == 0;

    /// <summary>Withdraws it, unless the writer has taken it already.</summary>
    public void Withdraw(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref decided, 1) == 0) done.TrySetCanceled(ct);
    }

    public void Apply(RowWriter writer) => Rows = writer.Apply(partition, changes);

    public void Succeed() => done.TrySetResult(Rows is null ? Outcome.Conflict : Outcome.Committed);

    public void Fail(Exception reason) => done.TrySetException(reason);
}

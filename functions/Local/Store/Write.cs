using static EMentoring.App.ITable;

namespace EMentoring.Local.Store;

/// <summary>A write that waits for its turn, and the task its caller awaits.</summary>
/// <param name="change">What it does, within a transaction.</param>
internal sealed class Write(Func<RowWriter, Outcome> change)
{
    private readonly TaskCompletionSource<Outcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Outcome outcome;
    private int decided;

    /// <summary>Completes once the write is durable, or has failed, or was withdrawn in time.</summary>
    public Task<Outcome> Done => done.Task;

    /// <summary>True for the writer, which then carries it out; false where the caller has withdrawn it.</summary>
    public bool Take() => Interlocked.Exchange(ref decided, 1) == 0;

    /// <summary>Withdraws it, unless the writer has taken it already.</summary>
    public void Withdraw(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref decided, 1) == 0) done.TrySetCanceled(ct);
    }

    public void Apply(RowWriter rows) => outcome = change(rows);

    public void Succeed() => done.TrySetResult(outcome);

    public void Fail(Exception reason) => done.TrySetException(reason);
}

namespace EMentoring.Local.Store;

/// <summary>A write that waits for its turn, and the task its caller awaits.</summary>
/// <param name="change">What it does, within a transaction.</param>
internal sealed class Write(Action<RowWriter> change)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int decided;

    /// <summary>Completes once the write is durable, or has failed, or was withdrawn in time.</summary>
    public Task Done => done.Task;

    /// <summary>True for the writer, which then carries it out; false where the caller has withdrawn it.</summary>
    public bool Take() => Interlocked.Exchange(ref decided, 1) == 0;

    /// <summary>Withdraws it, unless the writer has taken it already.</summary>
    public void Withdraw(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref decided, 1) == 0) done.TrySetCanceled(ct);
    }

    public void Apply(RowWriter rows) => change(rows);

    public void Succeed() => done.TrySetResult();

    public void Fail(Exception reason) => done.TrySetException(reason);
}

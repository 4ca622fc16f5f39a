namespace EMentoring.App.Tests.Given;

/// <summary>A table in front of which something happens, once, just before a commit or after a read.</summary>
internal sealed class Interrupted(ITable table) : ITable
{
    private (Func<string, IReadOnlyList<Change>, bool> At, Func<Task> What)? next;
    private (string Partition, string Key, Func<Task> What)? read;

    /// <summary>Before the next commit of that kind, this happens.</summary>
    public void Before(Func<string, IReadOnlyList<Change>, bool> at, Func<Task> what) => next = (at, what);

    /// <summary>The next commit of that kind does not get through.</summary>
    public void Fails(Func<string, IReadOnlyList<Change>, bool> at) => Before(at, () => throw new TableBusyException("busy"));

    /// <summary>After the next read of that row, this happens.</summary>
    public void AfterReading(string partition, string key, Func<Task> what) => read = (partition, key, what);

    public async Task<Row?> Get(string partition, string key, CancellationToken ct = default)
    {
        var row = await table.Get(partition, key, ct);
        if (read is var (its, of, what) && (its, of) == (partition, key))
        {
            read = null;
            await what();
        }

        return row;
    }

    public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default) =>
        table.List(partition, prefix, limit, ct);

    public async Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
    {
        if (next is var (at, what) && at(partition, changes))
        {
            next = null;
            await what();
        }

        return await table.Commit(partition, changes, ct);
    }
}

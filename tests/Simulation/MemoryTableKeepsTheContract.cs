using EMentoring.App;
using EMentoring.App.Tests.Store;
using EMentoring.Local.Simulation;

namespace EMentoring.Simulation.Tests;

/// <summary>The simulation's table as any table. The contract's races come from many threads, of which this one takes one at a time.</summary>
public sealed class MemoryTableKeepsTheContract : TableContract
{
    protected override ITable Table { get; } = new OneAtATime();

    private sealed class OneAtATime : ITable
    {
        private readonly MemoryTable table = new();
        private readonly Lock one = new();

        public Task<Row?> Get(string partition, string key, CancellationToken ct = default)
        {
            lock (one) return table.Get(partition, key, ct);
        }

        public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default)
        {
            lock (one) return table.List(partition, prefix, limit, ct);
        }

        public Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default)
        {
            lock (one) return table.Commit(partition, changes, ct);
        }
    }
}

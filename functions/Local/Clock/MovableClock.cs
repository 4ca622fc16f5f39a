using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Core;

namespace EMentoring.Local.Clock;

/// <summary>
/// The program's clock: the machine's, moved forward by as much as somebody asked for on the outbox page. How much is
/// kept with the data, so that a programme goes on where it was.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private const string Partition = Keys.Meta, Key = Keys.Clock;

    private readonly ITable table;
    private readonly TimeProvider inner;
    private long moved;

    private MovableClock(ITable table, TimeProvider inner) => (this.table, this.inner) = (table, inner);

    public static async Task<MovableClock> Open(ITable table, TimeProvider inner)
    {
        var row = await table.Get(Partition, Key);
        return new(table, inner) { moved = row is null ? 0 : Wire.Read<long>(row.Body) };
    }

    /// <summary>True where it does not show the machine's time.</summary>
    public bool Moved => Interlocked.Read(ref moved) != 0;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow().AddTicks(Interlocked.Read(ref moved));

    /// <summary>Moves it forward to <paramref name="to"/>, durably; an instant that has passed changes nothing.</summary>
    public async Task Move(DateTimeOffset to)
    {
        var more = to - GetUtcNow();
        if (more <= TimeSpan.Zero) return;
        var next = Interlocked.Read(ref moved) + more.Ticks;
        await table.Commit(Partition, [new Change.Put(Key, Wire.Write(next))]);
        Interlocked.Exchange(ref moved, next);
    }
}

/// <summary>A clock that stands still: a demo's, which only moves when it is moved.</summary>
public sealed class StillClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}

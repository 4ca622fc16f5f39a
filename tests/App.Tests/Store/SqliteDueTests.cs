using EMentoring.Local.Store;

namespace EMentoring.App.Tests.Store;

/// <summary>The embedded store as the alarm clock's memory.</summary>
public sealed class SqliteDueTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly DataFolder folder = new();
    private readonly SqliteTable table;

    public SqliteDueTests() => table = folder.Open();

    [Fact]
    public async Task Nothing_is_due_where_nothing_waits()
    {
        await table.Commit("group-1", [new Change.Add("state", "{}")]);
        Assert.Empty(await table.Due(DateTimeOffset.MaxValue, 10));
        Assert.Null(await table.NextDue());
    }

    [Fact]
    public async Task A_partition_is_due_from_its_due_time_on_and_not_a_tick_before()
    {
        await Waits("group-1", "state", Noon);
        Assert.Empty(await table.Due(Noon.AddTicks(-1), 10));
        Assert.Equal(["group-1"], await table.Due(Noon, 10));
        Assert.Equal(["group-1"], await table.Due(Noon.ToOffset(TimeSpan.FromHours(3)), 10));
        Assert.Equal(Noon, await table.NextDue());
    }

    [Fact]
    public async Task The_longest_waiting_comes_first_each_partition_once_and_no_more_than_asked_for()
    {
        await Waits("late", "state", Noon.AddHours(-1));
        await Waits("first", "state", Noon.AddHours(-3));
        await Waits("second", "state", Noon.AddHours(-2));
        await Waits("second", "out-1", Noon.AddHours(-4));
        await Waits("second", "out-2", Noon.AddHours(-4));
        await Waits("future", "state", Noon.AddHours(1));

        Assert.Equal(["second", "first", "late"], await table.Due(Noon, 10));
        Assert.Equal(["second", "first"], await table.Due(Noon, 2));
        Assert.Empty(await table.Due(Noon, 0));
        Assert.Equal(Noon.AddHours(-4), await table.NextDue());
    }

    [Fact]
    public async Task What_is_put_off_cleared_or_deleted_is_no_longer_due()
    {
        await Waits("a", "state", Noon);
        await Waits("b", "state", Noon);
        await Waits("c", "state", Noon);
        await Waits("a", "state", Noon.AddDays(1));
        await table.Commit("b", [new Change.Put("state", "{}")]);
        await table.Commit("c", [new Change.Delete("state")]);

        Assert.Empty(await table.Due(Noon, 10));
        Assert.Equal(Noon.AddDays(1), await table.NextDue());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await table.DisposeAsync();

    public void Dispose() => folder.Dispose();

    private Task<ITable.Outcome> Waits(string partition, string key, DateTimeOffset due) =>
        table.Commit(partition, [new Change.Put(key, "{}", due)]);
}

using EMentoring.Local.Store;

namespace EMentoring.App.Tests.Store;

/// <summary>The embedded store as any table.</summary>
public sealed class SqliteTableKeepsTheContract : TableContract, IAsyncLifetime, IDisposable
{
    private readonly DataFolder folder = new();
    private readonly SqliteTable table;

    public SqliteTableKeepsTheContract() => table = folder.Open();

    protected override ITable Table => table;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await table.DisposeAsync();
        Assert.Equal("ok", folder.Ask("PRAGMA integrity_check"));
    }

    public void Dispose() => folder.Dispose();
}

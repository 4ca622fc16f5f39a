namespace EMentoring.App.Tests.Store;

/// <summary>The embedded store in a process that is killed, or whose disk fills up.</summary>
public sealed class SqliteProcessTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Fact]
    public async Task A_process_that_is_killed_while_writing_loses_nothing_that_it_acknowledged()
    {
        for (var round = 1; round <= 3; round++)
        {
            using var child = new StoreChild(folder);
            await child.Until(_ => child.Acknowledged.Count == 150 * round);
            await child.Kill();
            await AllIsKept(child.Acknowledged);
        }
    }

    [Fact]
    public async Task A_full_disk_is_busy_and_the_process_goes_on_by_itself_when_there_is_room()
    {
        using var child = new StoreChild(folder);
        await child.Until(_ => child.Acknowledged.Count == 20);
        await child.LimitFiles("1000");
        await child.Until(line => line == "busy");
        await child.Until(line => line == "busy");
        var before = child.Acknowledged.Count;
        await child.LimitFiles("unlimited");
        await child.Until(_ => child.Acknowledged.Count > before + 100);
        await child.Kill();
        await AllIsKept(child.Acknowledged);
    }

    public void Dispose() => folder.Dispose();

    private async Task AllIsKept(IReadOnlyList<int> acknowledged)
    {
        await using (var table = folder.Open())
        {
            var kept = (await table.List("numbers", "")).Select(row => row.Key).ToHashSet();
            Assert.All(acknowledged, n => Assert.Superset(new HashSet<string> { $"{n}-a", $"{n}-b" }, kept));
            Assert.Equal(kept.Count(key => key.EndsWith('a')), kept.Count(key => key.EndsWith('b')));
        }
        Assert.Equal("ok", folder.Ask("PRAGMA integrity_check"));
    }
}

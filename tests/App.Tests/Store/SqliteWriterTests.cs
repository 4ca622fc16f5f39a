using EMentoring.Local.Store;
using static EMentoring.App.ITable;

namespace EMentoring.App.Tests.Store;

/// <summary>The embedded store's writer: many at once, trouble underneath, cancelling and closing.</summary>
public sealed class SqliteWriterTests : IAsyncLifetime, IDisposable
{
    private readonly DataFolder folder = new();
    private SqliteTable table = null!;

    [Fact]
    public async Task Many_commits_at_once_share_transactions()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Add($"{n}")));
        Assert.Equal(200, (await table.List("p", "")).Count);
        Assert.InRange(table.Transactions, 1, 100);
    }

    [Fact]
    public async Task A_conflict_undoes_its_own_commit_and_not_those_it_shares_a_transaction_with()
    {
        await Add("taken");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(n =>
            table.Commit("p", [new Change.Add($"{n}", "{}"), n % 2 == 0 ? new Change.Add($"{n}-too", "{}") : new Change.Add("taken", "{}")])));

        Assert.All(Enumerable.Range(0, 100), n => Assert.Equal(n % 2 == 0 ? Outcome.Committed : Outcome.Conflict, outcomes[n]));
        Assert.Equal(101, (await table.List("p", "")).Count);
        Assert.InRange(table.Transactions, 1, 60);
    }

    [Fact]
    public async Task While_another_program_holds_the_file_the_store_is_busy_and_goes_on_afterwards()
    {
        await Add("before");
        using (var outside = folder.Outside())
        {
            using var hold = outside.BeginTransaction(deferred: false);
            await Assert.ThrowsAsync<TableBusyException>(() => Add("meanwhile"));
            Assert.NotNull(await table.Get("p", "before"));
        }
        await Add("after");
        Assert.Equal(["after", "before"], (await table.List("p", "")).Select(row => row.Key));
    }

    [Fact]
    public async Task Where_the_disk_fills_up_nothing_is_changed_and_the_store_goes_on_when_there_is_room()
    {
        // A trigger that rolls the whole transaction back does what SQLite does by itself on a full disk.
        await Add("before");
        folder.Ask("CREATE TRIGGER full BEFORE INSERT ON rows WHEN NEW.rk = 'large' BEGIN SELECT RAISE(ROLLBACK, 'full'); END");
        var etags = folder.Ask("SELECT last FROM etags");
        await Assert.ThrowsAsync<TableBusyException>(() => table.Commit("p", [new Change.Add("small", "{}"), new Change.Add("large", "{}")]));
        Assert.Null(await table.Get("p", "small"));
        Assert.Equal(etags, folder.Ask("SELECT last FROM etags"));

        folder.Ask("DROP TRIGGER full");
        await Add("large");
        Assert.Equal(["before", "large"], (await table.List("p", "")).Select(row => row.Key));
    }

    [Fact]
    public async Task A_commit_is_withdrawn_until_the_writer_takes_it_and_not_after()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.Commit("p", [new Change.Add("never", "{}")], new(canceled: true)));

        using (var outside = folder.Outside())
        using (var withdraw = new CancellationTokenSource())
        {
            using var hold = outside.BeginTransaction(deferred: false);
            var taken = table.Commit("p", [new Change.Add("taken", "{}")], withdraw.Token);
            await Task.Delay(100);
            var waiting = table.Commit("p", [new Change.Add("waiting", "{}")], withdraw.Token);
            await withdraw.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
            hold.Rollback();
            Assert.Equal(Outcome.Committed, await taken);
        }
        Assert.Equal("taken", Assert.Single(await table.List("p", "")).Key);
    }

    [Fact]
    public async Task What_was_begun_before_the_store_is_closed_is_seen_through_and_what_comes_after_is_refused()
    {
        var begun = Enumerable.Range(0, 50).Select(n => Add($"{n}")).ToArray();
        await table.DisposeAsync();
        await Task.WhenAll(begun);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Add("late"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => table.Get("p", "0"));
        await Assert.ThrowsAsync<ObjectDisposedException>(table.Compact);
        table = folder.Open();
        Assert.Equal(50, (await table.List("p", "")).Count);
    }

    public Task InitializeAsync()
    {
        table = folder.Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await table.DisposeAsync();
        Assert.Equal("ok", folder.Ask("PRAGMA integrity_check"));
    }

    public void Dispose() => folder.Dispose();

    private async Task Add(string key) =>
        Assert.Equal(Outcome.Committed, await table.Commit("p", [new Change.Add(key, "{}")]));
}

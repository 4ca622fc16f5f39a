namespace EMentoring.App.Tests.Store;

/// <summary>What has been erased is in no byte of the embedded store's files.</summary>
public sealed class SqliteErasureTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Fact]
    public async Task After_compacting_no_byte_of_what_was_deleted_is_left()
    {
        await using var table = folder.Open();
        for (var n = 0; n < 300; n += 50)
            await table.Commit($"person-{n}", [.. Enumerable.Range(n, 50).Select(m => new Change.Add($"{m}-secret", $"secret {m}", DateTimeOffset.UnixEpoch))]);
        await table.Commit("kept", [new Change.Add("a", "kept text"), new Change.Add("b", new string('x', 9000) + "secret")]);
        await table.Commit("kept", [new Change.Put("b", "now kept too")]);
        Assert.True(folder.Holds("secret 50"));

        for (var n = 0; n < 300; n += 50) await table.Commit($"person-{n}", [.. Enumerable.Range(n, 50).Select(m => new Change.Delete($"{m}-secret"))]);
        await table.Compact();

        Assert.True(folder.Holds("kept text") && folder.Holds("now kept too"));
        Assert.False(folder.Holds("secret") || folder.Holds("person"));
    }

    /// <summary>With these numbers, secure_delete by itself leaves deleted bodies on pages that SQLite has rebalanced.</summary>
    [Fact]
    public async Task After_compacting_no_copy_is_left_of_a_body_that_SQLite_moved_about()
    {
        await using var table = folder.Open();
        var random = new Random(4);
        var written = 0;
        var there = new Dictionary<string, string>();
        for (var commit = 0; commit < 400; commit++)
        {
            var changes = new Dictionary<string, Change>();
            for (var n = random.Next(1, 20); n > 0; n--)
            {
                var key = $"k{random.Next(600):d3}";
                if (changes.ContainsKey(key)) continue;
                var mark = $"<{written++:d6}>";
                changes[key] = there.Remove(key) && random.Next(2) == 0
                    ? new Change.Delete(key)
                    : new Change.Put(key, string.Concat(Enumerable.Repeat(there[key] = mark, random.Next(1, random.Next(3) == 0 ? 400 : 60))));
            }
            await table.Commit("p", [.. changes.Values]);
        }

        await table.Compact();

        Assert.Equal(there.Values.Order(), folder.Find("<[0-9]{6}>"));
    }

    [Fact]
    public async Task Compacting_says_so_where_a_reader_holds_on_to_the_log_and_succeeds_when_it_has_let_go()
    {
        await using var table = folder.Open();
        await table.Commit("p", [new Change.Add("a", "secret")]);
        using (var outside = folder.Outside())
        {
            using var reading = outside.BeginTransaction(deferred: true);
            using var command = outside.CreateCommand();
            command.Transaction = reading;
            command.CommandText = "SELECT count(*) FROM rows";
            Assert.Equal(1L, command.ExecuteScalar());
            await table.Commit("p", [new Change.Delete("a")]);
            await Assert.ThrowsAsync<TableBusyException>(table.Compact);
        }
        await table.Compact();
        Assert.False(folder.Holds("secret"));
    }

    public void Dispose() => folder.Dispose();
}

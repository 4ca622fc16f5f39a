using EMentoring.Local.Store;
using static EMentoring.App.ITable;

namespace EMentoring.App.Tests.Store;

/// <summary>The embedded store's file: what it keeps, what it refuses to open, what it forgets.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        var due = DateTimeOffset.UnixEpoch.AddTicks(1);
        Row? before;
        await using (var table = folder.Open())
        {
            await table.Commit("p", [new Change.Add("a", "😀", due), new Change.Add("b", "")]);
            before = await table.Get("p", "a");
        }
        await using var again = folder.Open();
        Assert.Equal(before, await again.Get("p", "a"));
        Assert.Equal(["p"], await again.Due(due, 1));
    }

    [Fact]
    public async Task A_data_folder_that_the_program_makes_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return; // there folders have the rights of the one that they are in
        var made = Path.Combine(folder.Path, "new");
        await using var table = SqliteTable.Open(Path.Combine(made, "ementoring.db"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(made));
    }

    [Fact]
    public async Task An_ETag_does_not_come_again_after_a_restart()
    {
        string old;
        await using (var table = folder.Open())
        {
            await table.Commit("p", [new Change.Add("a", "same")]);
            old = (await table.Get("p", "a"))!.ETag;
            await table.Commit("p", [new Change.Delete("a")]);
        }
        await using var again = folder.Open();
        await again.Commit("p", [new Change.Add("a", "same")]);
        Assert.Equal(Outcome.Conflict, await again.Commit("p", [new Change.Replace("a", "lost", old)]));
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_refused_until_the_first_has_ended()
    {
        await using (folder.Open())
        {
            var refused = Assert.Throws<StoreInUseException>(folder.Open);
            Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
            using var second = new StoreChild(folder);
            Assert.Equal("in use", await second.Says());
        }
        using var third = new StoreChild(folder);
        await third.Until(_ => third.Acknowledged.Count > 0);
        Assert.Throws<StoreInUseException>(folder.Open);
        await third.Kill();
        await folder.Open().DisposeAsync();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await folder.Open().DisposeAsync();
        folder.Ask("PRAGMA user_version = 7");
        var refused = Assert.Throws<StoreUnusableException>(folder.Open);
        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
        Assert.Equal(7L, folder.Ask("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        folder.Ask("CREATE TABLE theirs (a)");
        Assert.Contains("another program", Assert.Throws<StoreUnusableException>(folder.Open).Message, StringComparison.Ordinal);
        folder.Ask("DROP TABLE theirs");
        await folder.Open().DisposeAsync();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_by_name()
    {
        File.WriteAllText(folder.File, string.Concat(Enumerable.Repeat("not a database. ", 1000)));
        var refused = Assert.Throws<StoreUnusableException>(folder.Open);
        Assert.Contains(folder.File, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_refused()
    {
        await using (var table = folder.Open())
            for (var n = 0; n < 20; n++) await table.Commit("p", [new Change.Add($"{n}", new string('x', 3000))]);
        await using (var file = new FileStream(folder.File, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[16384]);
        }
        Assert.Contains("damaged", Assert.Throws<StoreUnusableException>(folder.Open).Message, StringComparison.Ordinal);
    }

    /// <summary>The machine lost its power: of what was being written last, only a part has reached the disk, or rubbish.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_torn_write_ahead_log_all_commits_before_the_tear_are_there_and_the_torn_one_not_at_all(bool cut)
    {
        using var after = new DataFolder();
        await using (var table = folder.Open())
        {
            for (var n = 0; n < 9; n++) await table.Commit("p", [new Change.Add($"{n}", new string('x', 3000)), new Change.Add($"with-{n}", "")]);
            foreach (var file in new[] { "", "-wal" }) after.Copy(folder, file);
        }

        await using (var log = new FileStream(after.File + "-wal", FileMode.Open))
        {
            if (cut) log.SetLength(log.Length - 100);
            else
            {
                log.Position = log.Length - 100;
                log.Write(new byte[100].Select(_ => (byte)0xA5).ToArray());
            }
        }

        await using var again = after.Open();
        var rows = (await again.List("p", "")).Select(r => r.Key).ToArray();
        Assert.Equal([.. Enumerable.Range(0, 8).Select(n => $"{n}"), .. Enumerable.Range(0, 8).Select(n => $"with-{n}")], rows);
        Assert.Equal(Outcome.Committed, await again.Commit("p", [new Change.Add("8", "once more")]));
        Assert.Equal("ok", after.Ask("PRAGMA integrity_check"));
    }

    [Fact]
    public void A_folder_where_the_file_should_be_is_refused()
    {
        Directory.CreateDirectory(folder.File);
        Assert.Throws<StoreUnusableException>(folder.Open);
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_is_refused()
    {
        await folder.Open().DisposeAsync();
        if (!folder.Writable(false)) return;
        try
        {
            Assert.Contains("may not be written", Assert.Throws<StoreUnusableException>(folder.Open).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Writable(true);
        }
        await folder.Open().DisposeAsync();
    }

    public void Dispose() => folder.Dispose();
}

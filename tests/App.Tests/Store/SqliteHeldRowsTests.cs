using System.Globalization;
using EMentoring.Local.Store;
using static EMentoring.App.ITable;

namespace EMentoring.App.Tests.Store;

/// <summary>What the embedded store holds in memory in front of its file is what the file says.</summary>
public sealed class SqliteHeldRowsTests : IDisposable
{
    private static readonly string[] Partitions = ["g-1", "g-2", "b-p-1"];
    private static readonly string[] Keys = ["state", "in-1", "in-2", "in-3", "out-1", "out-2", "group-1", "none"];
    private static readonly string[] Kinds = ["in-", "out-", "group-"];

    private readonly DataFolder folder = new();

    [Fact]
    public async Task After_any_commits_at_once_and_in_any_order_what_is_read_is_what_the_file_says()
    {
        var seed = Environment.TickCount;
        await using var table = folder.Open();
        for (var round = 0; round < 60; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Live(table, new Random(HashCode.Combine(seed, round, n))))));
            foreach (var partition in Partitions)
            {
                var file = Rows(partition);
                foreach (var key in Keys) Assert.True(file.Find(r => r.Key == key) == await table.Get(partition, key), $"Seed {seed}: {partition} {key} in round {round}");
                foreach (var kind in Kinds)
                    Assert.True(file.Where(r => r.Key.StartsWith(kind, StringComparison.Ordinal)).SequenceEqual(await table.List(partition, kind)), $"Seed {seed}: {partition} {kind} in round {round}");
            }
        }
    }

    /// <summary>Others read so much meanwhile that nothing is held for long: somebody is nearly always just reading the file.</summary>
    [Fact]
    public async Task Who_reads_the_file_while_a_row_changes_does_not_hold_on_to_what_it_was()
    {
        const int Fillers = 12;
        await using var table = folder.Open();
        await table.Commit("g-1", [.. Enumerable.Range(0, Fillers).Select(n => new Change.Add($"filler{n}", new string('x', 25_000))), new Change.Add("in-0", "0")]);
        using var over = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 3).Select(n => Task.Run(async () =>
        {
            for (var turn = n; !over.IsCancellationRequested; turn++)
            {
                await table.Get("g-1", $"filler{turn % Fillers}");
                if (turn % Fillers != 0) continue; // by then neither of these is held any more
                await table.Get("g-1", "in-0");
                await table.List("g-1", "in-");
            }
        })).ToArray();
        for (var n = 1; n <= 500; n++)
        {
            await table.Commit("g-1", [new Change.Put("in-0", $"{n}")]);
            Assert.Equal($"{n}", (await table.Get("g-1", "in-0"))!.Body);
            Assert.Equal($"{n}", Assert.Single(await table.List("g-1", "in-")).Body);
        }

        await over.CancelAsync();
        await Task.WhenAll(reading);
    }

    [Fact]
    public async Task What_a_refused_commit_would_have_written_is_not_held()
    {
        await using var table = folder.Open();
        await table.Commit("g-1", [new Change.Add("state", "1"), new Change.Add("in-1", "{}")]);
        var row = (await table.Get("g-1", "state"))!;
        var inbox = await table.List("g-1", "in-");
        Assert.Equal(Outcome.Conflict, await table.Commit("g-1", [new Change.Replace("state", "2", row.ETag), new Change.Delete("in-1"), new Change.Delete("in-2")]));
        Assert.Equal(row, await table.Get("g-1", "state"));
        Assert.Equal(inbox, await table.List("g-1", "in-"));
    }

    [Fact]
    public async Task After_a_refusal_and_at_the_start_the_store_does_not_say_that_it_takes_writes()
    {
        await using var table = folder.Open();
        Assert.False(table.TookTheLast);
        await table.Commit("p", [new Change.Add("a", "{}")]);
        Assert.True(table.TookTheLast);
        Assert.Equal(Outcome.Conflict, await table.Commit("p", [new Change.Add("a", "{}")]));
        Assert.True(table.TookTheLast);
        folder.Ask("CREATE TRIGGER full BEFORE INSERT ON rows BEGIN SELECT RAISE(ROLLBACK, 'full'); END");
        await Assert.ThrowsAsync<TableBusyException>(() => table.Commit("p", [new Change.Add("b", "{}")]));
        Assert.False(table.TookTheLast);
        Assert.Equal(Outcome.Conflict, await table.Commit("p", [new Change.Replace("a", "{}", "none")]));
        Assert.False(table.TookTheLast); // a conflict writes nothing, and so shows nothing
        folder.Ask("DROP TRIGGER full");
        await table.Commit("p", [new Change.Add("b", "{}")]);
        Assert.True(table.TookTheLast);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>One of those who read and write: what it reads never goes back behind what it wrote.</summary>
    private static async Task Live(SqliteTable table, Random random)
    {
        for (var n = 0; n < 25; n++)
        {
            var partition = random.GetItems(Partitions, 1)[0];
            var keys = random.GetItems(Keys[..^1], random.Next(1, 4)).Distinct().ToArray();
            var before = new List<Row?>();
            foreach (var key in keys) before.Add(await table.Get(partition, key));
            foreach (var kind in random.GetItems(Kinds, random.Next(0, 3))) await table.List(partition, kind, random.Next(1, 10));
            var outcome = await table.Commit(partition, [.. keys.Select((key, i) => Change(random, key, before[i]))]);
            if (outcome == Outcome.Conflict) continue;
            foreach (var (key, was) in keys.Zip(before))
                if (await table.Get(partition, key) is { } now) Assert.True(was is null || Number(now) > Number(was), $"{key} went back");
        }
    }

    private static Change Change(Random random, string key, Row? row)
    {
        var (body, due) = ($"{random.Next()}", random.Next(2) == 0 ? DateTimeOffset.UnixEpoch.AddTicks(random.NextInt64(1L << 60)).ToOffset(TimeSpan.FromHours(2)) : (DateTimeOffset?)null);
        return (random.Next(4), row) switch
        {
            (0, not null) => new Change.Delete(key, row.ETag),
            (1, null) => new Change.Add(key, body, due),
            (1 or 2, not null) => new Change.Replace(key, body, row.ETag, due),
            _ => new Change.Put(key, body, due),
        };
    }

    private List<Row> Rows(string partition)
    {
        using var connection = folder.Outside();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rk, body, etag, due FROM rows WHERE pk = $pk ORDER BY rk";
        command.Parameters.AddWithValue("$pk", partition);
        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read())
            rows.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2).ToString(CultureInfo.InvariantCulture), reader.IsDBNull(3) ? null : new(reader.GetInt64(3), TimeSpan.Zero)));
        return rows;
    }

    private static long Number(Row row) => long.Parse(row.ETag, CultureInfo.InvariantCulture);
}

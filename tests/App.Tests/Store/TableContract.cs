using static EMentoring.App.ITable;

namespace EMentoring.App.Tests.Store;

/// <summary>
/// What every table must do; each adapter's tests derive from it. Partitions are new in every test, so that a table may
/// be shared and need not be emptied.
/// </summary>
public abstract partial class TableContract
{
    private readonly string partition = $"contract-{Guid.NewGuid():N}";

    /// <summary>The table under test.</summary>
    protected abstract ITable Table { get; }

    [Fact]
    public async Task What_was_added_is_read_as_it_was_written()
    {
        var due = new DateTimeOffset(2026, 3, 29, 4, 0, 0, 123, TimeSpan.FromHours(3));
        await Committed(new Change.Add("state", """{"a":1}""", due));

        var row = await Table.Get(partition, "state");

        Assert.NotNull(row);
        Assert.Equal(("state", """{"a":1}""", due), (row.Key, row.Body, row.Due));
        Assert.Equal(TimeSpan.Zero, row.Due!.Value.Offset);
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_lists_empty()
    {
        Assert.Null(await Table.Get(partition, "state"));
        Assert.Empty(await Table.List(partition, ""));
        await Committed(new Change.Add("state", "{}"));
        Assert.Null(await Table.Get(partition, "stat"));
        Assert.Null(await Table.Get(partition, "STATE"));
    }

    [Fact]
    public async Task A_row_cannot_be_added_twice()
    {
        await Committed(new Change.Add("a", "first"));
        await Conflicts(new Change.Add("a", "second"));
        Assert.Equal("first", (await Read("a")).Body);
    }

    [Fact]
    public async Task A_row_is_replaced_by_whoever_read_it_last()
    {
        await Committed(new Change.Add("a", "first", DateTimeOffset.UnixEpoch));
        var read = await Read("a");
        await Committed(new Change.Replace("a", "second", read.ETag));
        await Conflicts(new Change.Replace("a", "third", read.ETag));

        var row = await Read("a");
        Assert.Equal(("second", null), (row.Body, row.Due));
    }

    [Fact]
    public async Task What_is_not_there_is_neither_replaced_nor_deleted()
    {
        await Committed(new Change.Add("a", "first"));
        var etag = (await Read("a")).ETag;
        await Conflicts(new Change.Replace("b", "x", etag));
        await Conflicts(new Change.Delete("b", etag));
        await Conflicts(new Change.Delete("b"));
        Assert.Null(await Table.Get(partition, "b"));
    }

    [Fact]
    public async Task A_put_writes_whether_the_row_is_there_or_not()
    {
        await Committed(new Change.Put("a", "first", DateTimeOffset.UnixEpoch));
        await Committed(new Change.Put("a", "second"));
        var row = await Read("a");
        Assert.Equal(("second", null), (row.Body, row.Due));
    }

    [Fact]
    public async Task A_row_is_deleted_under_its_ETag_or_under_any()
    {
        await Committed(new Change.Add("a", "1"), new Change.Add("b", "2"));
        var old = await Read("a");
        await Committed(new Change.Put("a", "1"));
        await Conflicts(new Change.Delete("a", old.ETag));
        await Committed(new Change.Delete("a", (await Read("a")).ETag), new Change.Delete("b"));
        Assert.Empty(await Table.List(partition, ""));
    }

    [Fact]
    public async Task An_ETag_changes_with_every_write_even_of_the_same_body()
    {
        var seen = new HashSet<string>();
        await Committed(new Change.Add("a", "same"));
        for (var n = 0; n < 3; n++)
        {
            Assert.True(seen.Add((await Read("a")).ETag));
            await Committed(new Change.Put("a", "same"));
            Assert.True(seen.Add((await Read("a")).ETag));
            await Committed(new Change.Replace("a", "same", (await Read("a")).ETag));
        }
    }

    [Fact]
    public async Task An_ETag_does_not_come_again_when_a_row_is_deleted_and_added_anew()
    {
        await Committed(new Change.Add("a", "same"));
        var old = await Read("a");
        await Committed(new Change.Delete("a"));
        await Committed(new Change.Add("a", "same"));

        await Conflicts(new Change.Replace("a", "lost", old.ETag));
        await Conflicts(new Change.Delete("a", old.ETag));
    }

    [Fact]
    public async Task Rows_under_the_same_key_in_two_partitions_are_two_rows()
    {
        await Committed(new Change.Add("a", "here"));
        Assert.Equal(Outcome.Committed, await Table.Commit(partition + "0", [new Change.Add("a", "there")]));
        Assert.Equal("here", (await Read("a")).Body);
        Assert.Single(await Table.List(partition, ""));
    }

    private async Task<Row> Read(string key) =>
        await Table.Get(partition, key) ?? throw new InvalidOperationException($"{key} is not there");

    private async Task Committed(params Change[] changes) =>
        Assert.Equal(Outcome.Committed, await Table.Commit(partition, changes));

    private async Task Conflicts(params Change[] changes) =>
        Assert.Equal(Outcome.Conflict, await Table.Commit(partition, changes));
}

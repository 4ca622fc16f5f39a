namespace EMentoring.App.Tests.Store;

public abstract partial class TableContract
{
    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    [InlineData("\U0001F600")]
    public async Task A_key_that_not_every_store_can_hold_is_refused_and_never_found(string key)
    {
        await Refused(partition, new Change.Add(key, "{}"));
        await Refused(partition, new Change.Delete(key));
        await Refused(key, new Change.Add("a", "{}"));
        Assert.Null(await Table.Get(partition, key));
        Assert.Null(await Table.Get(key, "a"));
        Assert.Empty(await Table.List(key, ""));
    }

    [Fact]
    public async Task A_key_of_512_characters_is_held_and_a_longer_one_refused()
    {
        var longest = new string('ä', TableLimits.Key);
        await Committed(new Change.Add(longest, "{}"));
        Assert.Equal(longest, (await Read(longest)).Key);
        await Refused(partition, new Change.Add(longest + "a", "{}"));
    }

    [Fact]
    public async Task A_commit_holds_1_to_100_rows()
    {
        Change[] most = [.. Enumerable.Range(0, TableLimits.Rows).Select(n => new Change.Add($"{n:d3}", "{}"))];
        await Refused(partition);
        await Refused(partition, [.. most, new Change.Add("100", "{}")]);
        await Committed(most);
        Assert.Equal(TableLimits.Rows, (await Table.List(partition, "")).Count);
    }

    [Fact]
    public async Task A_row_may_stand_once_in_a_commit() =>
        await Refused(partition, new Change.Put("a", "1"), new Change.Delete("a"));

    [Fact]
    public async Task A_conflict_in_the_last_of_100_rows_undoes_the_other_99()
    {
        await Committed(new Change.Add("taken", "first"), new Change.Add("old", "stays"));
        var old = await Read("old");
        await Conflicts([
            .. Enumerable.Range(0, 97).Select(n => new Change.Add($"new-{n}", "{}")),
            new Change.Replace("old", "changed", old.ETag, DateTimeOffset.UnixEpoch), new Change.Put("put", "{}"), new Change.Add("taken", "second"),
        ]);

        Assert.Equal(["old", "taken"], (await Table.List(partition, "")).Select(row => row.Key));
        Assert.Equal(old, await Read("old"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\t\"'\\/<&>%00")]
    [InlineData("Pekka ja Åsa 😀 𝔘 e\u0301 \u2028 \uFEFF")]
    public async Task A_body_is_kept_to_the_letter(string body)
    {
        await Committed(new Change.Add("a", body));
        Assert.Equal(body, (await Read("a")).Body);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ä")]
    [InlineData("長")]
    [InlineData("😀")]
    [InlineData("\"")]
    public async Task A_body_of_32_Ki_characters_is_kept_and_a_longer_one_refused(string letter)
    {
        var body = string.Concat(Enumerable.Repeat(letter, TableLimits.Body / letter.Length));
        await Committed(new Change.Add("a", body));
        Assert.Equal(body, (await Read("a")).Body);
        await Refused(partition, new Change.Put("a", body + "x"));
    }

    [Fact]
    public async Task A_commit_of_a_mebi_of_characters_is_kept_and_a_larger_one_refused()
    {
        const string Text = """{"kertomus":"Tänään opin kysymään lisää."}""";
        var body = string.Concat(Enumerable.Repeat(Text, TableLimits.Body / Text.Length)).PadRight(TableLimits.Body);
        Change[] most = [.. Enumerable.Range(0, TableLimits.Batch / TableLimits.Body).Select(n => new Change.Add($"{n}", body))];

        await Refused(partition, [.. most, new Change.Add("more", "x")]);
        await Committed(most);

        Assert.All(await Table.List(partition, ""), row => Assert.Equal(body, row.Body));
    }

    [Fact]
    public async Task A_due_time_is_kept_to_the_tick_and_taken_away()
    {
        var due = DateTimeOffset.Parse("2031-10-26T01:59:59.9999999+00:00", null);
        await Committed(new Change.Put("a", "{}", due));
        Assert.Equal(due, (await Read("a")).Due);
        await Committed(new Change.Put("a", "{}"));
        Assert.Null((await Read("a")).Due);
    }

    private async Task Refused(string partition, params Change[] changes) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.Commit(partition, changes));
}

namespace EMentoring.App.Tests.Store;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_list_is_in_ordinal_order_whatever_the_language()
    {
        string[] keys = ["a", "B", "ä", "Z", "-", "_", "a-", "a0", "aa", "é", "z", "10", "9", "\uE000", "\uFFFD", "\uD7FF", "~", " x", "%41", "+", "a'b", "a&b"];
        await Committed([.. keys.Select(key => new Change.Add(key, key))]);

        var listed = await Table.List(partition, "");

        Assert.Equal(keys.Order(StringComparer.Ordinal), listed.Select(row => row.Key));
        Assert.All(listed, row => Assert.Equal(row.Key, row.Body));
    }

    [Fact]
    public async Task A_list_holds_the_rows_under_its_prefix_and_no_others()
    {
        string[] keys = ["in", "in-", "in-1", "in-10", "in-2", "in.1", "IN-1", "io", "in-\uFFFD", "out-1", "im\uFFFD"];
        await Committed([.. keys.Select(key => new Change.Add(key, "{}"))]);

        foreach (var prefix in (string[])["", "i", "in", "in-", "in-1", "in-10", "in-100", "io", "x", "\uFFFD"])
        {
            var under = keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            Assert.Equal(under, (await Table.List(partition, prefix)).Select(row => row.Key));
        }
    }

    [Fact]
    public async Task A_list_ends_at_its_limit()
    {
        await Committed([.. "bcdfg".Select(c => new Change.Add($"x-{c}", "{}"))]);
        foreach (var (limit, expected) in ((int, string)[])[(0, ""), (2, "bc"), (5, "bcdfg"), (99, "bcdfg")])
            Assert.Equal(expected, string.Concat((await Table.List(partition, "x-", limit)).Select(row => row.Key[^1])));
    }

    [Fact]
    public async Task More_rows_than_a_page_of_any_store_are_listed_whole()
    {
        const int Count = 1100;
        for (var from = 0; from < Count; from += 100)
            await Committed([.. Enumerable.Range(from, 100).Select(n => new Change.Add($"r-{n:d4}", $"{n}"))]);
        var all = Enumerable.Range(0, Count).Select(n => $"{n}");

        Assert.Equal(all, (await Table.List(partition, "r-")).Select(row => row.Body));
        Assert.Equal(1050, (await Table.List(partition, "r-", limit: 1050)).Count);
    }
}

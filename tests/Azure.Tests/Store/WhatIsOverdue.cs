using EMentoring.App;
using EMentoring.AzureHost.Tests.Given;

namespace EMentoring.AzureHost.Tests.Store;

[Collection(OnAzurite.Name)]
public sealed class WhatIsOverdue(Azurite azurite)
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task The_longest_waiting_instance_comes_first_and_what_is_not_due_not_at_all()
    {
        var mark = Guid.NewGuid().ToString("N");
        await Add($"g-{mark}", ("state", 20), ("in-1", -30));
        await Add($"s-{mark}", ("out-1", -60));
        await Add($"p-{mark}", ("state", 1));
        await Add($"b-p-{mark}", ("person-1", -90)); // a board is not an instance
        await Add($"mail-{mark}", ("letter-1", -90));

        var found = (await azurite.Table.Overdue(Now, 100)).Where(f => f.Instance.EndsWith(mark, StringComparison.Ordinal)).ToArray();

        Assert.Equal([$"s-{mark}", $"g-{mark}"], found.Select(f => f.Instance));
        Assert.Equal(Now.AddMinutes(-60), found[0].Since);
    }

    private async Task Add(string partition, params (string Key, int Minutes)[] rows) =>
        await azurite.Table.Commit(partition, [.. rows.Select(r => new Change.Add(r.Key, "{}", Now.AddMinutes(r.Minutes)))]);
}

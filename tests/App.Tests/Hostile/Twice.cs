using System.Globalization;
using System.Text.RegularExpressions;
using EMentoring.App.Tests.BadInput;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;

namespace EMentoring.App.Tests.Hostile;

/// <summary>Two fingers, two tabs, an impatient browser: the same answer twice at once, and again later.</summary>
public sealed partial class Twice : IAsyncLifetime
{
    private readonly Everything everything = new();

    [Fact]
    public async Task What_is_sent_twice_at_once_and_once_more_leaves_what_is_left_by_sending_it_once()
    {
        await using var once = await Copy();
        await using var twice = await Copy();
        var sent = 0;
        foreach (var route in ARoute.All.Where(r => r.HasBody && r.Link is not (null or "session" or "mine")).Concat(Mine))
        {
            var first = await Send(once, route);
            var both = await Task.WhenAll(Send(twice, route), Send(twice, route));
            Assert.Contains(both, b => b.Status == first.Status);
            await once.Settle();
            await twice.Settle();
            var late = await Send(twice, route);
            Assert.True(late.Status is 200 or 204 or 409 or 401 or 404, $"{route}: {late.Body}");
            await twice.Settle();
            Assert.Equal(Left(once), Left(twice));
            Assert.Equal(await Letters(once), await Letters(twice));
            sent += both.Length + 1;
        }

        Assert.True(sent >= 60, $"{sent}");
        Assert.Equal((0, 0), (twice.Count("in-"), twice.Count("out-")));
    }

    /// <summary>In this order, since whoever has left or is erased can do no more.</summary>
    private IEnumerable<ARoute> Mine => new[] { "mine", "mine/pause", "mine/pause/end", "mine/leave", "mine/erase" }.Select(p => ARoute.All.Single(r => r.Path == p && r.HasBody))
        .Select(r => r.Path == "mine/pause" ? r with { Body = new { from = Day(14), to = Day(20) } } : r);

    private string Day(int ahead) => everything.Host.Now.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<Answer> Send(AHost host, ARoute route) => host.Send(new HttpMethod(route.Method), everything.Path(route), everything.Token(route), route.Body);

    /// <summary>The same programmes once more, in a data folder of their own.</summary>
    private async Task<AHost> Copy()
    {
        var folder = new DataFolder();
        everything.Host.Folder.Ask($"VACUUM INTO '{folder.File}'");
        return await AHost.Start(folder, background: false);
    }

    /// <summary>All that is kept of people, groups and programmes; not how many steps it took, nor the runtime's own memory of them.</summary>
    private static string Left(AHost host) => Steps().Replace(
        string.Join('\n', host.All().Split('\n').Select(line => line.Split(' ', 5))
            .Where(r => r[0] is not ("outbox" or "used-links") && !r[1].StartsWith("seen-", StringComparison.Ordinal) && !r[1].StartsWith("sent-", StringComparison.Ordinal))
            .Select(r => $"{r[0]} {r[1]} {r[4]}")), "");

    private static async Task<string> Letters(AHost host) => string.Join('\n', (await host.Letters()).Select(l => $"{l.Kind} {l.To}").Order());

    [GeneratedRegex("\"version\":\\d+")]
    private static partial Regex Steps();

    public Task InitializeAsync() => everything.InitializeAsync();

    public Task DisposeAsync() => everything.DisposeAsync();
}

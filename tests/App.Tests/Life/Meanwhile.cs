using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AHost;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>Two members before the same page at once.</summary>
public sealed class Meanwhile : IAsyncLifetime
{
    private static readonly DateTimeOffset Hers = At(2, 10, 13), His = At(2, 11, 9);

    private AHost host = null!;

    [Fact]
    public async Task Nobody_writes_over_a_time_that_another_agreed_on_without_having_seen_it()
    {
        await Finding(host);
        var (hers, his) = ((await host.Letter(Aino, "pick-time")).Token(), (await host.Letter(Bertil, "pick-time")).Token());
        var seen = (await host.Ask("time", his)).Text("seen");
        await Pick(hers, Hers, seen, 204);

        (await host.Post("time", his, new { at = His, place = "", seen })).Refuses(409, "changed-meanwhile");
        Assert.Equal(Hers, await Set(his));

        await Pick(his, His, (await host.Ask("time", his)).Text("seen"), 204); // now it has been seen
        Assert.Equal(His, await Set(hers));
    }

    private async Task Pick(string token, DateTimeOffset at, string seen, int status)
    {
        (await host.Post("time", token, new { at, place = "", seen })).Is(status);
        await host.Settle();
    }

    private async Task<DateTimeOffset> Set(string token) => (await host.Ask("time", token))["meeting"].GetProperty("at").GetDateTimeOffset();

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

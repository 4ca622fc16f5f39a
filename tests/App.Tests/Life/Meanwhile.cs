using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core.Groups;
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

    /// <summary>Both were accepted before either was taken, so neither page could refuse.</summary>
    [Fact]
    public async Task Of_two_who_press_at_the_very_same_moment_the_first_invites_all_and_the_other_is_told_kindly()
    {
        var programme = await Finding(host);
        foreach (var (at, by) in new[] { (Hers, Aino), (His, Bertil) })
            await host.Get<Inbox>().Put(programme.GroupOf(Aino), new GroupEvent.TimePicked(1, at, programme.Person(by), Seen: 0));
        await host.Settle();

        Assert.Equal((1, 1), (await host.Count(Aino, "invitation"), await host.Count(Bertil, "invitation")));
        var told = await host.Letter(Bertil, "overtaken");
        Assert.Equal(Hers, await Set(told.Token())); // and there he may move it, as it is now seen
        Assert.Equal(0, await host.Count(Aino, "overtaken"));
    }

    [Fact]
    public async Task Who_changes_a_time_again_and_again_is_asked_to_wait_until_tomorrow()
    {
        await Finding(host);
        var token = (await host.Letter(Aino, "pick-time")).Token();
        for (var day = 10; day <= 13; day++) await Pick(token, At(2, day, 13), "", 204); // sets it, and changes it three times

        Assert.Equal("changed-often", (await host.Post("time", token, new { at = At(2, 14, 13), place = "" })).Refuses(400, "form-refused").Field("at"));
        (await host.Post("time/cancel", token, new { })).Refuses(409, "changed-often");
        var pause = new { from = "2027-03-01", to = "2027-03-07" };
        Assert.Equal("changed-often", (await host.Post("mine/pause", await host.Mine(Aino), pause)).Refuses(400, "form-refused").Field("from"));
        Assert.Equal(At(2, 13, 13), await Set(token));

        await host.Days(1);
        await Pick(token, At(2, 14, 13), "", 204);
        Assert.Equal(At(2, 14, 13), await Set(token));
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

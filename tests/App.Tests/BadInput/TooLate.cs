using EMentoring.App.Tests.Given;

namespace EMentoring.App.Tests.BadInput;

/// <summary>An answer after its stage is refused kindly; the link itself lives a while longer, to say so.</summary>
public sealed class TooLate : IAsyncLifetime
{
    private readonly Everything everything = new();

    [Fact]
    public async Task An_answer_after_its_stage_changes_nothing_and_later_its_link_has_expired()
    {
        await everything.Host.Days(95);
        var before = everything.Host.All();
        foreach (var route in Answers) (await everything.Send(route, route.Body.With("at", everything.Host.Now.AddDays(3)))).Refuses(409, "already-closed");
        foreach (var route in Pages) Assert.Equal("closed", (await everything.Send(route, null)).Is(200).Text("state"));
        Assert.Equal(before, everything.Host.All());

        await everything.Host.Days(95);
        before = everything.Host.All();
        foreach (var route in Answers.Where(r => r.Link != "join")) (await everything.Send(route, route.Body)).Refuses(401, "link-expired"); // one may wait for a year
        Assert.Equal(before, everything.Host.All());
    }

    [Fact]
    public async Task The_same_answer_twice_is_taken_once()
    {
        foreach (var route in Answers)
        {
            (await everything.Send(route, route.Body)).Is(204);
            var again = await everything.Send(route, route.Body); // before it is stepped
            Assert.True(again.Status == 204, $"{route}: {again.Body}");
            await everything.Host.Settle();
            var third = await everything.Send(route, route.Body);
            Assert.True(third.Status == 204 || third.Code == "already-closed", $"{route}: {third.Body}");
            await everything.Host.Settle();
        }
        var letters = (await everything.Host.Letters()).Where(l => l.Kind is "signed-up" or "declined" or "cancelled");
        Assert.All(letters.GroupBy(l => (l.Kind, l.To, Instance: l.Key.Split('.')[0])), same => Assert.Single(same));
        Assert.Equal((0, 0), (everything.Host.Count("in-"), everything.Host.Count("out-")));
    }

    /// <summary>A diary is its writer's: it may be mended for as long as it is kept.</summary>
    [Fact]
    public async Task A_diary_is_never_too_late()
    {
        await everything.Host.Days(95);
        var diary = ARoute.All.Single(r => r.ToString() == "POST diary");
        (await everything.Send(diary, diary.Body)).Is(204);
    }

    private static IEnumerable<ARoute> Answers => ARoute.All.Where(r => r.Method == "POST" && r.Link is not (null or "mine" or "sign-in" or "session" or "diary"));

    private static IEnumerable<ARoute> Pages => ARoute.All
        .Where(r => r.Method == "GET" && r.Link is not (null or "confirm" or "mine" or "session" or "diary" or "certificate" or "insights"));

    public Task InitializeAsync() => everything.InitializeAsync();

    public Task DisposeAsync() => everything.DisposeAsync();
}

using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AHost;

namespace EMentoring.App.Tests.Life.Models;

/// <summary>eKollega: the published run's arithmetic (seeds/001): 25 recruited, 23 started, 20 finished in two groups, which is 87 %.</summary>
public sealed class Entrepreneurs : IAsyncLifetime
{
    private static readonly string[] All = [.. Enumerable.Range(1, 25).Select(n => $"yrittaja{n:D2}@example.org")];

    private AHost host = null!;
    private AProgramme programme = null!;

    [Fact]
    public async Task Of_25_who_signed_up_23_started_and_20_finished_in_two_groups()
    {
        programme = await AProgramme.Open(host, "entrepreneurs");
        await programme.SignUp(All);
        var (north, south, over) = (All[..12], All[12..23], All[23..]);
        await programme.SendGroups(north, south);
        var tables = new[] { new ATable(host, north), new ATable(host, south) };
        foreach (var table in tables) await table.Agree(new { text = "Tuottavampi ja jaksavampi arki" });

        for (var n = 1; n <= 5; n++)
        {
            var times = new List<DateTimeOffset>();
            foreach (var table in tables) times.Add(await table.Find());
            await host.To(times.Max().AddHours(1));
            foreach (var table in tables) await host.Answers(table.Participants[0], "was-it-held", new { answer = "held" });
            if (n == 2) foreach (var (table, who) in new[] { (tables[0], north[3]), (tables[1], south[4]), (tables[1], south[5]) }) await Leave(table, who);
            if (n == 3) foreach (var table in tables) await table.Decide();
        }

        foreach (var table in tables) await table.Evaluate();
        Assert.Equal("closed", await programme.Stage());
        foreach (var person in over) Assert.Equal(1, await host.Count(person, "no-place"));
        var summary = (await programme.Board("/summary")).Is(200);
        var funnel = summary.All("funnel").ToDictionary(f => f.GetProperty("step").GetString()!, f => f.GetProperty("count").GetInt32());
        Assert.Equal((25, 23, 20), (funnel["signed-up"], funnel["started"], funnel["finished"]));
        Assert.Equal(87, (int)Math.Round(100.0 * funnel["finished"] / funnel["started"]));
        Assert.Equal(["completed 2"], summary.All("outcomes").Select(o => $"{o.GetProperty("outcome")} {o.GetProperty("count")}"));
        Assert.Equal((10, 2), (summary["meetings"].GetProperty("held").GetInt32(), summary["meetings"].GetProperty("groups").GetInt32()));
        Assert.InRange(summary["meetings"].GetProperty("daysBetween").GetInt32(), 19, 25); // every three weeks
        var productivity = summary.All("figures").Single(f => f.GetProperty("key").GetString() == "growth.productivity").GetProperty("cells").EnumerateArray();
        Assert.Equal(20, productivity.Single(c => c.GetProperty("cell").GetString() == "improved").GetProperty("count").GetInt32());
        var letter = (await host.Letter(Coordinator, "summary-ready")).Text;
        foreach (var figure in new[] { "25", "23", "20" }) Assert.Contains(figure, letter, StringComparison.Ordinal);
    }

    private async Task Leave(ATable table, string who)
    {
        (await host.Post("mine/leave", await host.Mine(who), new { })).Is(204);
        await host.Settle();
        table.Participants.Remove(who);
    }

    public async Task InitializeAsync() => host = await Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

using EMentoring.App.Mailing;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Local.Store;

namespace EMentoring.App.Tests.Mailing;

/// <summary>The quota of a mail service: 30 letters a minute and 100 an hour, of which a quarter is for urgent ones.</summary>
public sealed class Turns : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private readonly DataFolder folder = new();
    private readonly SqliteTable table;
    private readonly Clock clock = new() { Now = Start };
    private readonly MailQuota quota;

    public Turns()
    {
        table = folder.Open();
        quota = new(table, clock, new Quota(30, 100));
    }

    [Fact]
    public async Task The_first_letters_go_at_once_and_the_rest_in_order_at_the_rate_of_the_hour()
    {
        var turns = new List<DateTimeOffset>();
        for (var n = 0; n < 300; n++) turns.Add(await quota.Take("introduction"));

        Assert.Equal(23, turns.Count(t => t == Start)); // the usual lane's share of the minute
        Assert.Equal(turns.Order(), turns);
        for (var hour = 0; hour < 3; hour++)
            Assert.InRange(turns.Count(t => t >= Start.AddHours(hour) && t < Start.AddHours(hour + 1)), 1, hour == 0 ? 150 : 76);
    }

    [Fact]
    public async Task An_urgent_letter_does_not_stand_behind_two_thousand_others()
    {
        for (var n = 0; n < 2000; n++) await quota.Take("introduction");
        Assert.Equal(Start, await quota.Take("sign-in"));
        Assert.True(await quota.Take("introduction") > Start.AddHours(20));
    }

    [Fact]
    public async Task An_urgent_letter_uses_the_usual_lane_while_that_is_free()
    {
        for (var n = 0; n < 29; n++) Assert.Equal(Start, await quota.Take("confirm"));
    }

    [Fact]
    public async Task What_was_used_up_comes_back_with_time()
    {
        for (var n = 0; n < 75; n++) await quota.Take("introduction");
        clock.Now = Start.AddHours(2);
        Assert.Equal(clock.Now, await quota.Take("introduction"));
    }

    [Fact]
    public async Task Many_machines_share_one_count()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var machine = new MailQuota(table, clock, new Quota(30, 100));
            var own = new List<DateTimeOffset>();
            for (var n = 0; n < 10; n++) own.Add(await machine.Take("introduction"));
            return own;
        })));
        Assert.Equal(23, turns.SelectMany(t => t).Count(t => t == Start));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await table.DisposeAsync();

    public void Dispose() => folder.Dispose();
}

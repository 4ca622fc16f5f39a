using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Local.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace EMentoring.App.Tests.Mailing;

public sealed class Posting : IMailService, IAsyncLifetime, IDisposable
{
    private readonly DataFolder folder = new();
    private readonly SqliteTable table;
    private readonly Clock clock = new() { Now = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero) };
    private readonly Meters meters = new();
    private readonly HashSet<Guid> taken = [];
    private int sent, tries;
    private TaskCompletionSource? answer;
    private bool cutOff;

    public Posting() => table = folder.Open();

    private Postman Postman => new(this, new MailQuota(table, clock, new Quota(4, 40)), new MailLedger(table, clock), clock, meters, NullLogger<Postman>.Instance);

    private static Mail Letter(int n) => new($"g-1/{n}/0", "introduction", "fi", "aino@example.org", "Aino", "Hei", "<p>Hei</p>", "Hei", null, ["s-1"]);

    [Fact]
    public async Task A_letter_sent_again_goes_out_once()
    {
        await Postman.Send(Letter(1));
        await Postman.Send(Letter(1));
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_try_whose_answer_was_lost_is_not_repeated_when_the_service_has_the_letter()
    {
        cutOff = true;
        await Assert.ThrowsAsync<IOException>(() => Postman.Send(Letter(1)));
        cutOff = false;
        await Postman.Send(Letter(1));
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_letter_beyond_the_quota_gets_a_turn_keeps_it_and_goes_out_then()
    {
        for (var n = 0; n < 3; n++) await Postman.Send(Letter(n));
        var first = (await Assert.ThrowsAsync<LaterException>(() => Postman.Send(Letter(3)))).At;
        var again = (await Assert.ThrowsAsync<LaterException>(() => Postman.Send(Letter(3)))).At;
        var behind = (await Assert.ThrowsAsync<LaterException>(() => Postman.Send(Letter(4)))).At;
        Assert.Equal(first, again);
        Assert.True(behind > first);

        clock.Now = first;
        await Postman.Send(Letter(3));
        Assert.Equal(4, sent);
        Assert.Equal(behind, (await Assert.ThrowsAsync<LaterException>(() => Postman.Send(Letter(4)))).At);
    }

    [Fact]
    public async Task Of_two_machines_that_send_one_letter_at_once_one_does_and_the_other_comes_back_to_find_it_sent()
    {
        answer = new();
        var first = Postman.Send(Letter(1));
        await Eventually.True(() => Task.FromResult(tries == 1));
        var until = (await Assert.ThrowsAsync<LaterException>(() => Postman.Send(Letter(1)))).At;
        answer.SetResult();
        await first;
        clock.Now = until;
        await Postman.Send(Letter(1));
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Of_many_machines_that_send_one_letter_one_does()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            try
            {
                await Postman.Send(Letter(1));
            }
            catch (LaterException)
            {
                // another was first
            }
        })));
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task A_letter_whose_sender_died_in_the_middle_is_sent_by_another_when_its_time_is_over()
    {
        answer = new();
        _ = Postman.Send(Letter(1)); // and is never heard of again
        await Eventually.True(() => Task.FromResult(tries == 1));
        taken.Clear(); // it had not reached the service
        answer = null;
        clock.Now = (await Assert.ThrowsAsync<LaterException>(() => Postman.Send(Letter(1)))).At;
        await Postman.Send(Letter(1));
        Assert.Equal(2, tries);
    }

    [Fact]
    public void The_operation_id_of_a_letter_is_always_the_same() =>
        Assert.Equal(MailLedger.Operation("g-1/1/0"), MailLedger.Operation(string.Concat("g-1", "/1/0")));

    Task IMailService.Send(Mail mail, Guid operation, CancellationToken ct)
    {
        Assert.Equal(MailLedger.Operation(mail.Key), operation);
        Interlocked.Increment(ref tries);
        if (taken.Add(operation)) sent++;
        return cutOff ? throw new IOException("cut off") : answer?.Task ?? Task.CompletedTask;
    }

    Task<bool> IMailService.Knows(Guid operation, CancellationToken ct) => Task.FromResult(taken.Contains(operation));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await table.DisposeAsync();

    public void Dispose()
    {
        meters.Dispose();
        folder.Dispose();
    }
}

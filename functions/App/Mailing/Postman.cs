using EMentoring.App.Runtime;
using Microsoft.Extensions.Logging;

namespace EMentoring.App.Mailing;

/// <summary>A mail service with operation ids, as <see cref="Postman"/> uses it.</summary>
public interface IMailService
{
    /// <summary>Hands a letter over; returns when the service has taken it. <see cref="LaterException"/> where it takes no more now.</summary>
    Task Send(Mail mail, Guid operation, CancellationToken ct = default);

    /// <summary>True where the service knows the operation, so that the letter is in its hands.</summary>
    Task<bool> Knows(Guid operation, CancellationToken ct = default);
}

/// <summary>
/// Sends letters by a mail service that has a quota and operation ids: each in its turn, once, by one machine. A try that
/// was cut off is not repeated before the service has been asked whether it got through.
/// </summary>
public sealed partial class Postman(IMailService service, MailQuota quota, MailLedger ledger, TimeProvider clock, Meters meters, ILogger<Postman> log) : IMailer
{
    /// <summary>How long a letter is its sender's own; longer than the service may take to answer.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(3);

    /// <exception cref="LaterException">Its turn has not come, or another machine is at it.</exception>
    public async Task Send(Mail mail, CancellationToken ct = default)
    {
        var operation = MailLedger.Operation(mail.Key);
        var entry = await ledger.Read(operation, ct);
        if (entry is { Line.Stage: MailStage.Taken }) return;
        if (entry is { Line: { Stage: MailStage.Trying, At: var until } })
        {
            if (until > clock.GetUtcNow()) throw new LaterException(until);
            if (await service.Knows(operation, ct))
            {
                await ledger.Write(mail.Key, MailStage.Taken, ct);
                return;
            }
        }

        if (entry is not { Line.Stage: MailStage.Waiting, Line.At: var turn }) turn = await quota.Take(mail.Kind, ct);
        if (turn > clock.GetUtcNow()) await Wait(mail.Key, turn, entry, ct);
        await HandOver(mail, operation, entry, ct);
        await ledger.Write(mail.Key, MailStage.Taken, ct);
        Taken(mail.Key, operation);
    }

    private async Task Wait(string key, DateTimeOffset turn, MailEntry? entry, CancellationToken ct)
    {
        if (entry is not { Line.Stage: MailStage.Waiting } && await ledger.Enter(key, MailStage.Waiting, turn, entry, ct)) meters.Delayed.Add(1);
        throw new LaterException(turn);
    }

    private async Task HandOver(Mail mail, Guid operation, MailEntry? entry, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Claim;
        if (!await ledger.Enter(mail.Key, MailStage.Trying, until, entry, ct)) throw new LaterException(until);
        try
        {
            await service.Send(mail, operation, ct);
        }
        catch
        {
            await ledger.Write(mail.Key, MailStage.Trying, CancellationToken.None); // ours no longer: whoever tries next need not wait
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Letter {Key} taken by the mail service as {Operation}")]
    private partial void Taken(string key, Guid operation);
}

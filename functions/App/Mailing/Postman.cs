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
/// Sends letters by a mail service that has a quota and operation ids: each in its turn, once. A try that was cut off is
/// not repeated before the service has been asked whether it got through.
/// </summary>
public sealed partial class Postman(IMailService service, MailQuota quota, MailLedger ledger, TimeProvider clock, Meters meters, ILogger<Postman> log) : IMailer
{
    public async Task Send(Mail mail, CancellationToken ct = default)
    {
        var operation = MailLedger.Operation(mail.Key);
        var line = await ledger.Read(operation, ct);
        if (line is { Stage: MailStage.Taken }) return;
        if (line is { Stage: MailStage.Trying } && await service.Knows(operation, ct))
        {
            await ledger.Write(mail.Key, MailStage.Taken, ct: ct);
            return;
        }

        await Turn(mail, line, ct);
        await ledger.Write(mail.Key, MailStage.Trying, ct: ct);
        await service.Send(mail, operation, ct);
        await ledger.Write(mail.Key, MailStage.Taken, ct: ct);
        Taken(mail.Key, operation);
    }

    private async Task Turn(Mail mail, MailLine? line, CancellationToken ct)
    {
        if (line is { Stage: MailStage.Waiting })
        {
            if (line.At > clock.GetUtcNow()) throw new LaterException(line.At);
            return;
        }

        var turn = await quota.Take(mail.Kind, ct);
        if (turn <= clock.GetUtcNow()) return;
        await ledger.Write(mail.Key, MailStage.Waiting, turn, ct);
        meters.Delayed.Add(1);
        throw new LaterException(turn);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Letter {Key} taken by the mail service as {Operation}")]
    private partial void Taken(string key, Guid operation);
}

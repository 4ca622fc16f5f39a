using EMentoring.App;
using EMentoring.App.Mailing;
using Microsoft.Extensions.Logging;

namespace EMentoring.AzureHost.Mail;

/// <summary>On a developer's machine: letters go to the outbox page, and a line with their ids to the log.</summary>
public sealed partial class LoggedOutbox(OutboxMailer outbox, ILogger<LoggedOutbox> log) : IMailer
{
    public async Task Send(App.Mail mail, CancellationToken ct = default)
    {
        await outbox.Send(mail, ct);
        Kept(mail.Key, mail.Kind);
    }

    public Task Forget(string person, CancellationToken ct = default) => outbox.Forget(person, ct);

    [LoggerMessage(Level = LogLevel.Information, Message = "Letter {Key} ({Kind}) is on the outbox page")]
    private partial void Kept(string key, string kind);
}

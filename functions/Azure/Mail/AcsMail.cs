using System.Globalization;
using Azure;
using Azure.Communication.Email;
using EMentoring.App;
using EMentoring.App.Mailing;
using Microsoft.Extensions.Options;

namespace EMentoring.AzureHost.Mail;

/// <summary>Hands letters to Communication Services Email. Turns, repeats and what became of them are <see cref="Postman"/>'s.</summary>
public sealed class AcsMail(MailSettings service, IOptions<Settings> settings, TimeProvider clock) : IMailService
{
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(2);

    // The SDK's own retry on 429 would look like a hang.
    private readonly EmailClient client = new(new Uri(service.Endpoint!), OnAzure.Credential, new EmailClientOptions { Retry = { MaxRetries = 0 } });

    public async Task Send(App.Mail mail, Guid operation, CancellationToken ct = default)
    {
        try
        {
            await client.SendAsync(WaitUntil.Started, Message(mail), operation, ct);
        }
        catch (RequestFailedException e) when (e.Status == 429)
        {
            throw new LaterException(clock.GetUtcNow() + RetryAfter(e));
        }
    }

    public async Task<bool> Knows(Guid operation, CancellationToken ct = default)
    {
        try
        {
            await new EmailSendOperation(operation.ToString(), client).UpdateStatusAsync(ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 200) // 200: it knows it, and it came to nothing, which its report tells as well
        {
            return e.Status == 200;
        }
    }

    private EmailMessage Message(App.Mail mail)
    {
        var message = new EmailMessage(
            service.Sender, new EmailRecipients([new EmailAddress(mail.To, mail.Name)]), new EmailContent(mail.Subject) { Html = mail.Html, PlainText = mail.Text })
        {
            UserEngagementTrackingDisabled = true,
        };
        message.ReplyTo.Add(new EmailAddress(settings.Value.Contact, mail.Sender ?? settings.Value.Organisation));
        message.Headers.Add("Message-ID", $"<{mail.Key.Replace('/', '.')}@{service.Sender[(service.Sender.IndexOf('@', StringComparison.Ordinal) + 1)..]}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Calendar is { } calendar)
            message.Attachments.Add(new EmailAttachment("invite.ics", "text/calendar", BinaryData.FromString(calendar.Content)));
        if (mail.Logo is { } logo) // inline: the HTML calls it by its content id
            message.Attachments.Add(new EmailAttachment(logo.FileName, logo.Type, BinaryData.FromBytes(logo.Bytes)) { ContentId = logo.Id });
        return message;
    }

    private static TimeSpan RetryAfter(RequestFailedException e) =>
        e.GetRawResponse() is { } response && response.Headers.TryGetValue("Retry-After", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : AfterRefusal;
}

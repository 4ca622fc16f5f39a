using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using EMentoring.App;
using Microsoft.Extensions.Options;

namespace EMentoring.Local.Mail;

/// <summary>Sends letters by the organisation's own mail server. A try that fails throws, and is repeated later with the same Message-ID.</summary>
public sealed class SmtpMailer(IOptions<LocalSettings> local, IOptions<Settings> settings) : IMailer, IDisposable
{
    /// <summary>A mail server takes few connections at once from one sender.</summary>
    private readonly SemaphoreSlim connections = new(4);

    public async Task Send(App.Mail mail, CancellationToken ct = default)
    {
        await connections.WaitAsync(ct);
        try
        {
            await Hand(mail);
        }
        finally
        {
            connections.Release();
        }
    }

    public void Dispose() => connections.Dispose();

    private async Task Hand(App.Mail mail)
    {
        var smtp = local.Value.Smtp;
        using var client = new SmtpClient(smtp.Host!, smtp.Port) { EnableSsl = smtp.Tls, Timeout = 30_000 };
        if (smtp.User is not null) client.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        using var message = Message(mail);
        await client.SendMailAsync(message, CancellationToken.None); // cut off in the middle, nobody would know whether it went
    }

    /// <summary>The client puts a name between quotation marks and leaves those within it as they are: one could end it there and begin another address.</summary>
    private static MailAddress Address(string address, string name) => new(address, name.Replace('"', '\'').Replace('\\', '/'), Encoding.UTF8);

    private MailMessage Message(App.Mail mail)
    {
        var from = Address(settings.Value.Contact, mail.Sender ?? settings.Value.Organisation);
        var message = new MailMessage(from, Address(mail.To, mail.Name))
        {
            Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, Body = mail.Text, BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.Key.Replace('/', '.')}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        if (mail.Logo is { } logo)
        {
            html.LinkedResources.Add(new LinkedResource(new MemoryStream(logo.Bytes), logo.Type)
            {
                ContentId = logo.Id, ContentType = { Name = logo.FileName }, TransferEncoding = TransferEncoding.Base64,
            });
        }

        message.AlternateViews.Add(html);
        if (mail.Calendar is { } calendar)
        {
            // As a part of the letter, so that mail programs offer to answer it, and as a file for those that do not.
            var type = new ContentType("text/calendar") { CharSet = "utf-8", Parameters = { ["method"] = calendar.Method } };
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(calendar.Content, type));
            message.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(calendar.Content)), "invite.ics", "application/ics"));
        }

        return message;
    }
}

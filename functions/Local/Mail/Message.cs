using System.Text;
using EMentoring.App;
using MimeKit;

namespace EMentoring.Local.Mail;

/// <summary>A letter as a mail server takes it (MIME): its text, its page with the logo, and a calendar file.</summary>
internal static class Message
{
    public static MimeMessage Of(App.Mail mail, Settings settings)
    {
        var from = new MailboxAddress(mail.Sender ?? settings.Organisation, settings.Contact);
        var message = new MimeMessage([from], [new MailboxAddress(mail.Name, mail.To)], mail.Subject, Body(mail))
        {
            MessageId = $"{mail.Key.Replace('/', '.')}@{from.Domain}",
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Multipart Body(App.Mail mail)
    {
        var alternatives = new MultipartAlternative { new TextPart("plain") { Text = mail.Text }, Page(mail) };
        if (mail.Calendar is not { } calendar) return alternatives;
        // As a part of the letter, so that mail programs offer to answer it, and as a file for those that do not.
        var answerable = new TextPart("calendar") { Text = calendar.Content };
        answerable.ContentType.Parameters.Add("method", calendar.Method);
        alternatives.Add(answerable);
        var file = new MimePart("application", "ics")
        {
            FileName = "invite.ics", ContentDisposition = new(ContentDisposition.Attachment), ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(calendar.Content))),
        };
        return new Multipart("mixed") { alternatives, file };
    }

    private static MimeEntity Page(App.Mail mail)
    {
        var page = new TextPart("html") { Text = mail.Html };
        if (mail.Logo is not { } logo) return page;
        var picture = new MimePart(ContentType.Parse(logo.Type))
        {
            ContentId = logo.Id, ContentDisposition = new(ContentDisposition.Inline), FileName = logo.FileName, ContentTransferEncoding = ContentEncoding.Base64,
            Content = new MimeContent(new MemoryStream(logo.Bytes)),
        };
        return new MultipartRelated { page, picture };
    }
}

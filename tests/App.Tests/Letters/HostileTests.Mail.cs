using System.Net.Mail;
using EMentoring.App.Tests.Given;
using EMentoring.Core.Letters;
using EMentoring.Local;
using EMentoring.Local.Mail;
using Microsoft.Extensions.Options;
using static EMentoring.App.Tests.Letters.Samples;

namespace EMentoring.App.Tests.Letters;

/// <summary>The same words on their way through a real mail client to a mail server: one reader, and no header but ours.</summary>
public partial class HostileTests
{
    private static readonly string[] Known =
        ["MIME-Version", "From", "To", "Date", "Subject", "Content-Type", "Content-Transfer-Encoding", "Message-ID", "Auto-Submitted"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_words_begin_no_header_and_name_no_other_reader(string words)
    {
        using var server = new AMailServer { Takes = true };
        var mailer = new SmtpMailer(
            Options.Create(new LocalSettings { Smtp = new() { Host = "127.0.0.1", Port = server.Port, Tls = false } }),
            Options.Create(new Settings { Organisation = "Iltarusko", Contact = "mentorointi@iltarusko.example" }));
        var mail = await Writer.Write("g-1/7/2", Letter(LetterKind.Invitation), Saying(words));

        await mailer.Send(mail);

        var sent = Assert.Single(server.Letters).ReplaceLineEndings("\n");
        var head = sent[..sent.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n');
        Assert.All(head, line => Assert.Contains(line[..Math.Max(0, line.IndexOf(':', StringComparison.Ordinal))], Known, StringComparer.OrdinalIgnoreCase));
        var to = Assert.Single(head, line => line.StartsWith("To:", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("aino@example.fi", Assert.Single(new MailAddressCollection { to[3..] }).Address);
    }
}

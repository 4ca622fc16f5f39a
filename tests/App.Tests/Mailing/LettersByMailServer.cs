using System.Text;
using EMentoring.App.Looks;
using EMentoring.App.Tests.Given;
using EMentoring.Local;
using EMentoring.Local.Mail;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Tests.Mailing;

public sealed class LettersByMailServer
{
    private static readonly App.Mail Letter = new(
        "g-1/7/2", "invitation", "fi", "aino@example.org", "Äinö Ölander", "Tapaaminen ma 15.3. klo 9.00", "<p>Tervetuloa, Äinö</p>", "Tervetuloa, Äinö",
        new("REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Mentorointitapaaminen – Äinö\r\nEND:VCALENDAR\r\n"), ["s-1"]);

    [Fact]
    public async Task A_letter_goes_out_as_text_page_and_calendar_with_the_same_message_id_at_every_try()
    {
        using var server = new AMailServer { Takes = true };
        await Mailer(server).Send(Letter);
        await Mailer(server).Send(Letter);

        Assert.Equal(2, server.Letters.Count);
        Assert.All(server.Letters, mail => Assert.Contains("Message-ID: <g-1.7.2@iltarusko.example>", mail, StringComparison.OrdinalIgnoreCase));
        var sent = server.Letters[0].ReplaceLineEndings("\n");
        Assert.Contains("Auto-Submitted: auto-generated", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<mentorointi@iltarusko.example>", sent, StringComparison.Ordinal);
        Assert.Contains("<aino@example.org>", sent, StringComparison.Ordinal);
        Assert.Contains("text/calendar", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("method=REQUEST", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("invite.ics", sent, StringComparison.Ordinal);
        foreach (var part in new[] { Letter.Text, Letter.Html, Letter.Calendar!.Content }) Assert.Contains(Plain(part), Bodies(sent));
    }

    [Fact]
    public async Task A_logo_goes_along_inline_under_the_name_that_the_page_calls_it_by()
    {
        using var server = new AMailServer { Takes = true };
        var logo = Logo.Read(APicture.Data(APicture.Png())).Logo!;
        await Mailer(server).Send(Letter with { Html = $"<img src=\"{logo.Source}\">", Logo = logo, Sender = "Kaislarannan hoiva" });

        var sent = server.Letters[0].ReplaceLineEndings("\n");
        Assert.Contains("multipart/related", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Content-ID: <{logo.Id}>", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("image/png", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Convert.ToBase64String(logo.Bytes), sent.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches("(?m)^From: \"?Kaislarannan hoiva\"? <mentorointi@iltarusko.example>$", sent);
        Assert.Contains("text/calendar", sent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_letter_that_the_server_refuses_is_not_taken_for_sent()
    {
        using var server = new AMailServer();
        await Assert.ThrowsAsync<SmtpCommandException>(() => Mailer(server).Send(Letter));
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task Letters_that_wait_go_by_the_same_few_connections_which_end_with_the_last()
    {
        using var server = new AMailServer { Takes = true };
        var mailer = Mailer(server);
        await SendAtOnce(mailer, 30);
        Assert.Equal(30, server.Letters.Select(MessageId).Distinct().Count());
        Assert.InRange(server.Connections.Begun, 1, 4);
        Assert.Equal(server.Connections.Begun, server.Connections.Ended);

        await mailer.Send(Letter);
        Assert.Equal(31, server.Letters.Count);
    }

    [Fact]
    public async Task A_connection_carries_fifty_letters_at_most()
    {
        using var server = new AMailServer { Takes = true };
        var mailer = Mailer(server);
        await SendAtOnce(mailer, 250);
        Assert.Equal(250, server.Letters.Select(MessageId).Distinct().Count());
        Assert.Equal(50, server.Connections.MostLetters);
        Assert.Equal(server.Connections.Begun, server.Connections.Ended);
    }

    [Fact]
    public async Task Who_does_not_wait_for_their_turn_any_longer_holds_up_nobody_and_what_is_refused_spoils_no_other()
    {
        var opening = new TaskCompletionSource();
        using var server = new AMailServer { Opens = opening.Task };
        using var stop = new CancellationTokenSource();
        var mailer = Mailer(server);
        var refused = Enumerable.Range(1, 4).Select(_ => mailer.Send(Letter)).ToArray(); // all the turns there are
        var stopped = Enumerable.Range(5, 3).Select(_ => mailer.Send(Letter, stop.Token)).ToArray();
        await stop.CancelAsync();
        foreach (var one in stopped) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        opening.SetResult();
        foreach (var one in refused) await Assert.ThrowsAsync<SmtpCommandException>(() => one);

        server.Takes = true;
        await SendAtOnce(mailer, 12);
        Assert.Equal(12, server.Letters.Count);
    }

    private static Task SendAtOnce(SmtpMailer mailer, int many) => Task.WhenAll(Enumerable.Range(1, many).Select(n => mailer.Send(Letter with { Key = $"g-1/{n}/0" })));

    private static string MessageId(string letter) => letter.Split('\n').First(line => line.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase)).Trim();

    private static SmtpMailer Mailer(AMailServer server) => new(
        Options.Create(new LocalSettings { Smtp = new() { Host = "127.0.0.1", Port = server.Port, Tls = false } }),
        Options.Create(new Settings { Organisation = "Iltarusko", Contact = "mentorointi@iltarusko.example" }));

    private static string Plain(string text) => text.ReplaceLineEndings("").Trim();

    /// <summary>The parts' words, from base64 or quoted-printable as the client chose.</summary>
    private static IReadOnlyList<string> Bodies(string mail) => [.. mail.Split("\n--", StringSplitOptions.RemoveEmptyEntries).Select(part =>
    {
        var body = part.Split("\n\n", 2).ElementAtOrDefault(1) ?? "";
        if (part.Contains("base64", StringComparison.OrdinalIgnoreCase)) return Decode(body);
        var joined = body.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] != '=') bytes.Add((byte)joined[i]);
            else (bytes, i) = ([.. bytes, Convert.ToByte(joined.Substring(i + 1, 2), 16)], i + 2);
        }

        return Plain(Encoding.UTF8.GetString([.. bytes]));
    })];

    private static string Decode(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body.ReplaceLineEndings("").Trim(), bytes, out var length) ? Plain(Encoding.UTF8.GetString(bytes, 0, length)) : "";
    }
}

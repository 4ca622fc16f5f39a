using EMentoring.App;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace EMentoring.Local.Mail;

/// <summary>
/// Sends letters by the organisation's own mail server. A try that fails throws, and is repeated later with the same
/// Message-ID. A connection is used on while letters wait for it, and ended when none does.
/// </summary>
public sealed class SmtpMailer(IOptions<LocalSettings> local, IOptions<Settings> settings) : IMailer
{
    /// <summary>A mail server takes few connections at once from one sender, and few letters by one connection.</summary>
    private const int Most = 4, MostLetters = 50;

    private readonly Lock mine = new();
    private readonly Queue<TaskCompletionSource<Connection?>> waiting = [];
    private int free = Most;

    private sealed record Connection(SmtpClient Client, int Letters);

    public async Task Send(App.Mail mail, CancellationToken ct = default)
    {
        using var message = Message.Of(mail, settings.Value);
        var (connection, used) = (await Turn(ct), (Connection?)null);
        try
        {
            connection ??= await Connect();
            await connection.Client.SendAsync(message, CancellationToken.None); // cut off in the middle, nobody would know whether it went
            used = connection with { Letters = connection.Letters + 1 };
        }
        finally
        {
            if (used is null) connection?.Client.Dispose();
            await Done(used);
        }
    }

    /// <summary>Waits for a turn; with a connection, where the one before was done with it.</summary>
    private async Task<Connection?> Turn(CancellationToken ct)
    {
        var turn = new TaskCompletionSource<Connection?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (mine)
        {
            if (free > 0)
            {
                free--;
                return null;
            }

            waiting.Enqueue(turn);
        }

        using (ct.UnsafeRegister(static (turn, ct) => ((TaskCompletionSource<Connection?>)turn!).TrySetCanceled(ct), turn))
            return await turn.Task;
    }

    /// <summary>The next one's turn, who goes on with the connection where it has not carried its share.</summary>
    private async Task Done(Connection? used)
    {
        var worn = used is { Letters: MostLetters };
        lock (mine)
        {
            var handed = false;
            while (!handed && waiting.TryDequeue(out var next)) handed = next.TrySetResult(worn ? null : used);
            if (handed && !worn) return;
            if (!handed) free++;
        }

        if (used is null) return;
        using var client = used.Client;
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            // The letter has been taken all the same.
        }
    }

    private async Task<Connection> Connect()
    {
        var smtp = local.Value.Smtp;
        // Who cannot reach the certificate's issuer would send no letters: whether it has been revoked is not asked.
        var client = new SmtpClient { Timeout = 30_000, CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(smtp.Host!, smtp.Port, !smtp.Tls ? SecureSocketOptions.None : smtp.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls);
            if (smtp.User is not null) await client.AuthenticateAsync(smtp.User, smtp.Password ?? "");
            return new(client, 0);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EMentoring.App.Tests.Mail;

/// <summary>A mail server on loopback that speaks as much SMTP (RFC 5321) as a client needs, and keeps what it is sent.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> received = [];

    public MailServer(bool refuses = false)
    {
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync(), refuses);
        });
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Received
    {
        get
        {
            lock (received) return [.. received];
        }
    }

    public void Dispose() => listener.Dispose();

    private async Task Serve(TcpClient client, bool refuses)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "QUIT") break;
            if (line != "DATA") await writer.WriteLineAsync(refuses && line.StartsWith("RCPT", StringComparison.Ordinal) ? "450 not now" : "250 yes");
            else await Take(reader, writer);
        }
    }

    private async Task Take(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        lock (received) received.Add(text.ToString());
        await writer.WriteLineAsync("250 taken");
    }
}

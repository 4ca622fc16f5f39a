using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EMentoring.App.Tests.Given;

/// <summary>A mail server on this machine that speaks as much SMTP as it takes (RFC 5321), and takes letters or does not.</summary>
public sealed class AMailServer : IDisposable
{
    private TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> letters = [];
    private int downAt, connections, ended, most;

    public AMailServer()
    {
        listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>False where it turns everything away for now.</summary>
    public bool Takes { get; set; }

    /// <summary>Connections that were begun, of these ended in good form, and the most letters that came by one.</summary>
    public (int Begun, int Ended, int MostLetters) Connections => (connections, ended, most);

    /// <summary>It greets nobody before this has come.</summary>
    public Task Opens { get; set; } = Task.CompletedTask;

    /// <summary>How often it was asked to take a letter.</summary>
    public int Tries { get; private set; }

    /// <summary>The letters that it took, with their headers.</summary>
    public IReadOnlyList<string> Letters
    {
        get
        {
            lock (letters) return [.. letters];
        }
    }

    public void Dispose() => listener.Dispose();

    /// <summary>Nobody answers at its port any more.</summary>
    public void GoDown()
    {
        downAt = Port;
        listener.Dispose();
    }

    /// <summary>There it is again.</summary>
    public void ComeBack()
    {
        listener = new(IPAddress.Loopback, downAt);
        listener.Start();
        _ = Listen();
    }

    private async Task Listen()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        Interlocked.Increment(ref connections);
        var taken = 0;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await Opens;
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("MAIL", StringComparison.Ordinal)) Tries++;
            if (line.StartsWith("MAIL", StringComparison.Ordinal) && !Takes) await writer.WriteLineAsync("451 later");
            else if (line == "DATA") await Take(reader, writer, ++taken);
            else if (line == "QUIT")
            {
                Interlocked.Increment(ref ended);
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else await writer.WriteLineAsync("250 fine");
        }
    }

    private async Task Take(StreamReader reader, StreamWriter writer, int nth)
    {
        await writer.WriteLineAsync("354 go on");
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") letter.AppendLine(line);
        lock (letters)
        {
            letters.Add(letter.ToString());
            most = Math.Max(most, nth);
        }

        await writer.WriteLineAsync("250 taken");
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EMentoring.AzureHost.Store;

namespace EMentoring.AzureHost.Tests.Given;

/// <summary>
/// Azurite's Table service on loopback, from npm, for as long as the tests that share it run. AZURITE_TABLES names the
/// endpoint of one that runs already.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Version = "3.37.0";

    /// <summary>The account key that Azurite has for everybody; published, and no secret.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("azurite-");
    private Process? process;

    public string Connection { get; private set; } = "";

    public AzureTable Table { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var endpoint = Environment.GetEnvironmentVariable("AZURITE_TABLES") ?? Start();
        Connection = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};TableEndpoint={endpoint};";
        for (var until = DateTime.UtcNow.AddMinutes(3); ;)
        {
            try
            {
                Table = await AzureTable.Open(new AzureSettings { Table = $"Tests{Guid.NewGuid():N}" }, Connection, OnAzure.Credential);
                return;
            }
            catch (Exception) when (DateTime.UtcNow < until && process?.HasExited != true)
            {
                await Task.Delay(500);
            }
        }
    }

    public Task DisposeAsync()
    {
        if (process is { HasExited: false }) process.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private string Start()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        process = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx",
        [
            "--yes", $"--package=azurite@{Version}", "azurite-table", "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--location", folder.FullName, "--tableHost", "127.0.0.1", "--tablePort", $"{port}",
        ])
        { WorkingDirectory = folder.FullName });
        return $"http://127.0.0.1:{port}/devstoreaccount1";
    }
}

/// <summary>Tests that share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class OnAzurite : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}

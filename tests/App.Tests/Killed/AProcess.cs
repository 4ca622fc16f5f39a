using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Local;

namespace EMentoring.App.Tests.Killed;

/// <summary>The Local host as a process of its own, that can be killed and started again over the same folder.</summary>
public sealed class AProcess : IDisposable
{
    private readonly DataFolder folder;
    private readonly StringBuilder said = new();
    private Process process = null!;

    public AProcess(DataFolder folder)
    {
        this.folder = folder;
        Address = new($"http://127.0.0.1:{FreePort()}");
        Start();
    }

    public Uri Address { get; }

    /// <summary>All that its processes wrote to the console.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <param name="dies">Commits after which it kills itself; 0 for the program as it is delivered.</param>
    public void Start(int dies = 0)
    {
        string[] program = dies == 0 ? [typeof(LocalHost).Assembly.Location] : [typeof(AProcess).Assembly.Location, "dies", $"{dies}"];
        process = new()
        {
            StartInfo = new("dotnet",
            [
                .. program, $"--urls={Address}", $"--EMentoring:Data={folder.Path}", $"--EMentoring:Coordinators:0={AHost.Coordinator}",
                "--EMentoring:MinFillSeconds=0", "--EMentoring:SignUpsPerAddress=100000", "--EMentoring:SignInsPerAddress=100000", "--EMentoring:LettersPerMailbox=100000",
            ])
            { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: nothing is seen through, nothing is tidied up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>SIGKILL, without waiting for it.</summary>
    public void End() => process.Kill();

    /// <summary>Returns when it has died by itself.</summary>
    public async Task Dies()
    {
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Its exit code, once it has ended by itself.</summary>
    public async Task<int> Ends()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    /// <summary>Below those that the system hands out itself: nobody gets it while the process is away.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // somebody's: another one
            }
        }
    }

    private void Hear(string? line)
    {
        lock (said) said.AppendLine(line);
    }
}

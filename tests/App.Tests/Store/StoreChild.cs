using System.Diagnostics;
using System.Globalization;
using EMentoring.App.Tests.Killed;
using EMentoring.Local.Store;

namespace EMentoring.App.Tests.Store;

/// <summary>
/// A process of its own that writes 1, 2, 3, … into a database and says each number once its commit has returned, or
/// "busy" where the store says so: this assembly, started as a program.
/// </summary>
internal sealed class StoreChild(DataFolder folder) : IDisposable
{
    // With SIGXFSZ ignored, a write beyond the limit that prlimit sets is an error and not the process's end.
    private readonly Process process = Process.Start(
        new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh", typeof(StoreChild).Assembly.Location, folder.File])
        {
            RedirectStandardOutput = true,
        })!;

    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));

    /// <summary>The numbers that were acknowledged, as far as the lines have been read.</summary>
    public List<int> Acknowledged { get; } = [];

    /// <summary>The next line that it says; null when it has ended.</summary>
    public async Task<string?> Says()
    {
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        if (int.TryParse(line, out var number)) Acknowledged.Add(number);
        return line;
    }

    /// <summary>Reads on until a line is as wanted.</summary>
    public async Task Until(Func<string, bool> wanted)
    {
        while (!wanted(await Says() ?? throw new InvalidOperationException("The process has ended"))) { }
    }

    /// <summary>Kills it (SIGKILL) and reads what it said until then.</summary>
    public async Task Kill()
    {
        process.Kill();
        while (await Says() is not null) { }
        await process.WaitForExitAsync();
    }

    /// <summary>Has writes beyond so many bytes of a file fail.</summary>
    public async Task LimitFiles(string bytes)
    {
        using var limiting = Process.Start("prlimit", ["--pid", process.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}:unlimited"]);
        await limiting.WaitForExitAsync();
        Assert.Equal(0, limiting.ExitCode);
    }

    /// <summary>Ends it however its test ended.</summary>
    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        patience.Dispose();
    }

    private static Task Main(string[] arguments) => arguments is ["dies", var commits, .. var rest]
        ? DyingTable.Run(int.Parse(commits, CultureInfo.InvariantCulture), rest)
        : Write(arguments);

    private static async Task Write(string[] arguments)
    {
        var say = new Lock();
        void Say(string line)
        {
            lock (say) Console.WriteLine(line);
        }
        try
        {
            await using var table = SqliteTable.Open(arguments[0]);
            var number = (await table.List("numbers", "")).Count;
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            {
                while (true)
                {
                    var mine = Interlocked.Increment(ref number);
                    try
                    {
                        await table.Commit("numbers", [new Change.Add($"{mine}-a", "{}"), new Change.Add($"{mine}-b", new string('x', 5000))]);
                        Say($"{mine}");
                    }
                    catch (TableBusyException)
                    {
                        Say("busy");
                        await Task.Delay(10);
                    }
                }
            }));
        }
        catch (StoreInUseException)
        {
            Say("in use");
        }
    }
}

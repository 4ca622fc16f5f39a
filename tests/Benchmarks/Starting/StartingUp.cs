using System.Diagnostics;
using System.Globalization;
using EMentoring.Benchmarks.Given;
using EMentoring.Local;
using EMentoring.Local.Store;

namespace EMentoring.Benchmarks.Starting;

/// <summary>The host as a process of its own, over data of many sleeping groups: how soon it answers, how much memory it has.</summary>
public static class StartingUp
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static async Task Run(Page page)
    {
        page.Line($"## Start-up and memory");
        page.Line($"");
        page.Line($"The host is started as a process until its first page has come (the least of three), then looks after sleepers for ten seconds. The yardstick is the same program over");
        page.Line($"an empty folder, and the time in which `PRAGMA quick_check` alone reads the file.");
        page.Line($"");
        page.Line($"| live groups | rows | file | first page after | longer than empty | quick_check alone | resident memory after ten seconds | more than empty, a group |");
        page.Line($"| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        (double Milliseconds, double Bytes) empty = default;
        foreach (var groups in new[] { 0, 10_000, 100_000 })
        {
            using var folder = new Folder();
            await using (var table = SqliteTable.Open(folder.Database))
            {
                await Town.Found(table, "c-town", Now);
                await Town.Fill(table, "a", groups, Now, (_, _) => []);
            }

            var (first, bytes) = await Started(folder);
            for (var n = 0; n < 2; n++) first = Math.Min(first, (await Started(folder, wait: false)).Milliseconds);
            if (groups == 0) empty = (first, bytes);
            var (check, rows) = Check(folder);
            page.Line($"| {groups:N0} | {rows:N0} | {new FileInfo(folder.Database).Length / 1e6:0} MB | {first:0} ms | {first - empty.Milliseconds:0} ms | {check:0} ms | {bytes / 1e6:0} MB | {(groups == 0 ? "" : (string)$"{((bytes - empty.Bytes) / groups).ToString("0", CultureInfo.InvariantCulture)} bytes")} |");
        }
    }

    private static async Task<(double Milliseconds, double Bytes)> Started(Folder folder, bool wait = true)
    {
        var port = 7400 + Environment.ProcessId % 500;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(LocalHost).Assembly.Location, $"--EMentoring:Data={folder.Path}", $"--EMentoring:Port={port}", "--Logging:LogLevel:Default=None"])
        { RedirectStandardOutput = true })!;
        try
        {
            using var http = new HttpClient();
            while (true)
                try
                {
                    using var page = await http.GetAsync(new Uri($"http://localhost:{port}/"));
                    if (page.IsSuccessStatusCode) break;
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    await Task.Delay(5);
                }

            var took = watch.Elapsed.TotalMilliseconds;
            if (wait) await Task.Delay(TimeSpan.FromSeconds(10));
            process.Refresh();
            return (took, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static (double Milliseconds, long Rows) Check(Folder folder)
    {
        using var connection = folder.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        var watch = Stopwatch.StartNew();
        command.ExecuteScalar();
        var took = watch.Elapsed.TotalMilliseconds;
        command.CommandText = "SELECT count(*) FROM rows";
        return (took, (long)command.ExecuteScalar()!);
    }
}

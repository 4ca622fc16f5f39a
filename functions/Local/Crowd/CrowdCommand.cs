using System.Diagnostics;
using System.Globalization;
using EMentoring.App;
using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.Local.Store;
using Microsoft.AspNetCore.Hosting.Server;

namespace EMentoring.Local.Crowd;

/// <summary>
/// <c>simulate --people N</c> with N of a thousand and more: a year of programmes of all models side by side, by the
/// program as it is delivered, into a file of its own; no faults, no laws, but how fast, how large and how much memory.
/// </summary>
public static class CrowdCommand
{
    /// <summary>From how many people on a simulation is one of a crowd.</summary>
    public const int Least = 1000;

    public const string Coordinator = "koordinaattori@example.org";

    private const int MostProgrammes = 24, FewestPeople = 100;

    public static async Task<int> Run(int people, int? programmes, int seed, string? picture, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("ementoring-crowd-").FullName;
        try
        {
            await Live(people, programmes ?? Math.Min(MostProgrammes, people / FewestPeople), seed, folder, picture, output);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Live(int people, int count, int seed, string folder, string? picture, TextWriter output)
    {
        var (here, door, random) = (new Here(), new Door(), new Random(seed));
        await using var app = await LocalHost.Build(
            [
                $"--EMentoring:Data={folder}", $"--EMentoring:Coordinators:0={Coordinator}", "--EMentoring:MinFillSeconds=0", "--Logging:LogLevel:Default=None",
                $"--EMentoring:SignUpsPerAddress={int.MaxValue}", $"--EMentoring:SignUpsPerProgramme={int.MaxValue}", $"--EMentoring:SignInsPerAddress={int.MaxValue}",
            ],
            here, random.NextBytes, background: false, services => services.AddSingleton<IServer>(door).AddSingleton<IWaker>(here)
                .AddSingleton<IMailer>(s => new NotWhileFull(here, s.GetRequiredService<ITable>())));
        await app.StartAsync();
        using var http = door.Client();
        var (programmes, table) = (new Programmes(app, http, seed), app.Services.GetRequiredService<SqliteTable>());
        var worlds = Enumerable.Range(0, count).Select(n => new World(programmes, n)).ToArray();
        foreach (var world in worlds) await programmes.Open(world, people / worlds.Length + (world.Number < people % worlds.Length ? 1 : 0));
        var (watch, until) = (Stopwatch.StartNew(), World.Start.AddYears(1));
        var processor = Environment.CpuUsage.TotalTime;
        var lives = Task.WhenAll(worlds.Select(world => Task.Run(() => world.Live(until))));
        while (await Task.WhenAny(lives, Task.Delay(TimeSpan.FromSeconds(10), app.Lifetime.ApplicationStopping)) != lives)
        {
            if (app.Lifetime.ApplicationStopping.IsCancellationRequested) return; // somebody has seen enough
            await output.WriteLineAsync(Line($"{worlds.Min(w => w.Now):yyyy-MM-dd} … {worlds.Max(w => w.Now):yyyy-MM-dd}"));
        }

        await lives;
        processor = Environment.CpuUsage.TotalTime - processor;
        var (letters, groups) = (programmes.Letters.Sum(), 0);
        foreach (var (_, entry) in await app.Services.GetRequiredService<Board>().Entries()) groups += (entry.Line?.Live ?? 0) + (entry.Line?.Ended ?? 0);
        await output.WriteLineAsync(Line($"{people:N0} people, {worlds.Length} programmes, {groups:N0} groups, {worlds.Count(w => w.Ended)} closed within the year"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds:F0} s, {processor.TotalSeconds:F0} s of processor time ({1000 * processor.TotalSeconds / people:F1} ms a person), {letters / watch.Elapsed.TotalSeconds:F0} letters a second, {(letters + programmes.Answers) / people:F0} letters and answers a person, {table.Reads / (double)letters:F1} reads of the file and {GC.GetTotalAllocatedBytes() / 1024 / letters:F0} KB allocated a letter in {GC.CollectionCount(0)} collections of {GC.GetTotalPauseDuration().TotalSeconds:F0} s"));
        if (picture is not null) await File.WriteAllTextAsync(picture, LettersPerDay.Svg(string.Create(CultureInfo.InvariantCulture, $"Letters a day: {people:N0} people, {worlds.Length} programmes"), programmes.Letters));

        string Line(string what)
        {
            using var process = Process.GetCurrentProcess();
            var file = new FileInfo(Path.Combine(folder, "ementoring.db"));
            return string.Create(CultureInfo.InvariantCulture,
                $"{watch.Elapsed.TotalSeconds,5:F0} s  {what}  {programmes.Letters.Sum():N0} letters  {programmes.Answers:N0} answers  {worlds.Sum(w => w.Runs):N0} runs  {table.Transactions:N0} transactions  {Environment.CpuUsage.TotalTime.TotalSeconds:F0} s of processor time  {process.PeakWorkingSet64 / 1e6:F0} MB at most  file {file.Length / 1e6:F0} MB");
        }
    }
}

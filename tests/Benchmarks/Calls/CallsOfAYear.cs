using System.Globalization;
using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Benchmarks.Given;
using EMentoring.Core;
using EMentoring.Local;
using EMentoring.Local.Clock;
using EMentoring.Local.Demo;
using EMentoring.Local.Store;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Benchmarks.Calls;

/// <summary>
/// The demo's year of every programme model, counted at the store's port: what the same would ask of Azure's tables, and
/// by <c>docs/azure.md</c>'s assumptions what it would cost.
/// </summary>
public static class CallsOfAYear
{
    /// <summary>As docs/azure.md assumes: calls of one generation; generations a run; calls more a letter, dollars a call, a letter.</summary>
    private const double Generation = 21, Generations = 2, Turn = 5, Call = 0.004 / 10_000, Letter = 0.00025 + 20e-6 * 0.12;

    public static async Task Run(Page page)
    {
        page.Line($"## Storage calls and letters, a group and a year");
        page.Line($"");
        page.Line($"The demo's people of each model live their year over HTTP; a counting table stands in front of the store. The pages they open and their coordinator's are in it, the outbox page is not.");
        page.Line($"Cost as in [azure.md](azure.md): {Generations:0} generations a run of an instance at {Generation:0} calls, {Turn:0} calls more a letter, $0.004 per 10,000 calls, letters at $0.00025 and 20 KB each; the site is not in it.");
        page.Line($"");
        page.Line($"| model | people | groups | reads | lists | commits | rows written | runs | letters | calls a person | letters a person | letters a group | calls on Azure for 1,000 people | cost of these, letters in |");
        page.Line($"| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var plan in Models.All) await Live(page, plan.Model);
    }

    private static async Task Live(Page page, string model)
    {
        using var folder = new Folder();
        var random = new Random(4);
        await using var app = await LocalHost.Build(
            [
                $"--EMentoring:Data={folder.Path}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--EMentoring:Coordinators:0=koordinaattori@example.org",
                "--EMentoring:MinFillSeconds=0", "--EMentoring:SignUpsPerAddress=1000",
            ],
            new StillClock(new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero)), random.NextBytes, background: false,
            services => services.AddSingleton(s => new CountingTable(s.GetRequiredService<SqliteTable>())).AddSingleton<ITable>(s => s.GetRequiredService<CountingTable>()));
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var year = new Year(app.Services, http, new Temper(4), TextWriter.Null);
        var (programme, session) = await DemoCommand.Open(app, http, year, Scene.Of(model)!);
        await year.Play(programme, session);
        var (table, board) = (app.Services.GetRequiredService<CountingTable>(), app.Services.GetRequiredService<Board>());
        var (people, groups) = ((double)(await board.People(programme)).Count, (double)(await board.Groups(programme)).Count);
        var calls = table.Gets + table.Lists + table.Commits;
        var azure = (calls + table.Runs * Generations * Generation + year.Letters * Turn) * 1000 / people;
        var cost = azure * Call + year.Letters * 1000 / people * Letter;
        page.Line($"| {model} | {people} | {groups} | {table.Gets:N0} | {table.Lists:N0} | {table.Commits:N0} | {table.Rows:N0} | {table.Runs:N0} | {year.Letters:N0} | {calls / people:N0} | {year.Letters / people:N0} | {year.Letters / groups:N0} | {azure / 1e6:0.0} M | ${cost.ToString("0", CultureInfo.InvariantCulture)} |");
    }
}

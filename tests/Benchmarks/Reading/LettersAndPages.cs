using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EMentoring.App.Letters;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Benchmarks.Given;
using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Letters;
using EMentoring.Core.SignUps;
using EMentoring.Local;
using EMentoring.Local.Store;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Benchmarks.Reading;

/// <summary>Letters written, a board of 5,000 groups shown, the summary of 10,000 people worked out.</summary>
public static class LettersAndPages
{
    private const int Groups = 5_000, Times = 200;

    private const string Coordinator = "koordinaattori@example.org";

    private static readonly DateTimeOffset Monday = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private static readonly LetterKind[] Kinds = [.. Enum.GetValues<LetterKind>().Where(k => k is LetterKind.Introduction or LetterKind.PickTime
        or LetterKind.Invitation or LetterKind.Tomorrow or LetterKind.WasItHeld or LetterKind.ContinueOrStop or LetterKind.Evaluate or LetterKind.Confirm)];

    public static async Task Run(Page page)
    {
        page.Line($"## Letters and pages");
        page.Line($"");
        page.Line($"The least of several runs, processor time where nothing else is said; beside each the least that the same could take. Ratio: the yardstick's time by ours. A page's first answer is the");
        page.Line($"first of all after the host has started: nothing is held, and the code that answers is compiled.");
        page.Line($"");
        page.Line($"| what | takes | yardstick | takes | ratio |");
        page.Line($"| :--- | ---: | :--- | ---: | ---: |");
        await Letters(page);
        using var folder = new Folder();
        await using var app = await LocalHost.Build([$"--EMentoring:Data={folder.Path}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", $"--EMentoring:Coordinators:0={Coordinator}"], background: false);
        var (table, coordinators, people) = (app.Services.GetRequiredService<SqliteTable>(), app.Services.GetRequiredService<Ids>(), app.Services.GetRequiredService<People>());
        await Town.Found(table, coordinators.Coordinator(Coordinator), Monday);
        await Town.Fill(table, "a", Groups, Monday, (_, _) => []);
        await Task.WhenAll(Enumerable.Range(0, Groups).SelectMany(n => "ab".Select(seat => Evaluate(people, n, seat))));
        await app.StartAsync();
        await Board(page, folder, app.Urls.First(), app.Services);
        await Summarise(page, folder, app.Services);
    }

    private static async Task Letters(Page page)
    {
        var writer = new LetterWriter();
        var samples = Kinds.SelectMany(kind => Profile.Languages.Select(language => Sample.Of(kind, language, "Hoitotyön parit", Models.Pair, "https://mentorointi.example.org/goals.html#" + new string('x', 300), Monday))).ToArray();
        var html = HtmlEncoder.Create(UnicodeRanges.All);
        var texts = new List<string>();
        foreach (var (letter, facts) in samples) texts.Add((await writer.Write("g-1/1/1", letter, facts)).Html);
        Func<int> ours = () => samples.Sum(s => writer.Write("g-1/1/1", s.Letter, s.Facts).GetAwaiter().GetResult().Html.Length), theirs = () => texts.Sum(t => html.Encode(t).Length);
        foreach (var work in new[] { ours, theirs }) await Warm(work);
        var (took, _) = Timing.Least(7, () => Many(ours));
        var (bare, _) = Timing.Least(7, () => Many(theirs));
        var letters = Times * samples.Length;
        page.Line($"| a letter, of {Kinds.Length} kinds in three languages | {1000 * took / letters:0} µs: {1000 * letters / took:N0} a second and core | its HTML through an encoder | {1000 * bare / letters:0} µs | {bare / took:0.00} |");

        static int Many(Func<int> work) => Enumerable.Range(0, Times).Sum(_ => work());
    }

    /// <summary>Two seconds of it, then a pause: the runtime has compiled it for good.</summary>
    private static async Task Warm(Func<int> work)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(2);) work();
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    private static async Task Board(Page page, Folder folder, string address, IServiceProvider services)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var link = new Link(Link.Session, "", services.GetRequiredService<Ids>().Coordinator(Coordinator), null, null, TimeProvider.System.GetUtcNow().AddHours(1), "once");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", services.GetRequiredService<LinkBox>().Token(link));
        await Answer("the board's first page", "");
        await Answer("… of a name among all", "?search=lahtela%204999");
        await Answer("… all of it", "?show=10000");

        async Task Answer(string what, string asked)
        {
            var (first, length) = Timing.LeastByTheClock(1, Get);
            var (least, _) = Timing.LeastByTheClock(12, Get);
            var bare = Bare(folder, $"SELECT body FROM rows WHERE pk = 'b-{Town.Programme}'", Timing.LeastByTheClock);
            page.Line($"| {what} with {Groups:N0} groups, by the clock, over HTTP ({length / 1e3:N0} KB) | {least:0} ms, at first {first:0} ms | the board's rows read by a bare loop | {bare:0} ms | {bare / least:0.00} |");

            int Get() => http.GetByteArrayAsync(new Uri($"/api/coordinator/programmes/{Town.Programme}{asked}", UriKind.Relative)).GetAwaiter().GetResult().Length;
        }
    }

    private static async Task Summarise(Page page, Folder folder, IServiceProvider services)
    {
        var (board, people) = (services.GetRequiredService<Board>(), services.GetRequiredService<People>());
        await Whole();
        var (took, summary) = Timing.Least(3, () => Whole().GetAwaiter().GetResult());
        var bare = Bare(folder, "SELECT body FROM rows WHERE substr(pk, 1, 2) = 's-'", Timing.Least);
        page.Line($"| the summary of {summary.Step("signed-up"):N0} people, all their answers read | {took:0} ms | their rows read by a bare loop | {bare:0} ms | {bare / took:0.00} |");

        async Task<Summary> Whole()
        {
            var lines = await board.People(Town.Programme);
            var answers = new List<EMentoring.Core.Evaluation.Answers>();
            foreach (var line in lines) answers.Add(await people.Answers(line.Id));
            return Summary.Of(Models.Pair, lines, await board.Groups(Town.Programme), answers, Monday);
        }
    }

    private static Task Evaluate(People people, int n, char seat)
    {
        var (person, group) = (Town.Person("a", n, seat), Town.Group("a", n));
        return people.Keep(person,
            (Keys.First(group), new Assessment([3, 3, 3, 2, 4], Monday)), (Keys.Last(group), new Assessment([4, 3, 5, 3, 4], Monday.AddDays(200))),
            (Keys.Evaluation(group), new FinalEvaluation(["reached"], 4, 5, 4, 9, ["match"], ["time"], "Kuuntelin paremmin.", "group", Monday.AddDays(200))));
    }

    private static double Bare(Folder folder, string sql, Func<int, Func<int>, (double Milliseconds, int Length)> least)
    {
        using var connection = folder.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var (took, _) = least(5, () =>
        {
            var length = 0;
            using var reader = command.ExecuteReader();
            while (reader.Read()) length += reader.GetString(0).Length;
            return length;
        });
        return took;
    }
}

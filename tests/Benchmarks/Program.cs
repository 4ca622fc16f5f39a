using EMentoring.Benchmarks;
using EMentoring.Benchmarks.Answers;
using EMentoring.Benchmarks.Calls;
using EMentoring.Benchmarks.Matching;
using EMentoring.Benchmarks.Reading;
using EMentoring.Benchmarks.Starting;
using EMentoring.Benchmarks.Steps;

// dotnet run -c Release --project tests/Benchmarks [-- SECTION …]: measures, and writes the sections of docs/performance.md anew.
// matching [--write] has a page of its own, docs/matching.md.
var sections = new Dictionary<string, Func<Page, Task>>
{
    ["steps"] = StepsPerSecond.Run,
    ["answers"] = AnswersInAStorm.Run,
    ["starting"] = StartingUp.Run,
    ["reading"] = LettersAndPages.Run,
    ["calls"] = CallsOfAYear.Run,
};

if (args is ["matching", ..])
{
    MatchingBenchmarks.Run(args.Contains("--write"));
    return 0;
}

if (args.FirstOrDefault(a => !sections.ContainsKey(a)) is { } unknown)
{
    Console.Error.WriteLine($"There is no section '{unknown}'. The sections: {string.Join(", ", sections.Keys)}; or matching.");
    return 1;
}

foreach (var (name, measure) in sections.Where(s => args.Length == 0 || args.Contains(s.Key)))
{
    var page = new Page();
    var before = Machine.Load;
    await measure(page);
    page.Line($"");
    page.Line($"{Machine.Words(before)} `dotnet run -c Release --project tests/Benchmarks -- {name}`");
    Sections.Write("docs/performance.md", name, page);
}

return 0;

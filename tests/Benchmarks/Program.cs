using EMentoring.Benchmarks.Matching;

// dotnet run -c Release --project tests/Benchmarks -- <group> [--write]; a group is a file that measures one part.
var groups = new Dictionary<string, Action<bool>>
{
    ["matching"] = MatchingBenchmarks.Run,
};

if (args is not [var name, ..] || !groups.TryGetValue(name, out var run))
{
    Console.Error.WriteLine($"Which benchmarks? {string.Join(", ", groups.Keys)} (--write: also into docs)");
    return 1;
}

run(args.Contains("--write"));
return 0;

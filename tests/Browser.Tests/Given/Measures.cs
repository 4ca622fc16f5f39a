using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EMentoring.Browser.Tests.Given;

/// <summary>
/// What Lighthouse says of each page, written as a table into the file that <c>MEASURES</c> names. <c>tests/measure</c>
/// fetches Lighthouse and sets it; without, nothing is measured.
/// </summary>
public sealed class Measures
{
    private static readonly string? File = Environment.GetEnvironmentVariable("MEASURES"), Script = Environment.GetEnvironmentVariable("LIGHTHOUSE");

    private readonly List<string> rows = [], falling = [];

    /// <param name="name">The page.</param>
    /// <param name="address">Where it is, with its link's token.</param>
    /// <param name="session">The coordinator's session as the browser keeps it; null where there is none.</param>
    public async Task Take(string name, Uri address, string? session)
    {
        if (File is null) return;
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Script!, Chromium.Path, address.ToString(), session }.OfType<string>()) start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"{name}: {await errors}");
        var found = JsonElement.Parse(said);
        if (found.ValueKind is JsonValueKind.Null) return;
        int[] scores = [.. found.GetProperty("scores").EnumerateArray().Select(s => s.GetInt32())];
        var (paint, weight) = (found.GetProperty("paint").GetInt32(), found.GetProperty("bytes").GetInt32());
        if (scores.Min() < 95 || paint >= 1000 || weight > 60_000) falling.Add(name);
        rows.Add(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {string.Join(" | ", scores)} | {paint / 1000.0:0.00} s | {weight / 1000.0:0.0} kB | {found.GetProperty("requests")} | {string.Join(", ", found.GetProperty("wrong").EnumerateArray())} |"));
    }

    /// <param name="looks">How often axe looked, and at how many states of how many pages.</param>
    public async Task Write(string looks)
    {
        if (File is null) return;
        var text = new StringBuilder($"""
            # The pages, measured

            Made by `tests/measure`, which walks through every page while two programmes live from opening to summary. {looks}

            Lighthouse as it comes: a phone on a slow 4G line (150 ms, 1.6 Mbit/s, a processor four times slower), simulated; the best of at most five
            looks, since whatever else the machine does only makes a page slower. Weight is everything that travels but the reader's own data.
            The goal is 95 in each category, the first paint within a second, and 60 kB. {(falling.Count == 0 ? "Every page reaches it." : $"Short of it: {string.Join(", ", falling.Order(StringComparer.Ordinal))}.")}

            | page | performance | accessibility | best practices | SEO | first paint | weight | requests | below 90 |
            |---|---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var row in rows.Order(StringComparer.Ordinal)) text.Append(row).Append('\n');
        await System.IO.File.WriteAllTextAsync(File, text.ToString());
    }
}

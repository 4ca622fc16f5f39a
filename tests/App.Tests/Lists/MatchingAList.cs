using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using EMentoring.App.Tests.Given;
using EMentoring.Core;
using EMentoring.Local.Matching;

namespace EMentoring.App.Tests.Lists;

/// <summary>The command <c>match</c>: a spreadsheet in, a spreadsheet of groups with reasons out.</summary>
public sealed class MatchingAList : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ementoring-match-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_sample_gives_everybody_a_row_with_why()
    {
        foreach (var plan in Models.All)
        {
            var people = File.ReadLines(Sample(plan.Model)).Skip(1).Count();
            var (code, output, errors) = Run("match", Sample(plan.Model), "--model", plan.Model);
            Assert.Equal((0, people), (code, Rows(output).Count));
            Assert.All(Rows(output), row => Assert.NotEqual("", row["miksi"]));
            Assert.Contains("Ryhmiä ", errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pairs_are_numbered_and_told_in_words()
    {
        var rows = Rows(Run("match", Sample("pair")).Output);
        Assert.All(rows.Where(r => r["ryhmä"] != "vailla ryhmää").GroupBy(r => r["ryhmä"]), pair => Assert.Equal(2, pair.Count()));
        Assert.Contains(rows, r => r["miksi"].Contains("haluaa oppia tätä: ", StringComparison.Ordinal));
        var english = Rows(Run("match", Sample("pair"), "--language", "en").Output);
        Assert.Equal(rows.Select(r => (r["ryhmä"], r["nimi"])), english.Select(r => (r["group"].Replace("without a group", "vailla ryhmää", StringComparison.Ordinal), r["name"])));
    }

    [Fact]
    public void The_file_begins_with_the_mark_by_which_spreadsheets_know_it_and_keeps_the_delimiter()
    {
        var (from, to) = (Path.Combine(folder, "in.csv"), Path.Combine(folder, "out.csv"));
        File.WriteAllText(from, string.Join('\n', File.ReadLines(Sample("pair")).Select(l => l.Replace(',', ';'))));
        Assert.Equal((0, ""), (Run("match", from, "--out", to) is var (code, output, _) ? (code, output) : default));
        Assert.Equal<byte>([0xef, 0xbb, 0xbf], File.ReadAllBytes(to)[..3]);
        Assert.StartsWith("ryhmä;rooli;nimi;sähköposti;miksi;missä tingittiin", File.ReadLines(to).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_told_by_line_and_nothing_is_written()
    {
        var file = Path.Combine(folder, "wrong.csv");
        File.WriteAllLines(file, File.ReadLines(Sample("pair")).Select((l, n) => n == 2 ? l.Replace("@", " at ", StringComparison.Ordinal) : n == 4 ? l.Replace("morning", "midnight", StringComparison.Ordinal) : l));
        var (code, output, errors) = Run("match", file);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("Rivi 3, sarake email: Tämä ei ole sähköpostiosoite.", errors, StringComparison.Ordinal);
        Assert.Contains("Rivi 5, sarake times: Tällaista vaihtoehtoa ei ole.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+SUM(1)")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    public void What_a_spreadsheet_would_take_for_a_formula_is_only_text(string formula)
    {
        var file = Path.Combine(folder, "formula.csv");
        File.WriteAllText(file, File.ReadAllText(Sample("pair")).Replace("Aino Lahtela", formula, StringComparison.Ordinal));
        Assert.Contains(Rows(Run("match", file).Output), r => r["nimi"] == "'" + formula);
    }

    [Theory]
    [InlineData(2, "match")]
    [InlineData(2, "match", "people.csv", "--model", "nonsense")]
    [InlineData(2, "match", "people.csv", "--language", "de")]
    [InlineData(1, "match", "no-such-file.csv")]
    public void A_wrong_command_says_how_it_goes(int code, params string[] args)
    {
        var run = Run(args);
        Assert.Equal((code, ""), (run.Code, run.Output));
        Assert.NotEqual("", run.Errors);
    }

    private static string Sample(string model) => Path.Combine(Repository.Root, "samples", $"{model}.csv");

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        var (output, errors) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        return (MatchCommand.Run(args, output, errors), output.ToString(), errors.ToString());
    }

    private static List<Dictionary<string, string>> Rows(string text)
    {
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        return rows;
    }
}

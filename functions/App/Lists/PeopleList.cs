using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using EMentoring.App.Routes;
using EMentoring.Core;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Lists;

/// <summary>One of a list, and the line that they stand on.</summary>
public sealed record Listed(int Line, Profile Profile);

/// <summary>What is wrong with a list, and where.</summary>
/// <param name="Line">The line, counted from 1; the headings stand on the first that is not empty.</param>
/// <param name="Column">The heading as the list has it; the form's field where the list does not have it; empty where it is about the whole line.</param>
/// <param name="Code">Stable code: a field's (docs/api.md), or <c>heading-unknown</c>, <c>heading-twice</c>, <c>heading-missing</c>, <c>no-rows</c>, <c>too-many-rows</c>, <c>too-many-cells</c>, <c>quotes</c>.</param>
public sealed record Fault(int Line, string Column, string Code);

/// <summary>
/// A list of people as CSV: from a spreadsheet's file, or pasted from one. Each row is read as the sign-up form that it
/// stands for, by the form's own rules; all that is wrong is told at once.
/// </summary>
public sealed class PeopleList
{
    /// <summary>Most rows that are read.</summary>
    public const int Most = 10_000;

    private readonly Plan plan;
    private readonly List<Fault> faults = [];
    private readonly List<Listed> people = [];
    private readonly HashSet<string> addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] headings = [];
    private readonly Column?[] columns = [];

    /// <summary>Reads a list for a programme's plan, which says what is asked.</summary>
    public PeopleList(string text, Plan plan)
    {
        this.plan = plan;
        text = text.TrimStart('\ufeff');
        Delimiter = DelimiterOf(text);
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter, BadDataFound = b => Tell(LineOf(b.Context.Parser!), "", "quotes"), MissingFieldFound = null, DetectColumnCountChanges = false,
        });
        if (!csv.Read())
        {
            Tell(1, "", "no-rows");
            return;
        }

        headings = csv.Parser.Record!;
        columns = [.. headings.Select(Column.Of)];
        var first = LineOf(csv.Parser);
        CheckHeadings(first);
        if (faults.Count > 0) return; // every row would be refused for the same
        while (csv.Read() && people.Count + faults.Count <= Most) Read(csv.Parser);
        if (people.Count + faults.Count == 0) Tell(first, "", "no-rows");
        if (people.Count > Most) Tell(LineOf(csv.Parser), "", "too-many-rows");
    }

    /// <summary>What stands between two cells: a comma, a semicolon or a tabulator.</summary>
    public string Delimiter { get; }

    /// <summary>The people; only to be used where nothing is wrong.</summary>
    public IReadOnlyList<Listed> People => people;

    /// <summary>All that is wrong, in the order of lines.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>Whichever of the three stands most often in the first line: headings hold none of them.</summary>
    private static string DelimiterOf(string text)
    {
        var heading = text.TrimStart().Split('\n')[0];
        return new[] { ",", ";", "\t" }.MaxBy(d => heading.Count(c => c == d[0]))!;
    }

    private void CheckHeadings(int line)
    {
        foreach (var (heading, column) in headings.Zip(columns))
            if (column is null && !string.IsNullOrWhiteSpace(heading)) Tell(line, heading, "heading-unknown");
            else if (column is not null && columns.Count(c => c == column) > 1) Tell(line, heading, "heading-twice");
        foreach (var field in Needed().Where(f => columns.All(c => c?.Field != f))) Tell(line, field, "heading-missing");
    }

    /// <summary>Columns without which no row could be right.</summary>
    private IEnumerable<string> Needed() =>
    [
        "name", "email", "unit", "experience", .. plan.Languages.Length > 1 ? ["speaks"] : Array.Empty<string>(), "wishes", "format", "times",
        .. plan.Approval == Approval.Supervisor ? ["supervisorName", "supervisorEmail"] : Array.Empty<string>(),
        .. plan.Seats.Length > 1 ? ["role"] : Array.Empty<string>(),
    ];

    private void Read(IParser parser)
    {
        var (line, before, cells) = (LineOf(parser), faults.Count, parser.Record!);
        if (faults.LastOrDefault() is { Code: "quotes" } last && last.Line == line) return; // what stands where is anybody's guess
        if (cells.All(string.IsNullOrWhiteSpace)) return; // spreadsheets leave such lines at the end
        if (cells.Skip(columns.Length).Any(c => !string.IsNullOrWhiteSpace(c))) Tell(line, "", "too-many-cells");
        var fields = new Fields(JsonSerializer.SerializeToElement(Form(columns.Zip(cells))));
        var profile = fields.ReadProfile(fields.Email("email"), plan);
        foreach (var refusal in fields.Refusals.DistinctBy(r => r.Field)) Tell(line, Heading(refusal.Field), refusal.Code);
        if (profile.Email.Length > 0 && !addresses.Add(profile.Email)) Tell(line, Heading("email"), "twice");
        if (faults.Count == before) people.Add(new(line, profile));
    }

    /// <summary>What the list calls a field.</summary>
    private string Heading(string field) => Array.FindIndex(columns, c => c?.Field == field) is >= 0 and var at ? headings[at].Trim() : field;

    /// <summary>The row as the form would send it. What a form leaves out because there is nothing to choose is filled in.</summary>
    private JsonObject Form(IEnumerable<(Column? Column, string Cell)> cells)
    {
        var form = new JsonObject { ["smallUnit"] = false };
        foreach (var (column, cell) in cells.Where(c => c.Column is not null && !string.IsNullOrWhiteSpace(c.Cell))) form[column!.Field] = Value(column, cell.Trim());
        if (plan.Languages.Length == 1) form.TryAdd("speaks", new JsonArray(plan.Languages[0]));
        var spoken = form["speaks"]?.AsArray().Select(s => s!.GetValue<string>()).FirstOrDefault(plan.Languages.Contains);
        form.TryAdd("language", spoken ?? plan.Languages[0]);
        return form;
    }

    private static JsonNode? Value(Column column, string cell) => column.Kind switch
    {
        CellKind.List => new JsonArray([.. Vocabulary.Keys(column.Field, cell).Distinct().Select(k => (JsonNode)JsonValue.Create(k))]),
        CellKind.Choice => Vocabulary.Key(column.Field, cell),
        CellKind.Flag => Vocabulary.Key(column.Field, cell) switch { "true" => true, "false" => false, var other => other },
        _ => cell,
    };

    private void Tell(int line, string column, string code) => faults.Add(new(line, column, code));

    /// <summary>The line on which a record begins: a quoted cell may hold several.</summary>
    private static int LineOf(IParser parser) => parser.RawRow - parser.RawRecord.Trim('\r', '\n').Count(c => c == '\n');
}

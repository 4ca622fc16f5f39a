using System.Globalization;
using CsvHelper;

namespace EMentoring.Local.Demo;

/// <summary>The sign-up lists of the demo: invented people for each programme model, with realistic fields.</summary>
public static class SampleList
{
    /// <summary>Each row as the sign-up form would send it; an empty cell is a field left empty.</summary>
    public static IReadOnlyList<Dictionary<string, object>> Read(string model)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(AppContext.BaseDirectory, "samples", $"{model}.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, object>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.Where(column => csv.GetField(column) is { Length: > 0 }).ToDictionary(column => column, column => Value(column, csv.GetField(column)!)));
        return rows;
    }

    private static object Value(string column, string text) => column switch
    {
        "speaks" or "strengths" or "wishes" or "times" => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        "smallUnit" => text == "true",
        _ => text,
    };
}

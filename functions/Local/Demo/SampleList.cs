using System.Globalization;
using CsvHelper;

namespace EMentoring.Local.Demo;

/// <summary>The sign-up list of the demo: invented care workers with realistic fields.</summary>
public static class SampleList
{
    /// <summary>Each row as the sign-up form would send it.</summary>
    public static IReadOnlyList<Dictionary<string, object>> Read()
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(AppContext.BaseDirectory, "samples", "care-workers.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, object>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => column is "speaks" or "strengths" or "wishes" or "times"
                ? csv.GetField(column)!.Split(' ', StringSplitOptions.RemoveEmptyEntries) : (object)csv.GetField(column)!));
        return rows;
    }
}

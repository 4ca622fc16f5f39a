using EMentoring.App.Lists;

namespace EMentoring.Local.Simulation;

/// <summary>People as a coordinator has them in a spreadsheet: under headings of any language, and with whatever stands between its cells.</summary>
public static class Listing
{
    /// <param name="history">Draws what the list looks like.</param>
    /// <param name="people">Those on it.</param>
    /// <param name="without">Field that the last row leaves empty, by a slip.</param>
    public static string Csv(History history, IReadOnlyList<Player> people, string? without = null)
    {
        var (between, quoted, end) = (",;\t"[history.Draw(0, 2)], history.Draw() < 0.5, history.Draw() < 0.5 ? "\r\n" : "\n");
        var headings = Column.All.Select(c => history.Draw(0, c.Headings.Length) is > 0 and var n ? c.Headings[n - 1] : c.Field);
        var rows = people.Select(p => Column.All.Select(c => p == people[^1] && c.Field == without ? "" : Text(p.Fields.GetValueOrDefault(c.Field))));
        return string.Concat(rows.Prepend(headings).Select(cells => string.Join(between, cells.Select(Cell)) + end));

        string Cell(string text) => quoted ? $"\"{text}\"" : text;
    }

    private static string Text(object? field) => field switch
    {
        null => "",
        bool yes => yes ? "kyllä" : "ei",
        string[] many => string.Join(' ', many),
        var one => one.ToString()!,
    };
}

using System.Globalization;
using System.Text;

namespace EMentoring.Local.Crowd;

/// <summary>A picture of how many letters go out each day of the year.</summary>
public static class LettersPerDay
{
    private const int Width = 840, Height = 320, Left = 70, Right = 20, Top = 44, Bottom = 44;

    public static string Svg(string title, IReadOnlyList<int> days)
    {
        var last = Math.Max(1, days.Select((letters, day) => letters > 0 ? day : 0).Max());
        var most = Math.Max(1, days.Max());
        var svg = new StringBuilder();
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="13" role="img" aria-label="{title}">""");
        Add($"""<rect width="{Width}" height="{Height}" fill="#fff"/><text x="{Left}" y="24" font-size="15" font-weight="bold">{title}</text>""");
        foreach (var share in new[] { 0, 0.25, 0.5, 0.75, 1 })
        {
            Add($"""<line x1="{Left}" x2="{Width - Right}" y1="{Y(share * most):0.0}" y2="{Y(share * most):0.0}" stroke="#ddd"/>""");
            Add($"""<text x="{Left - 8}" y="{Y(share * most) + 4:0.0}" text-anchor="end">{share * most:N0}</text>""");
        }

        for (var month = 0; X(Day(month)) < Width - 80; month += 2) // as far as there is room for the words
            Add($"""<text x="{X(Day(month)):0.0}" y="{Height - 16}">{World.Start.AddMonths(month):yyyy-MM-dd}</text>""");
        for (var day = 0; day <= last; day++)
            if (days[day] > 0) Add($"""<line x1="{X(day):0.0}" x2="{X(day):0.0}" y1="{Y(0):0.0}" y2="{Y(days[day]):0.0}" stroke="#0b5cad" stroke-width="{Math.Max(1, (Width - Left - Right) / (last + 1.0) - 0.3):0.0}"/>""");
        Add($"</svg>");
        return svg.ToString();

        void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        double Day(int month) => (World.Start.AddMonths(month) - World.Start).TotalDays;
        double X(double day) => Left + day / (last + 1) * (Width - Left - Right);
        double Y(double letters) => Height - Bottom - letters / most * (Height - Bottom - Top);
    }
}

using System.Globalization;
using System.Text;

namespace EMentoring.Benchmarks;

/// <summary>A picture of growth: size across, time upwards, both logarithmic, so that a power is a straight line.</summary>
public static class LogLog
{
    private const int Width = 720, Height = 440, Left = 80, Right = 170, Top = 40, Bottom = 56;

    private static readonly string[] Colours = ["#0b5cad", "#b5480f", "#2d7d32", "#6a3d9a"];

    public static string Svg(string title, IReadOnlyList<(string Name, IReadOnlyList<(int N, double Milliseconds)> Points)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        int[] sizes = [.. lines.SelectMany(l => l.Points).Select(p => p.N).Distinct().Order()];
        var times = lines.SelectMany(l => l.Points).Select(p => p.Milliseconds).ToArray();
        var (low, high) = (Math.Floor(Math.Log10(times.Min())), Math.Ceiling(Math.Log10(times.Max())));
        var svg = new StringBuilder();
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="13" role="img" aria-label="{title}">""");
        Add($"""<rect width="{Width}" height="{Height}" fill="#fff"/><text x="{Left}" y="22" font-size="15" font-weight="bold">{title}</text>""");
        for (var power = low; power <= high; power++)
        {
            Add($"""<line x1="{Left}" x2="{Width - Right}" y1="{Y(Math.Pow(10, power)):0.0}" y2="{Y(Math.Pow(10, power)):0.0}" stroke="#ddd"/>""");
            Add($"""<text x="{Left - 8}" y="{Y(Math.Pow(10, power)) + 4:0.0}" text-anchor="end">{Time(Math.Pow(10, power))}</text>""");
        }

        foreach (var n in sizes)
        {
            Add($"""<line x1="{X(n):0.0}" x2="{X(n):0.0}" y1="{Top}" y2="{Height - Bottom}" stroke="#eee"/>""");
            Add($"""<text x="{X(n):0.0}" y="{Height - Bottom + 20}" text-anchor="middle">{n}</text>""");
        }

        Add($"""<text x="{(Left + Width - Right) / 2}" y="{Height - 12}" text-anchor="middle">n (rows and columns)</text>""");
        foreach (var ((name, points), colour) in lines.Zip(Colours))
        {
            Add($"""<polyline fill="none" stroke="{colour}" stroke-width="2" points="{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.N):0.0},{Y(p.Milliseconds):0.0}")))}"/>""");
            foreach (var (n, milliseconds) in points) Add($"""<circle cx="{X(n):0.0}" cy="{Y(milliseconds):0.0}" r="3.5" fill="{colour}"/>""");
            Add($"""<text x="{Width - Right + 10}" y="{Y(points[^1].Milliseconds) + 4:0.0}" fill="{colour}">{name}</text>""");
        }

        Add($"</svg>");
        return svg.ToString();

        void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        double X(int n) => Left + (Math.Log(n) - Math.Log(sizes[0])) / (Math.Log(sizes[^1]) - Math.Log(sizes[0])) * (Width - Right - Left);
        double Y(double milliseconds) => Height - Bottom - (Math.Log10(milliseconds) - low) / (high - low) * (Height - Bottom - Top);
        string Time(double milliseconds) => milliseconds < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.###} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0} s");
    }
}

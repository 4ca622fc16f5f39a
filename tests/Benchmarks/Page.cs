using System.Globalization;
using System.Text;

namespace EMentoring.Benchmarks;

/// <summary>What a run measured: printed as it comes, and kept for a page of docs.</summary>
public sealed class Page
{
    private readonly StringBuilder _text = new();

    public void Line(FormattableString line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = line.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine(text);
        _text.Append(text).Append('\n');
    }

    public override string ToString() => _text.ToString();

    public static string Root { get; } = FindRoot();

    public void Write(string path) => File.WriteAllText(Path.Combine(Root, path), _text.ToString());

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "EMentoring.Serverless.sln"))) at = at.Parent;
        return at?.FullName ?? Directory.GetCurrentDirectory();
    }
}

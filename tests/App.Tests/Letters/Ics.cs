using System.Text;

namespace EMentoring.App.Tests.Letters;

/// <summary>A small reader of RFC 5545, written from the standard and not from the writer, that refuses what is not well formed.</summary>
internal sealed class Ics
{
    public required IReadOnlyList<Property> Properties { get; init; }

    public sealed record Property(string Name, IReadOnlyDictionary<string, string> Parameters, string Value);

    public string this[string name] => All(name).Single().Value;

    public IReadOnlyList<Property> All(string name) => [.. Properties.Where(p => p.Name == name)];

    public int Count(string line) => Properties.Count(p => $"{p.Name}:{p.Value}" == line);

    public static Ics Parse(string file)
    {
        if (!file.EndsWith("\r\n", StringComparison.Ordinal)) throw new FormatException("does not end with CRLF");
        var physical = file[..^2].Split("\r\n");
        foreach (var line in physical)
        {
            if (line.Any(c => char.IsControl(c) && c != '\t')) throw new FormatException("control character in: " + line);
            if (new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(line) > 75) throw new FormatException("over 75 octets: " + line);
        }
        var logical = new List<string>();
        foreach (var line in physical)
        {
            if (line.StartsWith(' ')) logical[^1] += line[1..];
            else logical.Add(line);
        }
        return new() { Properties = [.. logical.Select(Read)] };
    }

    private static Property Read(string line)
    {
        var quoted = false;
        var cuts = new List<int>();
        var colon = -1;
        for (var i = 0; i < line.Length && colon < 0; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            else if (!quoted && line[i] == ';') cuts.Add(i);
            else if (!quoted && line[i] == ':') colon = i;
        }
        if (colon < 0) throw new FormatException("no value: " + line);
        var parts = Split(line[..colon], cuts);
        if (!parts[0].All(c => char.IsAsciiLetterUpper(c) || c == '-')) throw new FormatException("name: " + line);
        var parameters = parts.Skip(1).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1].Trim('"'));
        return new(parts[0], parameters, Unescape(line[(colon + 1)..]));
    }

    private static List<string> Split(string head, List<int> cuts)
    {
        var parts = new List<string>();
        var from = 0;
        foreach (var cut in cuts.Append(head.Length))
        {
            parts.Add(head[from..cut]);
            from = cut + 1;
        }
        return parts;
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\') text.Append(value[i]);
            else text.Append(value[++i] switch { 'n' or 'N' => '\n', '\\' => '\\', ';' => ';', ',' => ',', var c => throw new FormatException($"escape {c}") });
        }
        return text.ToString();
    }
}

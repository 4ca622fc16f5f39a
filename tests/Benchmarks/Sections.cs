namespace EMentoring.Benchmarks;

/// <summary>A page of docs in sections, each between two comments, so that one can be written anew and the others stay.</summary>
public static class Sections
{
    /// <summary>Puts what was measured in the section's place; at the end of the page where it has none yet.</summary>
    public static void Write(string path, string name, Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var file = Path.Combine(Page.Root, path);
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->\n");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        var section = $"{begin}{page}{end}";
        File.WriteAllText(file, from < 0 || to < from ? $"{text}\n{section}" : text[..from] + section + text[(to + end.Length)..]);
    }
}

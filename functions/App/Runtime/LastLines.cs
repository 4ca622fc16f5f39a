namespace EMentoring.App.Runtime;

/// <summary>
/// The lines of the boards that were looked at last. A coordinator's page looks again and again at thousands of lines of
/// which few have changed: one whose row has not is not read anew. Ids and times only, so nobody's words are kept here.
/// </summary>
/// <param name="read">What a row says.</param>
internal sealed class LastLines<T>(Func<Row, T> read)
{
    /// <summary>Boards that are known at once, so that what nobody looks at costs no memory.</summary>
    private const int Most = 4;

    private readonly List<(string Partition, Dictionary<string, (string ETag, T Line)> Lines)> last = [];

    /// <summary>What a partition's rows say, in their order.</summary>
    public IReadOnlyList<T> Of(string partition, IReadOnlyList<Row> rows)
    {
        Dictionary<string, (string ETag, T Line)>? before;
        lock (last) before = last.Find(l => l.Partition == partition).Lines;
        var (lines, now) = (new List<T>(rows.Count), new Dictionary<string, (string, T)>(rows.Count));
        foreach (var row in rows)
        {
            var line = before is not null && before.TryGetValue(row.Key, out var known) && known.ETag == row.ETag ? known.Line : read(row);
            lines.Add(line);
            now[row.Key] = (row.ETag, line);
        }

        lock (last)
        {
            last.RemoveAll(l => l.Partition == partition);
            if (last.Count == Most) last.RemoveAt(0);
            last.Add((partition, now));
        }

        return lines;
    }
}

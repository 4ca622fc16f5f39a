using EMentoring.App.Runtime;
using EMentoring.Core;

namespace EMentoring.App.Moving;

/// <summary>
/// Brings an organisation into an empty table. First all the rows without their due times, so that nothing begins to run
/// in a half-filled partition; then the due times. It may be cut off at any point and begun again with the same file:
/// what has already moved on is left alone. Once it is done, doing it again changes nothing.
/// </summary>
public sealed class Importer(ITable table)
{
    private const string Mark = "moved-in";

    /// <summary>Characters in one commit: a store's batch has room for that, however its bodies are encoded.</summary>
    private const int Batch = 128 * 1024;

    private sealed record Progress(string File, string Phase);

    /// <summary>Imports the file; returns how many rows it holds.</summary>
    /// <param name="lines">Opens the file's lines from the beginning; asked for several times.</param>
    /// <exception cref="MovingException">The file is cut off or not ours, or the table holds an organisation already.</exception>
    public async Task<int> Import(Func<IEnumerable<string>> lines, CancellationToken ct = default)
    {
        var (head, count) = Check(lines());
        var phase = await Begin(head.File, ct);
        if (phase == "rows")
        {
            await Commits(Rows(lines()).Select(r => (r.Partition, new Change.Put(r.Key, r.Body))), ct);
            await Enter(head.File, phase = "due", ct);
        }

        if (phase == "due")
        {
            foreach (var row in Rows(lines()).Where(r => r.Due is not null)) await Alarm(row, ct);
            await Enter(head.File, "done", ct);
        }

        return count;
    }

    private static (MovedHead Head, int Count) Check(IEnumerable<string> lines)
    {
        MovedHead? head = null;
        MovedEnd? end = null;
        var count = 0;
        foreach (var line in lines)
        {
            if (end is not null) throw new MovingException("The file goes on behind its end");
            if (head is null) head = line.Contains("\"eMentoring\":1,", StringComparison.Ordinal) ? Wire.Read<MovedHead>(line) : throw new MovingException("Not a file of EMentoring's");
            else if (line.StartsWith("{\"rows\":", StringComparison.Ordinal)) end = Wire.Read<MovedEnd>(line);
            else count++;
        }

        return head is not null && end?.Rows == count ? (head, count) : throw new MovingException("The file is cut off");
    }

    private static IEnumerable<Moved> Rows(IEnumerable<string> lines) =>
        lines.Where(l => l.StartsWith("{\"partition\":", StringComparison.Ordinal)).Select(Wire.Read<Moved>).Where(r => !r.Stays);

    private async Task<string> Begin(string file, CancellationToken ct)
    {
        if (await table.Get(Keys.Meta, Mark, ct) is { } row)
            return Wire.Read<Progress>(row.Body) is var p && p.File == file ? p.Phase : throw new MovingException("Another file was moved in here");
        if ((await table.List(Keys.Programmes, "", 1, ct: ct)).Count > 0) throw new MovingException("There are programmes here already");
        await Enter(file, "rows", ct);
        return "rows";
    }

    private Task Enter(string file, string phase, CancellationToken ct) =>
        table.Commit(Keys.Meta, [new Change.Put(Mark, Wire.Write(new Progress(file, phase)))], ct);

    /// <summary>Commits changes that come ordered by partition, as many at once as one commit holds.</summary>
    private async Task Commits(IEnumerable<(string Partition, Change.Put Put)> changes, CancellationToken ct)
    {
        var (partition, batch, size) = ("", new List<Change>(), 0);
        foreach (var (next, put) in changes)
        {
            if (next != partition || batch.Count == TableLimits.Rows || size + put.Body.Length > Batch) await Flush();
            partition = next;
            batch.Add(put);
            size += put.Body.Length;
        }

        await Flush();

        async Task Flush()
        {
            if (batch.Count > 0) await table.Commit(partition, batch, ct);
            (batch, size) = ([], 0);
        }
    }

    /// <summary>Sets the due time of a row that is as it was moved in; one that is not has been taken on already.</summary>
    private async Task Alarm(Moved moved, CancellationToken ct)
    {
        if (await table.Get(moved.Partition, moved.Key, ct) is { Due: null } row && row.Body == moved.Body)
            await table.Commit(moved.Partition, [new Change.Replace(moved.Key, moved.Body, row.ETag, moved.Due)], ct);
    }
}

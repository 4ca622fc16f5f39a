using System.Collections.Immutable;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Letters;

namespace EMentoring.App.Looks;

/// <summary>
/// Where looks are kept (docs/decisions/0021): a row beside the programme's board, and one more for the words of each kind, so that
/// no row outgrows the table's limits and a letter reads no words but its own.
/// </summary>
public sealed class LookBook(ITable table)
{
    private sealed record Head(string Organisation, string? Colour, Logo? Logo);

    /// <summary>All of it.</summary>
    public async Task<Look> Read(string programme)
    {
        var look = Look.Ours;
        foreach (var row in await table.List(Keys.Board(programme), Keys.Look))
            look = row.Key == Keys.Look ? Of(row, look.Words) : look with { Words = look.Words.Add(row.Key[Keys.LookWords.Length..], Words(row)) };
        return look;
    }

    /// <summary>What a letter of this kind needs of it.</summary>
    public async Task<Look> Read(string programme, LetterKind kind)
    {
        if (await table.Get(Keys.Board(programme), Keys.Look) is not { } head) return Look.Ours;
        var words = Look.Spoken.Contains(kind) ? await table.Get(Keys.Board(programme), Keys.LookWords + Wire.Name(kind)) : null;
        return Of(head, words is null ? Look.Ours.Words : Look.Ours.Words.Add(Wire.Name(kind), Words(words)));
    }

    /// <summary>Keeps a look in place of the one before; of two at once the later stays.</summary>
    public Task Keep(string programme, Look look) => Replace(programme,
    [
        new Change.Put(Keys.Look, Wire.Write(new Head(look.Organisation, look.Colour, look.Logo))),
        .. look.Words.Select(w => new Change.Put(Keys.LookWords + w.Key, Wire.Write(w.Value))),
    ]);

    /// <summary>Forgets it with everything else: words may name somebody.</summary>
    public Task Forget(string programme) => Replace(programme, []);

    private async Task Replace(string programme, IReadOnlyList<Change> rows)
    {
        ITable.Outcome outcome;
        do
        {
            var gone = (await table.List(Keys.Board(programme), Keys.Look)).Where(r => rows.All(c => c.Key != r.Key)).Select(r => new Change.Delete(r.Key));
            Change[] changes = [.. rows, .. gone];
            outcome = changes.Length == 0 ? ITable.Outcome.Committed : await table.Commit(Keys.Board(programme), changes);
        }
        while (outcome == ITable.Outcome.Conflict); // another has deleted as well
    }

    private static Look Of(Row row, ImmutableDictionary<string, ImmutableDictionary<string, string>> words)
    {
        var head = Wire.Read<Head>(row.Body);
        return new(head.Organisation, head.Colour, head.Logo, words);
    }

    private static ImmutableDictionary<string, string> Words(Row row) => Wire.Read<ImmutableDictionary<string, string>>(row.Body);
}

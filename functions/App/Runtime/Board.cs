using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Runtime;

/// <summary>A programme in the list of programmes: the name its coordinator gave it, and its line once it has one.</summary>
/// <param name="Name">The programme's name.</param>
/// <param name="Language">Language of the coordinator's letters.</param>
/// <param name="Coordinator">Id that stands for the coordinator's address.</param>
/// <param name="Line">How it stands; null until its first step.</param>
/// <param name="Version">Version of the programme's state that the line tells of.</param>
public sealed record Entry(string Name, string Language, string Coordinator, ProgrammeLine? Line, int Version);

/// <summary>What could not be done and waits for somebody: an effect that was given up, to be tried once more; or a letter that bounced.</summary>
/// <param name="Instance">Whose it is.</param>
/// <param name="Key">Key of the effect's row; for a letter that bounced, one that is the same for all that go to that address.</param>
/// <param name="Effect">Wire name of the effect.</param>
/// <param name="Person">The participant whom it is about.</param>
/// <param name="At">UTC instant of giving up, or of the report.</param>
/// <param name="Bounced">Who was to read the letter that bounced; null for what was given up.</param>
public sealed record DeadLine(string Instance, string Key, string Effect, string? Person, DateTimeOffset At, Reader? Bounced = null);

/// <summary>
/// What coordinators look at: a line for each person, group and programme, written by effects. A line from an older
/// step never replaces one from a newer.
/// </summary>
public sealed class Board(ITable table)
{
    private readonly Read<Entry> entries = new(Wire.Read<Entry>);

    private sealed record Versioned<T>(T Line, int Version);

    public Task Show(PersonLine line, int version) => Show(Keys.Board(line.Programme), Keys.PersonLine + line.Id, line, version);

    public Task Show(GroupLine line, int version) => Show(Keys.Board(line.Programme), Keys.GroupLine + line.Id, line, version);

    public async Task Show(ProgrammeLine line, int version)
    {
        for (var row = await table.Get(Keys.Programmes, line.Id); row is not null; row = await table.Get(Keys.Programmes, line.Id))
        {
            var entry = Wire.Read<Entry>(row.Body);
            if (entry.Version >= version) return;
            var body = Wire.Write(entry with { Line = line, Version = version });
            if (await table.Commit(Keys.Programmes, [new Change.Replace(line.Id, body, row.ETag)]) == ITable.Outcome.Committed) return;
        }
    }

    public Task Show(string programme, DeadLine line) =>
        table.Commit(Keys.Board(programme), [new Change.Put($"{Keys.DeadLine}{line.Instance}.{line.Key}", Wire.Write(line))]);

    public Task Forget(string programme, DeadLine line) =>
        table.Commit(Keys.Board(programme), [new Change.Delete($"{Keys.DeadLine}{line.Instance}.{line.Key}")]);

    public async Task<IReadOnlyList<PersonLine>> People(string programme) => await Lines<PersonLine>(programme, Keys.PersonLine);

    public async Task<IReadOnlyList<GroupLine>> Groups(string programme) => await Lines<GroupLine>(programme, Keys.GroupLine);

    public async Task<IReadOnlyList<DeadLine>> Dead(string programme) =>
        [.. (await table.List(Keys.Board(programme), Keys.DeadLine)).Select(r => Wire.Read<DeadLine>(r.Body))];

    public async Task<DeadLine?> Dead(string programme, string instance, string key) =>
        (await Dead(programme)).FirstOrDefault(d => d.Instance == instance && d.Key == key);

    public async Task<Entry?> Entry(string programme) =>
        await table.Get(Keys.Programmes, programme) is { } row ? entries.Of(row.Body) : null;

    public async Task<IReadOnlyList<(string Id, Entry Entry)>> Entries() =>
        [.. (await table.List(Keys.Programmes, "p-")).Select(r => (r.Key, Wire.Read<Entry>(r.Body)))];

    /// <summary>A new programme's entry. Its id is new, so a conflict cannot be.</summary>
    public Task Add(string programme, Entry entry) =>
        table.Commit(Keys.Programmes, [new Change.Add(programme, Wire.Write(entry))]);

    private async Task<IReadOnlyList<T>> Lines<T>(string programme, string prefix) =>
        [.. (await table.List(Keys.Board(programme), prefix)).Select(r => Wire.Read<Versioned<T>>(r.Body).Line)];

    private async Task Show<T>(string partition, string key, T line, int version)
    {
        var body = Wire.Write(new Versioned<T>(line, version));
        while (true)
        {
            var row = await table.Get(partition, key);
            if (row is not null && Wire.Read<Versioned<T>>(row.Body).Version >= version) return;
            Change change = row is null ? new Change.Add(key, body) : new Change.Replace(key, body, row.ETag);
            if (await table.Commit(partition, [change]) == ITable.Outcome.Committed) return;
        }
    }
}

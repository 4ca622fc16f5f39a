using EMentoring.Core;
using EMentoring.Core.Evaluation;
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
    /// <summary>Ids in a row.</summary>
    private const int Many = 500;

    private readonly Read<Entry> entries = new(Wire.Read<Entry>);

    private readonly LastLines<GroupLine> groups = new(row => Wire.Read<Versioned<GroupLine>>(row.Body).Line);

    private sealed record Versioned<T>(T Line, int Version);

    public Task Show(PersonLine line, int version) => Show(line.Programme, Keys.PersonLine + line.Id, line, version, Keys.Waiting + line.Id, Waits);

    public Task Show(GroupLine line, int version) => Show(line.Programme, Keys.GroupLine + line.Id, line, version, Keys.FreeSeat + line.Id, HasSeat);

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

    /// <summary>Keeps the summary, after rows of their own of who shares an insight: the ids of a thousand do not fit into one, nor those of a city into one commit.</summary>
    public async Task Keep(string programme, Summary summary)
    {
        foreach (var (n, ids) in summary.Insights.Chunk(Many).Index())
            await table.Commit(Keys.Board(programme), [new Change.Put(Keys.Insights(n), Wire.Write(ids))]);
        await table.Commit(Keys.Board(programme), [new Change.Put(Keys.Summary, Wire.Write(summary with { Insights = [] }))]);
    }

    /// <summary>The summary, or null where there is none yet.</summary>
    public async Task<Summary?> Summary(string programme)
    {
        if (await table.Get(Keys.Board(programme), Keys.Summary) is not { } row) return null;
        var (summary, insights) = (Wire.Read<Summary>(row.Body), await table.List(Keys.Board(programme), Keys.InsightRows));
        return summary with { Insights = [.. summary.Insights.Concat(insights.SelectMany(r => Wire.Read<string[]>(r.Body))).Distinct()] };
    }

    /// <summary>How many have signed up.</summary>
    public async Task<int> Count(string programme) => (await table.List(Keys.Board(programme), Keys.PersonLine)).Count;

    public async Task<IReadOnlyList<GroupLine>> Groups(string programme) =>
        groups.Of(programme, await table.List(Keys.Board(programme), Keys.GroupLine));

    /// <summary>Those who wait. Each has a second line, so that whoever looks for them does not look through all.</summary>
    public Task<IReadOnlyList<PersonLine>> Waiting(string programme) => Second<PersonLine>(programme, Keys.Waiting);

    /// <summary>The groups with a free seat, from second lines as well.</summary>
    public Task<IReadOnlyList<GroupLine>> Free(string programme) => Second<GroupLine>(programme, Keys.FreeSeat);

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

    private static bool Waits(PersonLine line) => line.Stage == "waiting";

    private static bool HasSeat(GroupLine line) => line.Free.Length > 0;

    private async Task<IReadOnlyList<T>> Lines<T>(string programme, string prefix) =>
        [.. (await table.List(Keys.Board(programme), prefix)).Select(r => Wire.Read<Versioned<T>>(r.Body).Line)];

    private async Task<IReadOnlyList<T>> Second<T>(string programme, string prefix)
    {
        if (await table.Get(Keys.Board(programme), Keys.Sorted) is null) await Sort(programme);
        return await Lines<T>(programme, prefix);
    }

    /// <summary>A board from before there were second lines gets them, once.</summary>
    private async Task Sort(string programme)
    {
        foreach (var row in await table.List(Keys.Board(programme), Keys.PersonLine))
            if (Waits(row.As<Versioned<PersonLine>>().Line)) await Double(row, Keys.Waiting + row.Key[Keys.PersonLine.Length..]);
        foreach (var row in await table.List(Keys.Board(programme), Keys.GroupLine))
            if (HasSeat(row.As<Versioned<GroupLine>>().Line)) await Double(row, Keys.FreeSeat + row.Key[Keys.GroupLine.Length..]);
        await table.Commit(Keys.Board(programme), [new Change.Put(Keys.Sorted, "{}")]);

        // A conflict: the line has been shown anew since, and has its second.
        Task Double(Row row, string second) =>
            table.Commit(Keys.Board(programme), [new Change.Replace(row.Key, row.Body, row.ETag), new Change.Put(second, row.Body)]);
    }

    private async Task Show<T>(string programme, string key, T line, int version, string second, Func<T, bool> twice)
    {
        var (partition, body) = (Keys.Board(programme), Wire.Write(new Versioned<T>(line, version)));
        while (true)
        {
            var row = await table.Get(partition, key);
            if (row is not null && row.As<Versioned<T>>().Version >= version) return;
            List<Change> changes = [row is null ? new Change.Add(key, body) : new Change.Replace(key, body, row.ETag)];
            if (twice(line)) changes.Add(new Change.Put(second, body));
            else if (row is not null && twice(row.As<Versioned<T>>().Line) && await table.Get(partition, second) is not null) changes.Add(new Change.Delete(second));
            if (await table.Commit(partition, changes) == ITable.Outcome.Committed) return;
        }
    }
}

using System.Collections.Immutable;
using EMentoring.Core;
using EMentoring.Core.Matching;

namespace EMentoring.App.Runtime;

/// <summary>What the coordinator reviews.</summary>
/// <param name="Round">The programme's round of proposing.</param>
/// <param name="Version">Rises with every change, so that two windows do not overwrite each other.</param>
/// <param name="Groups">How many groups are proposed.</param>
public sealed record ProposalsHead(int Round, int Version, int Groups)
{
    /// <summary>UTC instant at which the round's first proposals were made: who has waited since before it was there then.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What the best proposal could have been worth; null where none was worked out.</summary>
    public long? Bound { get; init; }

    /// <summary>Pairs of ids that the coordinator keeps apart, in ordinal order.</summary>
    public ImmutableArray<ImmutableArray<string>> Apart { get; init; } = [];
}

/// <summary>
/// The proposals of a programme. A version's rows are written first and the head is turned to them in one commit, so a
/// reader always sees a whole version, however many groups it has.
/// </summary>
public sealed class ProposalBook(ITable table, Board board, People people, TimeProvider clock, Aside aside) : IDisposable
{
    private const int Many = 1000;

    /// <summary>One at a time: matching takes all of a core, and memory as the square of how many wait; they, too, are read when it is their turn.</summary>
    private readonly SemaphoreSlim one = new(1);

    public async Task<(ProposalsHead Head, IReadOnlyList<ProposedGroup> Groups)?> Read(string programme)
    {
        if (await table.Get(Keys.Board(programme), Keys.ProposalsHead) is not { } row) return null;
        var head = Wire.Read<ProposalsHead>(row.Body);
        var rows = await table.List(Keys.Board(programme), Keys.Proposals(head.Version));
        return (head, [.. rows.Select(r => Wire.Read<ProposedGroup>(r.Body))]);
    }

    /// <summary>Why those were left over for whom a version had no group.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Left(string programme, int version) =>
        (await table.List(Keys.Board(programme), Keys.LeftOvers(version))).SelectMany(r => Wire.Read<LeftOver[]>(r.Body)).ToDictionary(l => l.Id, l => l.Why);

    /// <summary>Those who wait, with their profiles.</summary>
    public async Task<IReadOnlyList<Candidate>> Pool(string programme, DateTimeOffset? before = null)
    {
        var waiting = (await board.People(programme)).Where(p => p.Stage == "waiting").ToDictionary(p => p.Id, p => p.Since);
        return [.. (await people.Profiles(waiting.Keys)).Select(p => new Candidate(p.Key, p.Value) { Passed = waiting[p.Key] < before })];
    }

    /// <summary>What is known of a programme beside its people: who has met, and what the coordinator said of the proposals before.</summary>
    public async Task<Known> Known(string programme, Plan plan, ProposalsHead? head, IEnumerable<ProposedGroup> groups) => new(
        plan.Pairs ? await Earlier(programme) : ImmutableHashSet<(string, string)>.Empty,
        (head?.Apart ?? []).Select(p => (p[0], p[1])).ToHashSet(), [.. groups.Where(g => g.Locked).Select(g => g.People)]);

    /// <summary>Proposes among those who wait; again for the same round, it gives what was proposed before.</summary>
    public async Task<(int Groups, int Left)> Propose(string programme, int round, Plan plan)
    {
        await one.WaitAsync();
        try
        {
            while (true)
            {
                var before = await Read(programme);
                var pool = await Pool(programme, before?.Head.At);
                if (before is var (head, groups) && head.Round >= round) return (head.Groups, pool.Count - groups.Sum(g => g.People.Length));
                var (known, proposal) = (await Known(programme, plan, before?.Head, before?.Groups ?? []), (Proposal?)null);
                await aside(() => proposal = Matchmaker.Propose(plan, pool, known));
                if (pool.Count >= Many) GC.Collect(); // a square of them, 35 MB for 4,000, and what was made of it would otherwise lie about while the next programme is matched
                var next = new ProposalsHead(round, 0, 0) { At = clock.GetUtcNow(), Bound = proposal!.Bound, Apart = before?.Head.Apart ?? [] };
                if (await Write(programme, next, before?.Head.Version ?? 0, proposal.Groups, proposal.Left)) return (proposal.Groups.Length, proposal.Left.Length);
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>Writes a new version in place of <paramref name="version"/> (0: there is none yet). False where another was first.</summary>
    public async Task<bool> Write(string programme, ProposalsHead head, int version, IReadOnlyList<ProposedGroup> groups, IEnumerable<LeftOver> left)
    {
        var partition = Keys.Board(programme);
        var row = await table.Get(partition, Keys.ProposalsHead);
        if ((row is null ? 0 : Wire.Read<ProposalsHead>(row.Body).Version) != version) return false;
        var next = head with { Version = await Reserve(partition, version), Groups = groups.Count };
        var rows = groups.Select(Change (g, n) => new Change.Put(Keys.Proposal(next.Version, n), Wire.Write(g)))
            .Concat(left.Chunk(200).Select((l, n) => new Change.Put(Keys.LeftOver(next.Version, n), Wire.Write(l))));
        foreach (var chunk in rows.Chunk(TableLimits.Rows)) await table.Commit(partition, chunk);
        var body = Wire.Write(next);
        Change turn = row is null ? new Change.Add(Keys.ProposalsHead, body) : new Change.Replace(Keys.ProposalsHead, body, row.ETag);
        return await table.Commit(partition, [turn]) == ITable.Outcome.Committed;
    }

    /// <summary>A number that no other has: of two who write at once, or after one who was cut off, none finds rows of the other's under it.</summary>
    private async Task<int> Reserve(string partition, int last)
    {
        while (true)
        {
            var row = await table.Get(partition, Keys.ProposalsNext);
            var next = Math.Max(last, row is null ? 0 : Wire.Read<int>(row.Body)) + 1;
            Change take = row is null ? new Change.Add(Keys.ProposalsNext, Wire.Write(next)) : new Change.Replace(Keys.ProposalsNext, Wire.Write(next), row.ETag);
            if (await table.Commit(partition, [take]) == ITable.Outcome.Committed) return next;
        }
    }

    /// <summary>Pairs that have been together before, be it only as a proposal that a supervisor declined.</summary>
    private async Task<IReadOnlySet<(string, string)>> Earlier(string programme)
    {
        var groups = (await board.Groups(programme)).Select(g => g.People.Concat(g.Former).Concat(g.Done).Order(StringComparer.Ordinal).ToArray());
        return groups.SelectMany(ids => ids.SelectMany((a, i) => ids.Skip(i + 1).Select(b => (a, b)))).ToHashSet();
    }
}

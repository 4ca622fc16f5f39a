using EMentoring.Core;
using EMentoring.Core.Matching;

namespace EMentoring.App.Runtime;

/// <summary>What the coordinator reviews.</summary>
/// <param name="Round">The programme's round of proposing.</param>
/// <param name="Version">Rises with every change, so that two windows do not overwrite each other.</param>
/// <param name="Groups">How many groups are proposed.</param>
public sealed record ProposalsHead(int Round, int Version, int Groups);

/// <summary>
/// The proposals of a programme. A version's rows are written first and the head is turned to them in one commit, so a
/// reader always sees a whole version, however many groups it has.
/// </summary>
public sealed class ProposalBook(ITable table, Board board, People people)
{
    public async Task<(ProposalsHead Head, IReadOnlyList<ProposedGroup> Groups)?> Read(string programme)
    {
        if (await table.Get(Keys.Board(programme), Keys.ProposalsHead) is not { } row) return null;
        var head = Wire.Read<ProposalsHead>(row.Body);
        var rows = await table.List(Keys.Board(programme), Keys.Proposals(head.Version));
        return (head, [.. rows.Select(r => Wire.Read<ProposedGroup>(r.Body))]);
    }

    /// <summary>Those who wait, with their profiles.</summary>
    public async Task<IReadOnlyList<Candidate>> Pool(string programme)
    {
        var waiting = (await board.People(programme)).Where(p => p.Stage == "waiting").Select(p => p.Id).ToArray();
        return [.. (await people.Profiles(waiting)).Select(p => new Candidate(p.Key, p.Value))];
    }

    /// <summary>Proposes among those who wait; again for the same round, it gives what was proposed before.</summary>
    public async Task<(int Groups, int Left)> Propose(string programme, int round, Plan plan)
    {
        var pool = await Pool(programme);
        if (await Read(programme) is { } before && before.Head.Round >= round)
            return (before.Head.Groups, pool.Count - before.Groups.Sum(g => g.People.Length));
        var proposal = Tables.Propose(plan, pool, await Earlier(programme));
        await Write(programme, round, null, proposal.Groups);
        return (proposal.Groups.Length, proposal.Left.Length);
    }

    /// <summary>Writes a new version in place of <paramref name="version"/> (null: whatever is there). False where another was first.</summary>
    public async Task<bool> Write(string programme, int round, int? version, IReadOnlyList<ProposedGroup> groups)
    {
        var partition = Keys.Board(programme);
        var row = await table.Get(partition, Keys.ProposalsHead);
        var before = row is null ? null : Wire.Read<ProposalsHead>(row.Body);
        if (version is not null && before?.Version != version) return false;
        var next = new ProposalsHead(round, (before?.Version ?? 0) + 1, groups.Count);
        foreach (var chunk in groups.Select((g, n) => new Change.Put(Keys.Proposal(next.Version, n), Wire.Write(g))).Chunk(TableLimits.Rows))
            await table.Commit(partition, chunk);
        var body = Wire.Write(next);
        Change turn = row is null ? new Change.Add(Keys.ProposalsHead, body) : new Change.Replace(Keys.ProposalsHead, body, row.ETag);
        return await table.Commit(partition, [turn]) == ITable.Outcome.Committed;
    }

    /// <summary>Pairs that have been together before, be it only as a proposal that a supervisor declined.</summary>
    private async Task<IReadOnlySet<(string, string)>> Earlier(string programme)
    {
        var groups = (await board.Groups(programme)).Select(g => g.People.Concat(g.Former).Order(StringComparer.Ordinal).ToArray());
        return groups.SelectMany(ids => ids.SelectMany((a, i) => ids.Skip(i + 1).Select(b => (a, b)))).ToHashSet();
    }
}

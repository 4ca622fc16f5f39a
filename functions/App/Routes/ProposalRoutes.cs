using System.Collections.Immutable;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Matching;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Reviewing the proposed groups and sending them to the supervisors: <c>proposals.html</c>.</summary>
public static class ProposalRoutes
{
    /// <summary>Most pairs that a coordinator keeps apart in one programme.</summary>
    private const int MostApart = 200;

    public static void MapProposals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes/{id}/proposals", Get).Needs(Link.Session);
        api.MapPut("/programmes/{id}/proposals", Put).Needs(Link.Session);
        api.MapPost("/programmes/{id}/proposals/try", Try).Needs(Link.Session).Limited(Limits.Try);
        api.MapPost("/programmes/{id}/send", Send).Needs(Link.Session);
    }

    private static async Task<IResult> Get(string id, ProgrammeDesk desk, ProposalBook book)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        if (programme.Stage is not ProgrammeStage.Reviewing { Groups: not null } || await book.Read(id) is not var (head, groups))
            return Results.Ok(new { Version = 0, Ready = false, Groups = Array.Empty<object>(), Left = Array.Empty<object>(), People = new { } });
        var (plan, pool) = (programme.Plan, (await book.Pool(id)).ToDictionary(c => c.Id, c => c.Profile));
        var why = await book.Left(id, head.Version);
        return Results.Ok(new
        {
            head.Version, Ready = true, plan.Approval, plan.Seats, Score = Matchmaker.Total(groups), head.Bound, head.Apart,
            Groups = groups.Select((g, n) => new { Id = Keys.Proposal(head.Version, n), g.People, g.Score, Reasons = Named(g.Reasons, pool), Broken = Named(g.Broken, pool), g.Locked }),
            Left = pool.Keys.Except(groups.SelectMany(g => g.People)).Order(StringComparer.Ordinal).Select(p => new { Id = p, Why = why.GetValueOrDefault(p) }),
            People = pool.ToDictionary(p => p.Key, p => new
            {
                p.Value.Name, p.Value.Unit, p.Value.Experience, p.Value.Speaks, p.Value.Strengths, p.Value.Wishes, p.Value.Format, p.Value.Times, p.Value.SupervisorName,
                Role = plan.Seats.Length > 1 ? plan.RoleOf(p.Value) : (Role?)null, p.Value.Eligible,
            }),
        });
    }

    private static IEnumerable<Reason> Named(IEnumerable<Reason> reasons, IReadOnlyDictionary<string, Profile> people) => reasons.Select(r => r.Named(people));

    /// <summary>What groups put together by hand are worth and what they break; nothing is changed.</summary>
    private static async Task<IResult> Try(string id, Fields fields, ProgrammeDesk desk, ProposalBook book)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        if (programme.Stage is not ProgrammeStage.Reviewing { Groups: not null } || await book.Read(id) is not var (head, before)) return Problems.Conflict("not-now");
        var pool = await book.Pool(id);
        var groups = ReadGroups(fields, programme.Plan, pool);
        if (fields.Refused) return fields.Problem();
        var people = pool.ToDictionary(c => c.Id, c => c.Profile);
        var fit = new Fit(programme.Plan, pool, await book.Known(id, programme.Plan, head, before));
        ProposedGroup[] tried = [.. groups.Select(g => fit.Group(programme.Plan, g))];
        return Results.Ok(new
        {
            Score = Matchmaker.Total(tried),
            Groups = tried.Select(g => new { g.People, g.Score, Reasons = Named(g.Reasons, people), Broken = Named(g.Broken, people) }),
        });
    }

    private static async Task<IResult> Put(string id, Fields fields, ProgrammeDesk desk, ProposalBook book)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        if (programme.Stage is not ProgrammeStage.Reviewing { Groups: not null } || await book.Read(id) is not var (head, before)) return Problems.Conflict("not-now");
        var version = fields.Number("version", 1, int.MaxValue);
        var pool = await book.Pool(id);
        var groups = ReadGroups(fields, programme.Plan, pool);
        var locked = fields.Has("locked") ? fields.Numbers("locked", 0, groups.Count, 0, Math.Max(0, groups.Count - 1)) : [];
        var apart = fields.Has("apart") ? ReadApart(fields, pool) : head.Apart;
        if (fields.Refused) return fields.Problem();
        var next = head with { Apart = apart };
        var fit = new Fit(programme.Plan, pool, await book.Known(id, programme.Plan, next, before));
        ProposedGroup[] proposed = [.. groups.Select((g, n) => fit.Group(programme.Plan, g) with { Locked = locked.Contains(n) })];
        var why = (await book.Left(id, head.Version)).Select(l => new LeftOver(l.Key, l.Value));
        return await book.Write(id, next, version, proposed, why) ? Results.NoContent() : Problems.Conflict("changed-meanwhile");
    }

    private static IReadOnlyList<string[]> ReadGroups(Fields fields, Plan plan, IReadOnlyList<Candidate> pool)
    {
        var groups = fields.Lists("groups", 40, 2, plan.Seats.Sum(s => s.Max));
        var people = groups.SelectMany(g => g).ToArray();
        var known = pool.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        if (people.Any(p => !known.Contains(p))) fields.Refuse("groups", "unknown-choice");
        else if (people.Distinct().Count() != people.Length) fields.Refuse("groups", "twice");
        return groups;
    }

    private static ImmutableArray<ImmutableArray<string>> ReadApart(Fields fields, IReadOnlyList<Candidate> pool)
    {
        var pairs = fields.Lists("apart", 40, 2, 2);
        if (pairs.Count > MostApart) fields.Refuse("apart", "too-many");
        else if (pairs.Any(p => p[0] == p[1] || p.Any(id => pool.All(c => c.Id != id)))) fields.Refuse("apart", "unknown-choice");
        return [.. pairs.Select(p => p.Order(StringComparer.Ordinal).ToImmutableArray())];
    }

    private static async Task<IResult> Send(string id, Fields fields, ProgrammeDesk desk, ProposalBook book, Inbox inbox, TimeProvider clock)
    {
        if (await desk.Find(id) is null) return Problems.NotFound("programme-unknown");
        var version = fields.Number("version", 1, int.MaxValue);
        if (fields.Refused) return fields.Problem();
        if (await book.Read(id) is not var (head, _) || head.Groups == 0) return Problems.Conflict("not-now");
        if (head.Version != version) return Problems.Conflict("changed-meanwhile");
        return await ProgrammeRoutes.Tell(id, new ProgrammeEvent.SentOut(head.Round), desk, inbox, clock);
    }
}

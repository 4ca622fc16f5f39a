using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Matching;
using EMentoring.Core.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Reviewing the proposed groups and sending them to the supervisors: <c>proposals.html</c>.</summary>
public static class ProposalRoutes
{
    public static void MapProposals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes/{id}/proposals", Get).Needs(Link.Session);
        api.MapPut("/programmes/{id}/proposals", Put).Needs(Link.Session);
        api.MapPost("/programmes/{id}/send", Send).Needs(Link.Session);
    }

    private static async Task<IResult> Get(string id, ProgrammeDesk desk, ProposalBook book)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        if (programme.Stage is not ProgrammeStage.Reviewing { Groups: not null } || await book.Read(id) is not var (head, groups))
            return Results.Ok(new { Version = 0, Ready = false, Groups = Array.Empty<object>(), Left = Array.Empty<string>(), People = new { } });
        var pool = (await book.Pool(id)).ToDictionary(c => c.Id, c => c.Profile);
        return Results.Ok(new
        {
            head.Version, Ready = true, programme.Plan.Approval, programme.Plan.Seats,
            Groups = groups.Select((g, n) => new { Id = Keys.Proposal(head.Version, n), g.People, g.Score, Reasons = g.Reasons.Select(r => r.Named(pool)) }),
            Left = pool.Keys.Except(groups.SelectMany(g => g.People)).Order(StringComparer.Ordinal),
            People = pool.ToDictionary(p => p.Key, p => new
            {
                p.Value.Name, p.Value.Unit, p.Value.Experience, p.Value.Speaks, p.Value.Strengths, p.Value.Wishes, p.Value.Format, p.Value.Times, p.Value.SupervisorName,
                Role = programme.Plan.Seats.Length > 1 ? programme.Plan.RoleOf(p.Value) : (Role?)null, p.Value.Eligible,
            }),
        });
    }

    private static async Task<IResult> Put(string id, Fields fields, ProgrammeDesk desk, ProposalBook book)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        if (programme.Stage is not ProgrammeStage.Reviewing { Groups: not null }) return Problems.Conflict("not-now");
        var version = fields.Number("version", 1, int.MaxValue);
        var pool = (await book.Pool(id)).ToDictionary(c => c.Id);
        var groups = fields.Lists("groups", 40, 2, programme.Plan.Seats.Sum(s => s.Max));
        var people = groups.SelectMany(g => g).ToArray();
        if (people.Any(p => !pool.ContainsKey(p))) fields.Refuse("groups", "unknown-choice");
        else if (people.Distinct().Count() != people.Length) fields.Refuse("groups", "twice");
        if (fields.Refused) return fields.Problem();
        var proposed = groups.Select(g => Pairing.Group([.. g.Select(id => pool[id])])).ToArray();
        return await book.Write(id, programme.Round, version, proposed) ? Results.NoContent() : Problems.Conflict("changed-meanwhile");
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

using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Groups;
using EMentoring.Core.Matching;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>A supervisor approves a group and its meetings in working hours, or declines: <c>approve.html</c>.</summary>
public static class ApprovalRoutes
{
    public static void MapApproval(this IEndpointRouteBuilder api)
    {
        api.MapGet("/approval", Get).Needs(Link.Approve);
        api.MapPost("/approval", Post).Needs(Link.Approve);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms)
    {
        if (await rooms.Enter(link) is not { } room || Supervisor(room) is not { } supervisor) return Problems.NotFound();
        var (group, plan) = (room.Group, room.Group.Plan);
        var stands = group.Approval(supervisor);
        return Results.Ok(new
        {
            room.Entry.Language, room.Programme, State = stands, Closes = group.Stage is GroupStage.Approving ? room.Closes : null,
            People = group.Members.Where(m => room.Profiles.ContainsKey(m.Id))
                .Select(m => new { room.Profiles[m.Id].Name, room.Profiles[m.Id].Unit, Theirs = m.Supervisor == supervisor }),
            Reasons = Reasons(room).Select(r => r.Named(room.Profiles)),
            Plan = new { plan.First, plan.Cap, plan.CadenceDays, plan.Minutes },
            Answer = stands == Standing.Answered || group.Stage is not (GroupStage.Approving or GroupStage.Ended) ? "approved"
                : group.Stage is GroupStage.Ended { Outcome: Outcome.Declined } ? "declined" : null,
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox)
    {
        if (await rooms.Enter(link) is not { } room || Supervisor(room) is not { } supervisor) return Problems.NotFound();
        var approve = fields.Flag("approve");
        var reason = fields.Text("reason", 500, min: 0, lines: true);
        if (fields.Refused) return fields.Problem();
        if (room.Group.Approval(supervisor) == Standing.Closed) return Problems.Conflict("already-closed");
        if (!approve && reason.Length > 0) await people.Keep(room.Me, (Keys.Decline(room.Group.Id), reason));
        await inbox.Put(room.Group.Id, approve ? new GroupEvent.Approved(supervisor) : new GroupEvent.Declined(supervisor));
        return Results.NoContent();
    }

    private static string? Supervisor(Room room) => room.Group.Members.FirstOrDefault(m => m.Id == room.Me)?.Supervisor;

    private static IEnumerable<Reason> Reasons(Room room)
    {
        var people = room.Group.Members.Where(m => room.Profiles.ContainsKey(m.Id)).Select(m => new Candidate(m.Id, room.Profiles[m.Id])).ToArray();
        return people.Length == 2 ? Pairing.Group(people[0], people[1]).Reasons : [];
    }

    /// <summary>A reason with names in place of ids.</summary>
    public static Reason Named(this Reason reason, IReadOnlyDictionary<string, Profile> profiles) => reason with
    {
        Person = reason.Person is { } p ? profiles.GetValueOrDefault(p)?.Name : null,
        Other = reason.Other is { } o ? profiles.GetValueOrDefault(o)?.Name : null,
    };
}

using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
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
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        if (await Newcomer(room, rooms) is { } newcomer) return Results.Ok(Joining(room, newcomer));
        if (Supervisor(room) is not { } supervisor) return Problems.NotFound();
        var (group, plan) = (room.Group, room.Group.Plan);
        var stands = group.Approval(supervisor);
        return Results.Ok(new
        {
            room.Entry.Language, room.Programme, State = stands, Closes = group.Stage is GroupStage.Approving ? room.Closes : null,
            People = group.Members.Where(m => room.Profiles.ContainsKey(m.Id))
                .Select(m => new { room.Profiles[m.Id].Name, room.Profiles[m.Id].Unit, Theirs = m.Supervisor == supervisor }),
            Reasons = Reasons(room).Select(r => r.Named(room.Profiles)),
            Plan = Figures(plan),
            Answer = stands == Standing.Answered || group.Stage is not (GroupStage.Approving or GroupStage.Ended) ? "approved"
                : group.Stage is GroupStage.Ended { Outcome: Outcome.Declined } ? "declined" : null,
        });
    }

    /// <summary>One who would join a group that is running: who else is in it is the group's.</summary>
    private static object Joining(Room room, SignUp newcomer) => new
    {
        room.Entry.Language, room.Programme, State = Standing.Open, Closes = newcomer.Stage.Ask?.Closes(newcomer.Plan.Calendar), Joining = true,
        People = new[] { new { room.Reader.Name, room.Reader.Unit, Theirs = true } }, Reasons = Array.Empty<Reason>(),
        Plan = Figures(room.Group.Plan), Answer = (string?)null,
    };

    private static object Figures(Plan plan) => new { plan.First, plan.Cap, plan.CadenceDays, plan.Minutes };

    /// <summary>The sign-up of one who waits for their supervisor's yes to join this group; null for others.</summary>
    private static async Task<SignUp?> Newcomer(Room room, Rooms rooms) =>
        !room.Group.Has(room.Me) && await rooms.SignUp(room.Me) is { Stage: SignUpStage.Waiting w } signUp && w.Joining == room.Group.Id ? signUp : null;

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var newcomer = await Newcomer(room, rooms);
        if ((newcomer?.Stage.Ask?.Waiting[0] ?? Supervisor(room)) is not { } supervisor) return Problems.NotFound();
        var approve = fields.Flag("approve");
        var reason = fields.Text("reason", 500, min: 0, lines: true);
        if (fields.Refused) return fields.Problem();
        if (newcomer is not null)
        {
            await inbox.Put(room.Me, new SignUpEvent.SupervisorSaid(room.Group.Id, supervisor, room.Group.Plan.RoleOf(room.Reader), approve));
            return Results.NoContent();
        }

        if (room.Group.Approval(supervisor) == Standing.Closed) return Problems.Conflict("already-closed");
        if (!approve && reason.Length > 0) await people.Keep(room.Me, (Keys.Decline(room.Group.Id), reason));
        await inbox.Put(room.Group.Id, approve ? new GroupEvent.Approved(supervisor) : new GroupEvent.Declined(supervisor));
        return Results.NoContent();
    }

    private static string? Supervisor(Room room) => room.Group.Members.FirstOrDefault(m => m.Id == room.Me)?.Supervisor;

    private static IEnumerable<Reason> Reasons(Room room)
    {
        Candidate[] people = [.. room.Profiles.Select(p => new Candidate(p.Key, p.Value))];
        return people.Length < 2 ? [] : new Fit(room.Group.Plan, people, Known.Nothing).Group(room.Group.Plan, [.. room.Profiles.Keys]).Reasons;
    }

    /// <summary>A reason with names in place of ids.</summary>
    public static Reason Named(this Reason reason, IReadOnlyDictionary<string, Profile> profiles) => reason with
    {
        Person = reason.Person is { } p ? profiles.GetValueOrDefault(p)?.Name : null,
        Other = reason.Other is { } o ? profiles.GetValueOrDefault(o)?.Name : null,
    };
}

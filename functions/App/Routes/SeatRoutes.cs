using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>A free seat in a group that is running: <c>join.html</c>. Who is in it is not told before one has joined.</summary>
public static class SeatRoutes
{
    public static void MapSeats(this IEndpointRouteBuilder api)
    {
        api.MapGet("/vacancy", Get).Needs(Link.Join);
        api.MapPost("/vacancy", Post).Needs(Link.Join);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people, Ids ids)
    {
        if (await rooms.Enter(link) is not { } room || await rooms.SignUp(link.Person) is not { } signUp) return Problems.NotFound();
        var (group, role) = (room.Group, room.Group.Plan.RoleOf(room.Reader));
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = Stands(room, signUp), Size = group.Members.Length, group.Held, group.Target, GoalsCount = (await people.Goals(group)).Count, Role = role,
            Next = (group.Stage as GroupStage.Meeting)?.At, NeedsSupervisor = SupervisorOf(room, ids) is not null,
            Answer = group.Has(room.Me) || signUp.Stage is SignUpStage.Waiting { Joining: not null } ? "joining" : null,
        });
    }

    private static async Task<IResult> Post(Link link, Rooms rooms, Inbox inbox, Ids ids)
    {
        if (await rooms.Enter(link) is not { } room || await rooms.SignUp(link.Person) is not { } signUp) return Problems.NotFound();
        if (Stands(room, signUp) != Standing.Open) return Problems.Conflict("already-closed");
        await inbox.Put(room.Me, new SignUpEvent.WantsSeat(room.Group.Id, room.Group.Plan.RoleOf(room.Reader), SupervisorOf(room, ids)));
        return Results.NoContent();
    }

    private static Standing Stands(Room room, SignUp signUp) => signUp.Stage switch
    {
        _ when room.Group.Has(room.Me) => Standing.Answered,
        SignUpStage.Waiting w when w.Joining == room.Group.Id => Standing.Answered,
        SignUpStage.Waiting when room.Group.Free.Contains(room.Group.Plan.RoleOf(room.Reader)) => Standing.Open,
        _ => Standing.Closed,
    };

    private static string? SupervisorOf(Room room, Ids ids) =>
        room.Group.Plan.Approval != Approval.Coordinator && room.Reader.SupervisorEmail is { Length: > 0 } address ? ids.Supervisor(address) : null;
}

using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Continue or stop, each for themselves: <c>decide.html</c>. Nobody is shown what another said.</summary>
public static class DecisionRoutes
{
    public static void MapDecision(this IEndpointRouteBuilder api)
    {
        api.MapGet("/decision", Get).Needs(Link.Decide);
        api.MapPost("/decision", Post).Needs(Link.Decide);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var group = room.Group;
        var said = (group.Stage as GroupStage.Deciding)?.Said;
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = group.Decision(room.Me, room.Number), room.Closes, Held = room.Number,
            More = Math.Min(group.Plan.Every, group.Plan.Cap - group.Target), room.Goals,
            Answer = said?.TryGetValue(room.Me, out var yes) == true ? yes ? "continue" : "stop" : null,
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, Inbox inbox)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var answer = fields.Choice("answer", "continue", "stop");
        if (fields.Refused) return fields.Problem();
        if (room.Group.Decision(room.Me, room.Number) == Standing.Closed) return Problems.Conflict("already-closed");
        await inbox.Put(room.Group.Id, new GroupEvent.Decided(room.Number, room.Me, answer == "continue"));
        return Results.NoContent();
    }
}

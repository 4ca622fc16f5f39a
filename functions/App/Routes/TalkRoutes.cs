using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Will you open the coming meeting with a talk: <c>talk.html</c>.</summary>
public static class TalkRoutes
{
    public static void MapTalks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/talk", Get).Needs(Link.Talk);
        api.MapPost("/talk", Post).Needs(Link.Talk);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var group = room.Group;
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = group.TalkOf(room.Me, room.Number), room.Number, room.Others,
            At = (group.Stage as GroupStage.Meeting)?.At, Around = group.Stage is GroupStage.Finding f ? group.Calendar.Date(f.Around) : (DateOnly?)null,
            (await room.Subject(people)).Theme,
            Answer = group.Talk is not { } talk || talk.Number != room.Number ? null
                : talk.Declined.Contains(room.Me) ? "no" : talk.Holder == room.Me && talk.Said ? "yes" : null,
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, Inbox inbox)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var holds = fields.Flag("hold");
        if (fields.Refused) return fields.Problem();
        if (room.Group.TalkOf(room.Me, room.Number) == Standing.Closed) return Problems.Conflict("already-closed");
        await inbox.Put(room.Group.Id, new GroupEvent.TalkAnswered(room.Number, room.Me, holds));
        return Results.NoContent();
    }
}

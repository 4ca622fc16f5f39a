using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>A group's own pause, set by one of its members from "my mentoring".</summary>
public static class PauseRoutes
{
    public static void MapPauses(this IEndpointRouteBuilder api)
    {
        api.MapPost("/mine/pause", Post).Needs(Link.Mine);
        api.MapPost("/mine/pause/end", End).Needs(Link.Mine);
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, Inbox inbox, TimeProvider clock)
    {
        if (await Group(link, rooms) is not { } group) return Problems.NotFound();
        var (from, to, today) = (fields.Date("from"), fields.Date("to"), group.Calendar.Date(clock.GetUtcNow()));
        if (from < today) fields.Refuse("from", "in-the-past");
        if (from > today.AddYears(1)) fields.Refuse("from", "too-far");
        if (to < from) fields.Refuse("to", "ends-before");
        if (from is { } first && to is { } last && last.DayNumber - first.DayNumber >= Break.Most) fields.Refuse("to", "pause-long");
        if (fields.Refused) return fields.Problem();
        if (group.MayPause(link.Person) && !group.MayChange(link.Person, clock.GetUtcNow())) return Problems.Form([new("from", "changed-often")]);
        return await Tell(link, group, new Break(from!.Value, to!.Value), inbox);
    }

    private static async Task<IResult> End(Link link, Rooms rooms, Inbox inbox) =>
        await Group(link, rooms) is { } group ? await Tell(link, group, null, inbox) : Problems.NotFound();

    private static async Task<IResult> Tell(Link link, Group group, Break? pause, Inbox inbox)
    {
        if (!group.MayPause(link.Person)) return Problems.Conflict("already-closed");
        await inbox.Put(group.Id, new GroupEvent.PauseSet(link.Person, pause));
        return Results.NoContent();
    }

    private static async Task<Group?> Group(Link link, Rooms rooms) =>
        (await rooms.SignUp(link.Person))?.Stage is SignUpStage.InGroup { Group: var id } ? await rooms.Group(id) : null;
}

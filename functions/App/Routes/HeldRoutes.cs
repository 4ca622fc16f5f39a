using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Was the meeting held: <c>held.html</c>. The first to answer answers for all; how useful it was each may still say.</summary>
public static class HeldRoutes
{
    public static void MapHeld(this IEndpointRouteBuilder api)
    {
        api.MapGet("/held", Get).Needs(Link.Held);
        api.MapPost("/held", Post).Needs(Link.Held);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = Stands(room), room.Closes, room.Number, At = When(room), room.Others,
            Answer = WasHeld(room) ? Wire.Name(Report.Held) : null,
            (await people.Read<Rating>(room.Me, Keys.Useful(room.Group.Id, room.Number)))?.Useful,
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox, TimeProvider clock)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var answer = fields.Choice("answer", Enum.GetValues<Report>().Select(Wire.Name));
        var movedTo = fields.Has("at") && answer == Wire.Name(Report.Moved) ? fields.Time("at", clock.GetUtcNow(), room.Group.Calendar) : (DateTimeOffset?)null;
        var useful = fields.Has("useful") ? fields.Number("useful", 1, 5) : (int?)null;
        if (fields.Refused) return fields.Problem();
        var stands = Stands(room);
        if (stands == Standing.Closed || (stands == Standing.Answered && answer != Wire.Name(Report.Held))) return Problems.Conflict("already-closed");

        if (useful is { } n) await people.Keep(room.Me, (Keys.Useful(room.Group.Id, room.Number), new Rating(n)));
        if (stands == Standing.Open)
            await inbox.Put(room.Group.Id, new GroupEvent.Reported(room.Number, Enum.GetValues<Report>().Single(r => Wire.Name(r) == answer), room.Me, movedTo));
        return Results.NoContent();
    }

    private static Standing Stands(Room room) =>
        WasHeld(room) && room.Group.Has(room.Me) && room.Group.Stage is not GroupStage.Ended
            ? Standing.Answered : room.Group.Report(room.Me, room.Number);

    private static bool WasHeld(Room room) => room.Number <= room.Group.Held;

    private static DateTimeOffset? When(Room room) =>
        WasHeld(room) ? room.Group.Meetings[room.Number - 1] : (room.Group.Stage as GroupStage.Reporting)?.At;

    private sealed record Rating(int Useful);
}

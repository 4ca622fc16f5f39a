using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>
/// The learning diary: <c>diary.html</c>. Its writer alone reads it; it may be written and mended for as long as
/// anything is held about them.
/// </summary>
public static class DiaryRoutes
{
    public static void MapDiary(this IEndpointRouteBuilder api)
    {
        api.MapGet("/diary", Get).Needs(Link.Diary);
        api.MapPost("/diary", Post).Needs(Link.Diary);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var (group, text) = (room.Group, await people.Read<string>(room.Me, Keys.Diary(room.Group.Id, room.Number)));
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = !Open(room) ? Standing.Closed : text is null ? Standing.Open : Standing.Answered,
            room.Number, At = group.Meetings.ElementAtOrDefault(room.Number - 1), (await room.Subject(people)).Theme, Text = text ?? "",
            Written = await people.Diary(room.Me, group.Id), Needed = group.Plan.Diary, Of = group.Plan.Cap,
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var text = fields.Text("text", 4000, lines: true);
        if (fields.Refused) return fields.Problem();
        if (!Open(room)) return Problems.Conflict("already-closed");
        await people.Keep(room.Me, (Keys.Diary(room.Group.Id, room.Number), text));
        // The last entry that was missing from a certificate may come after the group has ended.
        if ((await rooms.SignUp(room.Me))?.Stage is SignUpStage.Finished) await inbox.Put(room.Me, new SignUpEvent.DiaryKept());
        return Results.NoContent();
    }

    private static bool Open(Room room) =>
        room.Group.Plan.Diary > 0 && room.Number >= 1 && room.Number <= room.Group.Held && room.Group.Participates(room.Me);
}

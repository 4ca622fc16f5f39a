using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>The first self-assessment and the goals: <c>goals.html</c>.</summary>
public static class GoalsRoutes
{
    public static void MapGoals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/goals", Get).Needs(Link.Goals);
        api.MapPost("/goals", Post).Needs(Link.Goals);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var first = await people.Read<Assessment>(room.Me, Keys.First(room.Group.Id));
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = room.Group.Goals(room.Me), room.Closes, room.Others, room.Goals,
            GoalsBy = room.Group.GoalsBy is { } by ? room.Profiles.GetValueOrDefault(by)?.Name : null,
            room.Group.Plan.MaxGoals, Assesses = room.Group.FirstAssessment(room.Me) != Standing.Closed, Assessment = first?.Scores, Assessment.Items,
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox, TimeProvider clock)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var plan = room.Group.Plan;
        var goals = fields.Texts("goals", 200, 0, plan.MaxGoals);
        var assesses = room.Group.FirstAssessment(room.Me) != Standing.Closed;
        var scores = assesses ? fields.Numbers("assessment", Assessment.Items.Length, 1, 5) : [];
        if (goals.Length < plan.MinGoals && room.Goals.Count == 0) fields.Refuse("goals", "required");
        if (fields.Refused) return fields.Problem();
        if (room.Group.Goals(room.Me) == Standing.Closed) return Problems.Conflict("already-closed");

        var group = room.Group.Id;
        if (goals.Length > 0)
        {
            await people.Keep(room.Me, (Keys.Goals(group), goals));
            await inbox.Put(group, new GroupEvent.GoalsSet(room.Me));
        }

        if (assesses)
        {
            await people.Keep(room.Me, (Keys.First(group), new Assessment(scores, clock.GetUtcNow())));
            await inbox.Put(group, new GroupEvent.Assessed(room.Me));
        }

        return Results.NoContent();
    }
}

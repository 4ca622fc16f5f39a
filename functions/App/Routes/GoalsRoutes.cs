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
            room.Reader.Language, room.Programme, State = room.Group.Goals(room.Me), room.Closes, room.Others,
            Goals = room.Agreed.Select(g => new { g.Text, g.Deed }),
            GoalsBy = room.Group.GoalsBy is { } by ? room.Profiles.GetValueOrDefault(by)?.Name : null,
            room.Group.Plan.MinGoals, room.Group.Plan.MaxGoals, room.Group.Plan.Deeds,
            Settled = room.Agreed.Count > 0 && room.Group.Stage is not GroupStage.Agreeing,
            Assesses = room.Group.FirstAssessment(room.Me) != Standing.Closed, Assessment = first?.Scores, room.Items, room.Group.Plan.Statements,
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox, TimeProvider clock)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var plan = room.Group.Plan;
        Goal[] goals = [.. fields.Each("goals", plan.MaxGoals).Select(f => new Goal(f.Text("text", 200), plan.Deeds ? f.Text("deed", 200) : ""))];
        var assesses = room.Group.FirstAssessment(room.Me) != Standing.Closed;
        var scores = assesses ? fields.Numbers("assessment", plan.Scores, 1, 5) : [];
        if (goals.Length < plan.MinGoals && room.Agreed.Count == 0 && room.Group.Participates(room.Me)) fields.Refuse("goals", "required");
        if (fields.Refused) return fields.Problem();
        if (room.Group.Goals(room.Me) == Standing.Closed) return Problems.Conflict("already-closed");

        var (group, words, events) = (room.Group.Id, new List<(string, object)>(), new List<GroupEvent>());
        if (goals.Length > 0 && (room.Group.GoalsBy is null || room.Group.Stage is GroupStage.Agreeing)) // who comes later finds them agreed
        {
            words.Add((Keys.Goals(group), goals));
            events.Add(new GroupEvent.GoalsSet(room.Me));
        }

        if (assesses)
        {
            words.Add((Keys.First(group), new Assessment(scores, clock.GetUtcNow())));
            events.Add(new GroupEvent.Assessed(room.Me));
        }

        if (events.Count == 0) return Results.NoContent();
        await people.Keep(room.Me, [.. words]);
        await inbox.Put(group, [.. events]);
        return Results.NoContent();
    }
}

using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>The final evaluation with the second self-assessment: <c>evaluate.html</c>.</summary>
public static class EvaluationRoutes
{
    private static readonly string[] Outcomes = ["reached", "partly", "not-yet"];

    public static void MapEvaluation(this IEndpointRouteBuilder api)
    {
        api.MapGet("/evaluation", Get).Needs(Link.Evaluate);
        api.MapPost("/evaluation", Post).Needs(Link.Evaluate);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var given = await people.Read<FinalEvaluation>(room.Me, Keys.Evaluation(room.Group.Id));
        var last = await people.Read<Assessment>(room.Me, Keys.Last(room.Group.Id));
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = room.Group.Evaluation(room.Me), room.Closes, room.Goals, room.Group.Held, room.Items,
            room.Group.Plan.Statements,
            Answers = given is null ? null : new
            {
                given.Goals, given.Usefulness, given.Trust, given.Reciprocity, given.Recommend, given.Helped, given.Hindered,
                given.Insight, given.Share, Assessment = last?.Scores,
            },
        });
    }

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox, TimeProvider clock)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var goals = room.Agreed.Count;
        var outcomes = fields.Texts("goals", 40, goals, goals);
        if (outcomes.Any(o => !Outcomes.Contains(o))) fields.Refuse("goals", "unknown-choice");
        var now = clock.GetUtcNow();
        var evaluation = new FinalEvaluation(
            outcomes, fields.Number("usefulness", 1, 5), fields.Number("trust", 1, 5), fields.Number("reciprocity", 1, 5), fields.Number("recommend", 0, 10),
            fields.Choices("helped", FinalEvaluation.Factors, 0, 7), fields.Choices("hindered", FinalEvaluation.Factors, 0, 7),
            fields.Text("insight", 1000, min: 0, lines: true), fields.Choice("share", FinalEvaluation.Shares), now);
        var last = new Assessment(fields.Numbers("assessment", room.Group.Plan.Scores, 1, 5), now);
        if (fields.Refused) return fields.Problem();
        if (room.Group.Evaluation(room.Me) == Standing.Closed) return Problems.Conflict("already-closed");
        await people.Keep(room.Me, (Keys.Evaluation(room.Group.Id), evaluation), (Keys.Last(room.Group.Id), last));
        await inbox.Put(room.Group.Id, new GroupEvent.Evaluated(room.Me));
        return Results.NoContent();
    }
}

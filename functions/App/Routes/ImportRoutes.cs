using EMentoring.App.Links;
using EMentoring.App.Lists;
using EMentoring.App.Runtime;
using EMentoring.Core.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Sign-ups from a spreadsheet's list: each as if the person had sent the form, to be confirmed by their own letter.</summary>
public static class ImportRoutes
{
    /// <summary>So many mistakes are told; mending them usually mends the others.</summary>
    private const int MostTold = 100;

    public static void MapImport(this IEndpointRouteBuilder api) => api.MapPost("/programmes/{id}/sign-ups/import", Import).Needs(Link.Session);

    private static async Task<IResult> Import(string id, Fields fields, ProgrammeDesk desk, Ids ids, Rooms rooms, Inbox inbox)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        var text = fields.Verbatim("csv");
        if (fields.Refused) return fields.Problem();
        if (programme.Stage is not ProgrammeStage.Open && !SignUpRoutes.TakesWaiting(programme)) return Problems.Conflict("not-now");
        var list = new PeopleList(text, programme.Plan);
        if (list.Faults is [var first, ..]) // one wrong row, and nobody is signed up: a list that is sent again must not ask half of them twice
            return Problems.Of(StatusCodes.Status400BadRequest, "form-refused", new Dictionary<string, string> { ["csv"] = first.Code },
                ("lines", list.Faults.Take(MostTold)), ("more", Math.Max(0, list.Faults.Count - MostTold)));
        var signedUp = 0;
        foreach (var person in list.People)
            if (await SignUpRoutes.Take(programme, person.Profile, ids, rooms, inbox)) signedUp++;
        return Results.Ok(new { SignedUp = signedUp, Known = list.People.Count - signedUp });
    }
}

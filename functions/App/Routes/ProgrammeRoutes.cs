using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.SignUps;
using EMentoring.Core;
using EMentoring.Core.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>What a coordinator does with programmes: open, close sign-up, send out, propose anew.</summary>
public static class ProgrammeRoutes
{
    public static void MapProgrammes(this IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes", List).Needs(Link.Session);
        api.MapPost("/programmes", Open).Needs(Link.Session);
        api.MapPost("/programmes/{id}/close", (string id, ProgrammeDesk desk, Inbox inbox, TimeProvider clock) =>
            Tell(id, new ProgrammeEvent.SignUpClosed(), desk, inbox, clock, "too-few")).Needs(Link.Session);
        api.MapPost("/programmes/{id}/propose", (string id, ProgrammeDesk desk, Inbox inbox, TimeProvider clock) =>
            Tell(id, new ProgrammeEvent.ProposeAgain(), desk, inbox, clock, "too-few")).Needs(Link.Session);
        api.MapPost("/programmes/{id}/retry", Retry).Needs(Link.Session);
        api.MapPost("/programmes/{id}/seen", Seen).Needs(Link.Session);
    }

    private static async Task<IResult> List(Board board) => Results.Ok((await board.Entries())
        .Where(e => e.Entry.Line is not null).OrderByDescending(e => e.Entry.Line!.Closes)
        .Select(e => new
        {
            e.Id, e.Entry.Name, e.Entry.Line!.Model, e.Entry.Line.Stage, e.Entry.Line.Closes, e.Entry.Line.Confirmed, e.Entry.Line.Live,
            e.Entry.Line.Ended, e.Entry.Line.Attention,
        }));

    private static async Task<IResult> Open(Link link, Fields fields, Board board, Inbox inbox, Ids ids, TimeProvider clock)
    {
        var name = fields.Text("name", 80, min: 3);
        var model = fields.Choice("model", Models.All.Select(m => m.Model));
        var preset = Models.All.FirstOrDefault(m => m.Model == model) ?? Models.Pair;
        var plan = fields.ReadPlan(preset);
        var language = fields.Has("language") ? fields.Choice("language", Profile.Languages) : "fi";
        var now = clock.GetUtcNow();
        var last = fields.Date("closes");
        var today = new Calendar(Calendar.Knows(plan.Zone) ? plan.Zone : preset.Zone).Date(now); // a zone that there is not is refused already
        if (last < today) fields.Refuse("closes", "in-the-past");
        if (last > today.AddYears(1)) fields.Refuse("closes", "too-far");
        if (fields.Refused) return fields.Problem();

        var id = ids.Programme();
        await board.Add(id, new Entry(name, language, link.Person, null, 0));
        // Open to the end of the day that was named.
        await inbox.Put(id, new ProgrammeEvent.Opened(plan, link.Person, plan.Calendar.At(last!.Value.AddDays(1), TimeOnly.MinValue)));
        return Results.Created($"/api/coordinator/programmes/{id}", new { id });
    }

    /// <summary>An act of the coordinator's; refused where it would change nothing at this stage.</summary>
    public static async Task<IResult> Tell(
        string id, ProgrammeEvent e, ProgrammeDesk desk, Inbox inbox, TimeProvider clock, string tooFew = "not-now")
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        if (Life.Programmes.Absorbs(programme, e, clock.GetUtcNow()))
            return Problems.Conflict(programme.Stage is ProgrammeStage.Open or ProgrammeStage.Running && programme.Waiting < programme.Plan.Enough ? tooFew : "not-now");
        await inbox.Put(id, e);
        return Results.NoContent();
    }

    private static async Task<IResult> Retry(string id, Fields fields, Board board, Deliverer deliverer, IWaker waker)
    {
        var (instance, key) = (fields.Text("instance", 80), fields.Text("key", 80));
        if (fields.Refused) return fields.Problem();
        if (await board.Dead(id, instance, key) is not { Bounced: null } line) return Problems.NotFound();
        await deliverer.Retry(instance, key);
        await board.Forget(id, line);
        await waker.Wake(instance);
        return Results.NoContent();
    }

    /// <summary>A letter that bounced cannot be sent again: whoever has seen to it takes it off the list.</summary>
    private static async Task<IResult> Seen(string id, Fields fields, Board board)
    {
        var (instance, key) = (fields.Text("instance", 80), fields.Text("key", 80));
        if (fields.Refused) return fields.Problem();
        if (await board.Dead(id, instance, key) is not { Bounced: not null } line) return Problems.NotFound();
        await board.Forget(id, line);
        return Results.NoContent();
    }
}

using EMentoring.App.Letters;
using EMentoring.App.Links;
using EMentoring.App.Looks;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>How a programme's letters look: <c>look.html</c>.</summary>
public static class LookRoutes
{
    public static void MapLooks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes/{id}/look", Get).Needs(Link.Session);
        api.MapPut("/programmes/{id}/look", Put).Needs(Link.Session);
        api.MapPost("/programmes/{id}/look/preview", Preview).Needs(Link.Session);
    }

    private static async Task<IResult> Get(string id, ProgrammeDesk desk, Board board, LookBook looks, IOptions<Settings> settings)
    {
        if (await desk.Find(id) is not { } programme || await board.Entry(id) is not { } entry) return Problems.NotFound("programme-unknown");
        var look = await looks.Read(id);
        return Results.Ok(new
        {
            Programme = entry.Name, entry.Language, look.Organisation, look.Colour, Logo = look.Logo?.Data, look.Words,
            Usual = settings.Value.Organisation, Kinds = Look.SpokenIn(programme.Plan).Select(Wire.Name),
        });
    }

    private static async Task<IResult> Put(string id, Fields fields, ProgrammeDesk desk, LookBook looks)
    {
        if (await desk.Find(id) is not { } programme) return Problems.NotFound("programme-unknown");
        var look = fields.ReadLook();
        if (fields.Refused) return fields.Problem();
        if (programme.Stage is ProgrammeStage.Erased) return Problems.Conflict("already-closed");
        await looks.Keep(id, look);
        return Results.NoContent();
    }

    /// <summary>A letter as it would look; nothing is kept.</summary>
    private static async Task<IResult> Preview(
        string id, Fields fields, ProgrammeDesk desk, Board board, LetterWriter writer, IOptions<Settings> settings, TimeProvider clock)
    {
        if (await desk.Find(id) is not { } programme || await board.Entry(id) is not { } entry) return Problems.NotFound("programme-unknown");
        var look = fields.ReadLook();
        var chosen = fields.Choice("kind", Look.Spoken.Select(Wire.Name));
        var language = fields.Choice("language", Profile.Languages);
        if (fields.Refused) return fields.Problem();
        var kind = Look.Spoken.First(k => Wire.Name(k) == chosen);
        var (letter, facts) = Sample.Of(kind, language, entry.Name, programme.Plan, settings.Value.BaseAddress, clock.GetUtcNow());
        var mail = await writer.Write("preview", letter, facts with
        {
            Organisation = look.Organisation.Length > 0 ? look.Organisation : settings.Value.Organisation,
            Contact = settings.Value.Contact,
            From = settings.Value.Contact,
            Colour = look.Colour,
            Logo = look.Logo,
            Words = look.Said(kind, language),
        });
        return Results.Ok(new { mail.Subject, Html = look.Logo?.Within(mail.Html) ?? mail.Html, mail.Text });
    }
}

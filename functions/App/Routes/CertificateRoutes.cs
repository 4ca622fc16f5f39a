using EMentoring.App.Links;
using EMentoring.App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>A certificate as a page to print, <c>certificate.html</c>, and the proof of its number, <c>verify.html</c>.</summary>
public static class CertificateRoutes
{
    public static void MapCertificates(this IEndpointRouteBuilder api)
    {
        api.MapGet("/certificate", Get).Needs(Link.Certificate);
        api.MapPost("/certificates/verify", Verify).Limited(Limits.SignIn);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people, Certificates certificates, IOptions<Settings> settings)
    {
        if (await certificates.Of(link.Person) is not { } certificate) return Problems.NotFound();
        if (await rooms.Enter(link with { Group = certificate.Group }) is not { } room) return Problems.NotFound();
        var (group, plan) = (room.Group, room.Group.Plan);
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, settings.Value.Organisation, room.Reader.Name, Meetings = group.Held,
            Hours = Math.Round(group.Held * plan.Minutes / 60.0, 1), plan.Credits, Diary = await people.Diary(room.Me, group.Id),
            Themes = plan.Course, Completed = group.Calendar.Date(certificate.At), certificate.Number,
            VerifyPage = $"{settings.Value.BaseAddress}/verify.html?n={certificate.Number}",
        });
    }

    private static async Task<IResult> Verify(Fields fields, Certificates certificates)
    {
        var number = fields.Text("number", 40).ToUpperInvariant();
        var name = fields.Text("name", 80);
        if (fields.Refused) return fields.Problem();
        return await certificates.Verify(number, name) is { } listed
            ? Results.Ok(new { Valid = true, listed.Programme, listed.Organisation, listed.Completed })
            : Results.Ok(new { Valid = false });
    }
}

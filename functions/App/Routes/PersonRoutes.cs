using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>What a person answers about their own sign-up: <c>confirm.html</c> and <c>return.html</c>.</summary>
public static class PersonRoutes
{
    public static void MapPersons(this IEndpointRouteBuilder api)
    {
        api.MapGet("/confirm", GetConfirm).Needs(Link.Confirm);
        api.MapPost("/confirm", Confirm).Needs(Link.Confirm);
        api.MapGet("/return", GetReturn).Needs(Link.Return);
        api.MapPost("/return", Return).Needs(Link.Return);
    }

    private static async Task<IResult> GetConfirm(Link link, Rooms rooms, People people, Board board)
    {
        var signUp = await rooms.SignUp(link.Person);
        var open = signUp?.Stage is SignUpStage.Asking;
        var profile = await people.Read<Profile>(link.Person, open ? Keys.Pending : Keys.Profile);
        if (profile is null || await board.Entry(link.Programme) is not { } entry) return Problems.NotFound();
        return Results.Ok(new
        {
            profile.Language, Programme = new { Id = link.Programme, entry.Name, signUp!.Plan.Zone, Pair = signUp.Plan.Pairs },
            State = open ? "open" : "answered", Closes = signUp.Stage.Ask?.Closes(signUp.Plan.Calendar), Profile = profile,
        });
    }

    private static async Task<IResult> Confirm(Link link, Rooms rooms, Inbox inbox)
    {
        if (await rooms.SignUp(link.Person) is not { } signUp) return Problems.NotFound();
        if (signUp.Stage is SignUpStage.Expired or SignUpStage.Erased or SignUpStage.Left) return Problems.Conflict("already-closed");
        if (signUp.Stage is SignUpStage.Asking) await inbox.Put(link.Person, new SignUpEvent.Confirmed());
        return Results.NoContent();
    }

    private static async Task<IResult> GetReturn(Link link, Rooms rooms, People people, Board board)
    {
        if (await rooms.SignUp(link.Person) is not { } signUp || await people.Profile(link.Person) is not { } profile
            || await board.Entry(link.Programme) is not { } entry) return Problems.NotFound();
        var open = signUp.Stage is SignUpStage.Returning;
        return Results.Ok(new
        {
            profile.Language, Programme = new { Id = link.Programme, entry.Name, signUp.Plan.Zone, Pair = signUp.Plan.Pairs },
            State = open ? "open" : "closed", Closes = open ? signUp.Stage.Ask!.Closes(signUp.Plan.Calendar) : (DateTimeOffset?)null,
        });
    }

    private static async Task<IResult> Return(Link link, Fields fields, Rooms rooms, Inbox inbox)
    {
        var again = fields.Flag("again");
        if (fields.Refused) return fields.Problem();
        if (await rooms.SignUp(link.Person) is not { Stage: SignUpStage.Returning }) return Problems.Conflict("already-closed");
        await inbox.Put(link.Person, new SignUpEvent.Again(again));
        return Results.NoContent();
    }
}

using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>
/// What people of one place of work chose to share with it: <c>insights.html</c>. Without names, and without a word of
/// what was said in meetings (seeds/004).
/// </summary>
public static class InsightsRoutes
{
    public static void MapInsights(this IEndpointRouteBuilder api) => api.MapGet("/insights", Get).Needs(Link.Insights);

    private static async Task<IResult> Get(Link link, Rooms rooms, Board board, People people)
    {
        if ((await rooms.SignUp(link.Person))?.Stage is not (SignUpStage.InGroup or SignUpStage.Finished)) return Problems.NotFound();
        if (await board.Entry(link.Programme) is not { } entry || await people.Profile(link.Person) is not { } me) return Problems.NotFound();
        var insights = new List<string>();
        foreach (var (person, profile) in await people.Profiles((await board.People(link.Programme)).Select(p => p.Id)))
            if (string.Equals(Unit(profile), Unit(me), StringComparison.OrdinalIgnoreCase))
                insights.AddRange((await people.Answers(person)).Evaluations.Where(e => e.SharedWith("unit")).Select(e => e.Insight));
        return Results.Ok(new { me.Language, Programme = new { Id = link.Programme, entry.Name }, Unit = Unit(me), Insights = insights.Order(StringComparer.Ordinal) });
    }

    /// <summary>The one that somebody else has seen: what one says of oneself opens nobody's insights.</summary>
    private static string Unit(Profile profile) => profile.ApprovedUnit ?? profile.Unit;
}

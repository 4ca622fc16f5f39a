using System.Collections.Immutable;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core.Groups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EMentoring.App.Routes;

/// <summary>Proposing themes for the coming meetings, and voting on them: <c>themes.html</c>.</summary>
public static class ThemesRoutes
{
    public static void MapThemes(this IEndpointRouteBuilder api)
    {
        api.MapGet("/themes", Get).Needs(Link.Themes);
        api.MapPost("/themes", Post).Needs(Link.Themes);
    }

    private static async Task<IResult> Get(Link link, Rooms rooms, People people)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var (group, after) = (room.Group, room.Number - 1);
        var theming = group.Stage as GroupStage.Theming;
        var votes = theming?.Votes.TryGetValue(room.Me, out var said) == true ? said : [];
        return Results.Ok(new
        {
            room.Reader.Language, room.Programme, State = group.ThemesOf(room.Me, after), room.Closes, room.Others,
            Phase = theming?.Voting == true ? "voting" : "collecting", group.Plan.Sides, Most = GroupDecider.MostThemes, Votes = GroupDecider.MostThemes,
            Meetings = group.Target - group.Held,
            Mine = (await Of(room.Me, group, people)).Select(t => new { t.Text, t.Side }),
            Themes = theming?.Voting == true && group.Participates(room.Me) ? await Proposed(room, theming, votes, people) : [],
        });
    }

    /// <summary>All themes with their words, without their writers.</summary>
    private static async Task<IReadOnlyList<object>> Proposed(Room room, GroupStage.Theming theming, ImmutableArray<string> votes, People people)
    {
        var shown = new List<object>();
        foreach (var (by, many) in theming.Given)
            foreach (var (n, theme) in (await Of(by, room.Group, people)).Take(many).Index())
                shown.Add(new { new ThemeOf(by, n).Id, theme.Text, theme.Side, Mine = votes.Contains(new ThemeOf(by, n).Id) });
        return shown;
    }

    private static async Task<Theme[]> Of(string person, Group group, People people) =>
        await people.Read<Theme[]>(person, Keys.Themes(group.Id, group.Held)) ?? [];

    private static async Task<IResult> Post(Link link, Fields fields, Rooms rooms, People people, Inbox inbox)
    {
        if (await rooms.Enter(link) is not { } room) return Problems.NotFound();
        var (group, after) = (room.Group, room.Number - 1);
        var voting = group.Stage is GroupStage.Theming { Voting: true };
        var votes = voting ? fields.Texts("votes", 80, 0, GroupDecider.MostThemes) : [];
        Theme[] themes = voting ? [] : [.. fields.Each("themes", GroupDecider.MostThemes)
            .Select(f => new Theme(null, f.Text("text", 120), group.Plan.Sides.IsEmpty ? null : f.Choice("side", group.Plan.Sides)))];
        if (fields.Refused) return fields.Problem();
        if (group.ThemesOf(room.Me, after) == Standing.Closed) return Problems.Conflict("already-closed");
        if (voting)
        {
            await inbox.Put(group.Id, new GroupEvent.Voted(after, room.Me, votes));
            return Results.NoContent();
        }

        await people.Keep(room.Me, (Keys.Themes(group.Id, after), themes));
        await inbox.Put(group.Id, new GroupEvent.ThemesGiven(after, room.Me, themes.Length));
        return Results.NoContent();
    }
}

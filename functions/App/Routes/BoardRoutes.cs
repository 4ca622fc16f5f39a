using System.Globalization;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>
/// The coordinator's board of one programme: how many are in it, what needs attention, and how each group stands. Of the
/// lists the first lines, as many as are asked for: only of those whom they name are the profiles read.
/// </summary>
public static class BoardRoutes
{
    /// <summary>Lines where nothing is said, and the most that one answer holds.</summary>
    private const int Usual = 60, Most = 10_000;

    public static void MapBoard(this IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes/{id}", Get).Needs(Link.Session);
        api.MapGet("/programmes/{id}/people", People).Needs(Link.Session);
    }

    private static async Task<IResult> Get(
        string id, string? kind, string? search, int? show, int? concerns,
        ProgrammeDesk desk, Board board, People people, Ids ids, IOptions<Settings> settings, TimeProvider clock)
    {
        if (await board.Entry(id) is not { } entry || await desk.Opened(id) is not { } programme) return Problems.NotFound("programme-unknown");
        var (groups, waiting) = (await board.Groups(id), await board.Waiting(id));
        var attention = Concern.Of(programme, waiting, groups, await board.Dead(id));
        var shownConcerns = attention.Take(Lines(concerns)).ToArray();
        var chosen = await BoardGroups.Chosen(groups, kind, search, people);
        var shown = chosen.Take(Lines(show)).ToArray();
        var profiles = await people.Profiles(shown.SelectMany(g => g.People).Concat(shownConcerns.SelectMany(c => c.People)));
        var supervisors = profiles.Values.Where(p => p.SupervisorEmail.Length > 0).Select(p => (Id: ids.Supervisor(p.SupervisorEmail), Name: p.SupervisorName))
            .DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Name);
        var reasons = new Dictionary<string, string>();
        foreach (var g in shown.Where(g => g.Outcome == Outcome.Declined))
            foreach (var person in g.People)
                if (await people.Read<string>(person, Keys.Decline(g.Id)) is { } reason) reasons[g.Id] = reason;

        var today = programme.Plan.Calendar.Date(clock.GetUtcNow());
        return Results.Ok(new
        {
            id, entry.Name, programme.Plan.Model, Stage = programme.Stage.Name, programme.Plan.Zone, programme.Plan, programme.Closes,
            Deadline = Deadline(programme), SignUpPage = $"{settings.Value.BaseAddress}/sign-up.html?p={id}",
            Counts = new { Asked = await board.Count(id), programme.Confirmed, programme.Waiting, programme.Live, programme.Ended },
            Concerns = attention.Count,
            Attention = shownConcerns.Select(c => new
            {
                c.Kind, c.Since, Group = c.Group is null ? null : string.Join(" – ", c.Group.Select(Name).OfType<string>()),
                Person = c.Person is null ? null : Name(c.Person), c.Instance, c.Key,
            }),
            Kinds = BoardGroups.Count(groups), Found = chosen.Count,
            Groups = shown.Select(g => new
            {
                g.Id, People = g.People.Select(Name), g.Stage, Number = g.Meetings.Length + 1, Held = g.Meetings.Length, g.Target, g.Next,
                WaitingFor = g.Waiting.Select(w => supervisors.GetValueOrDefault(w) ?? Name(w)), g.Outcome, g.Since, g.Attention,
                Reason = reasons.GetValueOrDefault(g.Id), Paused = g.PausedTo >= today ? g.PausedTo : null, Free = g.Free.Length > 0,
            }),
        });

        string? Name(string person) => profiles.GetValueOrDefault(person)?.Name;
    }

    /// <summary>Everybody who signed up, by name, as the programme's language orders them.</summary>
    private static async Task<IResult> People(string id, int? show, ProgrammeDesk desk, Board board, People people)
    {
        if (await board.Entry(id) is not { } entry || await desk.Opened(id) is not { } programme) return Problems.NotFound("programme-unknown");
        var lines = await board.People(id);
        var profiles = await people.Profiles(lines.Select(l => l.Id));
        var alphabet = StringComparer.Create(CultureInfo.GetCultureInfo(entry.Language), ignoreCase: false);
        var first = lines.Select(l => (Line: l, Profile: profiles.GetValueOrDefault(l.Id))).OrderBy(p => p.Profile?.Name, alphabet).Take(Lines(show));
        return Results.Ok(new
        {
            Count = lines.Count,
            People = first.Select(p => new
            {
                p.Line.Id, p.Profile?.Name, p.Profile?.Unit, p.Line.Stage, p.Line.Group, p.Line.Since,
                Role = programme.Plan.Seats.Length > 1 && p.Profile is not null ? programme.Plan.RoleOf(p.Profile) : (Role?)null,
            }),
        });
    }

    /// <summary>How many lines are given where so many were asked for.</summary>
    internal static int Lines(int? asked) => Math.Clamp(asked ?? Usual, 0, Most);

    /// <summary>When the stage ends by itself; not when the next reminder is due.</summary>
    private static DateTimeOffset? Deadline(Programme programme) => programme.Stage switch
    {
        ProgrammeStage.Open => programme.Closes,
        ProgrammeStage.Reviewing { Groups: > 0 } r => r.Ask?.Closes(programme.Plan.Calendar),
        ProgrammeStage.Running { EndsAt: { } end } => end,
        ProgrammeStage.Closed closed => closed.EraseAt,
        _ => null,
    };
}

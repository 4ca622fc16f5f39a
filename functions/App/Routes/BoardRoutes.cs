using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Routes;

/// <summary>The coordinator's board of one programme: who is in it, how each group stands, and what needs attention.</summary>
public static class BoardRoutes
{
    public static void MapBoard(this IEndpointRouteBuilder api) => api.MapGet("/programmes/{id}", Get).Needs(Link.Session);

    private static async Task<IResult> Get(string id, ProgrammeDesk desk, Board board, People people, Ids ids, IOptions<Settings> settings, TimeProvider clock)
    {
        if (await board.Entry(id) is not { } entry || await desk.Opened(id) is not { } programme) return Problems.NotFound("programme-unknown");
        var (lines, groups, dead) = (await board.People(id), await board.Groups(id), await board.Dead(id));
        var profiles = await people.Profiles(lines.Select(l => l.Id));
        var supervisors = profiles.Values.Where(p => p.SupervisorEmail.Length > 0)
            .DistinctBy(p => ids.Supervisor(p.SupervisorEmail)).ToDictionary(p => ids.Supervisor(p.SupervisorEmail), p => p.SupervisorName);
        var reasons = new Dictionary<string, string>();
        foreach (var g in groups.Where(g => g.Outcome == Outcome.Declined))
            foreach (var person in g.People)
                if (await people.Read<string>(person, Keys.Decline(g.Id)) is { } reason) reasons[g.Id] = reason;

        var today = programme.Plan.Calendar.Date(clock.GetUtcNow());
        return Results.Ok(new
        {
            id, entry.Name, programme.Plan.Model, Stage = programme.Stage.Name, programme.Plan.Zone, programme.Plan, programme.Closes,
            Deadline = Deadline(programme), SignUpPage = $"{settings.Value.BaseAddress}/sign-up.html?p={id}",
            Counts = new { Asked = lines.Count, programme.Confirmed, programme.Waiting, programme.Live, programme.Ended },
            Attention = Attention(programme, lines, groups, dead, Name),
            People = lines.OrderBy(l => Name(l.Id), StringComparer.CurrentCulture)
                .Select(l => new
                {
                    l.Id, Name = Name(l.Id), Unit = profiles.GetValueOrDefault(l.Id)?.Unit, l.Stage, l.Group, l.Since,
                    Role = programme.Plan.Seats.Length > 1 && profiles.GetValueOrDefault(l.Id) is { } p ? programme.Plan.RoleOf(p) : (Role?)null,
                }),
            Groups = groups.OrderBy(g => g.Stage == "ended").ThenByDescending(g => g.Attention).ThenBy(g => g.Since).Select(g => new
            {
                g.Id, People = g.People.Select(Name), g.Stage, Number = g.Meetings.Length + 1, Held = g.Meetings.Length, g.Target, g.Next,
                WaitingFor = g.Waiting.Select(w => supervisors.GetValueOrDefault(w) ?? Name(w)), g.Outcome, g.Since, g.Attention,
                Reason = reasons.GetValueOrDefault(g.Id), Paused = g.PausedTo >= today ? g.PausedTo : null, Free = g.Free.Length > 0,
            }),
        });

        string? Name(string person) => profiles.GetValueOrDefault(person)?.Name;
    }

    /// <summary>When the stage ends by itself; not when the next reminder is due.</summary>
    private static DateTimeOffset? Deadline(Programme programme) => programme.Stage switch
    {
        ProgrammeStage.Open => programme.Closes,
        ProgrammeStage.Reviewing { Groups: > 0 } r => r.Ask?.Closes(programme.Plan.Calendar),
        ProgrammeStage.Running { EndsAt: { } end } => end,
        ProgrammeStage.Closed closed => closed.EraseAt,
        _ => null,
    };

    private static IEnumerable<object> Attention(
        Programme programme, IReadOnlyList<PersonLine> people, IReadOnlyList<GroupLine> groups, IReadOnlyList<DeadLine> dead,
        Func<string, string?> name)
    {
        var entries = dead.Select(d => Entry(d.Bounced is { } reader ? $"bounced-{Wire.Name(reader)}" : "undelivered", d.At, person: d.Person is null ? null : name(d.Person), instance: d.Instance, key: d.Key))
            .Concat(groups.Where(g => g is { Attention: true, Stage: not "ended" }).Select(g => Entry(g.Stage == "finding" ? "no-time" : "silent-ask", g.Since, People(g))))
            .Concat(groups.Where(g => g.Outcome is Outcome.Declined or Outcome.Unanswered && g.People.Any(StillWaiting))
                .Select(g => Entry(Wire.Name(g.Outcome!.Value), g.Since, People(g))))
            .Concat(programme.Waiting > 0 ? [] : groups.Where(g => g.Free.Length > 0 && g.Former.Length > 0).Select(g => Entry("vacancy", g.Since, People(g))))
            .Concat(groups.SelectMany(g => g.Unsuited.Select(who => Entry("never-fits", g.Since, People(g), name(who)))))
            .Concat(people.Where(p => p.Attention && p.Stage == "waiting").Select(p => Entry("long-wait", p.Since, person: name(p.Id))));
        return programme.Stage switch
        {
            ProgrammeStage.Running { Asked: true, EndsAt: { } end } => entries.Prepend(Entry("propose-or-end", end)),
            ProgrammeStage.Running { Asked: true } => entries.Prepend(Entry("waiting-enough", people.Where(p => p.Stage == "waiting").Select(p => p.Since).DefaultIfEmpty().Max())),
            _ => entries,
        };

        string People(GroupLine g) => string.Join(" – ", g.People.Select(name).OfType<string>());

        bool StillWaiting(string person) => people.Any(p => p.Id == person && p.Stage == "waiting");
    }

    private static object Entry(string kind, DateTimeOffset since, string? group = null, string? person = null, string? instance = null, string? key = null) =>
        new { kind, since, group, person, instance, key };
}

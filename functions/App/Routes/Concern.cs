using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Routes;

/// <summary>Something that needs the coordinator's attention, in ids.</summary>
/// <param name="Kind">What it is; the page has the words.</param>
/// <param name="Since">UTC instant since which it is so.</param>
/// <param name="Group">Members of the group that it is about.</param>
/// <param name="Person">Whom it is about.</param>
/// <param name="Instance">Whose effect it is that was given up.</param>
/// <param name="Key">Key of that effect.</param>
public sealed record Concern(string Kind, DateTimeOffset Since, IReadOnlyList<string>? Group = null, string? Person = null, string? Instance = null, string? Key = null)
{
    public IEnumerable<string> People => (Person is null ? [] : new[] { Person }).Concat(Group ?? []);

    /// <summary>All of a programme's: what the programme itself asks first, then what was not delivered, then groups and people.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="waiting">Those who wait in it.</param>
    /// <param name="groups">Its groups.</param>
    /// <param name="dead">What was given up in it, and what bounced.</param>
    public static IReadOnlyList<Concern> Of(Programme programme, IReadOnlyList<PersonLine> waiting, IReadOnlyList<GroupLine> groups, IReadOnlyList<DeadLine> dead)
    {
        var pool = waiting.Select(p => p.Id).ToHashSet();
        IEnumerable<Concern> all =
        [
            .. programme.Stage switch
            {
                ProgrammeStage.Running { Asked: true, EndsAt: { } end } => [new Concern("propose-or-end", end)],
                ProgrammeStage.Running { Asked: true } => [new Concern("waiting-enough", waiting.Select(p => p.Since).DefaultIfEmpty().Max())],
                _ => Array.Empty<Concern>(),
            },
            .. dead.Select(d => new Concern(d.Bounced is { } reader ? $"bounced-{Wire.Name(reader)}" : "undelivered", d.At, Person: d.Person, Instance: d.Instance, Key: d.Key)),
            .. groups.Where(g => g is { Attention: true, Stage: not "ended" }).Select(g => new Concern(g.Stage == "finding" ? "no-time" : "silent-ask", g.Since, g.People)),
            .. groups.Where(g => g.Outcome is Outcome.Declined or Outcome.Unanswered && g.People.Any(pool.Contains)).Select(g => new Concern(Wire.Name(g.Outcome!.Value), g.Since, g.People)),
            .. programme.Waiting > 0 ? [] : groups.Where(g => g.Free.Length > 0 && g.Former.Length > 0).Select(g => new Concern("vacancy", g.Since, g.People)),
            .. groups.SelectMany(g => g.Unsuited.Select(who => new Concern("never-fits", g.Since, g.People, who))),
            .. waiting.Where(p => p.Attention).Select(p => new Concern("long-wait", p.Since, Person: p.Id)),
        ];
        return [.. all];
    }
}

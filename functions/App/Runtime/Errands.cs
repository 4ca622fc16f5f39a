using EMentoring.App.Letters;
using EMentoring.App.Looks;
using EMentoring.App.Routes;
using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Runtime;

/// <summary>Carries out one effect. Throws where it could not; carrying it out again changes nothing more.</summary>
public sealed class Errands(
    ITable table, Inbox inbox, Board board, People people, ProposalBook proposals, LetterDesk letters, SignInLetters signIns, IMailer mailer,
    Ids ids, TimeProvider clock, Certificates certificates, LookBook looks)
{
    public Task CarryOut(Outgoing outgoing, CancellationToken ct)
    {
        var key = outgoing.Key;
        var (instance, version, n) = Parts(key);
        var order = Keys.Sortable(instance, version, n);
        return outgoing.Effect switch
        {
            Effect.Send when outgoing.SignIn is { } ask => signIns.Send(key, ask, ct),
            Effect.Send x => letters.Send(key, x.Letter, ct),
            Effect.TellSignUp x => inbox.Put(x.Id, Life.SignUps.Seal(x.Event), order),
            Effect.TellGroup x => inbox.Put(x.Id, Life.Groups.Seal(x.Event), order),
            Effect.TellProgramme x => inbox.Put(x.Id, Life.Programmes.Seal(x.Event), order),
            Effect.ShowPerson x => board.Show(x.Line, version),
            Effect.ShowGroup x => board.Show(x.Line, version),
            Effect.ShowProgramme x => board.Show(x.Line, version),
            Effect.KeepProfile x => Adopt(x.Person),
            Effect.DropPending x => Drop(x.Person, ct),
            Effect.Erase x => Erase(x.Person, ct),
            Effect.ProposeGroups x => Propose(x, order),
            Effect.StartGroups x => Start(x, order),
            Effect.ProposeTimes x => ProposeTimes(x, order),
            Effect.FillSeats x => FillSeats(x.Programme, order),
            Effect.Certify x => Certify(x, order),
            Effect.TellAll x => TellAll(x, order, ct),
            Effect.Summarise x => Summarise(x, order),
            _ => throw new InvalidOperationException($"No errand for {outgoing.Effect.GetType().Name}"),
        };
    }

    /// <summary>Puts what was given up on the attention list of its programme.</summary>
    public async Task ShowDead(string instance, string key, Outgoing outgoing, DateTimeOffset now)
    {
        if (await ProgrammeOf(instance) is { } programme)
            await board.Show(programme, new DeadLine(instance, key, Wire.Name(outgoing.Effect), (outgoing.Effect as Effect.Send)?.Letter.Person, now));
    }

    /// <summary>The programme that an instance belongs to, or null where it is not there.</summary>
    public async Task<string?> ProgrammeOf(string instance) => instance[0] switch
    {
        's' => (await Life.SignUps.Find(table, instance))?.Programme,
        'g' => (await Life.Groups.Find(table, instance))?.Programme,
        _ => (await Life.Programmes.Find(table, instance))?.Id,
    };

    private async Task Adopt(string person)
    {
        await people.Adopt(person);
        await certificates.Mark(person);
    }

    private async Task Drop(string person, CancellationToken ct)
    {
        await people.Drop(person);
        await table.Scrub(ct);
    }

    private async Task Erase(string person, CancellationToken ct)
    {
        await certificates.Forget(person);
        await people.Erase(person);
        await mailer.Forget(person, ct);
        await table.Scrub(ct);
    }

    private async Task Propose(Effect.ProposeGroups x, string order)
    {
        var (groups, left) = await proposals.Propose(x.Programme, x.Round, x.Plan);
        await inbox.Put(x.Programme, Life.Programmes.Seal(new ProgrammeEvent.Proposed(x.Round, groups, left)), order);
    }

    /// <summary>Each group is told first, with who has left since it was proposed, then its members: who leaves in this very moment lets the group know.</summary>
    private async Task Start(Effect.StartGroups x, string order)
    {
        var (head, groups) = await proposals.Read(x.Programme) ?? throw new InvalidOperationException($"No proposals in {x.Programme}");
        if (head.Round != x.Round) return;
        var profiles = await people.Profiles(groups.SelectMany(g => g.People));
        foreach (var (group, n) in groups.Select((g, n) => (g, n)))
        {
            var id = ids.Group(x.Programme, x.Round, n);
            Member[] members = [.. group.People.Select(p => new Member(p, SupervisorOf(p), x.Plan.RoleOf(profiles.GetValueOrDefault(p))))];
            var gone = new List<string>();
            foreach (var member in members)
                if ((await Life.SignUps.Find(table, member.Id))?.Stage is SignUpStage.Left or SignUpStage.Erased) gone.Add(member.Id);
            await inbox.Put(id, Life.Groups.Seal(new GroupEvent.Started(x.Programme, x.Plan, [.. members], gone.Count > 0 ? [.. gone] : null)), $"{x.Programme}.{x.Round:D4}.{n:D5}");
            foreach (var member in members)
                await inbox.Put(member.Id, Life.SignUps.Seal(new SignUpEvent.Placed(id)), $"{x.Programme}.{x.Round:D4}.{n:D5}");
        }

        var started = new ProgrammeEvent.GroupsStarted(x.Round, groups.Count, groups.Sum(g => g.People.Length));
        await inbox.Put(x.Programme, Life.Programmes.Seal(started), order);

        string? SupervisorOf(string person) => x.Plan.Approval != Approval.Coordinator && profiles.GetValueOrDefault(person)?.SupervisorEmail is { Length: > 0 } address
            ? ids.Supervisor(address) : null;
    }

    private async Task ProposeTimes(Effect.ProposeTimes x, string order)
    {
        if (await Life.Groups.Find(table, x.Group) is not { } group) return;
        var profiles = await people.Profiles(group.Members.Select(m => m.Id));
        DateTimeOffset? met = group.Meetings.IsEmpty ? null : group.Meetings[^1];
        var slots = Slots.Propose(x.From, profiles.Values.Select(IReadOnlyCollection<string> (p) => p.Times), met, group.Calendar);
        await inbox.Put(x.Group, Life.Groups.Seal(new GroupEvent.SlotsProposed(x.Number, x.Around, slots)), order);
    }

    private async Task FillSeats(string programme, string order)
    {
        var free = await board.Free(programme);
        if (free.Count == 0 || await Life.Programmes.Find(table, programme) is not { } p) return;
        var waiting = await people.Profiles((await board.Waiting(programme)).Select(l => l.Id));
        foreach (var (person, groups) in Vacancies.For(free, waiting.Select(w => (w.Key, p.Plan.RoleOf(w.Value)))))
        {
            var called = new SignUpEvent.Called(groups);
            if (await IsNews(person, called)) await inbox.Put(person, Life.SignUps.Seal(called), order);
        }
    }

    /// <summary>False where it would change nothing, as for nearly all who wait: they know. What they have still to take in comes before it.</summary>
    private async Task<bool> IsNews(string person, SignUpEvent e) =>
        (await table.List(person, Keys.Inbox, 1)).Count > 0
        || await Life.SignUps.Find(table, person) is { } s && !Life.SignUps.Absorbs(s, e, clock.GetUtcNow());

    private async Task Certify(Effect.Certify x, string order)
    {
        if (await certificates.Certify(x.Person, x.Group))
            await inbox.Put(x.Person, Life.SignUps.Seal(new SignUpEvent.Certified(x.Group)), order);
    }

    private async Task TellAll(Effect.TellAll x, string order, CancellationToken ct)
    {
        foreach (var person in await board.People(x.Programme))
            await inbox.Put(person.Id, Life.SignUps.Seal(x.Event), order);
        if (x.Event is not SignUpEvent.EraseAsked) return;
        await looks.Forget(x.Programme);
        await table.Scrub(ct);
    }

    private async Task Summarise(Effect.Summarise x, string order)
    {
        var lines = await board.People(x.Programme);
        var answers = new List<Answers>();
        foreach (var line in lines) answers.Add(await people.Answers(line.Id));
        var summary = Summary.Of(x.Plan, lines, await board.Groups(x.Programme), answers, clock.GetUtcNow());
        await board.Keep(x.Programme, summary);
        await inbox.Put(x.Programme, Life.Programmes.Seal(new ProgrammeEvent.Summarised()), order);
    }

    private static (string Instance, int Version, int N) Parts(string key)
    {
        var parts = key.Split('/');
        return (parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
    }
}

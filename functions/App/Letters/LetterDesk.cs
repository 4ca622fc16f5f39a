using System.Globalization;
using EMentoring.App.Looks;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Letters;
using EMentoring.Core.SignUps;
using Microsoft.Extensions.Options;

namespace EMentoring.App.Letters;

/// <summary>
/// Gathers what a letter says, has it written and sends it. Whoever has been erased gets none: without a profile there
/// is nobody to write to. Nor does who has left, however long a letter was on its way, but the one that tells them so.
/// </summary>
public sealed class LetterDesk(
    ITable table, People people, Board board, LookBook looks, Coordinators coordinators, LetterLinks links, LetterWriter writer, IMailer mailer,
    IOptions<Settings> settings, TimeProvider clock, Meters meters)
{
    public async Task Send(string key, Letter letter, CancellationToken ct)
    {
        if (await Facts(letter) is not { } facts) return;
        await mailer.Send(await writer.Write(key, letter, facts), ct);
        meters.Letters.Add(1, new KeyValuePair<string, object?>("kind", Wire.Name(letter.Kind)));
    }

    private async Task<LetterFacts?> Facts(Letter letter)
    {
        if (await board.Entry(letter.Programme) is not { } entry) return null;
        var group = letter.Group is null ? null : await Life.Groups.Find(table, letter.Group);
        var plan = group?.Plan ?? (await Life.Programmes.Find(table, letter.Programme))?.Plan ?? Models.Pair;
        if (await Reader(letter, entry) is not { } reader) return null;
        var (to, name, language) = reader;
        var shown = Shown(letter, group);
        var look = await looks.Read(letter.Programme, letter.Kind);
        var other = letter.Other is null ? null : await Life.Groups.Find(table, letter.Other);
        var profiles = await people.Profiles(shown.Concat(other?.Members.Select(m => m.Id) ?? []).Append(letter.Person).Append(letter.About).OfType<string>());
        if (letter is { Person: { } of, Reader: not Core.Letters.Reader.Coordinator, Kind: not LetterKind.Confirm } && !profiles.ContainsKey(of)) return null; // erased since
        var agenda = group is not null && letter.Number is { } number and > 0 ? await Agenda.Of(group, number, people) : null;
        return new LetterFacts(language, look.Organisation.Length > 0 ? look.Organisation : settings.Value.Organisation, entry.Name, plan, to, name, links.Button(letter, group), links.Mine(letter))
        {
            People = Facts(shown.Where(id => id != letter.Person || letter.Reader != Core.Letters.Reader.Participant), group),
            OtherGroup = Facts(other?.Members.Select(m => m.Id) ?? [], other),
            Role = letter.Reader == Core.Letters.Reader.Participant && plan.Seats.Length > 1 && letter.Person is { } reads
                ? group?.RoleOf(reads) ?? plan.RoleOf(profiles.GetValueOrDefault(reads)) : null,
            Goals = group is null || !(letter.Person is null || group.Has(letter.Person) || group.Done.Contains(letter.Person)) ? []
                : [.. (await people.Goals(group)).Select(g => g.ToString())],
            Supervised = group is null ? plan.Approval == Approval.Supervisor : group.Members.Any(m => m.Supervisor is not null),
            Place = group?.Stage is GroupStage.Meeting meeting ? await people.Read<string>(meeting.By, Keys.Place(group.Id, group.Number)) ?? "" : "",
            TimesProposed = group?.Stage is not GroupStage.Finding { Slots.IsEmpty: true },
            Theme = agenda?.Theme is { } theme ? theme.Key ?? theme.Text : null,
            Side = agenda?.Theme?.Side,
            Method = agenda?.Method,
            Holder = agenda?.Holder is { } holder ? profiles.GetValueOrDefault(holder)?.Name : null,
            HolderIsReader = agenda?.Holder is { } mine && mine == letter.Person,
            PausedUntil = group?.Break?.To,
            Eligible = letter.Person is { } who && profiles.GetValueOrDefault(who)?.Eligible == true,
            About = letter.About is { } about ? profiles.GetValueOrDefault(about)?.Name : null,
            Reason = letter.Kind == LetterKind.Declined ? await Reason(group!) : null,
            Figures = letter.Kind == LetterKind.SummaryReady ? await Figures(letter.Programme) : [],
            Colour = look.Colour,
            Logo = look.Logo,
            Words = look.Said(letter.Kind, LetterTexts.In(language).Language),
            From = settings.Value.Contact,
            Contact = settings.Value.Contact,
            Now = clock.GetUtcNow(),
            // Those as well in whose words the goals, the theme and the place are: they may have left.
            Whose = [.. profiles.Keys.Concat([letter.Person, group?.GoalsBy, agenda?.By, (group?.Stage as GroupStage.Meeting)?.By]).OfType<string>().Distinct()],
        };

        IReadOnlyList<PersonFacts> Facts(IEnumerable<string> ids, Group? of) =>
            [.. ids.Where(profiles.ContainsKey).Select(id => Person(letter, profiles, id, plan.Seats.Length > 1 ? of?.RoleOf(id) : null))];
    }

    /// <summary>Whom of a group the letter may name: all of them to those who are in it, to one who would join nobody.</summary>
    private static IReadOnlyList<string> Shown(Letter letter, Group? group) => group switch
    {
        null => [],
        _ when letter.Person is null || group.Has(letter.Person) => [.. group.Members.Select(m => m.Id)],
        _ when letter.Reader == Core.Letters.Reader.Supervisor => [letter.Person],
        _ => [],
    };

    private async Task<(string To, string Name, string Language)?> Reader(Letter letter, Entry entry)
    {
        if (letter.Reader == Core.Letters.Reader.Coordinator) return (coordinators.Address(entry.Coordinator), "", entry.Language);
        // Before the address is confirmed, what was typed is all there is.
        var profile = letter.Kind == LetterKind.Confirm
            ? await people.Read<Profile>(letter.Person!, Keys.Pending) : await people.Profile(letter.Person!);
        if (profile is null || (letter is { Reader: Core.Letters.Reader.Participant, Kind: not (LetterKind.Confirm or LetterKind.YouLeft) } && await HasLeft(letter.Person!))) return null;
        // Nobody asked a supervisor for a language: theirs is the programme's, as the coordinator was told when choosing it.
        return letter.Reader == Core.Letters.Reader.Supervisor
            ? (profile.SupervisorEmail, profile.SupervisorName, entry.Language) : (profile.Email, profile.Name, profile.Language);
    }

    private async Task<bool> HasLeft(string person) => (await Life.SignUps.Find(table, person))?.Stage is SignUpStage.Left;

    private static PersonFacts Person(Letter letter, IReadOnlyDictionary<string, Profile> profiles, string id, Role? role)
    {
        var (reader, p) = (letter.Reader, profiles[id]);
        var theirs = reader == Core.Letters.Reader.Supervisor && Profile.SameAddress(p.SupervisorEmail, profiles[letter.Person!].SupervisorEmail);
        return new(p.Name, reader == Core.Letters.Reader.Participant ? p.Email : "", p.Unit, theirs, role);
    }

    private async Task<string?> Reason(Group group)
    {
        foreach (var member in group.Members)
            if (await people.Read<string>(member.Id, Keys.Decline(group.Id)) is { Length: > 0 } reason) return reason;
        return null;
    }

    private async Task<IReadOnlyList<(string, string)>> Figures(string programme)
    {
        if (await board.Summary(programme) is not { } summary) return [];
        var reached = summary.Figures.First(f => f.Key == "goals").Cells.First(c => c.Key == "reached").Count;
        return
        [
            .. new[] { "signed-up", "started", "finished" }.Select(step => (step, Text(summary.Step(step)))),
            ("meetings", Text(summary.Meetings.Held)),
            .. reached is { } n ? new[] { ("goals-reached", Text(n)) } : [],
        ];
    }

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}

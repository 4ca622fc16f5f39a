using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EMentoring.Core.Letters;

namespace EMentoring.App.Letters;

/// <summary>
/// The calendar file of a meeting (RFC 5545, iTIP as in RFC 5546). It holds no link: a link is for one person, and
/// calendars are shared.
/// </summary>
public static partial class CalendarText
{
    private const int FoldAt = 75; // octets, RFC 5545 section 3.1

    /// <summary>
    /// A request for an invitation, a cancellation for a meeting that falls away, null for other letters. Kinds are
    /// named one by one, since a letter written while a meeting stands carries its sequence too, and cancels nothing.
    /// </summary>
    public static CalendarFile? For(Letter letter, LetterFacts facts) => (letter.Reader, letter.Kind) switch
    {
        (Reader.Participant, LetterKind.Invitation or LetterKind.Together) => File("REQUEST", letter, facts),
        (Reader.Participant, LetterKind.Cancelled or LetterKind.Evaluate) => File("CANCEL", letter, facts),
        _ => null,
    };

    private static CalendarFile? File(string method, Letter letter, LetterFacts facts)
    {
        if (letter.At is not { } at || Uid(letter) is not { } uid || !IsAddress(facts.From)) return null;
        var texts = LetterTexts.In(facts.Language);
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//EMentoring//Letters//EN",
            "CALSCALE:GREGORIAN",
            $"METHOD:{method}",
            "BEGIN:VEVENT",
            $"UID:{Escape($"{uid}@ementoring")}",
            $"SEQUENCE:{Number(letter.Sequence ?? 0)}",
            $"DTSTAMP:{Utc(facts.Now)}",
            $"DTSTART:{Utc(at)}",
            $"DTEND:{Utc(at.AddMinutes(facts.Plan.Minutes))}",
            $"SUMMARY:{Escape(Summary(letter, facts, texts))}",
            $"DESCRIPTION:{Escape(Description(letter, facts, texts))}",
            .. facts.Place.Length > 0 && !Shared(letter) ? [$"LOCATION:{Escape(facts.Place)}"] : Array.Empty<string>(),
            $"ORGANIZER;CN={Quote(facts.Organisation)}:mailto:{facts.From}",
            .. Attendees(facts),
            $"STATUS:{(method == "CANCEL" ? "CANCELLED" : Shared(letter) ? "TENTATIVE" : "CONFIRMED")}",
            "CLASS:PRIVATE", // the goals are the members' own
            "TRANSP:OPAQUE",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return new(method, string.Concat(lines.Select(Fold)));
    }

    /// <summary>The meeting's name among calendars; the same for both groups where two meet.</summary>
    private static string? Uid(Letter letter) => letter switch
    {
        { Kind: LetterKind.Together, Group: { } group, Other: { } other, At: { } at } =>
            $"{string.Join('-', new[] { group, other }.Select(g => Tidy.Line(g, 100)).Order(StringComparer.Ordinal))}-{Utc(at)}",
        { Kind: not LetterKind.Together, Group: { } group, Sequence: not null } when Meeting(letter) is { } number => $"{Tidy.Line(group, 200)}-{number}",
        _ => null,
    };

    /// <summary>True where two groups are to meet: then the time is a proposal, and the place for them to find.</summary>
    private static bool Shared(Letter letter) => letter.Kind == LetterKind.Together;

    /// <summary>The meeting's number. The evaluation's letter counts the meetings held; the one that falls away would have been the next.</summary>
    private static string? Meeting(Letter letter) => letter.Number is { } n ? Number(letter.Kind == LetterKind.Evaluate ? n + 1 : n) : null;

    private static string Summary(Letter letter, LetterFacts facts, LetterTexts texts)
    {
        var key = Shared(letter) ? "event-together" : facts.Plan.Course.Length > 0 ? "event-course" : "event";
        return Template.Fill(texts.Common(key), place => place == "number" ? Meeting(letter) : null)!;
    }

    private static string Description(Letter letter, LetterFacts facts, LetterTexts texts)
    {
        string[] theme = facts.Theme is { Length: > 0 } words && !Shared(letter)
            ? [Template.Fill(texts.Common("event-theme"), place => place == "theme" ? texts.Theme(words) : null)!] : [];
        string[] goals = facts.Goals.Count == 0 || Shared(letter) ? []
            : ["", texts.Common("event-goals"), .. facts.Goals.Select(g => $"– {g}")];
        var change = texts.Common(Shared(letter) ? "event-together-change" : "event-change");
        return string.Join('\n', [facts.Programme, .. theme, .. goals, "", change]);
    }

    private static IEnumerable<string> Attendees(LetterFacts facts) =>
        facts.People.Concat(facts.OtherGroup).Select(p => (p.Name, p.Email)).Prepend((facts.Name, Email: facts.To))
            .Where(p => IsAddress(p.Email)).DistinctBy(p => p.Email, StringComparer.OrdinalIgnoreCase)
            .Select(p => $"ATTENDEE;CN={Quote(p.Name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{p.Email}");

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace(@"\", @"\\").Replace(";", @"\;").Replace(",", @"\,").Replace("\r", "").Replace("\n", @"\n");

    // A parameter knows no escape for a quotation mark, and RFC 6868 gives ^ a meaning.
    private static string Quote(string text) => '"' + Tidy.Line(text, 254).Replace('"', '\'').Replace("^", "") + '"';

    // What could end a property or begin a parameter is no address that the sign-up lets in; it is left out.
    private static bool IsAddress(string address) => Address().IsMatch(address);

    [GeneratedRegex(@"\A[^\s@\p{C}""<>(),:;\\]+@[^\s@\p{C}""<>(),:;\\]+\z")]
    private static partial Regex Address();

    private static string Fold(string line)
    {
        if (line.Length <= FoldAt && Ascii.IsValid(line)) return line + "\r\n";
        var folded = new StringBuilder(line.Length + 16);
        var (octets, at) = (0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > FoldAt)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(line, at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
            octets += rune.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }
}

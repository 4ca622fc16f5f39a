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
        (Reader.Participant, LetterKind.Invitation) => File("REQUEST", letter, facts),
        (Reader.Participant, LetterKind.Cancelled or LetterKind.Evaluate) => File("CANCEL", letter, facts),
        _ => null,
    };

    private static CalendarFile? File(string method, Letter letter, LetterFacts facts)
    {
        if (letter is not { Group: { } group, At: { } at, Sequence: { } sequence, Number: { } count } || !IsAddress(facts.From)) return null;
        // The evaluation's letter counts the meetings held; the one that falls away would have been the next.
        var number = Number(letter.Kind == LetterKind.Evaluate ? count + 1 : count);
        var texts = LetterTexts.In(facts.Language);
        var summary = Template.Fill(texts.Common("event"), new Dictionary<string, string> { ["number"] = number })!;
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//EMentoring//Letters//EN",
            "CALSCALE:GREGORIAN",
            $"METHOD:{method}",
            "BEGIN:VEVENT",
            $"UID:{Escape($"{Tidy.Line(group, 200)}-{number}@ementoring")}",
            $"SEQUENCE:{Number(sequence)}",
            $"DTSTAMP:{Utc(facts.Now)}",
            $"DTSTART:{Utc(at)}",
            $"DTEND:{Utc(at.AddMinutes(facts.Plan.Minutes))}",
            $"SUMMARY:{Escape(summary)}",
            $"DESCRIPTION:{Escape(Description(facts, texts))}",
            .. facts.Place.Length > 0 ? [$"LOCATION:{Escape(facts.Place)}"] : Array.Empty<string>(),
            $"ORGANIZER;CN={Quote(facts.Organisation)}:mailto:{facts.From}",
            .. Attendees(facts),
            $"STATUS:{(method == "CANCEL" ? "CANCELLED" : "CONFIRMED")}",
            "CLASS:PRIVATE", // the goals are the members' own
            "TRANSP:OPAQUE",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return new(method, string.Concat(lines.Select(Fold)));
    }

    private static string Description(LetterFacts facts, LetterTexts texts)
    {
        string[] goals = facts.Goals.Count == 0 ? [] : ["", texts.Common("event-goals"), .. facts.Goals.Select(g => $"– {g}")];
        return string.Join('\n', [facts.Programme, .. goals, "", texts.Common("event-change")]);
    }

    private static IEnumerable<string> Attendees(LetterFacts facts) =>
        facts.People.Select(p => (p.Name, p.Email)).Prepend((facts.Name, Email: facts.To))
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
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > FoldAt)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }
}

using System.Globalization;
using EMentoring.Core;
using EMentoring.Core.Letters;

namespace EMentoring.App.Letters;

/// <summary>What the texts of one letter are filled with: the places' values, and what is true of the letter. Of some forty of each a letter asks for a few.</summary>
/// <param name="letter">The letter.</param>
/// <param name="facts">Its facts, made fit.</param>
/// <param name="texts">The texts of its reader's language.</param>
/// <param name="calendar">True where a calendar file goes with it.</param>
public sealed class LetterValues(Letter letter, LetterFacts facts, LetterTexts texts, bool calendar)
{
    private readonly Dates dates = new(texts, facts.Plan.Calendar);

    /// <summary>What stands in a place; null where the letter has no such value.</summary>
    public string? Value(string place) => place switch
    {
        "programme" => facts.Programme.Length > 0 ? facts.Programme : facts.Organisation.Length > 0 ? facts.Organisation : "EMentoring",
        "organisation" => facts.Organisation,
        "name" => facts.Name,
        "contact" => facts.Contact,
        "about" => facts.About,
        "reason" => facts.Reason,
        "minutes" => Number(facts.Plan.Minutes),
        "hours" => Number(facts.Plan.Minutes / 60),
        "weeks" => Number(facts.Plan.CadenceDays / 7),
        "days" => Number(facts.Plan.CadenceDays),
        "max-goals" => Number(facts.Plan.MaxGoals),
        "retention" => Number(facts.Plan.RetentionDays),
        "threshold" => Number(facts.Plan.MinCell),
        "number" => letter.Number is { } n ? Number(n) : null,
        "meetings" => Number(facts.Plan.Cap),
        "min-size" => Number(facts.Plan.MinSize),
        "diary" => Number(facts.Plan.Diary),
        "credits" => facts.Plan.Credits > 0 ? Number(facts.Plan.Credits) : null,
        "rest-days" => Number(facts.Plan.RestDays),
        "rest-months" => Number((facts.Plan.RestDays + 15) / 30),
        "role" => facts.Role is { } role ? texts.Role(role) : null,
        "theme" => facts.Theme is { } theme ? texts.Theme(theme) : null,
        "side" => facts.Side is { } side ? texts.Side(side) : null,
        "holder" => facts.Holder,
        "method" => facts.Method is { } key ? texts.Method(key)?.Name : null,
        "method-how" => facts.Method is { } key ? texts.Method(key)?.How : null,
        "resumes" when facts.PausedUntil is { } last => dates.Day(facts.Plan.Calendar.Open(last.AddDays(1))),
        _ => letter.By is { } by && By(place, by) is { } until ? until : letter.At is { } at ? At(place, at) : null,
    };

    private string? By(string place, DateTimeOffset by) => place switch
    {
        "by" => dates.Day(dates.LastDay(by)),
        "by-short" => dates.ShortDay(dates.LastDay(by)),
        "closes" => dates.Time(by),
        "closes-day" or "resumes" => dates.Day(by),
        "closes-short" => dates.ShortDay(by),
        _ => null,
    };

    private string? At(string place, DateTimeOffset at) => place switch
    {
        "at" => dates.Time(at),
        "at-short" => dates.ShortTime(at),
        "around" => dates.Day(Core.Calendar.WorkingDay(facts.Plan.Calendar.Date(at))),
        "span" => dates.Span(at, facts.Plan.Minutes),
        _ => null,
    };

    /// <summary>Whether a condition's word is true of the letter.</summary>
    public bool Holds(string word) => word switch
    {
        "reminder" => letter.Reminder,
        "pair" => facts.Plan.Pairs,
        "supervisors" => facts.Supervised,
        "named" => facts.Name.Length > 0,
        "link" => facts.Link is not null,
        "goals" => facts.Goals.Count > 0,
        "agrees" => facts.Plan.MaxGoals > 0,
        "deeds" => facts.Plan.Deeds,
        "theme" => facts.Theme is { Length: > 0 },
        "themes" => facts.Plan.Themes,
        "side" => facts.Side is not null,
        "sides" => facts.Plan.Sides.Length > 0,
        "course" => facts.Plan.Course.Length > 0,
        "method" => facts.Method is not null,
        "talk" => facts.HolderIsReader || facts.Holder is { Length: > 0 },
        "talk-mine" => facts.HolderIsReader,
        "poll" => facts.Plan.Poll && facts.TimesProposed,
        "diary" => facts.Plan.Diary > 0,
        "certificate" => facts.Plan.Certificate,
        "open" => facts.Plan.Open,
        "series-next" => facts.Plan.RestDays > facts.Plan.CadenceDays,
        "eligible" => facts.Eligible && facts.Role != Role.Mentor && facts.Plan.Seats.Of(Role.Mentor) is not null,
        "helper" => facts.Role?.Participates() == false,
        "reason" => facts.Reason is { Length: > 0 },
        "theirs-many" => facts.People.Count(p => p.Theirs) > 1,
        "zero" => letter.Number == 0,
        "first-meeting" => letter.Number == 1,
        "changed" => letter.Sequence > 0,
        "cancels" => letter is { Kind: LetterKind.Evaluate, Sequence: not null },
        "calendar" => calendar,
        "today" => letter.At is { } at && facts.Plan.Calendar.Date(at) == facts.Plan.Calendar.Date(facts.Now),
        _ => word == Wire.Name(letter.Reader) || (letter.Outcome is { } outcome && word == Wire.Name(outcome)) || (facts.Role is { } role && word == Wire.Name(role))
            || (word.StartsWith("approval-", StringComparison.Ordinal) && word.AsSpan(9).SequenceEqual(Wire.Name(facts.Plan.Approval))),
    };

    /// <summary>The first of the alternatives that is true and has its values.</summary>
    public string? First(IEnumerable<LetterTexts.Line> lines) => Each(lines).FirstOrDefault();

    /// <summary>All that are true and have their values.</summary>
    public IEnumerable<string> Each(IEnumerable<LetterTexts.Line> lines) =>
        lines.Where(l => l.Holds(Holds)).Select(l => Template.Fill(l.Say, Value)).OfType<string>();

    /// <summary>The text with its places filled; as it is where a value is missing.</summary>
    public string Fill(string text) => Template.Fill(text, Value) ?? text;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

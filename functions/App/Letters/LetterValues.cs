using System.Globalization;
using EMentoring.Core;
using EMentoring.Core.Letters;

namespace EMentoring.App.Letters;

/// <summary>What the texts of one letter are filled with: the places' values, and what is true of the letter.</summary>
public sealed record LetterValues(IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Truths)
{
    public static LetterValues Of(Letter letter, LetterFacts facts, LetterTexts texts, bool calendar)
    {
        var dates = new Dates(texts, facts.Plan.Calendar);
        var values = new Dictionary<string, string>
        {
            ["programme"] = new[] { facts.Programme, facts.Organisation, "EMentoring" }.First(n => n.Length > 0),
            ["organisation"] = facts.Organisation,
            ["name"] = facts.Name,
            ["contact"] = facts.Contact,
            ["about"] = facts.About ?? "",
            ["reason"] = facts.Reason ?? "",
            ["minutes"] = Number(facts.Plan.Minutes),
            ["hours"] = Number(facts.Plan.Minutes / 60),
            ["weeks"] = Number(facts.Plan.CadenceDays / 7),
            ["days"] = Number(facts.Plan.CadenceDays),
            ["max-goals"] = Number(facts.Plan.MaxGoals),
            ["retention"] = Number(facts.Plan.RetentionDays),
            ["threshold"] = Number(facts.Plan.MinCell),
            ["number"] = letter.Number is { } n ? Number(n) : "",
            ["meetings"] = Number(facts.Plan.Cap),
            ["min-size"] = Number(facts.Plan.MinSize),
            ["diary"] = Number(facts.Plan.Diary),
            ["credits"] = facts.Plan.Credits > 0 ? Number(facts.Plan.Credits) : "",
            ["rest-days"] = Number(facts.Plan.RestDays),
            ["rest-months"] = Number((facts.Plan.RestDays + 15) / 30),
            ["role"] = facts.Role is { } role ? texts.Role(role) : "",
            ["theme"] = facts.Theme is { } theme ? texts.Theme(theme) : "",
            ["side"] = facts.Side is { } side ? texts.Side(side) ?? "" : "",
            ["holder"] = facts.Holder ?? "",
        };
        if (facts.Method is { } key && texts.Method(key) is { } method) (values["method"], values["method-how"]) = method;
        if (facts.PausedUntil is { } last) values["resumes"] = dates.Day(facts.Plan.Calendar.Open(last.AddDays(1)));
        if (letter.By is { } by)
        {
            values["by"] = dates.Day(dates.LastDay(by));
            values["by-short"] = dates.ShortDay(dates.LastDay(by));
            values["closes"] = dates.Time(by);
            values["closes-day"] = dates.Day(by);
            values["closes-short"] = dates.ShortDay(by);
            values.TryAdd("resumes", dates.Day(by));
        }
        if (letter.At is { } at)
        {
            values["at"] = dates.Time(at);
            values["at-short"] = dates.ShortTime(at);
            values["around"] = dates.Day(Core.Calendar.WorkingDay(facts.Plan.Calendar.Date(at)));
            values["span"] = dates.Span(at, facts.Plan.Minutes);
        }
        return new(values, Truth(letter, facts, calendar));
    }

    /// <summary>The first of the alternatives that is true and has its values.</summary>
    public string? First(IEnumerable<LetterTexts.Line> lines) => Each(lines).FirstOrDefault();

    /// <summary>All that are true and have their values.</summary>
    public IEnumerable<string> Each(IEnumerable<LetterTexts.Line> lines) =>
        lines.Where(l => l.Holds(Truths)).Select(l => Template.Fill(l.Say, Values)).OfType<string>();

    public string Fill(string text) => Template.Fill(text, Values) ?? text;

    private static HashSet<string> Truth(Letter letter, LetterFacts facts, bool calendar)
    {
        (string Word, bool True)[] words =
        [
            (Wire.Name(letter.Reader), true),
            (letter.Outcome is { } outcome ? Wire.Name(outcome) : "", letter.Outcome is not null),
            ("reminder", letter.Reminder),
            ("pair", facts.Plan.Pairs),
            ("supervisors", facts.Supervised),
            ("named", facts.Name.Length > 0),
            ("link", facts.Link is not null),
            ("goals", facts.Goals.Count > 0),
            ("agrees", facts.Plan.MaxGoals > 0),
            ("deeds", facts.Plan.Deeds),
            ("theme", facts.Theme is { Length: > 0 }),
            ("themes", facts.Plan.Themes),
            ("side", facts.Side is not null),
            ("sides", facts.Plan.Sides.Length > 0),
            ("course", facts.Plan.Course.Length > 0),
            ("method", facts.Method is not null),
            ("talk", facts.HolderIsReader || facts.Holder is { Length: > 0 }),
            ("talk-mine", facts.HolderIsReader),
            ("poll", facts.Plan.Poll && facts.TimesProposed),
            ("diary", facts.Plan.Diary > 0),
            ("certificate", facts.Plan.Certificate),
            ("open", facts.Plan.Open),
            ("series-next", facts.Plan.RestDays > facts.Plan.CadenceDays),
            ("eligible", facts.Eligible && facts.Role != Role.Mentor && facts.Plan.Seats.Of(Role.Mentor) is not null),
            ($"approval-{Wire.Name(facts.Plan.Approval)}", true),
            (facts.Role is { } role ? Wire.Name(role) : "", facts.Role is not null),
            ("helper", facts.Role?.Participates() == false),
            ("reason", facts.Reason is { Length: > 0 }),
            ("theirs-many", facts.People.Count(p => p.Theirs) > 1),
            ("zero", letter.Number == 0),
            ("first-meeting", letter.Number == 1),
            ("changed", letter.Sequence > 0),
            ("cancels", letter is { Kind: LetterKind.Evaluate, Sequence: not null }),
            ("calendar", calendar),
            ("today", letter.At is { } at && facts.Plan.Calendar.Date(at) == facts.Plan.Calendar.Date(facts.Now)),
        ];
        return words.Where(w => w.True).Select(w => w.Word).ToHashSet();
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

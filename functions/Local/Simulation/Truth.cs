using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;

namespace EMentoring.Local.Simulation;

/// <summary>What the robots know: what they did, and were told had been taken. The summary's figures are compared with it.</summary>
public sealed class Truth(History history)
{
    private static readonly string[] Marks = ["usefulness", "trust", "reciprocity"];

    private readonly Dictionary<string, string> people = [];
    private readonly Dictionary<(string Person, string Group), JsonElement> evaluations = [];
    private readonly HashSet<(string Person, string Group, int Number)> diaries = [];
    private readonly HashSet<(string Group, int Number)> held = [];
    private readonly HashSet<(string Person, string What)> open = [], tried = [];
    private readonly HashSet<string> unsure = [], erased = [];

    public string? Programme { get; set; }

    /// <summary>Wire name of the programme's stage; null before its first step.</summary>
    public string? Stage { get; private set; }

    /// <summary>How many summaries were compared in full.</summary>
    public int Compared { get; private set; }

    /// <summary>The id of the person with that address; null where nobody has signed up.</summary>
    public string? Person(string address) => people.GetValueOrDefault(address);

    public void SignedUp(string address, string person) => people[address] = person;

    /// <summary>Somebody fills in the form, it may be again.</summary>
    public void Back(string person) => erased.Remove(person);

    /// <summary>An answer is under way. Two at once, or one that was cut off, leave its writer unsure.</summary>
    public void Says(string path, Link link, byte[] body)
    {
        if (!open.Add(Answer(path, link))) unsure.Add(link.Person);
        if (path == "/api/held" && link.Group is { } group && JsonElement.Parse(body).GetProperty("answer").GetString() == "held") held.Add((group, link.Number!.Value));
    }

    /// <summary>
    /// An answer was taken (2xx), refused (4xx), or nobody can say (503): then it will be given again. Of one whose writer was
    /// erased before it was taken nothing is kept, and for some milliseconds they are not told so: their group still has them.
    /// </summary>
    public void Said(string path, Link link, byte[] body, int status)
    {
        if (!open.Remove(Answer(path, link))) return;
        if (status == 503) tried.Add(Answer(path, link));
        else if (tried.Remove(Answer(path, link)) && status >= 300) unsure.Add(link.Person);
        if (status >= 300 || link.Group is not { } group || erased.Contains(link.Person)) return;
        var said = JsonElement.Parse(body);
        if (path == "/api/evaluation") evaluations[(link.Person, group)] = said;
        if (path == "/api/diary") diaries.Add((link.Person, group, link.Number!.Value));
    }

    /// <summary>Whose answer it is, and to what: a page of one meeting is another than that of the next.</summary>
    private static (string Person, string What) Answer(string path, Link link) => (link.Person, $"{path} {link.Group} {link.Number}");

    /// <summary>Somebody's profile is gone, and all that they said with it.</summary>
    public void Erased(string person)
    {
        erased.Add(person);
        foreach (var (key, _) in evaluations.Where(e => e.Key.Person == person).ToArray()) evaluations.Remove(key);
        diaries.RemoveWhere(d => d.Person == person);
        open.RemoveWhere(o => o.Person == person);
    }

    public void Committed(string partition, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            var body = change switch { Change.Add a => a.Body, Change.Replace r => r.Body, Change.Put p => p.Body, _ => "" };
            if (partition == Programme && change.Key == Keys.State) Stage = StateText.Stage(body);
            else if (Programme is not null && partition == Keys.Board(Programme) && change.Key == Keys.Summary) Compare(Wire.Read<Summary>(body));
        }
    }

    private void Compare(Summary summary)
    {
        var groups = history.Laws.Groups.Where(g => g.Programme == Programme).ToArray();
        history.Laws.Hold(summary.Meetings.Held == groups.Sum(g => g.Held), $"The summary says {summary.Meetings.Held} meetings, the groups held {groups.Sum(g => g.Held)}");
        foreach (var (g, n) in groups.SelectMany(g => Enumerable.Range(1, g.Held).Select(n => (g, n))))
            history.Laws.Hold(held.Contains((g.Id, n)), $"Meeting {n} of {g.Id} counts as held, and nobody said so");
        foreach (var outcome in Enum.GetValues<Outcome>())
            history.Laws.Hold((summary.Outcomes.FirstOrDefault(o => o.Key == Wire.Name(outcome))?.Number ?? 0) == groups.Count(g => g.Stage is GroupStage.Ended e && e.Outcome == outcome), $"The summary counts the groups that ended as {outcome} wrongly");
        var months = groups.SelectMany(g => g.Meetings.Select(m => $"{g.Plan.Calendar.Date(m):yyyy-MM}")).CountBy(m => m).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new Count(m.Key, m.Value));
        history.Laws.Hold(summary.Months.Where(m => m.Number > 0).SequenceEqual(months), $"The summary's months are {Wire.Write(summary.Months)}, the groups met in {string.Join(' ', months)}");
        if (open.Count > 0 || tried.Count > 0 || unsure.Count > 0 || history.Laws.JustErased) return;
        Compared++;
        history.Laws.Hold(summary.Diary == diaries.Count, $"The summary says {summary.Diary} diary entries, {diaries.Count} were written");
        foreach (var mark in Marks)
            Same(summary, Figure.OfOne(mark, ["low", "middle", "high"], [.. evaluations.Select(e => (e.Key.Person, e.Value.GetProperty(mark).GetInt32() switch { <= 2 => "low", 3 => "middle", _ => "high" }))], summary.Threshold));
        Same(summary, Figure.OfSeveral("goals", ["reached", "partly", "not-yet"], [.. evaluations.SelectMany(e => e.Value.GetProperty("goals").EnumerateArray().Select(g => (e.Key.Person, g.GetString()!)))], summary.Threshold));
    }

    private void Same(Summary summary, Figure told)
    {
        var figure = summary.Figures.First(f => f.Key == told.Key);
        history.Laws.Hold(figure.Answers == told.Answers && figure.Cells.SequenceEqual(told.Cells), $"The summary says of {told.Key}: {Wire.Write(figure)}; the robots said {Wire.Write(told)}");
    }
}

/// <summary>Reads a little of a state row's body without reading all of it.</summary>
public static class StateText
{
    /// <summary>Wire name of the stage.</summary>
    public static string Stage(string body) => Between(body, "\"stage\":{\"$type\":\"", '"');

    /// <summary>How many steps it has made.</summary>
    public static int Version(string body) => int.Parse(Between(body, "\"version\":", ','), System.Globalization.CultureInfo.InvariantCulture);

    private static string Between(string body, string before, char after)
    {
        var from = body.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return from < before.Length ? "" : body[from..body.IndexOf(after, from)];
    }
}

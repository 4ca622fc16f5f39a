using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Links;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Evaluation;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;

namespace EMentoring.Local.Simulation;

/// <summary>What the robots know: what they did, and were told had been taken. The summary's figures are compared with it.</summary>
public sealed class Truth(History history)
{
    private const string Goals = "/api/goals", Evaluation = "/api/evaluation", Diary = "/api/diary";

    private static readonly string[] Marks = ["usefulness", "trust", "reciprocity"];

    private readonly Dictionary<string, string> people = [];
    private readonly Dictionary<(string Person, string Group), JsonElement> evaluations = [];
    private readonly HashSet<(string Person, string Group, int Number)> diaries = [];
    private readonly HashSet<(string Group, int Number)> held = [];
    private readonly HashSet<(string Person, string Group)> assessing = [], halfSaid = [];
    private readonly HashSet<string> erased = [], taken = [];
    private readonly Answering answers = new();
    private readonly Growing growing = new(history);

    public string? Programme { get; set; }

    /// <summary>Wire name of the programme's stage; null before its first step.</summary>
    public string? Stage { get; private set; }

    /// <summary>How many summaries were compared in full.</summary>
    public int Compared { get; private set; }

    /// <summary>The id of the person with that address; null where nobody has signed up.</summary>
    public string? Person(string address) => people.GetValueOrDefault(address);

    public void SignedUp(string address, string person) => people[address] = person;

    /// <summary>They, or who signed them up, were told that it had been taken.</summary>
    public void Taken(string address) => taken.Add(people[address]);

    /// <summary>Ids of those whose sign-up was taken.</summary>
    public IEnumerable<string> TakenIn => taken;

    /// <summary>Somebody fills in the form, it may be again.</summary>
    public void Back(string person) => erased.Remove(person);

    /// <summary>An answer is under way.</summary>
    public void Says(string path, Link link, byte[] body)
    {
        answers.Begins(path, link);
        if (link.Group is not { } group) return;
        if (path == Goals && Assesses(link.Person, group)) assessing.Add((link.Person, group));
        if (path == "/api/held" && JsonElement.Parse(body).GetProperty("answer").GetString() == "held") held.Add((group, link.Number!.Value));
    }

    /// <summary>
    /// An answer was taken, or not. Of one whose writer was erased before it was taken nothing is kept, and for some
    /// milliseconds they are not told so: their group still has them.
    /// </summary>
    public void Said(string path, Link link, byte[] body, int status)
    {
        if (!answers.Ends(path, link, status) || link.Group is not { } group) return;
        var assessed = path == Goals && assessing.Remove((link.Person, group));
        if (path == Goals && assessed != Assesses(link.Person, group)) answers.Doubt(path, link.Person); // their group went on meanwhile
        if (assessed && status == 503) halfSaid.Add((link.Person, group)); // kept or not: the same page may be answered again without it
        else if (assessed && status < 300) halfSaid.Remove((link.Person, group));
        if (status >= 300 || erased.Contains(link.Person)) return;
        var said = JsonElement.Parse(body);
        if (assessed) growing.First(link.Person, group, said);
        if (path == Diary) diaries.Add((link.Person, group, link.Number!.Value));
        if (path != Evaluation) return;
        evaluations[(link.Person, group)] = said;
        growing.Last(link.Person, group, said);
    }

    /// <summary>Goals are asked of some who assess nothing, or not any more: what they say of themselves is not kept.</summary>
    private bool Assesses(string person, string group) => history.Laws.State<Group>(group)?.FirstAssessment(person) is not (null or Standing.Closed);

    /// <summary>Somebody's profile is gone, and all that they said with it.</summary>
    public void Erased(string person)
    {
        erased.Add(person);
        foreach (var (key, _) in evaluations.Where(e => e.Key.Person == person).ToArray()) evaluations.Remove(key);
        diaries.RemoveWhere(d => d.Person == person);
        assessing.RemoveWhere(a => a.Person == person);
        halfSaid.RemoveWhere(a => a.Person == person);
        answers.Forget(person);
        growing.Forget(person);
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
        if (!answers.Sure(Evaluation, Diary) || history.Laws.JustErased) return;
        Compared++;
        history.Laws.Hold(summary.Diary == diaries.Count, $"The summary says {summary.Diary} diary entries, {diaries.Count} were written");
        var plan = history.Laws.State<Programme>(Programme)!.Plan;
        foreach (var one in new[] { summary, Unhidden(plan) })
            foreach (var told in Told(plan, one.Threshold)) Same(one, told);
    }

    /// <summary>The figures as the robots know them.</summary>
    private IEnumerable<Figure> Told(Plan plan, int threshold)
    {
        var marks = Marks.Select(mark => Figure.OfOne(mark, ["low", "middle", "high"], [.. evaluations.Select(e => (e.Key.Person, e.Value.GetProperty(mark).GetInt32() switch { <= 2 => "low", 3 => "middle", _ => "high" }))], threshold));
        var goals = Figure.OfSeveral("goals", ["reached", "partly", "not-yet"], [.. evaluations.SelectMany(e => e.Value.GetProperty("goals").EnumerateArray().Select(g => (e.Key.Person, g.GetString()!)))], threshold);
        return [.. marks, goals, .. answers.Sure(Evaluation, Goals) && halfSaid.Count == 0 && growing.Sure ? growing.Figures(plan, threshold) : []];
    }

    /// <summary>The program's summary of its own rows as it were if nothing had to be hidden: most histories have fewer people than the threshold.</summary>
    private Summary Unhidden(Plan plan)
    {
        var kept = new People(history.Table);
        var lines = history.Table.List(Keys.Board(Programme!), Keys.PersonLine).Result;
        return Summary.Of(plan with { MinCell = 1 }, [], [], [.. lines.Select(l => kept.Answers(l.Key[Keys.PersonLine.Length..]).Result)], history.Timeline.Now);
    }

    private void Same(Summary summary, Figure told)
    {
        var figure = summary.Figures.First(f => f.Key == told.Key);
        history.Laws.Hold(figure.Answers == told.Answers && figure.Cells.SequenceEqual(told.Cells), $"The summary says of {told.Key}: {Wire.Write(figure)}; the robots said {Wire.Write(told)}");
    }
}

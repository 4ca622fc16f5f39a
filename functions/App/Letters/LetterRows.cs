using System.Globalization;
using EMentoring.Core;
using EMentoring.Core.Letters;
using static EMentoring.App.Letters.LetterContent;
using static EMentoring.Core.Letters.LetterKind;

namespace EMentoring.App.Letters;

/// <summary>The facts that a letter shows with their names, such as who, when and where.</summary>
public sealed record LetterRows(Letter Letter, LetterFacts Facts, LetterTexts Texts, LetterValues Values)
{
    private bool Pair => Facts.Plan.Pairs;

    /// <summary>The letter's rows, in order; a row whose fact is missing is left out.</summary>
    public IReadOnlyList<Fact> All => [.. Rows.SelectMany(r => r).Where(r => r.Lines.Count > 0)];

    private IEnumerable<Fact>[] Rows => Letter.Kind switch
    {
        Confirm => [One("programme", "{programme}"), By],
        ReturnOrNot or ThemesVote => [By],
        ThemesWanted => [Sides, By],
        Approve => [People, One("first", Number(Facts.Plan.First)), Cap, Minutes, One("rhythm", Rhythm), By],
        ApproveJoining => [People, Minutes, One("rhythm", Rhythm), By],
        GoalsSet or MemberLeft or Unanswered or NewMember or NeverFits => [People],
        Introduction => [Course, People, Helps ? [] : By],
        PickTime when Polls => [Minutes, Theme, Talk, By],
        PickTime => [One("around", "{around}"), Minutes, Theme, Talk, People, By],
        TalkAsked => [Theme, Letter.By is null ? Time : One("meeting-around", "{around}"), By], // a poll's end is asked by; without one the time is set
        Invitation or Tomorrow or Overtaken => [Time, Place, Theme, Talk, People],
        Cancelled => [Time, Place, People],
        WasItHeld => [Time, Place, By],
        LetterKind.Diary => [Theme],
        Together => [One("proposed-time", "{span}"), People, Others],
        Paused => [One("resumes", "{resumes}")],
        ContinueOrStop => [Held, More("more"), Rest, By],
        GoingOn => [Held, More("more-agreed"), Rest],
        Vacancy => [Minutes, One("rhythm", Rhythm)],
        Welcome => [People, Before],
        Evaluate => [Held, By],
        Certificate => [One("credits", "{credits}")],
        TooFew => [One("signed-up", "{number}"), One("sign-up-ends", "{closes}")],
        ProposalsReady => Letter.Number == 0 ? [] : [One("proposed", "{number}"), By],
        Declined => [People, One("reason", "{reason}")],
        Attention => [People, One("goes-on", "{closes}")],
        WaitingEnough => [Waiting],
        ProposeOrEnd => [Waiting, One("programme-ends", "{closes}")],
        SummaryReady => [Facts.Figures.Select(f => new Fact(Texts.Figure(f.Key), [f.Value]))],
        _ => [],
    };

    private bool Polls => Values.Holds("poll");

    private bool Helps => Facts.Role?.Participates() == false;

    private IEnumerable<Fact> By => One("by", "{by}");

    private IEnumerable<Fact> Time => One("time", "{span}");

    private IEnumerable<Fact> Place => Facts.Place.Length > 0 ? [new Fact(Texts.Label("place"), [Facts.Place])] : [];

    private IEnumerable<Fact> Theme => [.. One("theme", "{theme}"), .. One("side", "{side}")];

    private IEnumerable<Fact> Course => [new Fact(Texts.Label("themes"), [.. Facts.Plan.Course.Select(Texts.Theme)])];

    private IEnumerable<Fact> Sides => [new Fact(Texts.Label("sides"), [.. Facts.Plan.Sides.Select(Texts.Side).OfType<string>()])];

    // Whose talk it is read in the first line.
    private IEnumerable<Fact> Talk => Facts.HolderIsReader ? [] : One("talk", "{holder}");

    private IEnumerable<Fact> Held => Letter.Number > 0 ? One("held", "{number}") : [];

    // Counted from the coming meeting's number.
    private IEnumerable<Fact> Before => Letter.Number > 1 ? One("held", Number(Letter.Number.Value - 1)) : [];

    private IEnumerable<Fact> Minutes => One("minutes", Texts.Common(Facts.Plan.Minutes > 60 && Facts.Plan.Minutes % 60 == 0 ? "hours" : "minutes"));

    private IEnumerable<Fact> Cap => Facts.Plan.Cap > Facts.Plan.First ? One("cap", Number(Facts.Plan.Cap)) : [];

    private IEnumerable<Fact> Waiting => One(Pair ? "waiting" : "waiting-group", "{number}");

    private string Rhythm => Texts.Common(Facts.Plan.CadenceDays switch
    {
        >= 28 and <= 31 => "monthly",
        > 7 and var days when days % 7 == 0 => "every-weeks",
        _ => "every-days",
    });

    private IEnumerable<Fact> More(string label) => Math.Min(Facts.Plan.Every, Facts.Plan.Cap - (Letter.Number ?? 0)) is > 0 and var more
        ? One(Series ? "more-series" : label, Number(more)) : [];

    private bool Series => Values.Holds("series-next");

    private IEnumerable<Fact> Rest => Series ? One("rest", Texts.Common(Facts.Plan.RestDays < 75 ? "rest-days" : "rest-months")) : [];

    private IEnumerable<Fact> Others => [Of("other-group", Facts.OtherGroup)];

    private IEnumerable<Fact> People => Letter.Reader switch
    {
        Reader.Participant => [Of(Pair ? "your-pair" : "your-group", Facts.People)],
        Reader.Coordinator => [Of(Pair ? "pair" : "group", Facts.People)],
        _ =>
        [
            .. Facts.People.Where(p => p.Theirs).Select(p => Of("your-worker", [p])),
            Of(Pair ? "their-pair" : "their-group", Facts.People.Where(p => !p.Theirs)),
        ],
    };

    // One person's facts stand on lines of their own; of many, each has a line.
    private Fact Of(string label, IEnumerable<PersonFacts> people)
    {
        var each = people.Select(p => new[] { Named(p), Met ? "" : p.Unit, p.Email }.Where(s => s.Length > 0).ToArray()).ToArray();
        return each.Length == 1 ? new(Texts.Label(label), each[0]) : new(Texts.Label(label), [.. each.Select(parts => string.Join(" · ", parts))], Apart: true);
    }

    // A group has been introduced to each other by then: who comes, and how to reach them, is enough.
    private bool Met => !Pair && Letter.Kind is (PickTime or Invitation or Tomorrow or Cancelled or Overtaken);

    // Among equals a role says nothing.
    private string Named(PersonFacts p) => p.Role is { } role and not Role.Peer
        ? Template.Fill(Texts.Common("with-role"), place => place == "name" ? p.Name : place == "role" ? Texts.Role(role) : null) ?? p.Name : p.Name;

    private IEnumerable<Fact> One(string label, string text) =>
        Template.Fill(text, Values.Value) is { } value ? [new Fact(Texts.Label(label), [value])] : [];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
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
        ReturnOrNot => [By],
        Approve => [People, One("first", Number(Facts.Plan.First)), Cap, One("minutes", Texts.Common("minutes")), One("rhythm", Rhythm), By],
        GoalsSet or MemberLeft or Unanswered => [People],
        Introduction => [People, By],
        PickTime => [One("around", "{around}"), One("minutes", Texts.Common("minutes")), People, By],
        Invitation or Cancelled or Tomorrow => [Time, Place, People],
        WasItHeld => [Time, Place, By],
        ContinueOrStop => [Held, More("more"), By],
        GoingOn => [Held, More("more-agreed")],
        Evaluate => [Held, By],
        TooFew => [One("signed-up", "{number}"), One("sign-up-ends", "{closes}")],
        ProposalsReady => Letter.Number == 0 ? [] : [One("proposed", "{number}"), By],
        Declined => [People, One("reason", "{reason}")],
        Attention => [People, One("goes-on", "{closes}")],
        ProposeOrEnd => [One("waiting", "{number}"), One("programme-ends", "{closes}")],
        SummaryReady => [Facts.Figures.Select(f => new Fact(Texts.Figure(f.Key), [f.Value]))],
        _ => [],
    };

    private IEnumerable<Fact> By => One("by", "{by}");

    private IEnumerable<Fact> Time => One("time", "{span}");

    private IEnumerable<Fact> Place => Facts.Place.Length > 0 ? [new Fact(Texts.Label("place"), [Facts.Place])] : [];

    private IEnumerable<Fact> Held => Letter.Number > 0 ? One("held", "{number}") : [];

    private IEnumerable<Fact> Cap => Facts.Plan.Cap > Facts.Plan.First ? One("cap", Number(Facts.Plan.Cap)) : [];

    private string Rhythm => Texts.Common(Facts.Plan.CadenceDays is >= 28 and <= 31 ? "monthly" : "every-days");

    private IEnumerable<Fact> More(string label) =>
        Math.Min(Facts.Plan.Every, Facts.Plan.Cap - (Letter.Number ?? 0)) is > 0 and var more ? One(label, Number(more)) : [];

    private IEnumerable<Fact> People => Letter.Reader switch
    {
        Reader.Participant => [new Fact(Texts.Label(Pair ? "your-pair" : "your-group"), Lines(Facts.People))],
        Reader.Coordinator => [new Fact(Texts.Label(Pair ? "pair" : "group"), Lines(Facts.People))],
        _ =>
        [
            .. Facts.People.Where(p => p.Theirs).Select(p => new Fact(Texts.Label("your-worker"), Lines([p]))),
            new Fact(Texts.Label(Pair ? "their-pair" : "their-group"), Lines(Facts.People.Where(p => !p.Theirs))),
        ],
    };

    // One person's facts stand on lines of their own; of many, each has a line.
    private static string[] Lines(IEnumerable<PersonFacts> people)
    {
        var each = people.Select(p => new[] { p.Name, p.Unit, p.Email }.Where(s => s.Length > 0).ToArray()).ToArray();
        return each.Length == 1 ? each[0] : [.. each.Select(parts => string.Join(" · ", parts))];
    }

    private IEnumerable<Fact> One(string label, string text) =>
        Template.Fill(text, Values.Values) is { } value ? [new Fact(Texts.Label(label), [value])] : [];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

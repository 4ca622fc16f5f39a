using EMentoring.App.Looks;
using EMentoring.Core.Letters;

namespace EMentoring.App.Letters;

/// <summary>The facts with every word that somebody typed made fit for a letter, whatever was let in elsewhere.</summary>
public static class TidyFacts
{
    // As many people and goals as any programme model has; with the lengths they keep a mail below a table row's size.
    private const int People = 14, Goals = 3, Address = 254;

    /// <param name="letter">The letter they are for.</param>
    /// <param name="f">The facts as they were gathered.</param>
    /// <param name="share">The words may be as long as agreed divided by this.</param>
    public static LetterFacts Of(Letter letter, LetterFacts f, int share = 1) => f with
    {
        Organisation = Tidy.Line(f.Organisation, 80 / share),
        Programme = Tidy.Line(f.Programme, 80 / share),
        // Until an address is confirmed, anybody may have typed it: no words of theirs go there.
        Name = letter.Kind == LetterKind.Confirm ? "" : Tidy.Line(f.Name, 80 / share),
        To = Tidy.Line(f.To, Address),
        From = Tidy.Line(f.From, Address),
        Contact = Tidy.Line(f.Contact, Address),
        Theme = f.Theme is null ? null : Tidy.Line(f.Theme, 120 / share),
        Side = f.Side is null ? null : Tidy.Line(f.Side, 40),
        Method = f.Method is null ? null : Tidy.Line(f.Method, 40),
        Holder = f.Holder is null ? null : Tidy.Line(f.Holder, 80 / share),
        Words = f.Words is null ? null : Tidy.Line(f.Words, Look.MostWords / share),
        Place = Tidy.Line(f.Place, 200 / share),
        About = f.About is null ? null : Tidy.Line(f.About, 80 / share),
        Reason = f.Reason is null ? null : Tidy.Line(f.Reason, 500 / share),
        Goals = [.. f.Goals.Select(g => Tidy.Line(g, 200 / share)).Where(g => g.Length > 0).Take(Goals)],
        People = Each(f.People, share),
        OtherGroup = Each(f.OtherGroup, share),
        Figures = [.. f.Figures.Take(12).Select(x => (x.Key, Tidy.Line(x.Value, 80 / share)))],
    };

    private static IReadOnlyList<PersonFacts> Each(IReadOnlyList<PersonFacts> people, int share) =>
    [
        .. people.Take(People).Select(p => p with
        {
            Name = Tidy.Line(p.Name, 80 / share),
            Unit = Tidy.Line(p.Unit, 80 / share),
            // An address cannot be cut: one that is too long for its share is left out.
            Email = p.Email.Length > Address / share ? "" : Tidy.Line(p.Email, Address),
        }),
    ];
}

namespace EMentoring.App.Letters;

/// <summary>The facts with every word that somebody typed made fit for a letter, whatever was let in elsewhere.</summary>
public static class TidyFacts
{
    // As many people and goals as any programme model has; with the lengths they keep a mail below a table row's size.
    private const int People = 10, Goals = 3;

    public static LetterFacts Of(LetterFacts f) => f with
    {
        Organisation = Tidy.Line(f.Organisation, 80),
        Programme = Tidy.Line(f.Programme, 80),
        Name = Tidy.Line(f.Name, 80),
        To = Tidy.Line(f.To, 254),
        From = Tidy.Line(f.From, 254),
        Contact = Tidy.Line(f.Contact, 254),
        Place = Tidy.Line(f.Place, 200),
        About = f.About is null ? null : Tidy.Line(f.About, 80),
        Reason = f.Reason is null ? null : Tidy.Line(f.Reason, 500),
        Goals = [.. f.Goals.Select(g => Tidy.Line(g, 200)).Where(g => g.Length > 0).Take(Goals)],
        People = [.. f.People.Take(People).Select(p => p with { Name = Tidy.Line(p.Name, 80), Unit = Tidy.Line(p.Unit, 80), Email = Tidy.Line(p.Email, 254) })],
        Figures = [.. f.Figures.Take(12).Select(x => (x.Key, Tidy.Line(x.Value, 80)))],
    };
}

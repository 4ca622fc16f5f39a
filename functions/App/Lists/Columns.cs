using System.Collections.Frozen;

namespace EMentoring.App.Lists;

/// <summary>What a cell of a column is in the sign-up form.</summary>
public enum CellKind
{
    Text,
    Choice,
    List,
    Flag,
}

/// <summary>A column of a list of people (docs/matching-csv.md).</summary>
/// <param name="Field">The form's field.</param>
/// <param name="Kind">What stands in a cell.</param>
/// <param name="Headings">Further headings by which it is known, in Finnish, Swedish and English.</param>
public sealed record Column(string Field, CellKind Kind, params string[] Headings)
{
    public static readonly Column[] All =
    [
        new("name", CellKind.Text, "nimi", "namn", "koko nimi"),
        new("email", CellKind.Text, "sähköposti", "sähköpostiosoite", "e-post", "email address"),
        new("language", CellKind.Choice, "kirjekieli", "kirjeiden kieli", "brevspråk", "language of letters"),
        new("unit", CellKind.Text, "yksikkö", "työyksikkö", "työpaikka", "enhet", "arbetsplats", "workplace"),
        new("experience", CellKind.Choice, "kokemus", "erfarenhet"),
        new("speaks", CellKind.List, "kielet", "kieli", "språk", "languages"),
        new("strengths", CellKind.List, "vahvuudet", "vahvuus", "osaaminen", "styrkor"),
        new("wishes", CellKind.List, "toiveet", "toive", "oppimistoiveet", "önskemål"),
        new("format", CellKind.Choice, "muoto", "tapaamismuoto", "mötesform"),
        new("times", CellKind.List, "ajat", "aika", "tider"),
        new("role", CellKind.Choice, "rooli", "roll"),
        new("smallUnit", CellKind.Flag, "pieni työpaikka", "liten arbetsplats", "small workplace"),
        new("supervisorName", CellKind.Text, "esihenkilön nimi", "esihenkilö", "chef", "chefens namn", "supervisor"),
        new("supervisorEmail", CellKind.Text, "esihenkilön sähköposti", "chefens e-post", "supervisor's e-mail"),
        new("avoid", CellKind.Text, "vältä", "vältettävät", "undvik"),
    ];

    private static readonly FrozenDictionary<string, Column> Known =
        All.SelectMany(c => c.Headings.Prepend(c.Field).Select(h => (Heading: Vocabulary.Plain(h), Column: c))).ToFrozenDictionary(x => x.Heading, x => x.Column);

    /// <summary>The column of a heading, in whatever case and with whatever between its words; null where it is none of ours.</summary>
    public static Column? Of(string heading) => Known.GetValueOrDefault(Vocabulary.Plain(heading));
}

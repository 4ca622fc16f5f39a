using EMentoring.App.Lists;
using EMentoring.App.Tests.Given;
using EMentoring.Core;

namespace EMentoring.App.Tests.Lists;

/// <summary>A list of people is read by the sign-up form's own rules, and all that is wrong is told by line.</summary>
public sealed class ReadingAList
{
    private const string Headings = "nimi;sähköposti;yksikkö;kokemus;kielet;vahvuudet;toiveet;muoto;ajat;esihenkilön nimi;esihenkilön sähköposti";
    private const string Aino = "Aino Virtanen;aino@example.org;Kotihoito;pitkään;suomi, ruotsi;Digitaidot;Ohjaaminen ja opastaminen Kirjaaminen;etänä;aamupäivä iltapäivä;Eeva Esihenkilö;eeva@example.org";

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    public void Finnish_headings_and_words_are_read(string mark)
    {
        var profile = Assert.Single(Good($"{mark}{Headings}\n{Aino}\n")).Profile;
        Assert.Equal(("Aino Virtanen", "fi", "long", "online"), (profile.Name, profile.Language, profile.Experience, profile.Format));
        Assert.Equal<string>(["fi", "sv"], profile.Speaks);
        Assert.Equal<string>(["guiding", "recording"], profile.Wishes);
        Assert.Equal<string>(["morning", "afternoon"], profile.Times);
        Assert.Equal("eeva@example.org", profile.SupervisorEmail);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Commas_and_what_is_copied_from_a_spreadsheet_part_cells_as_well(char delimiter) =>
        Assert.Single(Good($"{Headings}\r\n{Aino.Replace("suomi, ruotsi", "suomi ruotsi", StringComparison.Ordinal)}\r\n".Replace(';', delimiter)));

    [Fact]
    public void Every_choice_is_known_by_the_words_of_the_pages()
    {
        foreach (var language in new[] { "fi", "sv", "en" })
        {
            var words = Repository.WordsIn(language);
            foreach (var (field, kind, keys) in new (string, string, IEnumerable<string>)[]
            {
                ("wishes", "topic", EMentoring.Core.SignUps.Profile.Topics), ("experience", "experience", ["new", "some", "long"]), ("format", "format", ["online", "in-person", "either"]),
                ("times", "times", ["morning", "afternoon", "evening"]), ("role", "role", Enum.GetValues<Role>().Select(Wire.Name)), ("speaks", "tongue", ["fi", "sv", "en"]),
            })
                foreach (var key in keys) Assert.Equal([key], Vocabulary.Keys(field, words[$"{kind}.{key}"]));
            foreach (var column in Column.All) Assert.Same(column, Column.Of(words[$"column.{column.Field}"]));
        }
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_line_and_the_heading_as_it_stands()
    {
        var list = new PeopleList($"{Headings}\n{Aino}\n\n\"Monen\nrivin nimi\"{Aino[13..].Replace("aino@", "bertil@", StringComparison.Ordinal)}\n{Aino.Replace("etänä", "joskus", StringComparison.Ordinal)}\nChloe;chloe\n", Models.Pair);
        Assert.Equal(
            [
                new(4, "nimi", "control-characters"), new(6, "muoto", "unknown-choice"), new(6, "sähköposti", "twice"),
                new(7, "sähköposti", "email-invalid"), new(7, "yksikkö", "required"),
            ],
            list.Faults.Take(5));
    }

    [Theory]
    [InlineData("", 1, "", "no-rows")]
    [InlineData("nimi;sähköposti", 1, "unit", "heading-missing")]
    [InlineData(Headings + ";puhelin\n" + Aino + ";1", 1, "puhelin", "heading-unknown")]
    [InlineData(Headings + ";email\n" + Aino + ";1", 1, "email", "heading-twice")]
    [InlineData(Headings, 1, "", "no-rows")]
    [InlineData(Headings + "\n" + Aino + ";yksi liikaa", 2, "", "too-many-cells")]
    [InlineData(Headings + "\nAino \"Ani\" Virta;\"aino\" virta@example.org", 2, "", "quotes")]
    public void A_list_that_is_none_says_why(string text, int line, string column, string code) =>
        Assert.Contains(new Fault(line, column, code), new PeopleList(text, Models.Pair).Faults);

    [Fact]
    public void The_samples_can_be_read()
    {
        foreach (var plan in Models.All) Assert.NotEmpty(Good(File.ReadAllText(Path.Combine(Repository.Root, "samples", $"{plan.Model}.csv")), plan));
    }

    private static IReadOnlyList<Listed> Good(string text, Plan? plan = null)
    {
        var list = new PeopleList(text, plan ?? Models.Pair);
        Assert.Empty(list.Faults);
        return list.People;
    }
}

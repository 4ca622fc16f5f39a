using System.Globalization;
using System.Text.RegularExpressions;
using EMentoring.App.Links;
using EMentoring.App.Moving;
using EMentoring.App.Tests.Given;
using EMentoring.Local.Moving;
using Microsoft.Extensions.Logging;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Hostile;

/// <summary>A hundred people in one programme, of whom every other one has themselves erased at whatever stage they are: no byte of these is left, and none of the others' is gone.</summary>
public sealed partial class AHundred : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task Half_of_a_hundred_people_are_erased_to_the_last_byte_and_the_other_half_is_whole()
    {
        using var heard = new Heard();
        host.Get<ILoggerFactory>().AddProvider(heard);
        var programme = await AProgramme.Open(host);
        int[] all = [.. Enumerable.Range(0, 100)], gone = [.. all.Where(n => n % 2 == 1)], stay = [.. all.Where(n => n % 2 == 0)];
        (await programme.Act("sign-ups/import", new { csv = $"nimi,sähköposti,yksikkö,kokemus,kielet,vahvuudet,toiveet,muoto,ajat,esihenkilön nimi,esihenkilön sähköposti\n{string.Join('\n', all.Select(Row))}" })).Is(200);
        foreach (var n in all.Where(n => n % 10 != 9)) await Tell(n, Link.Confirm, "confirm", new { }); // a tenth never confirms
        await host.Settle();
        await programme.SendProposals();
        var groups = (await host.Get<App.Runtime.Board>().Groups(programme.Id)).ToArray();
        foreach (var group in groups.Take(groups.Length / 2)) // half of the pairs have been introduced, and write goals
            foreach (var person in group.People)
                (await host.Post("approval", host.Token(new(Link.Approve, programme.Id, person, group.Id, null, host.Now.AddDays(1))), new { approve = true })).Is(204);
        await host.Settle();
        var lines = (await host.Get<App.Runtime.Board>().People(programme.Id)).ToDictionary(p => p.Id);
        foreach (var n in all.Where(n => n % 10 != 9))
            if (lines[programme.Person(Address(n))].Group is { } group && host.Group(group).Stage is Core.Groups.GroupStage.Agreeing)
                (await host.Post("goals", host.Token(new(Link.Goals, programme.Id, programme.Person(Address(n)), group, null, host.Now.AddDays(1))), new { goals = new[] { new { text = $"Tavoite {Word(n)}" } }, assessment = new[] { 3, 3, 3, 3, 3 } })).Is(204);
        await host.Settle();
        Assert.Equal(all.Select(Word), Found());
        var before = await Exports(stay);

        foreach (var n in gone) await Tell(n, Link.Mine, "mine/erase", new { });
        await host.Settle();
        await host.Table.Compact();

        Assert.Equal(stay.Select(Word), Found());
        using (var export = new StringWriter(CultureInfo.InvariantCulture))
        {
            await Exporter.Write(ExportCommand.Rows(host.Folder.File), export, host.Now);
            Assert.Equal(stay.Select(Word), Words().Matches(export.ToString()).Select(m => m.Value).Distinct().Order());
        }

        Assert.Equal(before, await Exports(stay));
        var shown = (await programme.Board()).Body + (await programme.Board("/people")).Body + (await programme.Board("/proposals")).Body + (await host.Ask("outbox")).Body;
        Assert.DoesNotContain(Words().Matches(shown), m => !stay.Select(Word).Contains(m.Value));
        Assert.DoesNotMatch(Words(), heard.All);
        await host.Days(30); // and the others go on
        Assert.Equal((0, 0), (host.Count("in-"), host.Count("out-")));
        Assert.DoesNotContain(Found(), w => !stay.Select(Word).Contains(w));
        Assert.DoesNotMatch(Words(), heard.All);

        async Task Tell(int n, string action, string path, object body) =>
            (await host.Post(path, host.Token(new(action, programme.Id, programme.Person(Address(n)), null, null, host.Now.AddDays(1))), body)).Is(204);

        async Task<string> Exports(int[] people)
        {
            var exports = new List<string>();
            foreach (var n in people)
                exports.Add((await host.Ask("mine/export", host.Token(new(Link.Mine, programme.Id, programme.Person(Address(n)), null, null, host.Now.AddDays(1))))).Is(200)["held"].GetRawText());
            return string.Join('\n', exports);
        }
    }

    /// <summary>A word that stands in everything that one person types, and nowhere else.</summary>
    private static string Word(int n) => $"zq{n:D3}w";

    private static string Address(int n) => $"{Word(n)}@example.org";

    private static string Row(int n) =>
        $"Nimi {Word(n)},{Address(n)},Yksikkö {Word(n)},uusi,suomi,{(n % 4 < 2 ? "digitaidot,kirjaaminen" : "kirjaaminen,digitaidot")},etänä,ilta,Esihenkilö {Word(n)},{Supervisor(Address(n))}";

    /// <summary>The people of whom any file of the data folder holds a word: database, log and all.</summary>
    private IEnumerable<string> Found() => host.Folder.Find("zq\\d{3}w");

    [GeneratedRegex("zq\\d{3}w")]
    private static partial Regex Words();

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

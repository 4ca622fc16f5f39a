using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>An insight is read by those whom its writer chose: the group, the place of work or the whole organisation; without a name where they have not met.</summary>
public sealed class Insights : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task A_unit_reads_what_its_people_shared_with_it_and_nothing_else()
    {
        var programme = await Open(host, "pair", new { first = 1, cap = 1 });
        foreach (var (who, unit) in new[] { (Aino, "Koivu"), (Bertil, "Mänty"), (Chloe, "koivu"), (Daavid, "Mänty") })
            await programme.SignUp(Form(who).With("unit", unit));
        await programme.SendProposals();
        await programme.Approve(Aino, Bertil, Chloe, Daavid);
        var tables = new[] { new ATable(host, [Aino, Bertil]), new ATable(host, [Chloe, Daavid]) };
        foreach (var table in tables)
        {
            await table.Agree(new { text = "Yksi" });
            await table.Find();
        }
        await host.Days(20);
        foreach (var table in tables) await host.Answers(table.Participants[0], "was-it-held", new { answer = "held" });
        await tables[0].Evaluate(Aino, "Yksikölle", "unit");
        await tables[0].Evaluate(Bertil, "Ryhmälle", "group");
        await tables[1].Evaluate(Chloe, "Kaikille", "organisation");
        await tables[1].Evaluate(Daavid, "Minulle", "me");

        foreach (var person in new[] { Aino, Chloe }) Assert.Equal(["Kaikille", "Yksikölle"], await Unit(person));
        foreach (var person in new[] { Bertil, Daavid }) Assert.Empty(await Unit(person));
        Assert.Equal(["Kaikille"], (await programme.Board("/summary")).All("insights").Select(i => i.GetProperty("text").GetString()));
        Assert.Equal(["Aino Virtanen: Yksikölle"], await Group(Bertil));
        Assert.Equal(["Bertil Åberg: Ryhmälle"], await Group(Aino));
        Assert.Equal(["Chloe Smith-Übergang: Kaikille"], await Group(Daavid));
        Assert.Empty(await Group(Chloe));
        var page = await host.Ask("insights", (await host.ShowsMine(Chloe)).Text("unitInsights"));
        Assert.Equal("koivu", page.Text("unit"));
        Assert.DoesNotContain("Aino", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_names_another_place_of_work_once_in_a_group_does_not_read_what_is_shared_there()
    {
        var programme = await Open(host, "pair", new { first = 1, cap = 1 });
        foreach (var (who, unit) in new[] { (Aino, "Koivu"), (Bertil, "Mänty") }) await programme.SignUp(Form(who).With("unit", unit));
        (await host.Send(HttpMethod.Put, "mine", await host.Mine(Bertil), Form(Bertil).With("unit", "Haapa"))).Is(204); // still seen by who approves
        await programme.SendProposals();
        await programme.Approve(Aino, Bertil);
        var table = new ATable(host, [Aino, Bertil]);
        await table.Agree(new { text = "Yksi" });
        await table.Find();
        await host.Days(20);
        await host.Answers(Aino, "was-it-held", new { answer = "held" });
        await table.Evaluate(Aino, "Yksikölle", "unit");
        await table.Evaluate(Bertil, "Omilleni", "unit");

        foreach (var unit in new[] { "Koivu", "Koivu" })
            (await host.Send(HttpMethod.Put, "mine", await host.Mine(Bertil), Form(Bertil).With("unit", unit))).Is(204);
        Assert.Equal(["Omilleni"], await Unit(Bertil));
        Assert.Equal(["Yksikölle"], await Unit(Aino));
        Assert.Equal("Haapa", (await host.Ask("insights", (await host.ShowsMine(Bertil)).Text("unitInsights"))).Text("unit"));
    }

    private async Task<string[]> Unit(string of) => (await host.Ask("insights", (await host.ShowsMine(of)).Text("unitInsights"))).Is(200).Texts("insights");

    private async Task<string[]> Group(string of) =>
        [.. (await host.ShowsMine(of)).All("insights").Select(i => $"{i.GetProperty("name").GetString()}: {i.GetProperty("text").GetString()}")];

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

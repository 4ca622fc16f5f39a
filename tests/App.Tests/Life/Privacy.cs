using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.AProgramme;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Life;

/// <summary>What one may see of another, and what not.</summary>
public sealed class Privacy : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task A_partner_is_shown_nothing_of_the_others_assessment_decision_and_evaluation_on_any_page()
    {
        var programme = await Introduced(host);
        await host.Answers(Bertil, "introduction", new { goals = Written(Bertil), assessment = new[] { 1, 5, 1, 5, 1 } });
        await SeesNothing("introduction", "[1,5,1,5,1]");
        await host.Answers(Aino, "introduction", new { goals = Array.Empty<string>(), assessment = new[] { 3, 3, 3, 3, 3 } });
        foreach (var month in new[] { 2, 3, 4 }) await programme.Meet(Aino, AHost.At(month, 8, 13));
        await host.Answers(Bertil, "continue-or-stop", new { answer = "stop" });
        await SeesNothing("continue-or-stop", "\"stop\"");
        Assert.Equal("open", (await host.Opens(Aino, "continue-or-stop")).Text("state"));
        await host.Answers(Aino, "continue-or-stop", new { answer = "continue" });
        await host.Answers(Bertil, "evaluate", Evaluation("Vain minulle", "me", [2, 1, 2, 1, 2]));
        await SeesNothing("evaluate", "Vain minulle", "[2,1,2,1,2]", "reciprocity");
        await host.Answers(Aino, "evaluate", Evaluation());
        await SeesNothing("evaluate", "Vain minulle", "[2,1,2,1,2]");
        foreach (var (kind, _, _) in await host.Letters(Aino))
            Assert.DoesNotContain("Vain minulle", (await host.Letter(Aino, kind)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Growth_is_shown_to_oneself_only()
    {
        await Evaluating(host);
        await host.Answers(Aino, "evaluate", Evaluation(assessment: [5, 3, 1, 3, 3]));
        var growth = (await host.Ask("mine", await host.Mine(Aino)))["growth"].EnumerateArray()
            .Select(g => $"{g.GetProperty("item").GetString()} {g.GetProperty("first")}>{g.GetProperty("last")}");
        Assert.Equal(["strengths 3>5", "support 3>3", "demands 3>1", "energy 3>3", "growth 3>3"], growth);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await host.Ask("mine", await host.Mine(Bertil)))["growth"].ValueKind);
    }

    [Theory]
    [InlineData("me", false, false)]
    [InlineData("group", true, false)]
    [InlineData("organisation", true, true)]
    public async Task An_insight_goes_only_as_far_as_its_writer_chose(string share, bool partner, bool organisation)
    {
        var programme = await Evaluating(host);
        await host.Answers(Aino, "evaluate", Evaluation("Oivallus", share));
        await host.Answers(Bertil, "evaluate", Evaluation());
        Assert.Equal(partner, (await host.Ask("mine", await host.Mine(Bertil))).Body.Contains("Oivallus", StringComparison.Ordinal));
        Assert.Equal(organisation, (await programme.Board("/summary")).Is(200).Body.Contains("Oivallus", StringComparison.Ordinal));
        Assert.DoesNotContain("Oivallus", (await programme.Board("/summary.csv")).Body + (await programme.Board()).Body, StringComparison.Ordinal);
        var shown = (await programme.Board("/summary?public=true")).Is(200);
        Assert.Empty(shown.All("insights"));
        Assert.DoesNotContain("Oivallus", shown.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_supervisors_have_approved_nobody_is_told_with_whom_they_were_proposed()
    {
        await Proposed(host);
        var mine = (await host.Ask("mine", await host.Mine(Aino))).Is(200);
        Assert.Equal("approving", mine.Text("stage"));
        Assert.DoesNotContain("Bertil", mine.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_sees_names_and_units_and_no_address_wish_or_answer()
    {
        await Proposed(host);
        var page = (await host.Opens(Supervisor(Aino), "approve")).Is(200).Body;
        Assert.DoesNotContain(Aino, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Bertil, page, StringComparison.Ordinal);
        Assert.DoesNotContain("strengths", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Bertil, (await host.Letter(Supervisor(Aino), "approve")).Text, StringComparison.Ordinal);
    }

    /// <summary>Every page that Aino's letters lead to.</summary>
    private async Task SeesNothing(string newest, params string[] words)
    {
        Assert.Contains(await host.Letters(Aino), l => l.Kind == newest);
        foreach (var key in (await host.Letters(Aino)).Select(l => l.Kind).Distinct())
            foreach (var (page, token) in (await host.Letter(Aino, key)).Links)
            {
                var shown = await host.Ask(ALetter.Path(page), token);
                foreach (var word in words) Assert.DoesNotContain(word, shown.Body, StringComparison.Ordinal);
            }
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

using System.Text.Json.Nodes;
using EMentoring.App.Tests.Given;
using EMentoring.Core;

namespace EMentoring.App.Tests.BadInput;

/// <summary>Every figure of a plan may be changed when a programme is opened; figures that cannot be true together are refused by field.</summary>
[Collection(nameof(Everything))]
public sealed class WrongPlans(Everything everything)
{
    [Fact]
    public void Every_figure_of_a_plan_stands_among_the_fields_of_the_form_and_in_the_document()
    {
        var figures = Bodies.Json(Models.Pair).Select(f => f.Key).Where(f => f != "model").ToArray();
        Assert.Equal(figures.Order(), ARoute.Plan.Select(f => f.Name).Order());
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));
        Assert.All(figures, f => Assert.Contains($"`{f}`", document, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zone", "\"Mars/Olympus\"", "unknown-choice")]
    [InlineData("languages", "[]", "required")]
    [InlineData("languages", "[\"fi\",\"fi\"]", "twice")]
    [InlineData("items", "[\"ethics\",\"ethics\"]", "twice")]
    [InlineData("minSize", "3", "not-together")] // of two
    [InlineData("first", "6", "not-together")] // of at most five
    [InlineData("cap", "2", "not-together", "first")]
    [InlineData("minGoals", "3", "not-together")] // of at most two
    [InlineData("maxGoals", "0", "not-together", "minGoals")]
    [InlineData("diary", "6", "not-together")] // of five meetings
    [InlineData("credits", "5", "not-together")] // without a certificate
    [InlineData("sides", "[\"work\"]", "not-together")] // without themes
    [InlineData("course", "[\"ethics\"]", "not-together")] // of five meetings
    [InlineData("pauses", "[{\"from\":\"06-01\",\"to\":\"08-31\"},{\"from\":\"12-01\",\"to\":\"02-29\"}]", "not-together")] // half the year
    [InlineData("decide", "{\"remind\":[],\"tell\":1,\"close\":1}", "not-rising")]
    public async Task Figures_that_do_not_fit_each_other_are_refused_by_field(string changed, string raw, string code, string? field = null)
    {
        var before = everything.Host.All();
        var answer = await everything.Send(Open, Open.BodyWith(changed, raw));
        Assert.Equal(code, answer.Refuses(400, "form-refused").Field(field ?? changed));
        Assert.Equal(before, everything.Host.All());
    }

    [Fact]
    public async Task All_that_does_not_fit_is_named_at_once()
    {
        var form = Open.Body.With("deeds", true).With("minGoals", 0).With("maxGoals", 0).With("diary", 6).With("credits", 5).With("themes", true)
            .With("course", new JsonArray("ethics"));
        var answer = (await everything.Send(Open, form)).Refuses(400, "form-refused");
        Assert.All(new[] { "deeds", "diary", "credits", "themes", "course" }, f => Assert.Equal("not-together", answer.Field(f)));
    }

    private static ARoute Open => ARoute.All.Single(r => r.ToString() == "POST coordinator/programmes");
}

using System.Text.Json.Nodes;
using EMentoring.App.Tests.Given;
using EMentoring.Core;

namespace EMentoring.App.Tests.Life;

/// <summary>The models are presets that a coordinator may change figure by figure.</summary>
public sealed class Figures : IAsyncLifetime
{
    private AHost host = null!;

    [Fact]
    public async Task The_models_are_shown_in_their_order_with_all_their_figures()
    {
        var models = (await host.Ask("models")).Is(200).Json.EnumerateArray().ToArray();
        Assert.Equal(["pair", "mepe", "group", "supervisors", "emessi", "entrepreneurs", "verme"], models.Select(m => m.GetProperty("key").GetString()));
        foreach (var model in models)
        {
            var preset = Core.Models.All.Single(p => p.Model == model.GetProperty("key").GetString());
            Assert.Equal(Wire.Write(preset), Wire.Write(model.GetProperty("plan")));
            Assert.Empty(preset.Refusals());
        }
    }

    public static TheoryData<string> Keys => [.. Core.Models.All.Select(m => m.Model)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Each_model_opens_as_it_is(string model)
    {
        var programme = await AProgramme.Open(host, model);
        Assert.Equal(Wire.Write(Core.Models.All.Single(m => m.Model == model)), Wire.Write((await host.Ask($"programmes/{programme.Id}"))["plan"]));
    }

    [Fact]
    public async Task Every_figure_may_be_another()
    {
        var changed = (JsonObject)JsonNode.Parse("""
            {
              "zone": "Europe/Stockholm", "languages": ["sv"], "seats": [{ "role": "actor", "min": 2, "max": 4 }, { "role": "mentor", "min": 1, "max": 2 }, { "role": "facilitator", "min": 0, "max": 1 }],
              "minSize": 3, "open": true, "smallFirst": true, "first": 2, "every": 2, "cap": 6, "cadenceDays": 20, "restDays": 50, "minutes": 45, "approval": "named",
              "minGoals": 0, "maxGoals": 3, "deeds": true, "course": [], "themes": true, "sides": ["work"], "talks": true, "poll": true, "diary": 2, "certificate": true,
              "credits": 3, "methods": true, "together": 3, "items": ["ethics", "change"], "statements": ["Osaan kysyä"], "pauses": [{ "from": "12-22", "to": "01-06" }],
              "missesAllowed": 3, "retentionDays": 90, "minCell": 8,
              "weights": { "wish": 5, "experience": 7, "unit": 9, "time": 11, "format": 13, "direction": "same", "musts": ["time"] }
            }
            """)!;
        foreach (var (n, ladder) in new[] { "confirm", "wait", "review", "approve", "agree", "theme", "find", "vote", "report", "decide", "evaluate", "return" }.Index())
            changed[ladder] = JsonNode.Parse($$"""{ "remind": [{{n + 1}}], "tell": {{n + 3}}, "close": {{n + 40}} }""");
        Assert.Equal(Bodies.Json(Core.Models.Pair).Select(f => f.Key).Where(f => f != "model").Order(), changed.Select(f => f.Key).Order());

        var programme = await AProgramme.Open(host, "pair", changed);

        var plan = (await host.Ask($"programmes/{programme.Id}"))["plan"];
        foreach (var (field, value) in changed)
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(plan.GetProperty(field).GetRawText())), $"{field}: {plan.GetProperty(field)}");
    }

    public async Task InitializeAsync() => host = await AHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();
}

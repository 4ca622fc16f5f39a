using System.Text.Json.Nodes;
using EMentoring.App.Runtime;

namespace EMentoring.App.Tests.Runtime;

using Life = EMentoring.App.Runtime.Life; // the tests have a namespace of that name

public sealed class OldStates
{
    private static readonly Upcasters Three = new(
        state => state["plan"]!["minutes"] = 60,
        state => state["stage"]!["$type"] = state["stage"]!["$type"]!.GetValue<string>() == "agreeing" ? "setting-goals" : state["stage"]!["$type"]!.GetValue<string>());

    [Theory]
    [InlineData("""{"version":7,"state":{"stage":{"$type":"agreeing"},"plan":{}}}""")]
    [InlineData("""{"version":7,"schema":1,"state":{"stage":{"$type":"agreeing"},"plan":{}}}""")]
    [InlineData("""{"version":7,"schema":2,"state":{"stage":{"$type":"agreeing"},"plan":{"minutes":60}}}""")]
    [InlineData("""{"version":7,"schema":3,"state":{"stage":{"$type":"setting-goals"},"plan":{"minutes":60}}}""")]
    public void A_state_of_any_age_comes_out_in_todays_shape(string old)
    {
        var today = JsonNode.Parse(Three.Lift(old))!;
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"version":7,"schema":3,"state":{"stage":{"$type":"setting-goals"},"plan":{"minutes":60}}}"""), today), today.ToJsonString());
    }

    [Fact]
    public void A_state_of_newer_code_is_refused_and_not_written_over() =>
        Assert.Throws<InvalidOperationException>(() => Upcasters.None.Lift("""{"version":7,"schema":2,"state":{}}"""));

    [Fact]
    public void A_row_from_before_schemas_were_written_down_is_read()
    {
        var old = new Row(Keys.State, """{"version":3,"state":{"id":"s-1","programme":"p-1","plan":{"model":"pair"},"stage":{"$type":"waiting"}}}""", "1", null);
        Assert.Equal("waiting", Life.SignUps.Read(old).Stage.Name);
        Assert.Equal("waiting", Life.Of("s-1").Take("s-1", old, [], true, DateTimeOffset.UnixEpoch).Stage);
    }

    [Fact]
    public void A_deadline_that_does_not_move_on_is_an_error_and_not_a_run_without_end()
    {
        var life = new Life<string, string>(_ => "", (state, _, _) => new(state, []), _ => DateTimeOffset.UnixEpoch, _ => "stage", "passed");
        Assert.Throws<InvalidOperationException>(() => life.Take("s-1", null, [], true, DateTimeOffset.UnixEpoch));
    }
}

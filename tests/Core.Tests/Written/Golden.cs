using System.Text.Json;
using System.Text.RegularExpressions;
using EMentoring.Core.Tests.Given;

namespace EMentoring.Core.Tests.Written;

/// <summary>
/// What is written here is in the stores of programmes that run for a year: a line that has to change needs a way for
/// what was stored before to be read. Only new lines are free.
/// </summary>
public static partial class Golden
{
    private static readonly string Plan = JsonSerializer.Serialize(AGroup.PairPlan, Wire.Json);

    /// <summary>One line of JSON for each value; the plan and the ladders, which have goldens of their own, in one word.</summary>
    public static void Are<T>(string expected, IEnumerable<T> values) =>
        Assert.Equal(expected.Split('\n'), values.Select(v => Ladder().Replace(JsonSerializer.Serialize(v, Wire.Json).Replace(Plan, "PLAN", StringComparison.Ordinal), "\"ladder\":LADDER")).Distinct());

    [GeneratedRegex("\"ladder\":{[^}]*}")]
    private static partial Regex Ladder();
}

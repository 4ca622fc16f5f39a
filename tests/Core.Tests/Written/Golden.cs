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

    /// <summary>Lines as they were before are read by today's code, and mean what today's lines say.</summary>
    public static void AreRead<T>(string before, string today) =>
        Are(today, before.Split('\n').Select(line => Wire.Read<T>(line
            .Replace("PLAN", PlanOfTheFirst, StringComparison.Ordinal).Replace("LADDER", """{"remind":[3,7],"tell":10,"close":14}""", StringComparison.Ordinal))));

    /// <summary>The plan of a pair before there were other models.</summary>
    public static readonly string PlanOfTheFirst =
        """
        {"model":"pair","zone":"Europe/Helsinki","minSize":2,"maxSize":2,"first":3,"every":3,"cap":5,"cadenceDays":30,"minutes":60,"minGoals":1,"maxGoals":2,"supervisors":true,"missesAllowed":2,"retentionDays":180,"minCell":5,
        "confirm":{"remind":[2],"tell":6,"close":7},"wait":{"remind":[30],"tell":60,"close":365},"review":{"remind":[3,7],"tell":10,"close":14},"approve":{"remind":[3,7],"tell":10,"close":14},
        "agree":{"remind":[5,10],"tell":14,"close":21},"find":{"remind":[5,10],"tell":18,"close":28},"report":{"remind":[2,5],"tell":7,"close":10},"decide":{"remind":[3,7],"tell":10,"close":14},"evaluate":{"remind":[4,9],"tell":12,"close":16},"return":{"remind":[5],"tell":10,"close":14}}
        """.ReplaceLineEndings("");

    [GeneratedRegex("\"ladder\":{[^}]*}")]
    private static partial Regex Ladder();
}

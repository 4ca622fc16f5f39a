using EMentoring.Core.Asks;

namespace EMentoring.Core.Tests.Programmes;

public class Plans
{
    private static readonly Plan Pair = new() { Model = "pair" };

    public static TheoryData<string, Plan> Impossible => new()
    {
        { "zone", Pair with { Zone = "Europe/Atlantis" } },
        { "cap", Pair with { Cap = 13 } },
        { "cap", Pair with { Cap = 0, First = 0 } },
        { "first", Pair with { First = 0 } },
        { "first", Pair with { First = 6 } },
        { "every", Pair with { Every = 0 } },
        { "every", Pair with { Every = 13 } },
        { "cadenceDays", Pair with { CadenceDays = 6 } },
        { "cadenceDays", Pair with { CadenceDays = 93 } },
        { "minutes", Pair with { Minutes = 14 } },
        { "minutes", Pair with { Minutes = 241 } },
        { "retentionDays", Pair with { RetentionDays = 29 } },
        { "retentionDays", Pair with { RetentionDays = 731 } },
        { "minCell", Pair with { MinCell = 4 } },
        { "decide", Pair with { Decide = new([7, 3], 10, 14) } },
        { "return", Pair with { Return = new([], 0, 14) } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_plan_that_cannot_run_is_refused_by_its_field(string field, Plan plan) => Assert.Contains(plan.Refusals(), r => r.Field == field);

    [Fact]
    public void Every_programme_model_can_run() => Assert.All(Models.All, plan => Assert.Empty(plan.Refusals()));

    [Fact]
    public void A_plan_at_its_limits_can_run()
    {
        Assert.Empty((Pair with { Cap = 12, First = 12, Every = 12, CadenceDays = 92, Minutes = 240, RetentionDays = 730, MinCell = 50 }).Refusals());
        Assert.Empty((Pair with { Cap = 1, First = 1, Every = 1, CadenceDays = 7, Minutes = 15, RetentionDays = 30, MinCell = 5 }).Refusals());
    }

    [Fact]
    public void A_pair_meets_three_times_first_and_five_at_most_as_seeds_004_says() =>
        Assert.Equal((2, 2, 3, 3, 5, 30, 60), (Pair.MinSize, Pair.MaxSize, Pair.First, Pair.Every, Pair.Cap, Pair.CadenceDays, Pair.Minutes));

    [Fact]
    public void Every_ladder_of_a_plan_is_looked_at()
    {
        var bad = new Ladder([2], 1, 3);
        Plan[] plans =
        [
            Pair with { Confirm = bad }, Pair with { Wait = bad }, Pair with { Review = bad }, Pair with { Approve = bad }, Pair with { Agree = bad },
            Pair with { Theme = bad }, Pair with { Vote = bad }, Pair with { Find = bad }, Pair with { Report = bad }, Pair with { Decide = bad }, Pair with { Evaluate = bad }, Pair with { Return = bad },
        ];
        Assert.Equal(typeof(Plan).GetProperties().Count(p => p.PropertyType == typeof(Ladder)), plans.Length);
        Assert.All(plans, plan => Assert.Contains(plan.Refusals(), r => r.Code == "not-rising"));
    }
}

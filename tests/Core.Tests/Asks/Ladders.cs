using System.Text.Json;
using EMentoring.Core.Asks;

namespace EMentoring.Core.Tests.Asks;

public class Ladders
{
    private static readonly Ladder Approve = new([3, 7], 10, 14);

    [Fact]
    public void The_rungs_are_reminders_then_telling_then_closing() =>
        Assert.Equal([(3, Rung.Remind), (7, Rung.Remind), (10, Rung.Tell), (14, Rung.Close)], Approve.Rungs);

    [Fact]
    public void A_ladder_without_reminders_still_tells_and_closes() =>
        Assert.Equal([(1, Rung.Tell), (2, Rung.Close)], new Ladder([], 1, 2).Rungs);

    [Theory]
    [InlineData(3, 7, 10, 14, true)]
    [InlineData(7, 3, 10, 14, false)]
    [InlineData(3, 3, 10, 14, false)]
    [InlineData(3, 10, 10, 14, false)]
    [InlineData(3, 7, 14, 14, false)]
    [InlineData(3, 7, 14, 10, false)]
    [InlineData(0, 7, 10, 14, false)]
    [InlineData(-1, 7, 10, 14, false)]
    public void A_ladder_rises_from_the_day_after_the_asking(int first, int second, int tell, int close, bool rises) =>
        Assert.Equal(rises, new Ladder([first, second], tell, close).Rises);

    [Fact]
    public void Every_ladder_of_every_programme_model_rises() =>
        Assert.All(Models.All, plan => Assert.DoesNotContain(plan.Refusals(), r => r.Code == "not-rising"));

    [Fact]
    public void A_ladder_is_stored_as_its_three_figures_alone() =>
        Assert.Equal("""{"remind":[3,7],"tell":10,"close":14}""", JsonSerializer.Serialize(Approve, Wire.Json));
}

using System.Text.Json;
using EMentoring.Core.Asks;
using static EMentoring.Core.Tests.Given.Times;

namespace EMentoring.Core.Tests.Asks;

public class Asking
{
    private static readonly Ask Asked = new(["anna", "bo"], Monday, new([3, 7], 10, 14));

    [Fact]
    public void Each_rung_is_due_at_nine_on_its_day()
    {
        Assert.Equal(Utc("2027-01-14T07:00"), Asked.Due(Helsinki));
        Assert.Equal(Utc("2027-01-18T07:00"), Asked.Climb().Due(Helsinki));
        Assert.Equal(Utc("2027-01-21T07:00"), Asked.Climb().Climb().Due(Helsinki));
        Assert.Equal(Utc("2027-01-25T07:00"), Asked.Climb().Climb().Climb().Due(Helsinki));
    }

    [Fact]
    public void Before_a_rung_is_due_nothing_is() => Assert.Equal(Rung.None, Asked.At(Asked.Due(Helsinki).AddTicks(-1), Helsinki));

    [Fact]
    public void At_its_instant_the_rung_is_due_and_only_the_next_one_after_climbing()
    {
        var day = Utc("2027-01-25T07:00");
        Assert.Equal(Rung.Remind, Asked.At(day, Helsinki));
        Assert.Equal(Rung.Remind, Asked.Climb().At(day, Helsinki));
        Assert.Equal(Rung.Tell, Asked.Climb().Climb().At(day, Helsinki));
        Assert.Equal(Rung.Close, Asked.Climb().Climb().Climb().At(day, Helsinki));
    }

    [Fact]
    public void The_day_to_answer_by_is_the_same_in_every_reminder()
    {
        Assert.Equal(Utc("2027-01-25T07:00"), Asked.Closes(Helsinki));
        Assert.Equal(Asked.Closes(Helsinki), Asked.Climb().Climb().Closes(Helsinki));
    }

    [Fact]
    public void The_coordinator_is_told_only_after_the_telling_rung() =>
        Assert.Equal([false, false, false, true], new[] { Asked, Asked.Climb(), Asked.Climb().Climb(), Asked.Climb().Climb().Climb() }.Select(a => a.Told));

    [Fact]
    public void It_is_done_when_the_last_has_answered()
    {
        Assert.True(Asked.Waits("anna"));
        Assert.False(Asked.Without("anna").Waits("anna"));
        Assert.False(Asked.Without("anna").Done);
        Assert.True(Asked.Without("anna").Without("bo").Done);
    }

    [Fact]
    public void An_answer_from_one_who_was_not_asked_changes_nothing() => Assert.Equal(Asked.Waiting, Asked.Without("cai").Waiting);

    [Fact]
    public void An_asking_is_stored_without_what_follows_from_it() =>
        Assert.Equal(
            """{"waiting":["anna","bo"],"since":"2027-01-11T08:00:00+00:00","ladder":{"remind":[3,7],"tell":10,"close":14},"climbed":0}""",
            JsonSerializer.Serialize(Asked, Wire.Json));

    [Fact]
    public void A_reminder_that_comes_days_late_moves_the_rest_along()
    {
        var late = Asked.Due(Helsinki).AddDays(6);
        var climbed = Asked.Climb(late, Helsinki);
        Assert.Equal(Rung.None, climbed.At(late, Helsinki));
        Assert.Equal(Asked.Climb().Due(Helsinki).AddDays(6).Date, climbed.Due(Helsinki).AddDays(-1).Date); // Sunday gives way to Monday
    }
}

internal static class OnTime
{
    /// <summary>The next rung, at its own time.</summary>
    public static Ask Climb(this Ask ask) => ask.Climb(ask.Due(Helsinki), Helsinki);
}

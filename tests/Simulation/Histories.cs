using EMentoring.Local.Simulation;
using Xunit.Abstractions;

namespace EMentoring.Simulation.Tests;

/// <summary>
/// Whole lives of programmes with faults at every border. SIMULATE=N runs N histories, however long they take; without
/// it ten thousand, or as many as there is time for. A history that breaks a law prints the command that plays it again.
/// </summary>
public class Histories(ITestOutputHelper output)
{
    private const int Many = 10_000;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(100);

    [Fact]
    public void Whatever_fails_nothing_is_lost_nobody_is_harmed_and_every_programme_ends()
    {
        var asked = int.TryParse(Environment.GetEnvironmentVariable("SIMULATE"), out var n) ? n : (int?)null;
        var report = Simulations.Run(new(1_000_000), asked ?? Many, 2, asked is null ? Budget : TimeSpan.MaxValue);

        output.WriteLine(report.ToString());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "histories.txt"), report.ToString()); // tests/run shows it
        Assert.True(report.Failure is null, report.Failure);
        Assert.True(report.Histories > 0 && report.Letters > report.Histories && report.Checks > report.Steps / 10, report.ToString());
    }

    [Theory]
    [InlineData(7)]
    [InlineData(35)]
    [InlineData(126)]
    public void One_seed_gives_one_history_to_the_byte(int seed)
    {
        var (first, broken) = Simulations.Run(new Setting(seed));
        var (second, _) = Simulations.Run(new Setting(seed));
        Assert.Null(broken);
        Assert.Equal((first.Trace.Hash, first.Trace.Count), (second.Trace.Hash, second.Trace.Count));
        Assert.NotEqual(first.Trace.Hash, Simulations.Run(new Setting(seed + 1)).History.Trace.Hash);
    }

    [Theory]
    [InlineData("pair")]
    [InlineData("mepe")]
    [InlineData("group")]
    [InlineData("supervisors")]
    [InlineData("emessi")]
    [InlineData("entrepreneurs")]
    [InlineData("verme")]
    public void A_programme_of_each_model_lives_without_a_fault(string model)
    {
        var (history, broken) = Simulations.Run(new Setting(1) { Model = model, People = 8, Faults = [] });
        Assert.True(broken is null, broken?.ToString());
        Assert.Equal(0, history.Post.Repeated.Letters);
        Assert.All(history.Weather.Counts, count => Assert.Equal(0, count));
    }
}

using EMentoring.Core.Matching;

namespace EMentoring.Core.Tests.Matching;

/// <summary>docs/decisions/0020: nobody gets a very poor match so that the total rises a little.</summary>
public class BeingFair
{
    // The greatest total leaves the third actor five points, so that the sum is two points greater.
    private static readonly short[,] Scores =
    {
        { 40, 30, 14 },
        { 38, 36, 19 },
        { 25, 20, 5 },
    };

    [Fact]
    public void The_greatest_total_alone_would_leave_somebody_badly_off()
    {
        var found = Mentors.Match(Scores, [1, 1, 1]);
        Assert.Equal(81, found.Total);
        Assert.Equal(5, Scores[2, found.MentorOf[2]]);
    }

    [Fact]
    public void With_a_floor_everyone_has_a_fair_match_and_the_total_hardly_falls()
    {
        var got = Mentors.Match(Scores, [1, 1, 1]).MentorOf.Select((m, i) => (int)Scores[i, m]);
        var floor = Fairness.FloorOf(got);
        Assert.Equal(18, floor);
        var fair = Mentors.Match(Scores, [1, 1, 1], floor: floor).MentorOf.Select((m, i) => Scores[i, m]).ToArray();
        Assert.Equal([40, 19, 20], fair);
    }

    [Fact]
    public void Nobody_is_left_d_points_below_the_floor_unless_lifting_them_costs_the_others_more_than_d_squared() => Trials.Run(2_000, random =>
    {
        const int floor = 20;
        var n = random.Next(2, 6);
        var score = new short[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                score[i, j] = (short)random.Next(60);
        int[] fair = [.. Mentors.Match(score, [.. Enumerable.Repeat(1, n)], floor: floor).MentorOf.Select((m, i) => score[i, m])];
        var total = fair.Sum();
        foreach (var other in BruteForce.Assignments(n))
        {
            int[] got = [.. other.Select((m, i) => score[i, m])];
            Assert.True(total - Pain(fair) >= got.Sum() - Pain(got));
        }

        static long Pain(int[] got) => got.Sum(s => (long)Math.Max(0, floor - s) * Math.Max(0, floor - s));
    });

    [Fact]
    public void What_is_felt_keeps_the_order_of_scores_and_each_point_lower_counts_more()
    {
        foreach (var floor in new[] { Fairness.None, 20, short.MaxValue })
            for (var s = short.MinValue + 2; s < short.MaxValue; s++)
            {
                var (lower, here, higher) = (Fairness.Felt((short)(s - 1), floor), Fairness.Felt((short)s, floor), Fairness.Felt((short)(s + 1), floor));
                Assert.True(lower < here && here < higher);
                Assert.True(higher - here <= here - lower);
            }
    }

    [Fact]
    public void In_a_group_it_is_each_persons_mean_that_counts()
    {
        var random = new Random(1);
        var worst = 0;
        for (var run = 0; run < 60; run++)
        {
            var score = random.Scores(9, 0, 40);
            var task = new GroupTask { Score = score, Seats = [new(3, 3)], Can = [.. Enumerable.Repeat(1u, 9)] };
            var (plain, fair) = (Grouping.Form(task), Grouping.Form(task with { Floor = 12 }));
            Assert.True(Worst(score, fair) >= Worst(score, plain) - 1e-9 || Pain(score, fair) <= Pain(score, plain));
            if (Worst(score, fair) > Worst(score, plain)) worst++;
        }

        Assert.InRange(worst, 10, 60);
    }

    private static double Worst(short[,] score, GroupsFound found) => Means(score, found).Min();

    private static double Pain(short[,] score, GroupsFound found) => Means(score, found).Sum(m => Math.Max(0, 12 - m) * Math.Max(0, 12 - m));

    private static IEnumerable<double> Means(short[,] score, GroupsFound found) =>
        from g in found.Groups from s in g select g.Where(o => o.Person != s.Person).Average(o => score[s.Person, o.Person]);
}

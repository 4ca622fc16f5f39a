using EMentoring.Core.Matching;

namespace EMentoring.Core.Tests.Matching;

/// <summary>docs/decisions/0020: nobody gets a very poor match so that the total rises a little.</summary>
public class BeingFair
{
    // The greatest total leaves the third actor five points, so that the sum is two points greater.
    private static readonly int[,] Scores =
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
        var got = Mentors.Match(Scores, [1, 1, 1]).MentorOf.Select((m, i) => Scores[i, m]);
        var floor = Fairness.FloorOf(got);
        Assert.Equal(18, floor);
        var fair = Mentors.Match(Felt(Scores, floor), [1, 1, 1]).MentorOf.Select((m, i) => Scores[i, m]).ToArray();
        Assert.Equal([40, 19, 20], fair);
    }

    [Fact]
    public void Nobody_is_left_d_points_below_the_floor_unless_lifting_them_costs_the_others_more_than_d_squared() => Trials.Run(2_000, random =>
    {
        const int floor = 20;
        var n = random.Next(2, 6);
        var score = new int[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                score[i, j] = random.Next(60);
        var fair = Got(Felt(score, floor));
        var total = fair.Sum();
        foreach (var other in BruteForce.Assignments(n))
        {
            int[] got = [.. other.Select((m, i) => score[i, m])];
            Assert.True(total - Pain(fair) >= got.Sum() - Pain(got));
        }

        int[] Got(int[,] felt) => [.. Mentors.Match(felt, [.. Enumerable.Repeat(1, n)]).MentorOf.Select((m, i) => score[i, m])];
        static long Pain(int[] got) => got.Sum(s => (long)Math.Max(0, floor - s) * Math.Max(0, floor - s));
    });

    [Fact]
    public void What_is_felt_keeps_the_order_of_scores_and_each_point_lower_counts_more()
    {
        for (var s = -40; s < 60; s++)
        {
            Assert.True(Fairness.Felt(s, 20) > Fairness.Felt(s - 1, 20));
            Assert.True(Fairness.Felt(s + 1, 20) - Fairness.Felt(s, 20) <= Fairness.Felt(s, 20) - Fairness.Felt(s - 1, 20));
        }

        Assert.Equal(Score.Forbidden, Fairness.Felt(Score.Forbidden, 20));
        Assert.True(Fairness.Felt(int.MinValue + 1, int.MaxValue) > Score.Forbidden);
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

    private static double Worst(int[,] score, GroupsFound found) => Means(score, found).Min();

    private static double Pain(int[,] score, GroupsFound found) => Means(score, found).Sum(m => Math.Max(0, 12 - m) * Math.Max(0, 12 - m));

    private static IEnumerable<double> Means(int[,] score, GroupsFound found) =>
        from g in found.Groups from s in g select g.Where(o => o.Person != s.Person).Average(o => score[s.Person, o.Person]);

    private static int[,] Felt(int[,] score, int floor)
    {
        var felt = (int[,])score.Clone();
        Fairness.Feel(felt, floor);
        return felt;
    }
}

using EMentoring.Core.Matching;

namespace EMentoring.Core.Tests.Matching;

/// <summary>Pairs among peers against trying everything, and large ones against their own bound.</summary>
public class PairingPeers
{
    [Fact]
    public void Pairs_are_as_many_and_as_good_as_the_best_of_all() => Trials.Run(12_000, random =>
    {
        var score = random.Scores(random.Next(0, 9), random.Next(3) == 0 ? random.NextDouble() : 0);
        var found = Peers.Match(score);
        Assert.Equal(BruteForce.Pairs(score), Checked(score, found));
        Assert.Equal(found.Total, found.Bound);
    });

    [Fact]
    public void Beyond_the_stated_size_the_bound_holds_and_nothing_better_exists_than_it_says() => Trials.Run(12_000, random =>
    {
        var score = random.Scores(random.Next(0, 9), random.Next(3) == 0 ? random.NextDouble() : 0);
        var found = Peers.Match(score, exactUpTo: 0);
        var (pairs, total) = Checked(score, found);
        var best = BruteForce.Pairs(score);
        Assert.True(found.Bound >= total);
        Assert.True(pairs <= best.Count);
        if (pairs == best.Count) Assert.InRange(best.Total, total, found.Bound);
    });

    [Fact]
    public void Where_odd_circles_are_best_the_optimum_is_still_found() => Trials.Run(1_000, random =>
    {
        // Friends in threes, fives and sevens, who fit nobody else: the fractional matching takes the circles whole.
        var circle = Enumerable.Range(0, random.Next(2, 5)).SelectMany(c => Enumerable.Repeat(c, 3 + 2 * random.Next(3))).Take(10).ToArray();
        var score = random.Scores(circle.Length, 0, 3);
        for (var i = 0; i < circle.Length; i++)
            for (var j = 0; j < i; j++)
                if (circle[i] == circle[j])
                    score[j, i] = score[i, j] += 40;
        Assert.Equal(BruteForce.Pairs(score), Checked(score, Peers.Match(score)));
    });

    [Fact]
    public void Who_was_left_over_last_time_comes_first_where_not_all_can_be_placed() => Trials.Run(2_000, random =>
    {
        var n = random.Next(1, 8);
        var score = random.Scores(n, 0.3, 40);
        int[] first = [.. Enumerable.Range(0, n).Select(_ => random.Next(3))];
        var (pairs, total) = Checked(score, Peers.Match(score, first: first));
        var best = BruteForce.Pairs(score, (i, j) => (first[i] + first[j]) * 10_000L + score[i, j]);
        Assert.Equal(best.Count, pairs);
        Assert.Equal(best.Total, total + 10_000L * Peers.Match(score, first: first).PartnerOf.Select((p, i) => p < 0 ? 0 : first[i]).Sum());

        var room = new[] { 1, 2, 0, 1 };
        var wide = new short[n, room.Length];
        for (var i = 0; i < n; i++)
            for (var m = 0; m < room.Length; m++)
                wide[i, m] = (short)random.Next(-40, 41);
        int[] alone = [.. Enumerable.Range(0, n).Where(i => Mentors.Match(wide, room, first).MentorOf[i] < 0)];
        Assert.Equal(Math.Max(0, n - 4), alone.Length);
        Assert.True(alone.Length == 0 || alone.Max(i => first[i]) <= Enumerable.Range(0, n).Except(alone).Min(i => first[i]));
    });

    [Theory]
    [InlineData(100, 3)]
    [InlineData(151, 40)]
    [InlineData(200, short.MaxValue)]
    public void Larger_ones_are_proven_by_their_duals(int people, int width)
    {
        foreach (var forbidden in new[] { 0, 0.5, 0.98 })
        {
            var score = new Random(people).Scores(people, forbidden, width);
            var fractional = new Fractional(score);
            var blossoms = new Blossoms(fractional);
            blossoms.Solve();
            blossoms.Prove();
            Checked(score, Peers.Match(score));
        }
    }

    [Fact]
    public void A_row_is_worked_out_in_vectors_as_its_pairs_are_one_by_one() => Trials.Run(500, random =>
    {
        var n = random.Next(1, 70);
        var costs = random.Next(2) == 0
            ? new PeerCosts(random.Scores(n, 0.3), random.Next(Fairness.None, short.MaxValue), null)
            : new PeerCosts(random.Scores(n, 0.3, 900), random.Next(450), [.. Enumerable.Range(0, n).Select(_ => random.Next(8))]);
        var paper = new int[costs.Columns];
        for (var i = 0; i < costs.Rows; i++)
            Assert.Equal(Enumerable.Range(0, costs.Columns).Select(j => costs[i, j]), costs.Row(i, paper).ToArray());
    });

    [Fact]
    public void Scores_that_are_not_mutual_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Peers.Match(new short[,] { { 0, 1 }, { 2, 0 } }));
        Assert.Throws<ArgumentException>(() => Peers.Match(new short[2, 3]));
    }

    private static (int Count, long Total) Checked(short[,] score, PeersFound found)
    {
        var (count, total) = (0, 0L);
        for (var i = 0; i < found.PartnerOf.Length; i++)
        {
            var j = found.PartnerOf[i];
            if (j < 0) continue;
            Assert.Equal(i, found.PartnerOf[j]);
            Assert.NotEqual(Score.Forbidden, score[i, j]);
            if (j < i) continue;
            count++;
            total += score[i, j];
        }

        Assert.Equal(total, found.Total);
        return (count, total);
    }
}

using EMentoring.Core.Matching;

namespace EMentoring.Core.Tests.Matching;

/// <summary>The linear assignment against trying everything, and against families whose optimum is known.</summary>
public class AssigningRows
{
    [Fact]
    public void Every_assignment_is_as_cheap_as_the_best_of_all() => Trials.Run(12_000, random =>
    {
        var rows = random.Next(0, 7);
        var costs = random.Costs(rows, rows == 0 ? 0 : random.Next(rows, 8));
        Assert.Equal(BruteForce.Cheapest(costs), Cost(costs, Assignment.Solve(costs)));
    });

    [Fact]
    public void A_forbidden_pair_is_never_used_and_told_where_it_cannot_be_avoided() => Trials.Run(12_000, random =>
    {
        var rows = random.Next(1, 7);
        var costs = random.Costs(rows, random.Next(rows, 8), forbidden: random.NextDouble());
        if (BruteForce.Cheapest(costs) is { } cheapest) Assert.Equal(cheapest, Cost(costs, Assignment.Solve(costs)));
        else Assert.Throws<ArgumentException>(() => Assignment.Solve(costs));
    });

    [Fact]
    public void As_many_rows_as_possible_are_placed_and_then_as_cheaply_as_possible() => Trials.Run(12_000, random =>
    {
        var costs = random.Costs(random.Next(0, 6), random.Next(0, 6), forbidden: random.NextDouble());
        var columns = Assignment.Most(costs);
        Assert.Equal(BruteForce.Most(costs), (columns.Count(j => j >= 0), Assignment.Sum(costs, columns)));
        Assert.DoesNotContain(Enumerable.Range(0, columns.Length), i => columns[i] >= 0 && costs[i, columns[i]] == Assignment.Forbidden);
        Assert.Distinct(columns.Where(j => j >= 0));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(300)]
    public void Products_of_row_and_column_cost_what_Machol_and_Wien_say(int n)
    {
        var costs = Fill(n, (i, j) => (i + 1) * (j + 1));
        Assert.Equal((long)n * (n + 1) * (n + 2) / 6, Cost(costs, Assignment.Solve(costs)));
        var mirrored = Fill(n, (i, j) => -(i + 1) * (j + 1));
        Assert.Equal(-(long)n * (n + 1) * (2 * n + 1) / 6, Cost(mirrored, Assignment.Solve(mirrored)));
    }

    [Fact]
    public void Random_exponential_costs_come_near_the_sum_of_one_over_k_squared()
    {
        const int n = 60, runs = 300;
        const double scale = 1e6;
        var random = new Random(2001); // Aldous 2001, Linusson and Wästlund 2004
        var mean = Enumerable.Range(0, runs).Average(_ =>
        {
            var costs = Fill(n, (_, _) => (int)Math.Min(1e9, -Math.Log(1 - random.NextDouble()) * scale));
            return Assignment.Sum(costs, Assignment.Solve(costs)) / scale;
        });
        var expected = Enumerable.Range(1, n).Sum(k => 1.0 / k / k);
        Assert.InRange(mean, expected - 0.08, expected + 0.08); // four times the deviation of such a mean
    }

    [Fact]
    public void Costs_at_the_ends_of_an_int_do_not_overflow() => Trials.Run(500, random =>
    {
        int[] ends = [int.MinValue, int.MinValue + 1, int.MaxValue - 1, int.MaxValue - 2, 0, Assignment.Forbidden];
        var n = random.Next(1, 6);
        var costs = new int[n, n + random.Next(0, 2)];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < costs.GetLength(1); j++)
                costs[i, j] = ends[random.Next(ends.Length)];
        if (BruteForce.Cheapest(costs) is { } cheapest) Assert.Equal(cheapest, Cost(costs, Assignment.Solve(costs)));
        else Assert.Throws<ArgumentException>(() => Assignment.Solve(costs));
    });

    [Theory]
    [InlineData(100, 100)]
    [InlineData(200, 100)]
    [InlineData(200, 1_000_000_000)]
    [InlineData(150, 2)]
    public void Larger_ones_are_proven_by_their_duals(int n, int max)
    {
        foreach (var columns in new[] { n, n + 1, 2 * n })
            foreach (var forbidden in new[] { 0, 0.3 })
                Proven(new Random(n + max + columns).Costs(n, columns, max, forbidden));
        Proven(Fill(n, (i, j) => (i - 2 * j) * (i - 2 * j) % 1009));
        Proven(Fill(n, (_, _) => max));
    }

    [Fact]
    public void More_rows_than_columns_are_refused_and_none_are_fine()
    {
        Assert.Throws<ArgumentException>(() => Assignment.Solve(new int[3, 2]));
        Assert.Empty(Assignment.Solve(new int[0, 0]));
        Assert.Empty(Assignment.Solve(new int[0, 5]));
        Assert.Equal([0], Assignment.Solve(new[,] { { -5 } }));
        Assert.Equal([-1, -1], Assignment.Most(new int[2, 0]));
    }

    /// <summary>Linear programming's proof: no reduced cost is negative, those used are nought, and what is left over is free of charge.</summary>
    private static void Proven(int[,] costs)
    {
        var range = new CostRange(new Costs.Given(costs));
        foreach (var wide in new[] { false, true })
        {
            if (!wide && !LinearAssignment<int>.Holds(range)) continue;
            var (columns, rowDual, columnDual) = wide ? Wide() : Narrow();
            var used = columns.ToHashSet();
            for (var i = 0; i < columns.Length; i++)
                for (var j = 0; j < columnDual.Length; j++)
                {
                    var reduced = range[i, j] - rowDual[i] - columnDual[j];
                    Assert.True(columns[i] == j ? reduced == 0 : reduced >= 0);
                    if (costs.GetLength(0) < costs.GetLength(1)) Assert.True(used.Contains(j) ? columnDual[j] <= 0 : columnDual[j] == 0);
                }
        }

        (int[], long[], long[]) Wide()
        {
            var run = new LinearAssignment<long>(range);
            var columns = run.Solve()!;
            return (columns, run.Duals().Rows, run.Duals().Columns);
        }

        (int[], long[], long[]) Narrow()
        {
            var run = new LinearAssignment<int>(range);
            return run.Solve() is { } columns ? (columns, run.Duals().Rows, run.Duals().Columns) : Wide();
        }
    }

    private static long Cost(int[,] costs, int[] columns)
    {
        Assert.Equal(costs.GetLength(0), columns.Length);
        Assert.Distinct(columns);
        return Assignment.Sum(costs, columns);
    }

    private static int[,] Fill(int n, Func<int, int, int> cost)
    {
        var costs = new int[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                costs[i, j] = cost(i, j);
        return costs;
    }
}

using System.Numerics;
using EMentoring.Core.Matching;

namespace EMentoring.Benchmarks.Matching;

/// <summary>Costs and scores by family; the same seed gives the same instance.</summary>
public static class Instances
{
    public static int[,] Uniform(int n, int max, int seed)
    {
        var random = new Random(seed);
        return Of(n, (_, _) => random.Next(1, max + 1));
    }

    /// <summary>(i + 1) · (j + 1), hard for many methods (Machol and Wien, 1976); its optimum is n(n + 1)(n + 2) / 6.</summary>
    public static int[,] MacholWien(int n) => Of(n, (i, j) => (i + 1) * (j + 1));

    /// <summary>Distances of points in a square.</summary>
    public static int[,] Geometric(int n, int seed)
    {
        var random = new Random(seed);
        var points = Enumerable.Range(0, 2 * n).Select(_ => (X: random.NextDouble(), Y: random.NextDouble())).ToArray();
        return Of(n, (i, j) => (int)(1e6 * Math.Sqrt(
            (points[i].X - points[n + j].X) * (points[i].X - points[n + j].X) + (points[i].Y - points[n + j].Y) * (points[i].Y - points[n + j].Y))));
    }

    /// <summary>Costs of mentors and actors with topics: wishes met both ways, many of them equal.</summary>
    public static int[,] People(int n, int seed)
    {
        var (wishes, strengths) = (Topics(2 * n, seed), Topics(2 * n, seed + 1));
        return Of(n, (i, j) => -Fit(wishes, strengths, i, n + j));
    }

    /// <summary>Mutual scores of people with topics; one pair in fifty must not meet.</summary>
    public static short[,] Peers(int n, int seed)
    {
        var random = new Random(seed);
        var (wishes, strengths) = (Topics(n, seed), Topics(n, seed + 1));
        return Mutual(n, (i, j) => random.Next(50) == 0 ? Score.Forbidden : Fit(wishes, strengths, i, j) + random.Next(4));
    }

    /// <summary>The same people, of whom two of ten speak a language of their own each: they meet nobody but each other.</summary>
    public static short[,] OfThreeLanguages(int n, int seed)
    {
        var score = Peers(n, seed);
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                if (Language(i) != Language(j)) score[i, j] = Score.Forbidden;
        return score;

        static int Language(int i) => Math.Max(7, i % 10);
    }

    /// <summary>Circles of seven friends who fit nobody else.</summary>
    public static short[,] Circles(int n, int seed)
    {
        var random = new Random(seed);
        return Mutual(n, (i, j) => random.Next(20) + (i / 7 == j / 7 ? 200 : 0));
    }

    private static int[] Topics(int n, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n).Select(_ => random.Next(1024) & random.Next(1024))];
    }

    private static int Fit(int[] wishes, int[] strengths, int i, int j) =>
        10 * (BitOperations.PopCount((uint)(wishes[i] & strengths[j])) + BitOperations.PopCount((uint)(wishes[j] & strengths[i])));

    private static short[,] Mutual(int n, Func<int, int, int> score)
    {
        var scores = new short[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < i; j++)
                scores[i, j] = scores[j, i] = (short)score(i, j);
        return scores;
    }

    public static int[,] Of(int n, Func<int, int, int> cost)
    {
        var costs = new int[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                costs[i, j] = cost(i, j);
        return costs;
    }
}

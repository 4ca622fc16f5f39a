using EMentoring.Core.Matching;
using Xunit.Sdk;

namespace EMentoring.Core.Tests.Matching;

/// <summary>Many small random instances; a failure says the seed of its own.</summary>
internal static class Trials
{
    public static void Run(int times, Action<Random> trial)
    {
        for (var seed = 0; seed < times; seed++)
        {
            try
            {
                trial(new Random(seed));
            }
            catch (Exception e)
            {
                throw new XunitException($"With seed {seed}: {e.Message}", e);
            }
        }
    }

    /// <summary>Costs that are wide, narrow (many ties) or negative by turns.</summary>
    public static int[,] Costs(this Random random, int rows, int columns, int? max = null, double forbidden = 0)
    {
        int[] widths = [1, 3, 10, 1000, 1_000_000_000];
        var width = max ?? widths[random.Next(widths.Length)];
        var costs = new int[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                costs[i, j] = random.NextDouble() < forbidden ? Assignment.Forbidden : random.Next(-width, width + 1);
        return costs;
    }

    /// <summary>Mutual scores.</summary>
    public static short[,] Scores(this Random random, int people, double forbidden, int? max = null)
    {
        int[] widths = [0, 2, 10, 1000, short.MaxValue];
        var width = max ?? widths[random.Next(widths.Length)];
        var score = new short[people, people];
        for (var i = 0; i < people; i++)
            for (var j = 0; j < i; j++)
                score[i, j] = score[j, i] = random.NextDouble() < forbidden ? Score.Forbidden : (short)random.Next(-width / 3, width + 1);
        return score;
    }

    /// <summary>A few people and seats for one to three roles, some of whom can take several and some of whom must not meet.</summary>
    public static GroupTask Task(this Random random, int people)
    {
        Seats[][] shapes = [[new(2, 2)], [new(2, 4)], [new(3, 4)], [new(2, 3), new(1, 1)], [new(1, 2), new(1, 2)], [new(1, 2), new(1, 1), new(0, 1)]];
        var seats = shapes[random.Next(shapes.Length)];
        return new()
        {
            Score = random.Scores(people, random.Next(2) == 0 ? 0.8 * random.NextDouble() : 0, random.Next(3) == 0 ? 3 : 100),
            Seats = [.. seats],
            Can = [.. Enumerable.Range(0, people).Select(_ => (uint)random.Next(1, 1 << seats.Length))],
            Floor = random.Next(2) == 0 ? random.Next(50) : Fairness.None,
            First = random.Next(3) == 0 ? [.. Enumerable.Range(0, people).Select(_ => random.Next(2))] : [],
            Seed = random.Next(),
        };
    }
}

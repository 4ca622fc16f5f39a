using System.Numerics;

namespace EMentoring.Core.Matching;

/// <summary>
/// The linear assignment problem: each row gets a column of its own, and the sum of the costs is as small as it can be.
/// Exact, for whole numbers of any size that an int holds. Deterministic: the same costs give the same columns.
/// </summary>
/// <remarks>
/// The method is Jonker and Volgenant's: column reduction, reduction transfer, augmenting row reduction, and shortest
/// augmenting paths for the rows that are left (R. Jonker, A. Volgenant: A shortest augmenting path algorithm for dense
/// and sparse linear assignment problems, Computing 38, 1987). O(n³) at worst, far less on what people bring; measured
/// in docs/matching.md. Up to about 20,000 columns the sums stay within a long, whatever the costs.
/// </remarks>
public static class Assignment
{
    /// <summary>The cost of a pair that must not be.</summary>
    public const int Forbidden = int.MaxValue;

    /// <summary>The column of each row. Costs may be negative; a pair of cost <see cref="Forbidden"/> is never used.</summary>
    /// <param name="cost">Rows by columns; at least as many columns as rows.</param>
    /// <exception cref="ArgumentException">There are more rows than columns, or every assignment has a forbidden pair.</exception>
    public static int[] Solve(int[,] cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        if (cost.GetLength(0) > cost.GetLength(1))
            throw new ArgumentException($"{cost.GetLength(0)} rows cannot have a column each of {cost.GetLength(1)}.", nameof(cost));
        var columns = Columns(new(new Costs.Given(cost)));
        for (var i = 0; i < columns.Length; i++)
            if (cost[i, columns[i]] == Forbidden)
                throw new ArgumentException("Every assignment of all the rows has a forbidden pair.", nameof(cost));
        return columns;
    }

    /// <summary>
    /// The column of each row, or -1 where a row is left without: as many rows as possible get one, and among such
    /// assignments the sum of the costs is smallest. Any shape; forbidden pairs are never used.
    /// </summary>
    public static int[] Most(int[,] cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return Most(cost.GetLength(0), cost.GetLength(1), (i, j) => cost[i, j]);
    }

    /// <summary>The same of costs that are written down but once, the shorter side in rows; on <paramref name="paper"/> of rows × columns or more, where there is some.</summary>
    internal static int[] Most(int rows, int columns, Func<int, int, int> cost, int[]? paper = null)
    {
        var turned = rows > columns;
        paper ??= new int[rows * columns];
        var written = turned ? new Costs.Written(paper, columns, rows) : new Costs.Written(paper, rows, columns);
        for (var i = 0; i < written.Rows; i++)
            for (var j = 0; j < written.Columns; j++)
                paper[i * written.Columns + j] = turned ? cost(j, i) : cost(i, j);
        var found = Columns(new(written));
        for (var i = 0; i < found.Length; i++)
            if (written[i, found[i]] == Forbidden)
                found[i] = -1;
        if (!turned) return found;
        var of = new int[rows];
        Array.Fill(of, -1);
        for (var j = 0; j < columns; j++)
            if (found[j] >= 0)
                of[found[j]] = j;
        return of;
    }

    /// <summary>The sum of what an assignment costs; rows without a column cost nothing.</summary>
    public static long Sum(int[,] cost, ReadOnlySpan<int> columns)
    {
        ArgumentNullException.ThrowIfNull(cost);
        var sum = 0L;
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] >= 0)
                sum += cost[i, columns[i]];
        return sum;
    }

    private static int[] Columns(CostRange range) =>
        Try<int>(range)?.Columns ?? Try<long>(range)?.Columns ?? throw new OverflowException("The costs are too large for so many rows.");

    /// <summary>For square symmetric costs: the columns, and each index's row dual and column dual in one, as they count in <paramref name="range"/>.</summary>
    internal static (int[] Columns, long[] Duals) ColumnsAndDuals(CostRange range)
    {
        var (columns, duals) = Try<int>(range) ?? Try<long>(range) ?? throw new OverflowException("The costs are too large for so many rows.");
        var (rows, others) = duals();
        return (columns, [.. rows.Zip(others, (u, v) => u + v)]);
    }

    private static (int[] Columns, Func<(long[], long[])> Duals)? Try<T>(CostRange range) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (!LinearAssignment<T>.Holds(range)) return null;
        var run = new LinearAssignment<T>(range);
        return run.Solve() is { } columns ? (columns, run.Duals) : null;
    }
}

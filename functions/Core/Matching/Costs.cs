using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>Costs of rows by columns: given as they are, or worked out row by row, as often as a row is looked at.</summary>
internal abstract class Costs(int rows, int columns)
{
    public int Rows => rows;

    public int Columns => columns;

    /// <summary>What a pair costs; <see cref="Assignment.Forbidden"/> where it must not be.</summary>
    public abstract int this[int i, int j] { get; }

    /// <summary>A row, written into <paramref name="paper"/> unless it lies somewhere ready.</summary>
    public abstract ReadOnlySpan<int> Row(int i, Span<int> paper);

    /// <summary>Costs that somebody keeps.</summary>
    public sealed class Given(int[,] cost) : Costs(cost.GetLength(0), cost.GetLength(1))
    {
        public override int this[int i, int j] => cost[i, j];

        public override ReadOnlySpan<int> Row(int i, Span<int> paper) => Columns == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref cost[i, 0], Columns);
    }

    /// <summary>Costs written down one row after the other.</summary>
    public sealed class Written(int[] cost, int rows, int columns) : Costs(rows, columns)
    {
        public override int this[int i, int j] => cost[i * Columns + j];

        public override ReadOnlySpan<int> Row(int i, Span<int> paper) => cost.AsSpan(i * Columns, Columns);
    }
}

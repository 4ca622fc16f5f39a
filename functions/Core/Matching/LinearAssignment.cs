using System.Numerics;
using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>
/// One run of <see cref="Assignment"/>: costs, of which a row at a time is looked at, and a price for each column.
/// </summary>
/// <typeparam name="T">int while the sums stay small, which is twice as fast or more; else long.</typeparam>
/// <remarks>
/// A forbidden pair costs more than any assignment without one, so that the fewest possible are used; whether any was
/// is for the caller to see. All is reckoned in twice the costs, and a column that has a row counts one more: so the
/// smallest reduced cost is, among equals, always that of a column which is still free, and ties end a search at once.
/// A column taken out of a search gets the price <see cref="Out"/>, so that no inner loop asks which columns are in.
/// </remarks>
internal sealed partial class LinearAssignment<T> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    // Costs, prices and distances stay within ±Limit (else Solve gives up); a distance by way of a closed column is then
    // 6 to 13 times the limit, and so never the shortest.
    private static readonly T Limit = T.MaxValue / T.CreateTruncating(16);
    private static readonly T Infinite = Limit * T.CreateTruncating(6), Out = -Limit * T.CreateTruncating(9);

    private readonly int _rows, _columns, _stride;
    private readonly CostRange _range;
    private readonly T[]? _row; // the one that is looked at, whole vectors long, from nought; none where costs can be used as they are
    private readonly T[] _price; // 2 × the column's dual, less one where the column has a row
    private readonly int[] _columnOf, _rowOf;

    public LinearAssignment(CostRange range)
    {
        (_rows, _columns) = (range.Costs.Rows, range.Costs.Columns);
        _stride = (_columns + Vector<T>.Count - 1) / Vector<T>.Count * Vector<T>.Count;
        _range = range;
        if (typeof(T) != typeof(int) || !range.AsTheyAre(long.CreateSaturating(Limit) / 4))
            _row = new T[_stride];
        _price = new T[_stride];
        _price.AsSpan(_columns).Fill(Out);
        (_columnOf, _rowOf) = (new int[_rows], new int[_columns]);
        Array.Fill(_columnOf, -1);
        Array.Fill(_rowOf, -1);
    }

    /// <summary>True where costs as wide as these can be tried in this type.</summary>
    public static bool Holds(CostRange range) => range.Most <= long.CreateSaturating(Limit) / 2;

    /// <summary>The column of each row; null where the sums grew too large for the type.</summary>
    public int[]? Solve()
    {
        if (_rows == 0) return [];
        if (_rows == _columns && !ReduceColumns()) return null;
        return ReduceRows(Free()) is { } free && Augment(free) ? _columnOf : null;
    }

    /// <summary>
    /// Duals of the finished assignment, for costs that begin at nought: cost − row − column is never negative, and
    /// nought where the row has the column. Where rows are fewer than columns, a column left over has the dual nought.
    /// </summary>
    public (long[] Rows, long[] Columns) Duals()
    {
        var columns = new long[_columns];
        for (var j = 0; j < _columns; j++) columns[j] = (long.CreateTruncating(_price[j]) + (_rowOf[j] >= 0 ? 1 : 0)) / 2;
        var rows = new long[_rows];
        for (var i = 0; i < _rows; i++) rows[i] = _range[i, _columnOf[i]] - columns[_columnOf[i]];
        return (rows, columns);
    }

    private T Doubled(int i, int j)
    {
        var cost = T.CreateTruncating(_row is null ? _range.Costs[i, j] : _range[i, j]);
        return cost + cost;
    }

    private List<int> Free() => [.. Enumerable.Range(0, _rows).Where(i => _columnOf[i] < 0)];

    private void Give(int row, int column)
    {
        if (_rowOf[column] < 0) _price[column]--;
        (_columnOf[row], _rowOf[column]) = (column, row);
    }

    private ReadOnlySpan<Vector<T>> Row(int i)
    {
        if (_row is null) return MemoryMarshal.Cast<int, Vector<T>>(_range.Row(i));
        _range.Write<T>(i, _row);
        return Vectors(_row);
    }

    private static Span<Vector<T>> Vectors(T[] values) => MemoryMarshal.Cast<T, Vector<T>>(values.AsSpan());
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace EMentoring.Core.Matching;

/// <summary>The first three steps of Jonker and Volgenant: prices by which most rows find their column at once.</summary>
internal sealed partial class LinearAssignment<T>
{
    /// <summary>How many times as many row scans as there are rows the row reduction may take. Without a limit two rows
    /// that want the same column can bid each other up a unit at a time, as in an auction without a step.</summary>
    private const int Bids = 8;

    /// <summary>
    /// Square costs only (a column that is left over must keep the price nought): each column costs its cheapest row,
    /// and the row takes it; then a row that took one column lowers its price as far as its second choice allows.
    /// </summary>
    private bool ReduceColumns()
    {
        var cheapest = CheapestRows();
        var taken = new int[_rows];
        for (var j = _columns - 1; j >= 0; j--)
        {
            var i = int.CreateTruncating(cheapest[j]);
            _price[j] = Doubled(i, j);
            if (taken[i]++ == 0) Give(i, j);
        }

        for (var i = 0; i < _rows; i++)
        {
            if (taken[i] != 1) continue;
            var j = _columnOf[i];
            var price = _price[j];
            _price[j] = Out;
            var second = Choose(i).Value;
            if (second < Infinite) price -= (second >> 1 << 1) - (Doubled(i, j) - price - T.One);
            if (price < -Limit) return false;
            _price[j] = price;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T[] CheapestRows()
    {
        var (best, row) = (new T[_stride], new T[_stride]);
        Array.Fill(best, T.MaxValue);
        var bests = Vectors(best);
        var rows = Vectors(row);
        for (var i = 0; i < _rows; i++)
        {
            var costs = Row(i);
            var me = new Vector<T>(T.CreateTruncating(i));
            for (var k = 0; k < costs.Length; k++)
            {
                var less = Vector.LessThan(costs[k], bests[k]);
                bests[k] = Vector.Min(costs[k], bests[k]);
                rows[k] = Vector.ConditionalSelect(less, me, rows[k]);
            }
        }

        return row;
    }

    /// <summary>
    /// Each free row takes its best column, whose price falls to where the second best is as good; who had the column
    /// bids next, or waits for the second round where nothing was gained. Returns the rows that are still free.
    /// </summary>
    private List<int>? ReduceRows(List<int> free)
    {
        var left = (long)Bids * _rows;
        for (var round = 0; round < 2 && free.Count > 0; round++)
        {
            var waiting = new List<int>();
            foreach (var start in free)
            {
                var i = start;
                while (i >= 0)
                {
                    if (left-- <= 0)
                    {
                        waiting.Add(i);
                        break;
                    }

                    var (value, j, second) = Choose(i);
                    var gain = second < Infinite ? (second >> 1) - (value >> 1) : T.Zero;
                    var before = _rowOf[j];
                    _price[j] -= gain + gain;
                    if (_price[j] < -Limit) return null;
                    Give(i, j);
                    if (before >= 0) _columnOf[before] = -1;
                    if (before >= 0 && gain == T.Zero)
                    {
                        waiting.Add(before);
                        break;
                    }

                    i = before;
                }
            }

            free = waiting;
        }

        return free;
    }

    /// <summary>The smallest reduced cost of a row (doubled), its column, and the next smallest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (T Value, int Column, T Second) Choose(int i)
    {
        var costs = Row(i);
        var prices = Vectors(_price)[..costs.Length];
        var (one, two, at) = (new Vector<T>(Infinite), new Vector<T>(Infinite), Vector<T>.Zero);
        var here = Vector<T>.Zero;
        for (var k = 0; k < costs.Length; k++)
        {
            var value = costs[k] + costs[k] - prices[k];
            var less = Vector.LessThan(value, one);
            two = Vector.Min(two, Vector.Max(one, value));
            one = Vector.Min(one, value);
            at = Vector.ConditionalSelect(less, here, at);
            here += Vector<T>.One;
        }

        var best = 0;
        for (var lane = 1; lane < Vector<T>.Count; lane++)
            if (one[lane] < one[best] || (one[lane] == one[best] && at[lane] < at[best]))
                best = lane;
        var second = two[best];
        for (var lane = 0; lane < Vector<T>.Count; lane++)
            if (lane != best)
                second = T.Min(second, one[lane]);
        return (one[best], int.CreateTruncating(at[best]) * Vector<T>.Count + best, second);
    }
}

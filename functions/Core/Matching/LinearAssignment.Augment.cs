using System.Numerics;
using System.Runtime.CompilerServices;

namespace EMentoring.Core.Matching;

/// <summary>
/// The last step: for each row that is still free the shortest way, by reduced costs, to a free column (Dijkstra, dense),
/// along which the rows move one column on. Afterwards prices are such that all reduced costs are again nought or more.
/// </summary>
internal sealed partial class LinearAssignment<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Augment(List<int> free)
    {
        var (distance, by) = (new T[_stride], new T[_stride]);
        var closed = new List<(int Column, T Price, T Distance)>();
        foreach (var row in free)
        {
            closed.Clear();
            Array.Fill(distance, Infinite);
            var shortest = Relax(row, T.Zero, distance, by);
            var column = distance.AsSpan().IndexOf(shortest);
            while (_rowOf[column] >= 0)
            {
                closed.Add((column, _price[column], shortest));
                var offset = Doubled(_rowOf[column], column) - _price[column] - shortest;
                (_price[column], distance[column]) = (Out, Infinite);
                shortest = Relax(_rowOf[column], offset, distance, by);
                if (shortest > Limit) return false;
                column = distance.AsSpan().IndexOf(shortest);
            }

            foreach (var (taken, price, at) in closed)
            {
                _price[taken] = price + at - T.One - shortest;
                if (_price[taken] < -Limit) return false;
            }

            for (var mover = -1; mover != row;)
            {
                mover = int.CreateTruncating(by[column]);
                var next = _columnOf[mover];
                Give(mover, column);
                column = next;
            }
        }

        return true;
    }

    /// <summary>Distances by way of a row, where shorter; returns the shortest of all that are open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Relax(int row, T offset, T[] distance, T[] by)
    {
        var costs = Row(row);
        var prices = Vectors(_price)[..costs.Length];
        var distances = Vectors(distance)[..costs.Length];
        var bys = Vectors(by)[..costs.Length];
        var (less, me, shortest) = (new Vector<T>(offset), new Vector<T>(T.CreateTruncating(row)), new Vector<T>(Infinite));
        for (var k = 0; k < costs.Length; k++)
        {
            var (way, before) = (costs[k] + costs[k] - prices[k] - less, distances[k]);
            var after = Vector.Min(way, before);
            shortest = Vector.Min(shortest, after);
            distances[k] = after;
            bys[k] = Vector.ConditionalSelect(Vector.LessThan(way, before), me, bys[k]);
        }

        var min = shortest[0];
        for (var lane = 1; lane < Vector<T>.Count; lane++) min = T.Min(min, shortest[lane]);
        return min;
    }
}

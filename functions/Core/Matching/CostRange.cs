using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>Costs, how far they spread, and so what a forbidden pair has to count to be used only where nothing else is left.</summary>
internal sealed class CostRange
{
    private readonly bool _forbids;
    private readonly int[] _paper; // where a row is worked out

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CostRange(Costs costs)
    {
        (Costs, _paper) = (costs, new int[costs.Columns]);
        var (least, most) = (int.MaxValue, int.MinValue);
        for (var i = 0; i < costs.Rows; i++)
        {
            var row = Row(i);
            var vectors = MemoryMarshal.Cast<int, Vector<int>>(row);
            var (low, high, found) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue), Vector<int>.Zero);
            foreach (var some in vectors)
            {
                var never = Vector.Equals(some, new Vector<int>(Assignment.Forbidden));
                (low, high) = (Vector.Min(low, some), Vector.Max(high, Vector.ConditionalSelect(never, high, some)));
                found |= never;
            }

            _forbids |= found != Vector<int>.Zero;
            for (var lane = 0; lane < Vector<int>.Count; lane++) (least, most) = (Math.Min(least, low[lane]), Math.Max(most, high[lane]));
            foreach (var one in row[(vectors.Length * Vector<int>.Count)..])
            {
                _forbids |= one == Assignment.Forbidden;
                least = Math.Min(least, one);
                if (one != Assignment.Forbidden) most = Math.Max(most, one);
            }
        }

        Least = least;
        Forbidden = most < least ? 0 : ((long)most - least + 1) * (costs.Rows + 1);
        Most = _forbids ? Forbidden : (long)most - least;
    }

    public Costs Costs { get; }

    /// <summary>The cheapest cost, from which all others count.</summary>
    public int Least { get; }

    /// <summary>What a forbidden pair counts: more than the widest difference that all the rows together can make.</summary>
    public long Forbidden { get; }

    /// <summary>The most that any pair counts.</summary>
    public long Most { get; }

    /// <summary>What a pair counts: from nought, which is the cheapest.</summary>
    public long this[int i, int j] => Costs[i, j] is var cost && cost == Assignment.Forbidden ? Forbidden : (long)cost - Least;

    /// <summary>True where the costs can be used as they are: rows are whole vectors, none is forbidden, all are small.</summary>
    public bool AsTheyAre(long limit) =>
        !_forbids && Costs.Columns % Vector<int>.Count == 0 && Math.Max(Math.Abs((long)Least), Most + Least) <= limit;

    /// <summary>Writes what each pair of the row counts; the type is int where that is wide enough, else long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write<T>(int i, Span<T> into) where T : struct, IBinaryInteger<T>
    {
        var costs = Row(i);
        var from = MemoryMarshal.Cast<int, Vector<int>>(costs);
        if (typeof(T) == typeof(int))
        {
            var (least, forbidden) = (new Vector<int>(Least), new Vector<int>((int)Math.Min(Forbidden, int.MaxValue)));
            var to = MemoryMarshal.Cast<T, Vector<int>>(into);
            for (var k = 0; k < from.Length; k++)
                to[k] = Vector.ConditionalSelect(Vector.Equals(from[k], new Vector<int>(Assignment.Forbidden)), forbidden, from[k] - least);
        }
        else
        {
            var (least, forbidden, never) = (new Vector<long>(Least), new Vector<long>(Forbidden), new Vector<long>(Assignment.Forbidden));
            var to = MemoryMarshal.Cast<T, Vector<long>>(into);
            for (var k = 0; k < from.Length; k++)
            {
                Vector.Widen(from[k], out var low, out var high);
                to[2 * k] = Vector.ConditionalSelect(Vector.Equals(low, never), forbidden, low - least);
                to[2 * k + 1] = Vector.ConditionalSelect(Vector.Equals(high, never), forbidden, high - least);
            }
        }

        var done = from.Length * Vector<int>.Count;
        for (var j = done; j < costs.Length; j++) into[j] = T.CreateTruncating(costs[j] == Assignment.Forbidden ? Forbidden : (long)costs[j] - Least);
    }

    public ReadOnlySpan<int> Row(int i) => Costs.Row(i, _paper);
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>Costs, how far they spread, and so what a forbidden pair has to count to be used only where nothing else is left.</summary>
internal sealed class CostRange
{
    private readonly bool _forbids;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CostRange(int[,] cost)
    {
        Cost = cost;
        var (least, most) = (int.MaxValue, int.MinValue);
        for (var i = 0; i < cost.GetLength(0); i++)
        {
            var row = Row(i);
            var vectors = MemoryMarshal.Cast<int, Vector<int>>(row);
            var (low, high, found) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue), Vector<int>.Zero);
            foreach (var costs in vectors)
            {
                var never = Vector.Equals(costs, new Vector<int>(Assignment.Forbidden));
                (low, high) = (Vector.Min(low, costs), Vector.Max(high, Vector.ConditionalSelect(never, high, costs)));
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
        Forbidden = most < least ? 0 : ((long)most - least + 1) * (cost.GetLength(0) + 1);
        Most = _forbids ? Forbidden : (long)most - least;
    }

    public int[,] Cost { get; }

    /// <summary>The cheapest cost, from which all others count.</summary>
    public int Least { get; }

    /// <summary>What a forbidden pair counts: more than the widest difference that all the rows together can make.</summary>
    public long Forbidden { get; }

    /// <summary>The most that any pair counts.</summary>
    public long Most { get; }

    /// <summary>What a pair counts: from nought, which is the cheapest.</summary>
    public long this[int i, int j] => Cost[i, j] == Assignment.Forbidden ? Forbidden : (long)Cost[i, j] - Least;

    /// <summary>True where the costs can be used as they are, without a copy: rows are whole vectors, none is forbidden, all are small.</summary>
    public bool AsTheyAre(long limit) =>
        !_forbids && Cost.GetLength(1) % Vector<int>.Count == 0 && Math.Max(Math.Abs((long)Least), Most + Least) <= limit;

    /// <summary>Writes what each pair of the row counts; the type must be wide enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write<T>(int i, Span<T> into) where T : struct, IBinaryInteger<T>
    {
        var costs = Row(i);
        var done = 0;
        if (typeof(T) == typeof(int))
        {
            var (least, forbidden) = (new Vector<int>(Least), new Vector<int>((int)Math.Min(Forbidden, int.MaxValue)));
            var from = MemoryMarshal.Cast<int, Vector<int>>(costs);
            var to = MemoryMarshal.Cast<T, Vector<int>>(into);
            for (var k = 0; k < from.Length; k++)
                to[k] = Vector.ConditionalSelect(Vector.Equals(from[k], new Vector<int>(Assignment.Forbidden)), forbidden, from[k] - least);
            done = from.Length * Vector<int>.Count;
        }

        for (var j = done; j < costs.Length; j++) into[j] = T.CreateTruncating(this[i, j]);
    }

    public ReadOnlySpan<int> Row(int i) =>
        Cost.GetLength(1) == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref Cost[i, 0], Cost.GetLength(1));
}

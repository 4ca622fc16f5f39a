using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>Costs, how far they spread, and so what a forbidden pair has to count to be used only where nothing else is left.</summary>
internal sealed class CostRange
{
    private readonly int _least = int.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CostRange(int[,] cost)
    {
        Cost = cost;
        var (most, forbids) = (int.MinValue, false);
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

            forbids |= found != Vector<int>.Zero;
            for (var lane = 0; lane < Vector<int>.Count; lane++) (_least, most) = (Math.Min(_least, low[lane]), Math.Max(most, high[lane]));
            foreach (var one in row[(vectors.Length * Vector<int>.Count)..])
            {
                forbids |= one == Assignment.Forbidden;
                _least = Math.Min(_least, one);
                if (one != Assignment.Forbidden) most = Math.Max(most, one);
            }
        }

        Forbidden = most < _least ? 0 : ((long)most - _least + 1) * (cost.GetLength(0) + 1);
        Most = forbids ? Forbidden : (long)most - _least;
    }

    public int[,] Cost { get; }

    /// <summary>What a forbidden pair counts: more than the widest difference that all the rows together can make.</summary>
    public long Forbidden { get; }

    /// <summary>The most that any pair counts.</summary>
    public long Most { get; }

    /// <summary>What a pair counts: from nought, which is the cheapest.</summary>
    public long this[int i, int j] => Cost[i, j] == Assignment.Forbidden ? Forbidden : (long)Cost[i, j] - _least;

    /// <summary>Writes twice what each pair of the row counts; the type must be wide enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Doubled<T>(int i, Span<T> into) where T : struct, IBinaryInteger<T>
    {
        var costs = Row(i);
        var done = 0;
        if (typeof(T) == typeof(int))
        {
            var (least, forbidden) = (new Vector<int>(_least), new Vector<int>((int)Math.Min(2 * Forbidden, int.MaxValue)));
            var from = MemoryMarshal.Cast<int, Vector<int>>(costs);
            var to = MemoryMarshal.Cast<T, Vector<int>>(into);
            for (var k = 0; k < from.Length; k++)
                to[k] = Vector.ConditionalSelect(
                    Vector.Equals(from[k], new Vector<int>(Assignment.Forbidden)), forbidden, (from[k] - least) << 1);
            done = from.Length * Vector<int>.Count;
        }

        for (var j = done; j < costs.Length; j++) into[j] = T.CreateTruncating(2 * this[i, j]);
    }

    private ReadOnlySpan<int> Row(int i) =>
        Cost.GetLength(1) == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref Cost[i, 0], Cost.GetLength(1));
}

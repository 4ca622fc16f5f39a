using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EMentoring.Core.Matching;

/// <summary>
/// What it costs to assign peers to each other: their scores as they are felt, with urgency; nobody to themselves. With
/// an odd number there is one more, who costs everyone alike.
/// </summary>
internal sealed class PeerCosts : Costs
{
    private readonly short[,] _score;
    private readonly int _people, _floor, _anyone;
    private readonly int[] _urgent;

    public PeerCosts(short[,] score, int floor, IReadOnlyList<int>? first) : base(Even(score), Even(score))
    {
        (_score, _people, _floor, _urgent) = (score, score.GetLength(0), floor, Score.Urgent(score, floor, first, mutual: true));
        _anyone = Anyone();
    }

    public override int this[int i, int j] =>
        i == j ? Assignment.Forbidden : i == _people || j == _people ? _anyone : Of(i, j);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override ReadOnlySpan<int> Row(int i, Span<int> paper)
    {
        var row = paper[..Columns];
        if (i == _people) row.Fill(_anyone);
        else
        {
            var scores = MemoryMarshal.Cast<short, Vector<short>>(_score.Row(i));
            var costs = MemoryMarshal.Cast<int, Vector<int>>(row);
            var theirs = MemoryMarshal.Cast<int, Vector<int>>(_urgent.AsSpan());
            var (mine, floor) = (new Vector<int>(_urgent[i]), new Vector<int>(_floor));
            for (var k = 0; k < scores.Length; k++)
            {
                Vector.Widen(scores[k], out var low, out var high);
                costs[2 * k] = Of(low, mine + theirs[2 * k], floor);
                costs[2 * k + 1] = Of(high, mine + theirs[2 * k + 1], floor);
            }

            for (var j = scores.Length * Vector<short>.Count; j < row.Length; j++) row[j] = this[i, j];
        }

        row[i] = Assignment.Forbidden;
        return row;
    }

    private int Of(int i, int j) => _score[i, j] is var score && score == Score.Forbidden
        ? Assignment.Forbidden : Score.Cost(Fairness.Felt(score, _floor) + _urgent[i] + _urgent[j]);

    private static Vector<int> Of(Vector<int> score, Vector<int> urgent, Vector<int> floor) => Vector.ConditionalSelect(
        Vector.Equals(score, new(Score.Forbidden)), new(Assignment.Forbidden), ~(Fairness.Felt(score, floor) + urgent));

    /// <summary>What the first two who may meet cost.</summary>
    private int Anyone()
    {
        for (var i = 0; i < _people; i++)
            for (var j = 0; j < _people; j++)
                if (i != j && _score[i, j] != Score.Forbidden)
                    return Of(i, j);
        return 0;
    }

    private static int Even(short[,] score) => score.GetLength(0) + score.GetLength(0) % 2;
}

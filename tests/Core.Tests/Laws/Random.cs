using FsCheck;
using FsCheck.Fluent;

namespace EMentoring.Core.Tests.Laws;

/// <summary>One random thing to happen: which, to whom, after how many hours; a test reads its meaning from the state it meets.</summary>
public sealed record Move(int What, int Who, int Hours, int Other);

/// <summary>Random sequences of moves, each shrunk by leaving moves out; a failure prints the seed with which it can be replayed.</summary>
public static class Randomly
{
    private static readonly Gen<Move> Moves =
        from what in Gen.Choose(0, 99)
        from who in Gen.Choose(0, 4)
        from hours in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Choose(1, 72)), (2, Gen.Choose(73, 24 * 40)))
        from other in Gen.Choose(0, 99)
        select new Move(what, who, hours, other);

    /// <summary>For replaying: <c>.WithReplay(new Replay(new Rnd(seed, gamma), size))</c> with what a failure printed.</summary>
    public static void Check(Action<Move[]> law, int runs = 150) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(runs).WithStartSize(5).WithEndSize(80),
        Prop.ForAll(Arb.From(Moves.ArrayOf(), Shorter), law));

    private static IEnumerable<Move[]> Shorter(Move[] moves)
    {
        if (moves.Length > 3)
        {
            yield return moves[..(moves.Length / 2)];
            yield return moves[(moves.Length / 2)..];
        }

        for (var n = moves.Length - 1; n >= 0; n--) yield return [.. moves[..n], .. moves[(n + 1)..]];
    }
}

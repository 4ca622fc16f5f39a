using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using EMentoring.Local.Simulation;

namespace EMentoring.App.Tests.Boards;

/// <summary>Who waits, and where a seat is free, is known without looking through the whole board.</summary>
public sealed class SecondLines
{
    private const string Programme = "p-1";

    private static readonly DateTimeOffset Now = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private readonly MemoryTable table = new();
    private readonly Board board;

    public SecondLines() => board = new(table);

    [Fact]
    public async Task They_come_and_go_with_the_lines_whatever_order_the_steps_are_shown_in()
    {
        await Waits("s-1", 1);
        await Waits("s-2", 1);
        await Seat("g-1", 1, Role.Actor);
        await Knows(["s-1", "s-2"], ["g-1"]);

        await board.Show(Line("s-1", "in-group"), 3);
        await Waits("s-1", 2); // an older step, late
        await Seat("g-1", 2);
        await Knows(["s-2"], []);
        await Waits("s-1", 4);
        await Knows(["s-1", "s-2"], []);
    }

    [Fact]
    public async Task A_board_from_before_there_were_any_gets_them_at_the_first_look()
    {
        await Waits("s-1", 1);
        await board.Show(Line("s-2", "in-group"), 1);
        await Seat("g-1", 1, Role.Actor);
        foreach (var row in (await table.List(Keys.Board(Programme), "")).Where(r => !r.Key.StartsWith(Keys.PersonLine, StringComparison.Ordinal) && !r.Key.StartsWith(Keys.GroupLine, StringComparison.Ordinal)))
            await table.Commit(Keys.Board(Programme), [new Change.Delete(row.Key)]);
        await board.Show(Line("s-2", "left"), 2);

        await Knows(["s-1"], ["g-1"]);
        await board.Show(Line("s-1", "left"), 2);
        await Knows([], ["g-1"]);
    }

    private async Task Knows(string[] waiting, string[] free)
    {
        Assert.Equal(waiting, (await board.Waiting(Programme)).Select(l => l.Id));
        Assert.Equal(free, (await board.Free(Programme)).Select(l => l.Id));
    }

    private Task Waits(string person, int version) => board.Show(Line(person, "waiting"), version);

    private static PersonLine Line(string person, string stage) => new(person, Programme, stage, null, Now);

    private Task Seat(string group, int version, params Role[] free) =>
        board.Show(new GroupLine(group, Programme, ["s-9"], [], "finding", [], 3, null, [], null, Now, false) { Free = [.. free] }, version);
}

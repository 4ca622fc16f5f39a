using System.Collections.Immutable;
using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Boards;

/// <summary>A board of more groups than one page shows: 100 pairs, of which three ask for attention and ten have ended.</summary>
public sealed class LargeBoards : IAsyncLifetime
{
    private const int Groups = 100;

    private AHost host = null!;
    private AProgramme programme = null!;

    [Fact]
    public async Task The_first_lines_come_and_as_many_more_as_are_asked_for_those_that_ask_for_attention_first_and_what_ended_last()
    {
        var first = await programme.Board();
        Assert.Equal((60, Groups), (first.All("groups").Length, first.Number("found")));
        Assert.Equal(["g-0001", "g-0002", "g-0003", "g-0004"], Ids(first).Take(4));
        Assert.Equal(Enumerable.Range(91, 10).Select(n => $"g-{n:D4}"), Ids(await programme.Board("?show=1000")).TakeLast(10));
        Assert.Equal(Ids(first).Take(7), Ids(await programme.Board("?show=7")));
        Assert.Equal(2 * Groups, first["counts"].GetProperty("asked").GetInt32());
    }

    [Fact]
    public async Task How_many_there_are_of_each_kind_is_told_whatever_is_shown()
    {
        foreach (var asked in new[] { "", "?kind=ended&show=1", "?search=nobody" })
            Assert.Equal([Groups, 3, 87, 0, 3, 0, 10], (await programme.Board(asked))["kinds"].EnumerateObject().Select(k => k.Value.GetInt32()));
        var ended = await programme.Board("?kind=ended&show=4");
        Assert.Equal((4, 10), (ended.All("groups").Length, ended.Number("found")));
        Assert.All(ended.All("groups"), g => Assert.Equal("ended", g.GetProperty("stage").GetString()));
        Assert.Equal(Groups, (await programme.Board("?kind=unheard-of")).Number("found"));
    }

    [Fact]
    public async Task A_name_is_found_among_all_however_it_is_written()
    {
        var found = await programme.Board("?show=5&search=%20MAENPAA%2077");
        Assert.Equal(["g-0077"], Ids(found));
        Assert.Equal(["Väinö Mäenpää 77", "Åsa Öhman 77"], found.All("groups")[0].GetProperty("people").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal(10, (await programme.Board("?kind=ended&search=ohman%209")).Number("found") + (await programme.Board("?kind=ended&search=öhman%20100")).Number("found"));
        Assert.Equal(0, (await programme.Board("?search=%ED%A0%80")).Number("found"));
    }

    [Fact]
    public async Task Of_what_needs_attention_the_first_lines_come_and_how_many_there_are()
    {
        var board = await programme.Board("?concerns=2");
        Assert.Equal((2, 3), (board.All("attention").Length, board.Number("concerns")));
        Assert.Equal("Väinö Mäenpää 1 – Åsa Öhman 1", board.All("attention")[0].GetProperty("group").GetString());
    }

    [Fact]
    public async Task People_come_by_name_as_the_programmes_language_orders_them()
    {
        var people = await programme.Board("/people?show=150");
        Assert.Equal((150, 2 * Groups), (people.All("people").Length, people.Number("count")));
        Assert.Equal(Enumerable.Repeat("V", 100).Concat(Enumerable.Repeat("Å", 50)), people.All("people").Select(p => p.GetProperty("name").GetString()![..1]));
    }

    private static IEnumerable<string> Ids(Answer board) => board.All("groups").Select(g => g.GetProperty("id").GetString()!);

    public async Task InitializeAsync()
    {
        host = await AHost.Start();
        programme = await AProgramme.Open(host);
        var board = host.Get<Board>();
        for (var n = 1; n <= Groups; n++)
        {
            var stage = n <= 3 ? "finding" : n > 90 ? "ended" : "approving";
            ImmutableArray<string> people = [$"s-a{n:D4}", $"s-b{n:D4}"];
            await board.Show(new GroupLine($"g-{n:D4}", programme.Id, people, [], stage, [], 3, null, [], n > 90 ? Outcome.Completed : null, host.Now.AddMinutes(n), n <= 3), 1);
            foreach (var (person, name) in people.Zip([$"Väinö Mäenpää {n}", $"Åsa Öhman {n}"]))
            {
                await host.Table.Commit(person, [new Change.Put(Keys.Profile, Form(Aino).With("name", name).ToJsonString())]);
                await board.Show(new PersonLine(person, programme.Id, "in-group", $"g-{n:D4}", host.Now), 1);
            }
        }
    }

    public async Task DisposeAsync() => await host.DisposeAsync();
}

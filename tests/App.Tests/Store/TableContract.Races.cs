using System.Globalization;
using static EMentoring.App.ITable;

namespace EMentoring.App.Tests.Store;

public abstract partial class TableContract
{
    private const int Racers = 16;

    [Fact]
    public async Task Of_many_who_add_one_row_exactly_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var outcomes = await Race(n => Table.Commit(partition, [new Change.Add($"round-{round}", $"{n}")]));
            var winner = Assert.Single(Enumerable.Range(0, Racers), n => outcomes[n] == Outcome.Committed);
            Assert.Equal($"{winner}", (await Read($"round-{round}")).Body);
        }
    }

    [Fact]
    public async Task Of_many_who_replace_what_they_all_read_exactly_one_wins()
    {
        await Committed(new Change.Add("a", "start"));
        for (var round = 0; round < 5; round++)
        {
            var read = await Read("a");
            var outcomes = await Race(n => Table.Commit(partition, [new Change.Replace("a", $"{n}", read.ETag), new Change.Add($"{round}-{n}", "{}")]));
            var winner = Assert.Single(Enumerable.Range(0, Racers), n => outcomes[n] == Outcome.Committed);
            Assert.Equal($"{winner}", (await Read("a")).Body);
            Assert.Equal($"{round}-{winner}", Assert.Single(await Table.List(partition, $"{round}-")).Key);
        }
    }

    [Fact]
    public async Task A_counter_that_many_add_to_loses_nothing()
    {
        const int Each = 5;
        await Committed(new Change.Add("count", "0"));

        await Race(async _ =>
        {
            for (var added = 0; added < Each;)
            {
                var read = await Read("count");
                var next = int.Parse(read.Body, CultureInfo.InvariantCulture) + 1;
                if (await Table.Commit(partition, [new Change.Replace("count", $"{next}", read.ETag)]) == Outcome.Committed) added++;
            }
            return Outcome.Committed;
        });

        Assert.Equal($"{Racers * Each}", (await Read("count")).Body);
    }

    [Fact]
    public async Task Whoever_committed_sees_it_at_once()
    {
        await Race(async n =>
        {
            for (var round = 0; round < 10; round++)
            {
                await Committed(new Change.Put($"{n}", $"{round}"));
                Assert.Equal($"{round}", (await Read($"{n}")).Body);
                Assert.Contains(await Table.List(partition, $"{n}"), row => row.Key == $"{n}" && row.Body == $"{round}");
            }
            return Outcome.Committed;
        });
    }

    [Fact]
    public async Task Whoever_reads_in_between_leaves_nothing_of_what_was_before()
    {
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await Table.Get(partition, "a");
        })).ToArray();
        for (var round = 0; round < 300; round++)
        {
            Change change = round % 3 == 2 ? new Change.Delete("a") : new Change.Put("a", $"{round}");
            await Committed(change);
            Assert.Equal(round % 3 == 2 ? null : $"{round}", (await Table.Get(partition, "a"))?.Body);
            await Task.Yield();
            Assert.Equal(round % 3 == 2 ? null : $"{round}", (await Table.Get(partition, "a"))?.Body);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static Task<Outcome[]> Race(Func<int, Task<Outcome>> run) =>
        Task.WhenAll(Enumerable.Range(0, Racers).Select(n => Task.Run(() => run(n))));
}

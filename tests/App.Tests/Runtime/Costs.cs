using EMentoring.App.Runtime;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Benchmarks.Calls;
using EMentoring.Core.Groups;
using EMentoring.Local.Running;
using EMentoring.Local.Store;
using Microsoft.Extensions.DependencyInjection;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.Runtime;

/// <summary>
/// What a step costs, in counts that are the same on every machine: a gross loss of speed shows here before anybody
/// measures time. Where a change is worth more calls, the numbers here change with it.
/// </summary>
[Collection(nameof(Alone))]
public sealed class Costs
{
    /// <summary>Bytes are counted for the whole process, so nothing else runs meanwhile.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;

    private const int Steps = 200;

    [Fact]
    public async Task An_answer_that_is_counted_takes_two_commits_of_three_rows_and_three_reads_and_little_memory()
    {
        await using var host = await Counted();
        var group = (await AProgramme.Deciding(host)).GroupOf(Aino);
        var aino = host.Group(group).Members[0].Id;
        await Answer(20); // compiled, and the board's line no longer changes
        var table = host.Get<CountingTable>();
        var (gets, lists, commits, rows, transactions, reads) = (table.Gets, table.Lists, table.Commits, table.Rows, host.Table.Transactions, host.Table.Reads);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        await Answer(Steps);
        bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / Steps;

        Assert.Equal((1, 2), ((table.Gets - gets) / (double)Steps, (table.Lists - lists) / (double)Steps));
        Assert.Equal((2, 3), ((table.Commits - commits) / (double)Steps, (table.Rows - rows) / (double)Steps));
        Assert.InRange((host.Table.Transactions - transactions) / (double)Steps, 0, 2);
        Assert.InRange((host.Table.Reads - reads) / (double)Steps, 0, 0.1); // what was just written is held
        Assert.InRange(bytes, 0, 20_000);

        async Task Answer(int times)
        {
            for (var n = 0; n < times; n++)
            {
                await host.Get<Inbox>().Put(group, new GroupEvent.Decided(3, aino, n % 2 == 0));
                await host.Get<Runner>().Run(group);
            }
        }
    }

    [Fact]
    public async Task Goals_and_a_self_assessment_are_accepted_after_two_commits()
    {
        await using var host = await Counted();
        await AProgramme.Introduced(host);
        var letter = await host.Letter(Aino, "introduction");
        var before = host.Get<CountingTable>().Commits;
        (await host.Post("goals", letter.Token(), new { goals = AProgramme.Written(Aino), assessment = new[] { 3, 3, 3, 3, 3 } })).Is(204);
        Assert.Equal(2, host.Get<CountingTable>().Commits - before);
        await host.Settle();
        Assert.Equal(AProgramme.Goals(Aino)[0], Assert.Single((await host.ShowsMine(Bertil)).All("goals")).GetString());
    }

    [Fact]
    public async Task A_pair_from_its_sign_up_to_its_third_meeting_asks_the_store_no_more_than_it_did()
    {
        await using var host = await Counted();
        var table = host.Get<CountingTable>();
        await AProgramme.Deciding(host);
        Assert.InRange(table.Commits, 100, MostCommits);
        Assert.InRange(table.Rows, 200, MostRows);
        Assert.InRange(table.Gets + table.Lists, 200, MostReads);
    }

    /// <summary>A tenth more than was counted when this was written.</summary>
    private const int MostCommits = 172, MostRows = 348, MostReads = 512;

    private static Task<AHost> Counted() => AHost.Start(new DataFolder(), background: false, services => services
        .AddSingleton(s => new CountingTable(s.GetRequiredService<SqliteTable>())).AddSingleton<ITable>(s => s.GetRequiredService<CountingTable>()));
}

using System.Collections.Immutable;
using EMentoring.App.Looks;
using EMentoring.App.Moving;
using EMentoring.App.Tests.Given;
using EMentoring.App.Tests.Store;
using EMentoring.Core.Letters;
using EMentoring.Local.Moving;

namespace EMentoring.App.Tests.Moving;

public sealed class AMove : IDisposable
{
    private static readonly DateTimeOffset Due = new(2027, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Look Looking = new("Iltarusko", "#8a2b5c", Logo.Read(APicture.Data(APicture.Png())).Logo,
        Look.Ours.Words.Add("confirm", ImmutableDictionary<string, string>.Empty.Add("fi", "Hauskaa, että tulit!")));

    private readonly DataFolder from = new(), to = new();

    [Fact]
    public async Task Every_row_arrives_to_the_letter_with_its_due_time()
    {
        var lines = await Export();
        await using var there = to.Open();

        var count = await new Importer(there).Import(() => lines);

        Assert.Equal(256, count);
        var state = await there.Get("g-1", "state");
        Assert.Equal(("""{"sanat":"Äiti & \"lapsi\" \u2028 😀"}""", Due), (state!.Body, state.Due));
        Assert.Equal(250, (await there.List("g-1", "in-")).Count);
        Assert.All(await there.List("g-1", "in-"), row => Assert.Equal(Due, row.Due));
        Assert.NotNull(await there.Get("meta", "secret"));
        Assert.Equal(Looking.Words["confirm"], (await new LookBook(there).Read("p-1")).Words["confirm"]);
        Assert.Equal(Looking.Logo!.Data, (await new LookBook(there).Read("p-1", LetterKind.Tomorrow)).Logo!.Data);
    }

    [Fact]
    public async Task What_belongs_to_the_machine_stays()
    {
        var lines = await Export();
        await using var there = to.Open();
        await new Importer(there).Import(() => lines);
        Assert.Null(await there.Get("meta", "clock"));
        Assert.Empty(await there.List("outbox", ""));
    }

    [Fact]
    public async Task Cut_off_anywhere_it_goes_on_with_the_same_file_and_takes_nothing_back()
    {
        var lines = await Export();
        for (var calls = 1; calls < 12; calls++)
        {
            using var folder = new DataFolder();
            await using var there = folder.Open();
            await Assert.ThrowsAsync<TableBusyException>(() => new Importer(new Tiring(there, calls)).Import(() => lines));
            if (await there.Get("g-1", "in-000") is { Due: not null } taken) // it runs already, and has taken an event
                await there.Commit("g-1", [new Change.Delete("in-000", taken.ETag)]);
            var gone = await there.Get("g-1", "in-000") is null && await there.Get("g-1", "in-001") is not null;

            await new Importer(there).Import(() => lines);
            await new Importer(there).Import(() => lines);

            Assert.Equal(gone, await there.Get("g-1", "in-000") is null);
            Assert.Equal(Due, (await there.Get("g-1", "state"))!.Due);
        }
    }

    [Fact]
    public async Task A_file_without_its_end_another_file_and_a_table_in_use_are_refused()
    {
        var lines = await Export();
        await using var there = to.Open();
        await Assert.ThrowsAsync<MovingException>(() => new Importer(there).Import(() => lines[..^1]));
        await Assert.ThrowsAsync<MovingException>(() => new Importer(there).Import(() => []));
        await new Importer(there).Import(() => lines);
        var other = await Export();
        await Assert.ThrowsAsync<MovingException>(() => new Importer(there).Import(() => other));

        using var folder = new DataFolder();
        await using var used = folder.Open();
        await used.Commit("programmes", [new Change.Add("p-2", "{}")]);
        await Assert.ThrowsAsync<MovingException>(() => new Importer(used).Import(() => lines));
    }

    public void Dispose()
    {
        from.Dispose();
        to.Dispose();
    }

    private async Task<string[]> Export()
    {
        await using (var table = from.Open())
        {
            for (var n = 0; n < 250; n += 50)
                await table.Commit("g-1", [.. Enumerable.Range(n, 50).Select(i => new Change.Put($"in-{i:D3}", "{}", Due))]);
            await table.Commit("g-1", [new Change.Put("state", """{"sanat":"Äiti & \"lapsi\" \u2028 😀"}""", Due), new Change.Put("seen-x", "{}")]);
            await new LookBook(table).Keep("p-1", Looking);
            await table.Commit("programmes", [new Change.Put("p-1", "{}")]);
            await table.Commit("meta", [new Change.Put("secret", "\"c2FsYWlzdXVz\""), new Change.Put("clock", "1"), new Change.Put("scrub", "{}")]);
            await table.Commit("outbox", [new Change.Put("letter-1", "{}")]);
        }

        using var file = new StringWriter();
        await Exporter.Write(ExportCommand.Rows(from.File), file, Due);
        return file.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A table that answers so often and then no more.</summary>
    private sealed class Tiring(ITable table, int commits) : ITable
    {
        private int left = commits;

        public Task<Row?> Get(string partition, string key, CancellationToken ct = default) => table.Get(partition, key, ct);

        public Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit, CancellationToken ct = default) =>
            table.List(partition, prefix, limit, ct);

        public Task<ITable.Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default) =>
            left-- > 0 ? table.Commit(partition, changes, ct) : throw new TableBusyException("tired");
    }
}

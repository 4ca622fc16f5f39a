using System.Collections.Immutable;
using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.Benchmarks.Given;

/// <summary>A programme with many pairs in the middle of their lives, written straight into a table, as the runtime would have.</summary>
public static class Town
{
    public const string Programme = "p-town";

    private const int AtOnce = 512;

    public static string Group(string street, int n) => $"g-{street}{n:D8}";

    public static string Person(string street, int n, char seat) => $"s-{street}{n:D8}{seat}";

    /// <summary>The programme and its line in the list.</summary>
    public static async Task Found(ITable table, string coordinator, DateTimeOffset now)
    {
        var run = Take(Life.Programmes, Programme, now, new ProgrammeEvent.Opened(Models.Pair, coordinator, now.AddDays(20)));
        var line = run.Effects.Select(e => e.Effect).OfType<Effect.ShowProgramme>().Last().Line;
        await table.Commit(Programme, [new Change.Add(Keys.State, run.Body!, run.Due)]);
        await table.Commit(Keys.Programmes, [new Change.Add(Programme, Wire.Write(new Entry("Hoitotyön parit", "fi", coordinator, line, run.Steps)))]);
    }

    /// <summary>Pairs that have been through the events, given their two members.</summary>
    public static async Task Fill(ITable table, string street, int groups, DateTimeOffset now, Func<string, string, GroupEvent[]> events)
    {
        foreach (var some in Enumerable.Range(0, groups).Chunk(AtOnce))
        {
            var lines = some.Select(n => (n, Line: Move(table, street, n, now, events))).ToArray();
            foreach (var batch in lines.Chunk(30))
            {
                var rows = new List<Change>();
                foreach (var (n, move) in batch)
                {
                    rows.Add(new Change.Put(Keys.GroupLine + Group(street, n), Wire.Write(new { Line = await move, Version = 1 })));
                    rows.AddRange("ab".Select(seat => new Change.Put(Keys.PersonLine + Person(street, n, seat),
                        Wire.Write(new { Line = new PersonLine(Person(street, n, seat), Programme, "in-group", Group(street, n), now), Version = 1 }))));
                }

                await table.Commit(Keys.Board(Programme), rows);
            }
        }
    }

    private static async Task<GroupLine> Move(ITable table, string street, int n, DateTimeOffset now, Func<string, string, GroupEvent[]> events)
    {
        var (group, a, b) = (Group(street, n), Person(street, n, 'a'), Person(street, n, 'b'));
        ImmutableArray<Member> members = [new(a, null), new(b, null)];
        var run = Take(Life.Groups, group, now, [new GroupEvent.Started(Programme, Models.Pair, members), .. events(a, b)]);
        await Task.WhenAll(
            table.Commit(group, [new Change.Add(Keys.State, run.Body!, run.Due)]),
            SignUp(table, a, group, n, now),
            SignUp(table, b, group, n, now));
        return run.Effects.Select(e => e.Effect).OfType<Effect.ShowGroup>().Last().Line;
    }

    private static Task SignUp(ITable table, string person, string group, int n, DateTimeOffset now)
    {
        var run = Take(Life.SignUps, person, now, new SignUpEvent.Asked(Programme, Models.Pair), new SignUpEvent.Confirmed(), new SignUpEvent.Placed(group));
        var profile = new Profile
        {
            Name = $"Aino Lahtela {n}", Email = $"{person}@example.org", Language = Profile.Languages[n % 3], Unit = "Kotihoito Pohjola", Experience = "some",
            Speaks = ["fi"], Strengths = ["guiding"], Wishes = ["digital", "teamwork"], Format = "either", Times = ["morning", "evening"],
            SupervisorName = "Leena Ojaranta", SupervisorEmail = $"leena{n % 100}@example.org",
        };
        return table.Commit(person, [new Change.Add(Keys.State, run.Body!, run.Due), new Change.Add(Keys.Profile, Wire.Write(profile))]);
    }

    private static Run Take<TState, TEvent>(Life<TState, TEvent> life, string id, DateTimeOffset now, params TEvent[] events) where TState : class =>
        life.Take(id, null, [.. events.Select(e => new Row("", life.Seal(e), "", null))], all: false, now);
}

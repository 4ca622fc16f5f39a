using System.Collections.Immutable;
using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;
using Microsoft.Extensions.DependencyInjection;

namespace EMentoring.Browser.Tests.Given;

/// <summary>Boards of more groups than could be played in a test: their lines alone.</summary>
public static class Crowds
{
    /// <summary>Pairs who look for a time, of whom each tenth asks for attention.</summary>
    public static async Task Crowd(this Site site, string programme, int groups)
    {
        var (table, board) = (site.Services.GetRequiredService<ITable>(), site.Services.GetRequiredService<Board>());
        for (var n = 0; n < groups; n++)
        {
            var (group, names) = ($"g-{n:D4}", new[] { $"Väinö Mäenpää {n}", $"Åsa Öhman {n}" });
            ImmutableArray<string> people = [$"s-a{n:D4}", $"s-b{n:D4}"];
            await board.Show(new GroupLine(group, programme, people, [], "finding", [], 3, null, people, null, site.Now.AddMinutes(n), n % 10 == 0), 1);
            foreach (var (person, name) in people.Zip(names))
            {
                var profile = new Profile { Name = name, Email = $"{person}@example.org", Language = "fi", Unit = "Kotihoito", Experience = "some", Speaks = ["fi"], Format = "either" };
                await table.Commit(person, [new Change.Put(Keys.Profile, Wire.Write(profile))]);
                await board.Show(new PersonLine(person, programme, "in-group", group, site.Now), 1);
            }
        }
    }
}

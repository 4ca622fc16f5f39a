using System.Collections.Immutable;
using EMentoring.Core.Groups;

namespace EMentoring.Core.SignUps;

/// <summary>
/// Of which groups with a free seat those who wait hear: of three each, and not all of the same. In a large programme
/// everybody would else get a letter for each seat, a hundred in a day, and run for it with everybody else.
/// </summary>
public static class Vacancies
{
    /// <summary>Free seats that one who waits hears of at a time.</summary>
    public const int Most = 3;

    /// <summary>The groups that each of those who wait hears of, the smallest first; none where no seat is for them.</summary>
    /// <param name="free">The groups with a free seat.</param>
    /// <param name="waiting">Those who wait, each with the role that they would have.</param>
    public static IEnumerable<(string Person, ImmutableArray<string> Groups)> For(IReadOnlyList<GroupLine> free, IEnumerable<(string Person, Role Role)> waiting) =>
        waiting.GroupBy(w => w.Role).SelectMany(alike => For([.. free.Where(g => g.Free.Contains(alike.Key))], [.. alike.Select(w => w.Person)]));

    /// <summary>
    /// The groups lie on a ring by their ids, which are as good as drawn, and each person looks on from where their own
    /// would lie: a seat that is taken changes only what its few neighbours hear of. Where fewer wait than there are seats for, the smallest groups come first.
    /// </summary>
    private static IEnumerable<(string Person, ImmutableArray<string> Groups)> For(GroupLine[] free, string[] people)
    {
        GroupLine[] ring = [.. SmallestFirst(free).Take(Most * people.Length).OrderBy(g => g.Id, StringComparer.Ordinal)];
        string[] places = [.. ring.Select(g => Place(g.Id))];
        foreach (var person in people)
        {
            var at = Array.BinarySearch(places, Place(person), StringComparer.Ordinal);
            var next = Enumerable.Range(at < 0 ? ~at : at, ring.Length).Select(n => ring[n % ring.Length]);
            yield return (person, [.. SmallestFirst(next.Where(g => !g.Former.Contains(person)).Take(Most)).Select(g => g.Id)]);
        }
    }

    private static IEnumerable<GroupLine> SmallestFirst(IEnumerable<GroupLine> groups) =>
        groups.OrderBy(g => g.People.Length).ThenBy(g => g.Id, StringComparer.Ordinal);

    /// <summary>An id without the letter that tells whether it is a group's or a person's.</summary>
    private static string Place(string id) => id[1..];
}

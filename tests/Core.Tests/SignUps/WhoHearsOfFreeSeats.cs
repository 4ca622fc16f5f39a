using EMentoring.Core.Groups;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Tests.SignUps;

/// <summary>Groups with a free seat, and people who wait for one.</summary>
public class WhoHearsOfFreeSeats
{
    [Fact]
    public void One_who_waits_hears_of_the_three_smallest_groups_and_of_the_smallest_first() =>
        Assert.Equal(["g-b", "g-d", "g-e"], Assert.Single(Vacancies.For([Group("g-a", 5), Group("g-b", 2), Group("g-c", 9), Group("g-d", 3), Group("g-e", 4)], [("s-c", Role.Peer)])).Groups.AsEnumerable());

    [Fact]
    public void Of_three_free_seats_everybody_hears()
    {
        var groups = Groups(3);
        Assert.All(Vacancies.For(groups, People(50)), heard => Assert.Equal(groups.Select(g => g.Id).Order(), heard.Groups.Order()));
    }

    [Fact]
    public void Of_many_each_hears_of_three_and_each_seat_is_heard_of_by_few()
    {
        var heard = Vacancies.For(Groups(200), People(300)).ToArray();
        Assert.Equal(300, heard.Length);
        Assert.All(heard, one => Assert.Equal(3, one.Groups.Distinct().Count()));
        var many = heard.SelectMany(one => one.Groups).CountBy(group => group).ToArray();
        Assert.True(many.Length > 180, $"{200 - many.Length} groups are heard of by nobody");
        Assert.True(many.Max(group => group.Value) < 30, "Many run for the same seat");
    }

    [Fact]
    public void When_a_seat_is_taken_only_those_hear_of_another_who_heard_of_it()
    {
        var (groups, people) = (Groups(200), People(300));
        var before = Vacancies.For(groups, people).ToDictionary(one => one.Person, one => one.Groups);
        var taken = groups[7].Id;
        foreach (var (person, after) in Vacancies.For([.. groups.Where(g => g.Id != taken)], people))
            Assert.Equal(before[person].Contains(taken) ? 1 : 0, after.Except(before[person]).Count());
    }

    [Fact]
    public void A_seat_is_for_its_role_and_for_nobody_who_has_left_that_group()
    {
        GroupLine[] groups = [Group("g-a", 3) with { Free = [Role.Mentor] }, Group("g-b", 3) with { Former = ["s-1"] }, Group("g-c", 4)];
        var heard = Vacancies.For(groups, [("s-1", Role.Peer), ("s-2", Role.Peer), ("s-3", Role.Mentor), ("s-4", Role.Actor)]).ToDictionary(one => one.Person, one => one.Groups);
        Assert.Equal(["g-c"], heard["s-1"].AsEnumerable());
        Assert.Equal(["g-b", "g-c"], heard["s-2"].AsEnumerable());
        Assert.Equal(["g-a"], heard["s-3"].AsEnumerable());
        Assert.Empty(heard["s-4"]);
    }

    private static GroupLine[] Groups(int count) => [.. Drawn(11, count).Select(id => Group($"g-{id}", 4))];

    private static (string, Role)[] People(int count) => [.. Drawn(12, count).Select(id => ($"s-{id}", Role.Peer))];

    private static IEnumerable<string> Drawn(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => $"{random.NextInt64():x16}");
    }

    private static GroupLine Group(string id, int size) =>
        new(id, "p-1", [.. Enumerable.Range(0, size).Select(n => $"{id}.{n}")], [], "meeting", [], 3, null, [], null, default, false) { Free = [Role.Peer] };
}

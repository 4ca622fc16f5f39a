using EMentoring.Core.Matching;

namespace EMentoring.Core.Tests.Matching;

/// <summary>Where musts part people, as languages do, none is looked at in vain: what it takes is counted, not timed.</summary>
public class GroupingParts
{
    [Fact]
    public void Those_who_never_meet_are_grouped_as_if_the_others_were_not_there() => Trials.Run(20, random =>
    {
        GroupTask[] alone = [.. Enumerable.Range(0, 3).Select(_ => Task(random, 30))];
        var together = Together(alone);
        var found = Grouping.Form(together);
        var apart = alone.SelectMany((task, t) => Grouping.Form(task).Groups.Select(g => g.Select(s => s with { Person = s.Person * 3 + t })));
        Assert.Equal(apart.OrderBy(g => g.First().Person).SelectMany(g => g), found.Groups.SelectMany(g => g));
    });

    [Fact]
    public void Who_can_sit_nowhere_is_left_out_before_the_search_begins() => Trials.Run(20, random =>
    {
        var alone = Task(random, 30);
        var lonely = new GroupTask { Score = random.Scores(30, 1, 50), Seats = alone.Seats, Can = alone.Can };
        lonely.Score[0, 1] = lonely.Score[1, 0] = lonely.Score[1, 2] = lonely.Score[2, 1] = lonely.Score[1, 3] = lonely.Score[3, 1] = 5; // enough for one, but not for any other
        var together = Together([alone, lonely]) with { Steps = alone.Steps };
        Assert.Equal(alone.People, Assert.Single(GroupParts.Of(together)).Length);
        Assert.Equal(
            Grouping.Form(alone).Groups.SelectMany(g => g), Grouping.Form(together).Groups.SelectMany(g => g).Select(s => s with { Person = s.Person / 2 }));
    });

    [Fact]
    public void Who_is_locked_together_stays_so_in_each_part() => Trials.Run(20, random =>
    {
        GroupTask[] alone = [.. Enumerable.Range(0, 3).Select(_ => Task(random, 20) with { Score = random.Scores(20, 0, 50) })];
        var together = Together(alone) with { Together = [.. Enumerable.Range(0, 60).Select(i => i / 3 is 4 or 5 ? 2 - i % 3 : -1)] };
        var found = Grouping.Form(together);
        for (var t = 0; t < 3; t++) Assert.Contains(found.Groups, g => g.Any(s => s.Person == 12 + t) && g.Any(s => s.Person == 15 + t));
    });

    [Fact]
    public void Looking_for_room_in_vain_comes_to_an_end()
    {
        // Two thirds must not meet each other, so each group has one of them: most can have no seat, though each alone could.
        var score = new Random(1).Scores(150, 0, 50);
        for (var i = 0; i < 100; i++)
            for (var j = 0; j < 100; j++) score[i, j] = Score.Forbidden;
        var task = new GroupTask { Score = score, Seats = [new(4, 10)], Can = [.. Enumerable.Repeat(1u, 150)], Steps = 0 };
        var plan = SeatPlan.Of(task).First();
        var one = GroupStart.Of(task with { Looks = 0 }, plan);
        var few = GroupStart.Of(task with { Looks = 50_000 }, plan);
        var many = GroupStart.Of(task, plan);
        Assert.Equal(0, one.Vain);
        Assert.InRange(few.Vain, 50_000, 50_000 + 400 * few.People.Count);
        Assert.InRange(many.Vain, few.Vain + 1, 100 * 400 * 4 * (long)many.People.Count); // each of a hundred a few times, not once more for every seat that is found
    }

    [Fact]
    public void Nobody_makes_room_where_no_seat_of_the_role_is_free()
    {
        // Three hundred actors for ten mentors.
        var task = new GroupTask
        {
            Score = new Random(1).Scores(310, 0, 50), Seats = [new(3, 5), new(1, 1)], Can = [.. Enumerable.Range(0, 310).Select(i => i < 10 ? 2u : 1u)], Steps = 0,
        };
        var tables = GroupStart.Of(task, SeatPlan.Of(task).First());
        Assert.Equal(60, tables.Placed);
        Assert.Equal(0, tables.Vain);
    }

    private static GroupTask Task(Random random, int people) => new()
    {
        Score = random.Scores(people, 0.1, 50), Seats = [new(4, 7)], Can = [.. Enumerable.Repeat(1u, people)], Steps = 5_000,
    };

    /// <summary>The people of the tasks by turns, as many each, who meet nobody of another.</summary>
    private static GroupTask Together(GroupTask[] alone)
    {
        var (many, each) = (alone.Length, alone[0].People);
        var score = new short[many * each, many * each];
        for (var i = 0; i < many * each; i++)
            for (var j = 0; j < many * each; j++)
                score[i, j] = i % many == j % many ? alone[i % many].Score[i / many, j / many] : Score.Forbidden;
        return alone[0] with { Score = score, Can = [.. Enumerable.Repeat(1u, many * each)], Steps = alone.Sum(t => t.Steps) };
    }
}

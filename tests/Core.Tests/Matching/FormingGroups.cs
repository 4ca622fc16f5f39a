using EMentoring.Core.Matching;

namespace EMentoring.Core.Tests.Matching;

/// <summary>Groups with seats for roles, against all groupings of a few people, and by what must hold for many.</summary>
public class FormingGroups
{
    [Fact]
    public void Few_people_are_grouped_as_well_as_the_best_of_all_groupings() => Trials.Run(10_000, random =>
    {
        var task = random.Task(random.Next(0, 7));
        var found = Grouping.Form(task);
        Keeps(task, found);
        Assert.Equal(BruteForce.Groups(task, _ => true), Merit(task, found));
        Assert.Equal(found.Worth, found.Bound);
    });

    [Fact]
    public void The_search_breaks_no_must_is_never_better_than_the_best_and_its_bound_holds() => Trials.Run(10_000, random =>
    {
        var task = random.Task(random.Next(0, 7)) with { ExactUpTo = 0, Steps = 200 };
        var found = Grouping.Form(task);
        Keeps(task, found);
        NobodyIsLeftWhoCouldBePlaced(task, found);
        var best = BruteForce.Groups(task, _ => true);
        var mine = Merit(task, found);
        Assert.True(mine.CompareTo(best) <= 0, $"{mine} is better than {best}");
        if (found.Groups.IsEmpty) return;
        var smallest = found.Groups.Min(g => g.Length);
        var alike = BruteForce.Groups(task, size => size >= smallest, mine.Placed);
        Assert.True(alike.Placed < mine.Placed || found.Bound >= alike.Worth, $"{found.Bound} does not bound {alike.Worth}");
    });

    [Fact]
    public void The_search_places_nearly_always_as_many_as_can_be()
    {
        const int times = 500;
        var same = 0;
        Trials.Run(times, random =>
        {
            var task = random.Task(7) with { ExactUpTo = 0, Steps = 500 };
            if (BruteForce.Groups(task, _ => true).Placed == Merit(task, Grouping.Form(task)).Placed) same++;
        });
        Assert.InRange(same, times * 97 / 100, times);
    }

    [Fact]
    public void Circles_of_friends_are_found_among_many()
    {
        var random = new Random(5);
        int[] circle = [.. Enumerable.Range(0, 120).OrderBy(_ => random.Next()).Select(i => i % 20)];
        var score = new short[120, 120];
        for (var i = 0; i < 120; i++)
            for (var j = 0; j < i; j++)
                score[i, j] = score[j, i] = (short)(circle[i] == circle[j] ? 50 : random.Next(20));
        var task = new GroupTask { Score = score, Seats = [new(4, 8)], Can = [.. Enumerable.Repeat(1u, 120)], Steps = 400_000 };
        var found = Grouping.Form(task);
        Keeps(task, found);
        Assert.Equal(120 * 5000, found.Worth);
        Assert.InRange(found.Bound, found.Worth, found.Worth * 1.001);
    }

    [Theory]
    [InlineData(61, 3, 5, 1, 2)]
    [InlineData(150, 5, 6, 1, 1)]
    [InlineData(97, 4, 10, 0, 0)]
    public void Many_are_all_placed_where_nobody_minds_much(int people, int least, int most, int leastMentors, int mostMentors)
    {
        var random = new Random(people);
        var task = new GroupTask
        {
            Score = random.Scores(people, 0.05, 50),
            Seats = [new(least, most), new(leastMentors, mostMentors)],
            Can = [.. Enumerable.Range(0, people).Select(i => mostMentors > 0 && i % 5 == 0 ? 2u : mostMentors > 0 && i % 7 == 0 ? 3u : 1u)],
            Steps = 50_000,
        };
        var found = Grouping.Form(task);
        Keeps(task, found);
        Assert.Equal(SeatPlan.Of(task).First().Placed, people - found.Left.Length);
        var again = Grouping.Form(task);
        Assert.Equal(found.Groups.SelectMany(g => g), again.Groups.SelectMany(g => g));
        Assert.Equal(found.Worth, again.Worth);
    }

    [Fact]
    public void The_urgent_have_the_seats_where_there_are_too_few() => Trials.Run(200, random =>
    {
        var task = new GroupTask
        {
            Score = random.Scores(15, 0, 30),
            Seats = [new(3, 4), new(1, 1)],
            Can = [.. Enumerable.Range(0, 15).Select(i => i < 2 ? 2u : 1u)],
            First = [.. Enumerable.Range(0, 15).Select(i => i >= 9 ? 1 : 0)],
            Steps = 2_000,
        };
        var found = Grouping.Form(task);
        Keeps(task, found);
        Assert.Equal(10, 15 - found.Left.Length);
        Assert.DoesNotContain(found.Left, i => i >= 9);
    });

    [Fact]
    public void Who_is_locked_together_stays_together() => Trials.Run(300, random =>
    {
        var n = random.Next(9, 30);
        var task = new GroupTask
        {
            Score = random.Scores(n, 0, 30),
            Seats = [new(3, 6)],
            Can = [.. Enumerable.Repeat(1u, n)],
            Together = [.. Enumerable.Range(0, n).Select(i => i < 4 ? i / 2 : -1)],
            Steps = 2_000,
        };
        var found = Grouping.Form(task);
        Keeps(task, found);
        foreach (var i in new[] { 0, 2 }) Assert.Contains(found.Groups, g => g.Any(s => s.Person == i) && g.Any(s => s.Person == i + 1));
        Assert.Empty(found.Left);
    });

    [Fact]
    public void A_task_that_contradicts_itself_is_refused()
    {
        var task = new GroupTask { Score = new short[,] { { 0, Score.Forbidden }, { Score.Forbidden, 0 } }, Seats = [new(2, 4)], Can = [1, 1] };
        Assert.Equal<int>([0, 1], Grouping.Form(task).Left);
        Assert.Throws<ArgumentException>(() => Grouping.Form(task with { Together = [0, 0] }));
        Assert.Throws<ArgumentException>(() => Grouping.Form(task with { Can = [1] }));
        Assert.Throws<ArgumentException>(() => Grouping.Form(task with { Seats = [new(1, 1)] }));
    }

    private static (int Placed, long Urgent, long Even, long Worth) Merit(GroupTask task, GroupsFound found)
    {
        int[][] groups = [.. found.Groups.Select(g => g.Select(s => s.Person).ToArray())];
        return (groups.Sum(g => g.Length), groups.Sum(g => g.Sum(i => (long)task.Urgency(i))), -groups.Sum(g => task.Uneven(g.Length)), groups.Sum(g => task.Worth(g)));
    }

    private static void Keeps(GroupTask task, GroupsFound found)
    {
        Assert.Equal(Enumerable.Range(0, task.People), found.Groups.SelectMany(g => g).Select(s => s.Person).Concat(found.Left).Order());
        foreach (var group in found.Groups)
        {
            foreach (var (one, role) in group)
            {
                Assert.True(task.MayBe(one, role));
                Assert.DoesNotContain(group, other => other.Person != one && task.Score[one, other.Person] == Score.Forbidden);
            }

            for (var r = 0; r < task.Seats.Length; r++) Assert.InRange(group.Count(s => s.Role == r), task.Seats[r].Min, task.Seats[r].Max);
        }

        Assert.Equal(Merit(task, found).Worth, found.Worth);
        Assert.True(found.Bound >= found.Worth);
    }

    private static void NobodyIsLeftWhoCouldBePlaced(GroupTask task, GroupsFound found)
    {
        foreach (var person in found.Left)
            foreach (var group in found.Groups)
                for (var r = 0; r < task.Seats.Length; r++)
                    Assert.False(
                        task.MayBe(person, r) && group.Count(s => s.Role == r) < task.Seats[r].Max
                        && group.All(s => task.Score[person, s.Person] != Score.Forbidden),
                        $"{person} could be placed");
    }
}

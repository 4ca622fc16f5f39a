using System.Collections.Immutable;
using EMentoring.Core.Matching;
using static EMentoring.Core.Tests.Matching.APool;

namespace EMentoring.Core.Tests.Matching;

public class Proposing
{
    /// <summary>All models, and one of a mentor with one actor each.</summary>
    private static readonly Plan[] Plans =
        [.. Models.All, Models.Pair with { Model = "couples", Seats = [new(Role.Actor, 1, 1), new(Role.Mentor, 1, 1)] }];

    [Fact]
    public void No_must_is_ever_broken_and_locks_stay() => Trials.Run(400, random =>
    {
        var plan = Plans[random.Next(Plans.Length)] with { Weights = Any(random) };
        var people = random.People(plan, random.Next(2, 26));
        var met = Some(random, people);
        var known = new Known(met, Some(random, people), []);
        var first = Matchmaker.Propose(plan, people, known);
        Holds(plan, people, known, first);

        ImmutableArray<ImmutableArray<string>> locked = [.. first.Groups.Where(_ => random.Next(3) == 0).Select(g => g.People)];
        var again = Matchmaker.Propose(plan, people, known with { Locked = locked });
        Holds(plan, people, known, again);
        Assert.All(locked, l => Assert.Contains(again.Groups, g => g.Locked && g.People.SequenceEqual(l)));
    });

    private static void Holds(Plan plan, Candidate[] people, Known known, Proposal proposal)
    {
        var profiles = people.ToDictionary(p => p.Id, p => p.Profile);
        Assert.Equal(people.Select(p => p.Id).Order(), proposal.Groups.SelectMany(g => g.People).Concat(proposal.Left.Select(l => l.Id)).Order());
        foreach (var group in proposal.Groups)
        {
            Assert.Empty(group.Broken);
            Assert.True(group.People.Select(p => profiles[p].Speaks.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).Any(), "no language that all speak");
            Assert.All(plan.Seats, s => Assert.InRange(group.People.Count(p => profiles[p].Role == s.Role), s.Min, s.Max));
            Assert.All(group.People.Pairs(), pair => Assert.DoesNotContain(pair, known.Earlier.Concat(known.Apart)));
            Assert.All(group.People, a => Assert.All(group.People.Remove(a), b => Assert.NotEqual(profiles[a].Avoid, b)));
        }

        Assert.True(proposal.Score <= proposal.Bound);
    }

    [Fact]
    public void The_points_of_a_pair_are_those_of_its_reasons() => Trials.Run(2000, random =>
    {
        var plan = Models.Pair with { Weights = new() { Wish = 0, Experience = random.Next(20), Unit = random.Next(20), Time = random.Next(20), Format = random.Next(20) } };
        var people = random.People(plan, 2);
        var pair = new Fit(plan, people, Known.Nothing).Group(plan, [people[0].Id, people[1].Id]);
        var w = plan.Weights;
        Assert.Equal(pair.Reasons.Sum(r => r.Code switch
        {
            "experience" => w.Experience,
            "different-unit" => w.Unit,
            "common-time" => w.Time,
            "common-format" => w.Format,
            _ => 0,
        }), pair.Score);
        var wishes = new Fit(plan with { Weights = new() { Wish = 20, Experience = 0, Unit = 0, Time = 0, Format = 0 } }, people, Known.Nothing).Group(plan, [people[0].Id, people[1].Id]);
        Assert.InRange(wishes.Score, 20 * wishes.Reasons.Count(r => r.Code == "wish-met"), 40 * wishes.Reasons.Count(r => r.Code == "wish-met"));
        Assert.Equal(wishes.Score == 0, wishes.Reasons.Any(r => r.Code == "no-wish-met"));
    });

    [Fact]
    public void A_wish_that_few_can_meet_counts_more()
    {
        Candidate[] people =
        [
            Person("wisher", p => p with { Wishes = ["digital", "leading"] }), Person("rare", p => p with { Strengths = ["leading"] }),
            .. Enumerable.Range(0, 5).Select(n => Person($"z{n}", p => p with { Strengths = ["digital"] })),
        ];
        var proposal = Matchmaker.Propose(Models.Pair, people, Known.Nothing);
        Assert.Contains(proposal.Groups, g => g.People.SequenceEqual(["rare", "wisher"]));
    }

    [Fact]
    public void Who_was_left_over_last_time_comes_first()
    {
        Candidate[] people = [Person("a"), Person("b"), Person("c") with { Passed = true }];
        var left = Assert.Single(Matchmaker.Propose(Models.Pair, people, Known.Nothing).Left);
        Assert.NotEqual("c", left.Id);
        Assert.Equal("no-seat", left.Why);
    }

    [Fact]
    public void Who_is_left_over_is_told_why()
    {
        var met = new Known(new HashSet<(string, string)> { Pair("b", "c") }, ImmutableHashSet<(string, string)>.Empty, []);
        Assert.Equal("a no-language, b all-met, c all-met", Left(met, Person("a", p => p with { Speaks = ["sv"] }), Person("b"), Person("c")));
        Assert.Equal("d no-partner, e no-partner", Left(Known.Nothing, Person("d", p => p with { Avoid = "x, E@example.org" }), Person("e")));

        static string Left(Known known, params Candidate[] people) =>
            string.Join(", ", Matchmaker.Propose(Models.Pair, people, known).Left.Select(l => $"{l.Id} {l.Why}"));
    }

    [Fact]
    public void Whose_wish_it_is_not_to_be_together_is_not_told()
    {
        Candidate[] people = [Person("a", p => p with { Avoid = "b" }), Person("b")];
        var one = new Fit(Models.Pair, people, Known.Nothing).Group(Models.Pair, ["a", "b"]);
        var other = new Fit(Models.Pair, [Person("a"), Person("b", p => p with { Avoid = "a" })], Known.Nothing).Group(Models.Pair, ["a", "b"]);
        Assert.Contains(one.Broken, r => r.Code == "apart");
        Assert.Equal(one.Broken.AsEnumerable(), other.Broken);
    }

    [Fact]
    public void Points_by_the_greatest_weights_that_a_coordinator_can_give_fit_a_score()
    {
        Candidate[] people = [.. new[] { "a", "b" }.Select(name => Person(name, p => p with { Strengths = Core.SignUps.Profile.Topics, Wishes = Core.SignUps.Profile.Topics, Unit = name }))];
        var plan = Models.Pair with { Weights = new() { Wish = 40, Experience = 20, Unit = 20, Time = 20, Format = 20 } }; // 20, and twice that where few have the strength
        var fit = new Fit(plan, people, Known.Nothing);
        Assert.Equal(fit.Points(0, 1), fit.Scores()[0, 1]);
        plan = plan with { Weights = new() { Wish = short.MaxValue } };
        Assert.Throws<OverflowException>(() => new Fit(plan, people, Known.Nothing).Scores());
    }

    [Fact]
    public void Trained_mentors_come_first()
    {
        var plan = Models.Group with { Seats = [new(Role.Actor, 3, 3), new(Role.Mentor, 1, 1)] };
        Candidate[] people =
        [
            .. Enumerable.Range(0, 3).Select(n => Person($"a{n}", p => p with { Role = Role.Actor })),
            Person("m1", p => p with { Role = Role.Mentor }), Person("m2", p => p with { Role = Role.Mentor, Eligible = true }),
        ];
        Assert.Contains("m2", Assert.Single(Matchmaker.Propose(plan, people, Known.Nothing).Groups).People);
    }

    [Fact]
    public void Everybody_at_a_table_shares_one_language()
    {
        // Each two of them share one, but there is none that all three speak.
        var plan = Models.Verme with { Seats = [new(Role.Peer, 3, 3)] };
        Candidate[] people = [Person("a", p => p with { Speaks = ["fi", "sv"] }), Person("b", p => p with { Speaks = ["sv", "en"] }), Person("c", p => p with { Speaks = ["en", "fi"] })];
        Assert.Empty(Matchmaker.Propose(plan, people, Known.Nothing).Groups);
    }

    private static Weights Any(Random random) => new()
    {
        Direction = (Direction)random.Next(3), Musts = [.. Weights.Names.Where(_ => random.Next(8) == 0)],
    };

    private static HashSet<(string, string)> Some(Random random, Candidate[] people) =>
        [.. people.Select(p => p.Id).Pairs().Where(_ => random.Next(12) == 0)];
}

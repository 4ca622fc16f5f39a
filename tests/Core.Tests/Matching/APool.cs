using EMentoring.Core.Matching;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Tests.Matching;

/// <summary>Made-up people who wait.</summary>
internal static class APool
{
    private static readonly string[] Parts = ["morning", "afternoon", "evening"];

    public static Profile Profile(string name) => new()
    {
        Name = name, Email = $"{name}@example.org", Language = "fi", Unit = "North", Experience = "some", Speaks = ["fi"], Format = "either", Times = ["morning"],
    };

    public static Candidate Person(string name, Func<Profile, Profile>? change = null) => new(name, (change ?? (p => p))(Profile(name)));

    /// <summary>People for a plan, in its roles, of whom some are each other's supervisors or would rather not be together.</summary>
    public static Candidate[] People(this Random random, Plan plan, int many) => [.. Enumerable.Range(0, many).Select(n => new Candidate($"p{n:D3}", Profile($"p{n:D3}") with
    {
        Role = plan.Seats[random.Next(plan.Seats.Length)].Role,
        Unit = $"unit {random.Next(4)}",
        Experience = random.Any(["new", "some", "long"])[0],
        Speaks = [.. random.Any(Core.SignUps.Profile.Languages)],
        Strengths = [.. random.Any(Core.SignUps.Profile.Topics)],
        Wishes = [.. random.Any(Core.SignUps.Profile.Topics).Take(3)],
        Format = random.Any(["online", "in-person", "either"])[0],
        Times = [.. random.Any(Parts)],
        SupervisorEmail = random.Next(4) == 0 ? $"p{random.Next(many):D3}@example.org" : "",
        Avoid = random.Next(6) == 0 ? $"p{random.Next(many):D3}" : "",
        SmallUnit = random.Next(3) == 0,
        Eligible = random.Next(5) == 0,
    }) { Passed = random.Next(5) == 0 })];

    public static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    public static IEnumerable<(string, string)> Pairs(this IEnumerable<string> people) =>
        people.SelectMany((a, i) => people.Skip(i + 1).Select(b => Pair(a, b)));

    private static T[] Any<T>(this Random random, IEnumerable<T> all)
    {
        var shuffled = all.OrderBy(_ => random.Next()).ToArray();
        return shuffled[..random.Next(1, Math.Min(4, shuffled.Length) + 1)];
    }
}

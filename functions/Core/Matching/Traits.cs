using System.Numerics;
using EMentoring.Core.SignUps;

namespace EMentoring.Core.Matching;

/// <summary>What of a person counts in a match, as bits and numbers: millions of pairs are scored with them.</summary>
internal readonly record struct Traits(
    Role Role, int Wishes, int Strengths, int Speaks, int Times, int Formats, int Unit, int Experience, int Address, int Supervisor)
{
    private static readonly string[] Stages = ["new", "some", "long"];
    private static readonly string[] TimesOfDay = ["morning", "afternoon", "evening"];

    public static Traits Of(Plan plan, Profile p, Dictionary<string, int> units, Dictionary<string, int> addresses) => new(
        plan.RoleOf(p), Bits(p.Wishes, Profile.Topics), Bits(p.Strengths, Profile.Topics), Bits(p.Speaks, Profile.Languages), Bits(p.Times, TimesOfDay),
        p.Format switch { "online" => 1, "in-person" => 2, _ => 3 }, Number(units, p.Unit), Array.IndexOf(Stages, p.Experience),
        Number(addresses, p.Email), p.SupervisorEmail.Length == 0 ? -1 : Number(addresses, p.SupervisorEmail));

    /// <summary>The numbers of the bits that are set.</summary>
    public static IEnumerable<int> Numbers(int bits)
    {
        for (; bits != 0; bits &= bits - 1) yield return BitOperations.TrailingZeroCount(bits);
    }

    private static int Bits(IEnumerable<string> chosen, IReadOnlyList<string> all) =>
        chosen.Select(c => all.ToList().IndexOf(c)).Where(i => i >= 0).Aggregate(0, (bits, i) => bits | 1 << i);

    private static int Number(Dictionary<string, int> known, string text)
    {
        var key = text.Trim().ToUpperInvariant();
        if (!known.TryGetValue(key, out var number)) known[key] = number = known.Count;
        return number;
    }
}

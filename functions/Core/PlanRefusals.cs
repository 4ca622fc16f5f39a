using EMentoring.Core.Asks;
using EMentoring.Core.SignUps;

namespace EMentoring.Core;

/// <summary>An expected refusal: the form's field and a stable code, which the page translates.</summary>
public sealed record Refusal(string Field, string Code);

/// <summary>Which plans cannot run, and why.</summary>
public static class PlanRefusals
{
    private const string Range = "out-of-range", Clash = "not-together", Unknown = "unknown-choice", Many = "too-many", Twice = "twice";

    /// <summary>What makes this plan impossible, by field; empty where it can run.</summary>
    public static IEnumerable<Refusal> Refusals(this Plan plan) =>
        Figures(plan).Where(f => f.Value < f.Low || f.Value > f.High).Select(f => new Refusal(f.Field, Range))
            .Concat(Lists(plan)).Concat(Clashes(plan))
            .Concat(Ladders(plan).Where(l => !l.Ladder.Rises || l.Ladder.Close > 366).Select(l => new Refusal(l.Field, "not-rising")));

    private static IEnumerable<(string Field, int Value, int Low, int High)> Figures(Plan p) =>
    [
        ("minSize", p.MinSize, 2, 12), ("first", p.First, 1, 12), ("every", p.Every, 1, 12), ("cap", p.Cap, 1, 12),
        ("cadenceDays", p.CadenceDays, 7, 92), ("restDays", p.RestDays, 0, 250), ("minutes", p.Minutes, 15, 240),
        ("minGoals", p.MinGoals, 0, 3), ("maxGoals", p.MaxGoals, 0, 3), ("diary", p.Diary, 0, 12), ("credits", p.Credits, 0, 15),
        ("together", p.Together, 0, 12), ("missesAllowed", p.MissesAllowed, 1, 6), ("retentionDays", p.RetentionDays, 30, 730),
        ("minCell", p.MinCell, 5, 50), ("weights", p.Weights.Wish, 0, 20), ("weights", p.Weights.Experience, 0, 20), ("weights", p.Weights.Unit, 0, 20),
        ("weights", p.Weights.Time, 0, 20), ("weights", p.Weights.Format, 0, 20),
    ];

    private static IEnumerable<Refusal> Lists(Plan p)
    {
        if (!Calendar.Knows(p.Zone)) yield return new("zone", Unknown);
        if (p.Languages.IsEmpty || p.Languages.Except(Profile.Languages).Any()) yield return new("languages", Unknown);
        if (p.Course.Except(Models.Choices.Courses).Any()) yield return new("course", Unknown);
        if (p.Sides.Except(Models.Choices.Sides).Any()) yield return new("sides", Unknown);
        if (p.Items.Except(Models.Choices.Items).Any()) yield return new("items", Unknown);
        if (p.Items.Length > 3) yield return new("items", Many);
        if (p.Statements.Length > 3) yield return new("statements", Many);
        if (p.Pauses.Length > 3) yield return new("pauses", Many);
        if (p.Pauses.Any(x => !x.Exists)) yield return new("pauses", "date-invalid");
        else if (Days(p) > 150) yield return new("pauses", Clash);
        if (p.Weights.Musts.Except(Matching.Weights.Names).Any()) yield return new("weights", Unknown);
        if (p.Seats.DistinctBy(s => s.Role).Count() < p.Seats.Length) yield return new("seats", Twice);
        if (p.Seats.Any(s => s.Min < 0 || s.Max < 1 || s.Min > s.Max || s.Max > 12)) yield return new("seats", Range);
    }

    /// <summary>Days of a year that are in a pause.</summary>
    private static int Days(Plan p) => Enumerable.Range(0, 366).Count(n => p.Calendar.Paused(new DateOnly(2024, 1, 1).AddDays(n)));

    /// <summary>Figures that cannot be true together.</summary>
    private static IEnumerable<Refusal> Clashes(Plan p)
    {
        if (!p.Seats.Participants().Any()) yield return new("seats", "required");
        else if (p.Seats.Participants().Sum(s => s.Min) < p.MinSize) yield return new("minSize", Clash); // it would end as it begins
        if (p.MaxSize > 12) yield return new("seats", Clash);
        if (p.First > p.Cap) yield return new("first", Clash);
        if (p.MinGoals > p.MaxGoals) yield return new("minGoals", Clash);
        if (p.Deeds && p.MaxGoals == 0) yield return new("deeds", Clash);
        if (p.Course.Length > 0 && (p.Course.Length != p.Cap || p.First != p.Cap)) yield return new("course", Clash); // a theme for each meeting of a fixed run
        if (p.Course.Length > 0 && p.Themes) yield return new("themes", Clash);
        if (p.Sides.Length > 0 && !p.Themes) yield return new("sides", Clash);
        if (p.Diary > p.Cap) yield return new("diary", Clash);
        if (p.Credits > 0 && !p.Certificate) yield return new("credits", Clash);
    }

    private static IEnumerable<(string Field, Ladder Ladder)> Ladders(Plan p) =>
    [
        ("confirm", p.Confirm), ("wait", p.Wait), ("review", p.Review), ("approve", p.Approve), ("agree", p.Agree), ("theme", p.Theme),
        ("find", p.Find), ("vote", p.Vote), ("report", p.Report), ("decide", p.Decide), ("evaluate", p.Evaluate), ("return", p.Return),
    ];
}

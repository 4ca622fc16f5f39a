using System.Collections.Immutable;
using EMentoring.Core;

namespace EMentoring.Local.Simulation;

/// <summary>What a history is about: which programme, when, with how many people, on which host. All of it drawn from the seed.</summary>
public sealed class Plot
{
    /// <summary>Days on which a calendar goes wrong: leap day, both changes of the clock, and the turn of the year.</summary>
    private static readonly DateTimeOffset[] Special =
        [Day(2028, 2, 29), Day(2027, 3, 28), Day(2027, 10, 31), Day(2027, 12, 31), Day(2028, 3, 26), Day(2027, 7, 1)];

    private readonly Random random;

    public Plot(Setting setting, Random random)
    {
        this.random = random;
        var model = setting.Model is null ? Models.All[random.Next(Models.All.Length)] : Models.All.First(m => m.Model == setting.Model);
        Start = Special[random.Next(Special.Length)].AddDays(-random.Next(3, 90)).AddHours(random.Next(24));
        Route = (Route)random.Next(3);
        People = setting.People ?? random.Next(60) switch { 0 => random.Next(9, 17), < 5 => random.Next(5, 9), < 30 => random.Next(3, 5), _ => 2 };
        Plan = Shorten(model);
        Closes = DateOnly.FromDateTime(Start.UtcDateTime).AddDays(random.Next(4, 15));
        CalmFrom = setting.Faults.Count == 0 ? Start : Start.AddDays(random.Next(5, 250));
        Language = Plan.Languages[random.Next(3)];
        Lists = random.Next(3) == 0;
    }

    public DateTimeOffset Start { get; }
    public Route Route { get; }
    public int People { get; }
    public Plan Plan { get; }
    public DateOnly Closes { get; }
    public DateTimeOffset CalmFrom { get; }
    public string Language { get; }

    /// <summary>The coordinator has a list of some of the people.</summary>
    public bool Lists { get; }

    /// <summary>The model with fewer seats and meetings, most often one, since faults meet as often in a short life; now and then as it is.</summary>
    private Plan Shorten(Plan model)
    {
        if (random.Next(50) == 0) return model with { RetentionDays = 30 };
        var cap = random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 };
        var first = random.Next(1, cap + 1);
        if (model.Course.Length > 0) first = cap;
        ImmutableArray<Seat> seats = model.Pairs ? model.Seats : [.. model.Seats.Select(s => s.Role.Participates()
            ? s with { Min = Math.Min(s.Min, s.Role == Role.Mentor ? 1 : 2), Max = Math.Min(s.Max, random.Next(3, 5)) } : s with { Min = random.Next(0, s.Min + 1) })];
        return model with
        {
            Seats = seats,
            MinSize = 2,
            First = first,
            Every = random.Next(1, 3),
            Cap = cap,
            Course = model.Course.IsEmpty ? [] : model.Course[..cap],
            Diary = Math.Min(model.Diary, random.Next(0, cap + 1)),
            CadenceDays = random.Next(7, 31),
            RestDays = Math.Min(model.RestDays, 40),
            Together = Math.Min(model.Together, 1),
            RetentionDays = 30,
            Approval = (Approval)random.Next(3),
            Open = model.Open || random.Next(4) == 0,
            Poll = model.Poll != (random.Next(4) == 0),
            Wait = new([20], 40, 60),
            Pauses = random.Next(3) == 0 ? [] : [Pause()],
        };
    }

    /// <summary>A pause of two weeks or so, soon.</summary>
    private Pause Pause()
    {
        var from = Start.AddDays(random.Next(5, 60));
        return new(from.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture), from.AddDays(random.Next(3, 20)).ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 1, 0, 0, TimeSpan.Zero);
}

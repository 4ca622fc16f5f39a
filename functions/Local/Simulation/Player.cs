using System.Globalization;
using EMentoring.Core;
using EMentoring.Core.SignUps;

namespace EMentoring.Local.Simulation;

/// <summary>One robot person: what they write into the form, and how they go.</summary>
public sealed class Player
{
    private readonly Dictionary<string, object> form;

    public Player(History history, int n)
    {
        var (plan, number) = (history.Plot.Plan, n.ToString(CultureInfo.InvariantCulture));
        Address = $"p{number}@sim.example";
        Late = history.Draw() < 0.15;
        Listed = history.Plot.Lists && !Late && history.Draw() < 0.6;
        if (history.Draw() < 0.3) GoesAfter = history.Draw(2, 14);
        Erases = history.Draw() < 0.5;
        ComesBack = history.Draw() < 0.3;
        // The table needs its helpers and mentors: one to begin with, then by chance.
        var seats = plan.Seats.Where(s => s.Min > 0).ToArray();
        var role = n < seats.Length ? seats[n].Role : plan.Seats[history.Draw() < 0.7 ? 0 : history.Draw(0, plan.Seats.Length - 1)].Role;
        form = new()
        {
            ["name"] = $"Nimi {Mark.Of(Address, "name")}", ["email"] = Address, ["language"] = plan.Languages[history.Draw(0, plan.Languages.Length - 1)],
            ["unit"] = $"Yksikkö {history.Draw(1, 2)}", ["experience"] = Any("new", "some", "long"), ["speaks"] = new[] { "fi" },
            ["strengths"] = new[] { Topic() }, ["wishes"] = new[] { Topic() }, ["format"] = Any("online", "either"), ["times"] = new[] { Any("morning", "afternoon", "evening") },
            ["role"] = Wire.Name(role), ["avoid"] = "", ["smallUnit"] = history.Draw() < 0.5, ["consent"] = true, ["website"] = "",
        };
        if (plan.Approval != Approval.Supervisor && history.Draw() < 0.5) return;
        var boss = $"boss{history.Draw(0, 3).ToString(CultureInfo.InvariantCulture)}@sim.example";
        (form["supervisorName"], form["supervisorEmail"]) = ($"Esihenkilö {Mark.Of(boss, "name")}", boss);

        string Any(params string[] of) => of[history.Draw(0, of.Length - 1)];
        string Topic() => Profile.Topics[history.Draw(0, Profile.Topics.Length - 1)];
    }

    public string Address { get; }

    /// <summary>Signs up only when groups run already.</summary>
    public bool Late { get; }

    /// <summary>Signed up by the coordinator's list and not by the form.</summary>
    public bool Listed { get; }

    /// <summary>Leaves, or is erased, on reading so many letters; stays where 0.</summary>
    public int GoesAfter { get; }

    /// <summary>Going is erasure.</summary>
    public bool Erases { get; }

    /// <summary>Signs up again some time after going.</summary>
    public bool ComesBack { get; }

    /// <summary>What they say of themselves, by the form's fields.</summary>
    public IReadOnlyDictionary<string, object> Fields => form;

    public Dictionary<string, object> Form(string ticket) => new(form) { ["ticket"] = ticket };
}

/// <summary>A word that tells who wrote something, and what it is: wherever it turns up, it can be asked whether it may.</summary>
public static class Mark
{
    public const char Sign = '¤';

    public static string Of(string who, string what) => $"{Sign}{who[..who.IndexOf('@', StringComparison.Ordinal)]}.{what}{Sign}";

    /// <summary>Who wrote something in the text, and what.</summary>
    public static IEnumerable<(string Who, string What)> In(string text)
    {
        for (var at = text.IndexOf(Sign, StringComparison.Ordinal); at >= 0;)
        {
            var end = text.IndexOf(Sign, at + 1);
            if (end < 0) yield break;
            var dot = text.IndexOf('.', at);
            if (dot > 0 && dot < end) yield return ($"{text[(at + 1)..dot]}@sim.example", text[(dot + 1)..end]);
            at = text.IndexOf(Sign, end + 1);
        }
    }
}

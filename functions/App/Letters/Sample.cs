using EMentoring.Core;
using EMentoring.Core.Letters;

namespace EMentoring.App.Letters;

/// <summary>A letter to look at before there is anybody to write to. Its people and their words are made up.</summary>
public static class Sample
{
    private static readonly string[] Names =
        ["Aino Malli", "Bertil Exempel", "Chloe Sample", "Daavid Malli", "Elsa Exempel", "Frank Sample", "Hilma Malli", "Ivar Exempel", "Jane Sample", "Kalle Malli", "Lisa Exempel", "Mary Sample"];

    /// <summary>A letter of this kind as the programme would send it. The organisation and its look are still to be filled in.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="language">Its reader's language.</param>
    /// <param name="programme">The programme's name.</param>
    /// <param name="plan">The programme's plan.</param>
    /// <param name="address">Where its links lead: the site.</param>
    /// <param name="now">UTC instant; everything lies in the days after it.</param>
    public static (Letter Letter, LetterFacts Facts) Of(LetterKind kind, string language, string programme, Plan plan, string address, DateTimeOffset now)
    {
        var (texts, calendar) = (LetterTexts.In(language), plan.Calendar);
        var supervisor = kind == LetterKind.Approve;
        Role[] seats = [.. plan.Seats.SelectMany(s => Enumerable.Repeat(s.Role, s.Min)).OrderByDescending(r => r.Participates())];
        PersonFacts[] table = [.. seats.Zip(Names, (role, name) => new PersonFacts(
            name, supervisor ? "" : $"{name.Split(' ')[0].ToLowerInvariant()}@example.org", texts.Sample("unit"), Role: seats.Distinct().Count() > 1 ? role : null))];
        var letter = new Letter(kind, supervisor ? Reader.Supervisor : Reader.Participant, "", "")
        {
            Group = "g-", Number = 1, Sequence = 0, By = Morning(14), At = Morning(10),
        };
        return (letter, new(language, "", programme, plan, "", supervisor ? Names[^1] : Names[0], address, supervisor || kind == LetterKind.Confirm ? null : address)
        {
            People = supervisor ? [table[0] with { Theirs = true }, .. table[1..]] : table[1..],
            Role = supervisor || seats.Distinct().Count() < 2 ? null : seats[0],
            Goals = plan.MaxGoals > 0 ? [texts.Sample("goal")] : [],
            Place = texts.Sample("place"),
            Theme = plan.Course.FirstOrDefault() ?? (plan.Themes ? texts.Sample("theme") : null),
            Method = plan.Methods ? "m1" : null,
            Holder = plan.Talks ? table[^1].Name : null,
            Supervised = plan.Approval != Approval.Coordinator,
            Now = now,
        });

        DateTimeOffset Morning(int days) => calendar.At(Calendar.WorkingDay(calendar.Date(now).AddDays(days)), new(9, 0));
    }
}

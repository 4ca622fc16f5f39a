using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using EMentoring.Core;
using EMentoring.Core.Matching;
using EMentoring.Core.SignUps;

namespace EMentoring.Local.Matching;

/// <summary>A proposal as a spreadsheet: a row for each person, group by group, then those who were left over.</summary>
public sealed class MatchSheet(Plan plan, IReadOnlyDictionary<string, Profile> people, Words words)
{
    /// <summary>Reasons that tell of something that had to be given up.</summary>
    private static readonly HashSet<string> Compromises = ["no-wish-met", "no-common-time", "same-unit"];

    public void Write(Proposal proposal, TextWriter to, string delimiter)
    {
        // What a spreadsheet would take for a formula is made plain text (CSV injection).
        using var csv = new CsvWriter(to, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, InjectionOptions = InjectionOptions.Escape, NewLine = "\n" }, leaveOpen: true);
        Line(words.Say("match.group"), words.Say("column.role"), words.Say("column.name"), words.Say("column.email"), words.Say("match.why"), words.Say("match.compromised"));
        foreach (var (n, group) in proposal.Groups.Index())
            foreach (var person in group.People.OrderBy(p => plan.RoleOf(people[p])).ThenBy(p => p, StringComparer.Ordinal))
                Row((n + 1).ToString(CultureInfo.InvariantCulture), person, Told(group, person, compromised: false), Told(group, person, compromised: true));
        foreach (var left in proposal.Left) Row(words.Say("match.left"), left.Id, words.Say($"left.{left.Why}"), "");

        void Row(string group, string person, string why, string compromised) =>
            Line(group, words.Say($"role.{Wire.Name(plan.RoleOf(people[person]))}"), people[person].Name, people[person].Email, why, compromised);

        void Line(params string[] cells)
        {
            foreach (var cell in cells) csv.WriteField(cell);
            csv.NextRecord();
        }
    }

    /// <summary>What is said of a person, or of everybody in the group.</summary>
    private string Told(ProposedGroup group, string person, bool compromised) => string.Join(' ', group.Reasons
        .Where(r => Compromises.Contains(r.Code) == compromised && (r.Person is null || r.Person == person || r.Other == person))
        .Select(r => words.Say(r, id => people[id].Name)));
}

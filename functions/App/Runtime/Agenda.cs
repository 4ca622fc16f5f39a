using EMentoring.Core.Groups;

namespace EMentoring.App.Runtime;

/// <summary>What one meeting of a group is about, and how.</summary>
/// <param name="Theme">Its theme; null where it has none.</param>
/// <param name="Method">Key of the facilitation method that is offered; null where none is.</param>
/// <param name="Holder">Id of the member who opens it with a talk; null where nobody does.</param>
public sealed record Agenda(Theme? Theme, string? Method, string? Holder)
{
    /// <summary>The agenda of a meeting that is about nothing.</summary>
    public static readonly Agenda None = new(null, null, null);

    /// <summary>Id of the member in whose words the theme is; null for a course's.</summary>
    public string? By { get; init; }

    /// <summary>The agenda of a group's meeting, in the words of whoever proposed its theme.</summary>
    public static async Task<Agenda> Of(Group group, int number, People people)
    {
        var plan = group.Plan;
        return new(
            plan.Course.ElementAtOrDefault(number - 1) is { } key ? new(key, null, null) : await Voted(group, number, people),
            plan.Methods ? Methods.For(group.Id, number) : null,
            group.Talk is { Holder: { } holder } talk && talk.Number == number ? holder : null)
        {
            By = Chosen(group, number)?.By,
        };
    }

    private static ThemeOf? Chosen(Group group, int number) => group.Themes.ElementAtOrDefault(number - 1 - group.ThemesFrom);

    private static async Task<Theme?> Voted(Group group, int number, People people) =>
        Chosen(group, number) is { } voted
            && (await people.Read<Theme[]>(voted.By, Keys.Themes(group.Id, group.ThemesFrom)))?.ElementAtOrDefault(voted.Index) is { } theme ? theme : null;
}

/// <summary>A theme.</summary>
/// <param name="Key">Key of a course's theme; null for one of the members' own.</param>
/// <param name="Text">A member's words; null for a course's.</param>
/// <param name="Side">Key of the side that it belongs to, where the programme has sides.</param>
public sealed record Theme(string? Key, string? Text, string? Side);

using System.Collections.Immutable;
using EMentoring.Core;

namespace EMentoring.Local.Demo;

/// <summary>What the demo plays for a programme model.</summary>
/// <param name="Model">Key of the model; the sign-up list has the same name.</param>
/// <param name="Name">The programme's name.</param>
/// <param name="Organisation">Who runs it.</param>
/// <param name="Changes">Figures that the coordinator changes from the preset.</param>
/// <param name="Late">How many of the list sign up only when the groups run already.</param>
public sealed record Scene(string Model, string Name, string Organisation, IReadOnlyDictionary<string, object> Changes, int Late = 0)
{
    private static readonly ImmutableArray<Scene> All =
    [
        new("pair", "Hoitotyön mentorointiparit 2027", "Iltarusko", new Dictionary<string, object> { ["cap"] = 9 }),
        new("mepe", "Mentoriksi! -perehdytys 2027", "Nuorisotyön osaamiskeskus", new Dictionary<string, object> { ["credits"] = 5 }),
        new("group", "Etsivän nuorisotyön mentorointiryhmät 2027", "Nuorisotyön osaamiskeskus", new Dictionary<string, object>(), Late: 3),
        new("supervisors", "Esihenkilöiden vertaistapaamiset 2027", "Nuorisotyön osaamiskeskus", new Dictionary<string, object>()),
        new("emessi", "eMessi-ryhmät 2027", "Järjestöjen työhyvinvointiverkosto", new Dictionary<string, object>()),
        new("entrepreneurs", "Yrittäjien vertaisryhmät 2027", "Rannikon Yrittäjät", new Dictionary<string, object>()),
        new("verme", "Projektipäälliköiden verme 2027", "Kolmen korkeakoulun verkosto", new Dictionary<string, object>(), Late: 4),
    ];

    /// <summary>The scene of a model, or null where there is none of that name.</summary>
    public static Scene? Of(string model) => All.FirstOrDefault(s => s.Model == model);

    /// <summary>The names that can be asked for.</summary>
    public static IEnumerable<string> Names => Models.All.Select(m => m.Model);
}

using System.Text.Json.Nodes;

namespace EMentoring.App.Tests.Given;

/// <summary>Those who sign up in the tests: pairs by their wishes, each with a supervisor of their own.</summary>
public static class People
{
    public const string Aino = "aino.virtanen@example.org", Bertil = "bertil.aberg@example.org",
        Chloe = "chloe.smith@example.org", Daavid = "daavid.laine@example.org";

    /// <summary>More of them, where a table is larger.</summary>
    public const string Eeva = "eeva.koski@example.org", Frans = "frans.lind@example.org", Greta = "greta.holm@example.org", Heikki = "heikki.salo@example.org";

    public static string Supervisor(string of) => "esihenkilo." + of;

    /// <summary>The name as it stands in the form.</summary>
    public static string Name(string of) => of switch
    {
        Aino => "Aino Virtanen",
        Bertil => "Bertil Åberg",
        Chloe => "Chloe Smith-Übergang",
        Daavid => "Daavid Laine",
        _ => of[..of.IndexOf('@', StringComparison.Ordinal)].Replace('.', ' '),
    };

    /// <summary>The sign-up form as the page would send it. Aino and Bertil fit each other best, as do Chloe and Daavid.</summary>
    public static JsonObject Form(string of)
    {
        var first = of is Aino or Bertil;
        var (gives, wants) = first ? ("digital", "guiding") : ("wellbeing", "teamwork");
        if (of is Bertil or Daavid) (gives, wants) = (wants, gives);
        return Bodies.Json(new
        {
            name = Name(of),
            email = of,
            language = of switch { Bertil => "sv", Chloe => "en", _ => "fi" },
            unit = $"Yksikkö {of[0]}",
            experience = of is Aino or Chloe ? "long" : "new",
            speaks = new[] { "fi", "sv", "en" },
            strengths = new[] { gives },
            wishes = new[] { wants },
            format = "either",
            times = new[] { "afternoon" },
            supervisorName = "Esihenkilö " + Name(of),
            supervisorEmail = Supervisor(of),
            smallUnit = false,
            consent = true,
            website = "",
        });
    }
}

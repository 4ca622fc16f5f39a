using System.Text.Json.Nodes;
using EMentoring.App.Tests.Given;
using static EMentoring.App.Tests.Given.People;

namespace EMentoring.App.Tests.BadInput;

/// <summary>A route as docs/api.md tells of it. Path as it is mapped; <c>{id}</c> is filled by the stage that the route needs.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Below <c>/api/</c>.</param>
/// <param name="Link">What the token is for; null where none is needed.</param>
/// <param name="Stage">Which programme of <see cref="Everything"/> it is about.</param>
public sealed record ARoute(string Method, string Path, string? Link = null, string Stage = "open")
{
    /// <summary>A body that would be accepted.</summary>
    public object Body { get; init; } = new { };

    public Field[] Fields { get; init; } = [];

    public bool HasBody => Method != "GET";

    public override string ToString() => $"{Method} {Path}";

    private static readonly string[] Topics = ["digital"];

    private static readonly Field[] Profile =
    [
        new("name", "text"), new("language", "choice"), new("unit", "text"), new("experience", "choice"), new("speaks", "choices", Max: 3),
        new("strengths", "choices", Required: false, Max: 5), new("wishes", "choices", Max: 3), new("format", "choice"), new("times", "choices", Max: 3),
        new("supervisorName", "text"), new("supervisorEmail", "email"), new("avoid", "text", Required: false, Max: 200),
    ];

    /// <summary>Every figure of a plan; <see cref="WrongPlans"/> sees to it that none is forgotten.</summary>
    public static readonly Field[] Plan =
    [
        .. Figures(("minSize", 2, 12), ("first", 1, 12), ("every", 1, 12), ("cap", 1, 12), ("cadenceDays", 7, 92), ("restDays", 0, 250), ("minutes", 15, 240),
            ("minGoals", 0, 3), ("maxGoals", 0, 3), ("diary", 0, 12), ("credits", 0, 15), ("together", 0, 12), ("missesAllowed", 1, 6),
            ("retentionDays", 30, 730), ("minCell", 5, 50)),
        .. new[] { "open", "smallFirst", "deeds", "themes", "talks", "poll", "certificate", "methods" }.Select(f => new Field(f, "flag", Required: false)),
        new("zone", "text", Required: false, Max: 60), new("languages", "choices", Required: false, Max: 3), new("seats", "seats", Required: false),
        new("approval", "choice", Required: false), new("course", "choices", Required: false, Max: 12), new("sides", "choices", Required: false, Max: 8),
        new("items", "choices", Required: false, Max: 3), new("statements", "texts", Required: false, Max: 120), new("pauses", "pauses", Required: false), new("weights", "weights", Required: false),
        .. new[] { "confirm", "wait", "review", "approve", "agree", "theme", "find", "vote", "report", "decide", "evaluate", "return" }
            .Select(f => new Field(f, "ladder", Required: false)),
    ];

    private static readonly object ALook = new
    {
        organisation = "Kaislaranta", colour = "#8a2b5c", logo = APicture.Data(APicture.Png()), words = new { confirm = new { fi = "Hauskaa, että tulit!" } },
    };

    private static readonly Field[] Look =
        [new("organisation", "text", Required: false), new("colour", "colour", Required: false, Max: 7), new("logo", "logo", Required: false), new("words", "words", Required: false, Max: 300)];

    private static IEnumerable<Field> Figures(params (string Name, int Min, int Max)[] figures) =>
        figures.Select(f => new Field(f.Name, "number", Required: false, Max: f.Max, Min: f.Min));

    private static readonly int[] Threes = [3, 3, 3, 3, 3];

    /// <summary>Every route there is; <see cref="TheTable"/> sees to it that none is forgotten.</summary>
    public static readonly ARoute[] All =
    [
        new("GET", "health"), new("GET", "about"), new("GET", "models"), new("GET", "programmes"), new("GET", "programmes/{id}"),
        new("POST", "programmes/{id}/sign-ups") { Body = Form("uusi@example.org"), Fields = [.. Profile, new("email", "email"), new("consent", "flag"), new("ticket", "text", Max: 2000)] },
        new("GET", "confirm", "confirm"), new("POST", "confirm", "confirm"),
        new("GET", "approval", "approve"),
        new("POST", "approval", "approve") { Body = new { approve = false, reason = "Kiire" }, Fields = [new("approve", "flag"), new("reason", "text", Required: false, Max: 500)] },
        new("GET", "goals", "goals"),
        new("POST", "goals", "goals") { Body = new { goals = new[] { new { text = "Yksi" } }, assessment = Threes }, Fields = [new("goals", "written", Max: 200), new("assessment", "numbers", Max: 5)] },
        new("GET", "time", "time"),
        new("POST", "time", "time") { Body = new { at = AHost.Monday.AddDays(20), place = "Täällä" }, Fields = [new("at", "instant"), new("place", "text", Required: false, Max: 200), new("seen", "text", Required: false, Max: 40)] },
        new("POST", "time/cancel", "time", "meeting"),
        new("POST", "time/poll", "time", "poll") { Body = new { slots = Array.Empty<string>(), none = true }, Fields = [new("slots", "instants", Required: false, Max: 7), new("none", "flag", Required: false)] },
        new("GET", "themes", "themes"),
        new("POST", "themes", "themes") { Body = new { themes = new[] { new { text = "Rajat" } } }, Fields = [new("themes", "written", Required: false, Max: 120)] },
        new("GET", "talk", "talk"),
        new("POST", "talk", "talk") { Body = new { hold = true }, Fields = [new("hold", "flag")] },
        new("GET", "diary", "diary"),
        new("POST", "diary", "diary") { Body = new { text = "Opin" }, Fields = [new("text", "text", Max: 4000)] },
        new("GET", "vacancy", "join"), new("POST", "vacancy", "join"),
        new("GET", "certificate", "certificate"), new("GET", "insights", "insights"),
        new("POST", "certificates/verify") { Body = new { number = "AAAA-BBBB-CCCC-DDDD", name = "Joku" }, Fields = [new("number", "text", Max: 40), new("name", "text")] },
        new("GET", "held", "held"),
        new("POST", "held", "held") { Body = new { answer = "moved", at = AHost.Monday.AddDays(20), useful = 4 }, Fields = [new("answer", "choice"), new("at", "instant", Required: false), new("useful", "number", Required: false, Max: 5)] },
        new("GET", "decision", "decide"),
        new("POST", "decision", "decide") { Body = new { answer = "stop" }, Fields = [new("answer", "choice")] },
        new("GET", "evaluation", "evaluate"),
        new("POST", "evaluation", "evaluate")
        {
            Body = AProgramme.Evaluation("Oivallus"),
            Fields =
            [
                new("goals", "outcomes", Max: 1), new("usefulness", "number", Max: 5), new("trust", "number", Max: 5), new("reciprocity", "number", Max: 5),
                new("recommend", "number", Max: 10, Min: 0), new("helped", "choices", Required: false, Max: 7), new("hindered", "choices", Required: false, Max: 7),
                new("assessment", "numbers", Max: 5), new("insight", "text", Required: false, Max: 1000), new("share", "choice"),
            ],
        },
        new("GET", "return", "return"),
        new("POST", "return", "return") { Body = new { again = true }, Fields = [new("again", "flag")] },
        new("GET", "mine", "mine"), new("GET", "mine/export", "mine"), new("POST", "mine/leave", "mine"), new("POST", "mine/erase", "mine"),
        new("POST", "mine/pause", "mine", "meeting") { Body = new { from = "2030-01-07", to = "2030-01-13" }, Fields = [new("from", "date"), new("to", "day")] },
        new("POST", "mine/pause/end", "mine", "meeting"),
        new("PUT", "mine", "mine") { Body = Form(Aino), Fields = Profile },
        new("POST", "sign-in") { Body = new { email = "joku@example.org", language = "fi" }, Fields = [new("email", "email"), new("language", "choice", Required: false)] },
        new("POST", "session", "sign-in"), new("POST", "session/end", "session"),
        new("GET", "coordinator/programmes", "session"),
        new("POST", "coordinator/programmes", "session")
        {
            Body = new { name = "Uusi", model = "pair", closes = "2027-03-01", first = 3, every = 3, cap = 5, cadenceDays = 30, minutes = 60, retentionDays = 180, language = "fi" },
            Fields = [new("name", "text"), new("model", "choice"), new("closes", "date"), new("language", "choice", Required: false), .. Plan],
        },
        new("GET", "coordinator/programmes/{id}", "session"), new("GET", "coordinator/programmes/{id}/people", "session"),
        new("POST", "coordinator/programmes/{id}/close", "session"), new("POST", "coordinator/programmes/{id}/propose", "session", "reviewing"),
        new("POST", "coordinator/programmes/{id}/retry", "session") { Body = new { instance = "g-1", key = "dead-1" }, Fields = [new("instance", "text"), new("key", "text")] },
        new("POST", "coordinator/programmes/{id}/seen", "session") { Body = new { instance = "g-1", key = "bounced-participant" }, Fields = [new("instance", "text"), new("key", "text")] },
        new("GET", "coordinator/programmes/{id}/proposals", "session", "reviewing"),
        new("PUT", "coordinator/programmes/{id}/proposals", "session", "reviewing")
        {
            Body = new { version = 1, groups = Array.Empty<string[]>() },
            Fields = [new("version", "number", Max: int.MaxValue), new("groups", "groups", Max: 10_000), new("locked", "places", Required: false), new("apart", "pairs", Required: false)],
        },
        new("POST", "coordinator/programmes/{id}/proposals/try", "session", "reviewing") { Body = new { groups = Array.Empty<string[]>() }, Fields = [new("groups", "groups", Max: 10_000)] },
        new("POST", "coordinator/programmes/{id}/sign-ups/import", "session")
        {
            Body = new { csv = "nimi,sähköposti,yksikkö,kokemus,kielet,toiveet,muoto,ajat,esihenkilön nimi,esihenkilön sähköposti\nDaavid Laine,daavid.laine@example.org,Yksikkö,uusi,fi,digital,etänä,ilta,Eeva,eeva@example.org\n" },
            Fields = [new("csv", "csv")],
        },
        new("POST", "coordinator/programmes/{id}/send", "session", "reviewing") { Body = new { version = 1 }, Fields = [new("version", "number", Max: int.MaxValue)] },
        new("GET", "coordinator/programmes/{id}/summary", "session", "closed"), new("GET", "coordinator/programmes/{id}/summary.csv", "session", "closed"),
        new("GET", "coordinator/programmes/{id}/look", "session"),
        new("PUT", "coordinator/programmes/{id}/look", "session") { Body = ALook, Fields = Look },
        new("POST", "coordinator/programmes/{id}/look/preview", "session")
        {
            Body = ALook.With("kind", "confirm").With("language", "fi"), Fields = [.. Look, new("kind", "choice"), new("language", "choice")],
        },
        new("GET", "outbox"), new("GET", "outbox/{key}"), new("GET", "outbox/{key}/html"), new("GET", "clock"),
        new("POST", "clock") { Body = new { days = 1 }, Fields = [new("days", "number", Max: 366)] },
    ];

    /// <summary>The valid body with one field's value replaced by raw JSON; taken away where that is empty.</summary>
    public string BodyWith(string field, string raw)
    {
        const string mark = "@mark@";
        if (raw.Length == 0) return Body.Without(field).ToJsonString();
        return Body.With(field, JsonValue.Create(mark)).ToJsonString().Replace($"\"{mark}\"", raw, StringComparison.Ordinal);
    }
}

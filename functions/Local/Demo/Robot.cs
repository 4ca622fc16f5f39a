using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using EMentoring.Core;

namespace EMentoring.Local.Demo;

/// <summary>
/// A person at a page: opens the link of a letter, reads what the page asks, and answers, over HTTP like anybody.
/// </summary>
/// <param name="http">The site.</param>
/// <param name="temper">What the person is like.</param>
/// <param name="clock">What day it is.</param>
/// <param name="hand">By what their writing can be told, given what is written; nothing where null.</param>
public sealed partial class Robot(HttpClient http, Temper temper, TimeProvider clock, Func<string, string>? hand = null)
{
    /// <summary>Does what the letter asks. Returns the page that was answered, or null where there was nothing to do.</summary>
    /// <param name="who">The reader's address.</param>
    /// <param name="text">The letter as plain text.</param>
    /// <param name="again">True for one who answers also what they have answered.</param>
    public async Task<string?> Answer(string who, string text, bool again = false)
    {
        if (Asks(text) is not { } link) return null;
        var (page, token) = (link.Groups[1].Value, link.Groups[2].Value);
        var path = page switch { "approve" => "approval", "decide" => "decision", "evaluate" => "evaluation", "join" => "vacancy", _ => page };
        using var get = await Send(HttpMethod.Get, path, token, null);
        if ((int)get.StatusCode >= 500) throw new InvalidOperationException($"{page}: {get.StatusCode}");
        if (!get.IsSuccessStatusCode) return null;
        var asked = await get.Content.ReadFromJsonAsync<JsonElement>();
        if (!asked.TryGetProperty("state", out var state) || !(state.GetString() == "open" || (again && state.GetString() == "answered"))) return null; // a certificate asks nothing
        var answer = Think(page, who, asked);
        if (answer is null) return null;
        using var post = await Send(HttpMethod.Post, answer is Poll ? "time/poll" : path, token, answer);
        if (post.StatusCode == System.Net.HttpStatusCode.Conflict) return null; // another was first
        return post.IsSuccessStatusCode ? page : throw new InvalidOperationException($"{page}: {await post.Content.ReadAsStringAsync()}");
    }

    /// <summary>Leaves by the letter's link to "my mentoring".</summary>
    public async Task Leave(string text)
    {
        using var post = await Send(HttpMethod.Post, "mine/leave", Token(text, "mine"), new { });
        post.EnsureSuccessStatusCode();
    }

    /// <summary>The letter's link to the page that asks something, with the page's name and the token; null where it asks nothing.</summary>
    public static Match? Asks(string text) => PageLink().Matches(text).FirstOrDefault(m => m.Groups[1].Value != "mine");

    /// <summary>The token of the letter's link to a page; null where it has none.</summary>
    public static string? Token(string text, string page) => PageLink().Matches(text).FirstOrDefault(m => m.Groups[1].Value == page)?.Groups[2].Value;

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? token, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/{path}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body, options: Wire.Json);
        return await http.SendAsync(request);
    }

    /// <summary>Words as this person writes them.</summary>
    private string By(string words, string what) => hand is null || words.Length == 0 ? words : $"{words} {hand(what)}";

    private sealed record Poll(IEnumerable<string> Slots, bool None);

    private object? Think(string page, string who, JsonElement asked) => page switch
    {
        "confirm" => new { },
        "approve" => temper.Draw(who, "approve" + asked.GetProperty("people")) < 0.07
            ? new { approve = false, reason = By("Kesän vuorot ovat vielä auki.", "reason") } : new { approve = true },
        "goals" => new
        {
            goals = asked.GetProperty("goals").GetArrayLength() > 0 || asked.GetProperty("maxGoals").GetInt32() == 0 ? [] : Goals(who, asked.GetProperty("deeds").GetBoolean()),
            assessment = Enumerable.Range(0, Scores(asked)).Select(i => temper.Pick(who, $"first {i}", 2, 4)),
        },
        "themes" when asked.GetProperty("phase").GetString() == "voting" => new
        {
            votes = asked.GetProperty("themes").EnumerateArray().Select(t => t.GetProperty("id").GetString()!)
                .OrderBy(id => temper.Draw(who, "vote" + id)).Take(3),
        },
        "themes" => new { themes = Themes(who, asked.GetProperty("sides")) },
        "talk" => new { hold = temper.Draw(who, $"talk {asked.GetProperty("number")}") < 0.8 },
        "diary" => new { text = By(DiaryEntries[temper.Pick(who, $"diary {asked.GetProperty("number")}", 0, DiaryEntries.Length - 1)], "diary") },
        "join" => temper.Draw(who, "join") < 0.9 ? new { } : null,
        "time" when asked.GetProperty("poll") is { ValueKind: JsonValueKind.Object } poll => Vote(who, poll),
        "time" when asked.GetProperty("around").ValueKind == JsonValueKind.Null => null, // being asked about, or set meanwhile
        "time" => new { at = Meeting(who, asked), place = By(temper.Draw(who, "place") < 0.5 ? "Teams" : "Kahvihuone", "place"), seen = asked.GetProperty("seen").GetString() },
        "held" => Held(who, asked),
        "decide" => new { answer = temper.Draw(who, $"decide {asked.GetProperty("held")}") < 0.8 ? "continue" : "stop" },
        "evaluate" => Evaluation(who, asked),
        "return" => new { again = temper.Draw(who, "again") < 0.5 },
        _ => null,
    };

    private static readonly string[] DiaryEntries =
    [
        "Huomasin, että kuuntelen paremmin, kun en mieti vastausta valmiiksi.", "Verkossa hiljaisuus tuntuu pidemmältä kuin se on. Annan sille tilaa.",
        "Ryhmän sopimus auttoi: uskalsin kysyä tyhmänkin kysymyksen.", "Vahvuuteni on rauhallisuus. En ollut ajatellut sitä vahvuutena.",
    ];

    private static int Scores(JsonElement asked) => asked.GetProperty("items").GetArrayLength() + asked.GetProperty("statements").GetArrayLength();

    private IEnumerable<object> Themes(string who, JsonElement sides)
    {
        string[] all =
        [
            "Rajat ja riittäminen", "Yksin työskentely", "Vaikea puheeksi ottaminen", "Palautteen antaminen", "Muutoksen johtaminen", "Työn ilo",
            "Vapaaehtoisten ohjaaminen", "Palautuminen", "Verkossa kohtaaminen", "Hankkeiden arki", "Ristiriidat työyhteisössä", "Oma osaaminen näkyväksi",
        ];
        var first = temper.Pick(who, "theme", 0, all.Length - 1);
        return Enumerable.Range(0, temper.Pick(who, "themes", 1, 3)).Select(n => By(all[(first + 5 * n) % all.Length], "theme")).Select((text, n) => sides.GetArrayLength() == 0
            ? (object)new { text } : new { text, side = sides[temper.Pick(who, $"side {n}", 0, sides.GetArrayLength() - 1)].GetString() });
    }

    /// <summary>Each time suits with some luck; now and then none does.</summary>
    private Poll Vote(string who, JsonElement poll)
    {
        var suit = poll.GetProperty("slots").EnumerateArray().Select(s => s.GetProperty("at").GetString()!)
            .Where(at => temper.Draw(who, "slot" + at) < 0.6).ToArray();
        return new(suit, suit.Length == 0);
    }

    private object[] Goals(string who, bool deeds)
    {
        string[] all =
        [
            "Kokeilemme kumpikin yhtä uutta digityökalua ennen kevättä", "Kirjaamme lyhyemmin ja selkeämmin", "Opimme toistemme yksiköistä yhden hyvän käytännön",
            "Sovimme, miten otamme vaikeat asiat puheeksi omaisten kanssa", "Kumpikin pitää taukonsa joka vuorossa", "Suunnittelemme perehdytyksen muistilistan",
        ];
        var first = temper.Pick(who, "goal", 0, all.Length - 1);
        string[] chosen = temper.Draw(who, "goals") < 0.5 ? [all[first]] : [all[first], all[(first + 1) % all.Length]];
        return [.. chosen.Select(text => new { text = By(text, "goal"), deed = deeds ? "Kokeilemme ennen seuraavaa tapaamista" : "" })];
    }

    /// <summary>Around the day that is asked for, in the afternoon, on a working day.</summary>
    private DateTimeOffset Meeting(string who, JsonElement asked)
    {
        var calendar = new Calendar(asked.GetProperty("programme").GetProperty("zone").GetString()!);
        var day = asked.GetProperty("around").GetDateTime();
        var soonest = calendar.Date(clock.GetUtcNow()).AddDays(2);
        var date = DateOnly.FromDateTime(day).AddDays(temper.Pick(who, $"day {day}", -3, 3));
        if (date < soonest) date = soonest;
        date = (calendar with { Pauses = Models.Pair.Pauses }).Open(date);
        return calendar.At(date, new TimeOnly(temper.Pick(who, $"hour {day}", 9, 15), 0));
    }

    private object Held(string who, JsonElement asked)
    {
        var luck = temper.Draw(who, $"held {asked.GetProperty("at")}");
        if (luck < 0.06) return new { answer = "not-held" };
        return luck < 0.12 ? new { answer = "moved" } : new { answer = "held", useful = temper.Pick(who, $"useful {asked.GetProperty("number")}", 3, 5) };
    }

    private object Evaluation(string who, JsonElement asked)
    {
        string[] outcomes = ["reached", "reached", "partly", "not-yet"], factors = ["time", "priority", "communication", "technology", "match"];
        string[] insights =
        [
            "Samat kysymykset mietityttävät muuallakin – apua kannattaa pyytää ajoissa.", "Lyhyt kirjaus riittää, kun se on tehty heti.",
            "Toisen yksikön tavat antoivat uutta puhtia omaan työhön.", "Opin sanomaan ei ja pitämään taukoni.",
            "Digilaite ei pure: kokeilemalla oppii, kun joku on vieressä.", "Vaikeankin asian voi ottaa puheeksi rauhassa.",
            "Minunkin kokemuksestani oli toiselle hyötyä. Se yllätti.",
        ];
        var insight = temper.Draw(who, "insight");
        var share = insight < 0.4 ? "organisation" : insight < 0.5 ? "unit" : insight < 0.6 ? "group" : "me";
        return new
        {
            goals = asked.GetProperty("goals").EnumerateArray().Select((_, i) => outcomes[temper.Pick(who, $"goal {i}", 0, 3)]),
            usefulness = temper.Pick(who, "usefulness", 3, 5), trust = temper.Pick(who, "trust", 3, 5), reciprocity = temper.Pick(who, "reciprocity", 2, 5),
            recommend = temper.Pick(who, "recommend", 5, 10),
            helped = new[] { factors[temper.Pick(who, "helped", 0, 4)] }, hindered = new[] { factors[temper.Pick(who, "hindered", 0, 4)] },
            assessment = Enumerable.Range(0, Scores(asked)).Select(i => Math.Min(5, temper.Pick(who, $"first {i}", 2, 4) + temper.Pick(who, $"last {i}", 0, 1))),
            insight = insight < 0.7 ? By(insights[temper.Pick(who, "which insight", 0, insights.Length - 1)], share) : "", share,
        };
    }

    [GeneratedRegex(@"/([a-z-]+)\.html#([A-Za-z0-9_-]+)")]
    private static partial Regex PageLink();
}

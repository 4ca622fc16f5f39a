using System.Net;
using System.Text.Json;
using EMentoring.App.Links;
using EMentoring.App.Routes;
using EMentoring.Local.Demo;

namespace EMentoring.Local.Simulation;

/// <summary>
/// The robot coordinator signs in as anybody does: asks for a letter, waits for it, presses its link, now and then too late,
/// twice at once or once more, and signs out, or does nothing until the session has run out.
/// </summary>
public sealed class SigningIn(History history, Players players)
{
    /// <summary>Somebody's address who is no coordinator, by a slip or not.</summary>
    public const string Stranger = "koordinaatori@sim.example";

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30), Late = TimeSpan.FromHours(12);

    private readonly Dictionary<string, int> presses = [];
    private readonly HashSet<string> opened = [], ending = [], ended = [];
    private string? session;
    private int atHand;
    private DateTimeOffset asked;
    private TimeSpan patience = Soon;

    /// <summary>In some histories a stranger tries, too.</summary>
    public void Begin()
    {
        if (history.Draw() < 0.3) players.At(history.Plot.Start.AddMinutes(history.Draw(1, 20 * 1440)), () => Ask(Stranger));
    }

    /// <summary>The session; where there is none a letter is asked for, and what was to be done is tried again later.</summary>
    public async Task<string> Session()
    {
        if (session is { } token) return token;
        if (history.Timeline.Now - asked > patience)
        {
            if (opened.Count > 0 && history.Draw() < 0.75) return session = AtHand();
            (asked, patience) = (history.Timeline.Now, patience < Late ? patience * 2 : Late);
            await Ask(Site.Coordinator);
        }

        throw new HttpRequestException("The letter with the link has not come yet");
    }

    /// <summary>The letter has come.</summary>
    public async Task Press(App.Mail mail)
    {
        var token = Robot.Token(mail.Text, Link.SignIn)!;
        if (history.Weather.Strikes(Fault.EventTwice)) players.At(history.Timeline.Now, () => Open(token));
        if (history.Weather.Strikes(Fault.EventAgain)) players.At(history.Timeline.Now.AddMinutes(history.Draw(0, 8)), () => Open(token));
        await Open(token);
    }

    /// <summary>A request of the session.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body)
    {
        var token = await Session();
        var (link, over) = (Tokens.Of(token), ended.Contains(Tokens.Of(token).Once!));
        var (answer, runOut) = (await Say(method, path, token, body), link.Expires <= history.Timeline.Now);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            history.Laws.Hold(runOut || ending.Contains(link.Once!), $"A session that lasts until {link.Expires:u} is refused");
            if (session == token) session = null;
            throw new HttpRequestException("The session has run out");
        }

        history.Laws.Hold(!over, $"A session goes on after its coordinator has signed out");
        if (session == token && answer.Headers.TryGetValues(Sessions.Younger, out var younger)) session = younger.Single();
        return answer;
    }

    /// <summary>Signs out, and tries the old session once more.</summary>
    public async Task Out()
    {
        if (session is not { } token) return;
        var once = Tokens.Of(token).Once!;
        ending.Add(once);
        using var answer = await Say(HttpMethod.Post, "session/end", token, new { });
        if (answer.IsSuccessStatusCode) ended.Add(once);
        session = null;
        using var again = await Say(HttpMethod.Get, "coordinator/programmes", token, null);
        history.Laws.Hold(again.StatusCode == HttpStatusCode.Unauthorized, $"A session goes on after its coordinator has signed out");
    }

    /// <summary>A session for which nobody had to ask: each letter costs time, and a few a history show what there is to be seen.</summary>
    private string AtHand() => Tokens.Box.Token(new Link(Link.Session, "", Site.CoordinatorId, null, null, history.Timeline.Now.AddHours(2), $"at-hand-{++atHand}"));

    private async Task Ask(string address)
    {
        using var answer = await Say(HttpMethod.Post, "sign-in", null, new { email = address });
        history.Laws.Hold(answer.StatusCode == HttpStatusCode.Accepted, $"{address} asks for a sign-in letter: {answer.StatusCode}");
    }

    private async Task Open(string token)
    {
        var (link, since) = (Tokens.Of(token), history.Timeline.Now);
        presses[token] = presses.GetValueOrDefault(token) + 1;
        using var answer = await Say(HttpMethod.Post, "session", token, new { });
        if (answer.IsSuccessStatusCode)
        {
            history.Laws.Hold(link.Expires > since && opened.Add(token), $"A sign-in link that lasts until {link.Expires:u} works twice, or too late");
            var said = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
            history.Laws.Hold(said.GetProperty("email").GetString() == Site.Coordinator, $"A sign-in link lets somebody else in: {said}");
            (session, patience) = (said.GetProperty("token").GetString(), Soon);
        }
        else
        {
            history.Laws.Hold(presses[token] > 1 || link.Expires <= history.Timeline.Now, $"A fresh sign-in link is refused: {answer.StatusCode}");
            if (session is null) asked = default;
        }
    }

    private Task<HttpResponseMessage> Say(HttpMethod method, string path, string? token, object? body) => players.Robot(Site.Coordinator).Send(method, path, token, body);
}

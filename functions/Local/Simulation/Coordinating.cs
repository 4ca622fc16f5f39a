using System.Text.Json;
using System.Text.Json.Nodes;
using EMentoring.App.Runtime;
using EMentoring.Core;

namespace EMentoring.Local.Simulation;

/// <summary>The robot coordinator: opens the programme, reviews what is proposed, and looks at the attention list once a week.</summary>
public sealed class Coordinating(History history, Players players)
{
    /// <summary>After so many new rounds the coordinator lets the programme come to its end.</summary>
    private const int MostRounds = 4;

    private readonly SigningIn signingIn = new(history, players);
    private int rounds;

    /// <summary>The day that was meant; later where nobody could sign in for as long.</summary>
    private DateOnly Closes => DateOnly.FromDateTime(history.Timeline.Now.UtcDateTime).AddDays(2) is var soon && soon > history.Plot.Closes ? soon : history.Plot.Closes;

    /// <summary>Id of the programme, when it has been opened.</summary>
    public string? Programme { get; private set; }

    public void Begin()
    {
        signingIn.Begin();
        players.At(history.Plot.Start, Open);
    }

    private async Task Open()
    {
        var form = JsonNode.Parse(Wire.Write(history.Plot.Plan))!.AsObject();
        (form["name"], form["closes"], form["language"]) = ("Simuloitu ohjelma", $"{Closes:yyyy-MM-dd}", history.Plot.Language);
        using var answer = await Send(HttpMethod.Post, "coordinator/programmes", form);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) history.Laws.Break($"The plan is refused: {text}");
        else Programme = JsonElement.Parse(text).GetProperty("id").GetString()!;
        history.Truth.Programme = Programme;
        players.At(history.Timeline.Now.AddDays(7), Attend);
    }

    public async Task Read(App.Mail mail)
    {
        if (mail.Kind == "sign-in")
        {
            await signingIn.Press(mail);
            return;
        }

        if (mail.Kind is not ("proposals-ready" or "declined" or "unanswered" or "propose-or-end" or "waiting-enough" or "summary-ready")) return;
        await signingIn.Session();
        if (mail.Kind == "proposals-ready")
        {
            if (history.Weather.Strikes(Fault.EventTwice)) players.At(history.Timeline.Now, SendOut);
            await SendOut();
        }
        else if (mail.Kind == "summary-ready")
        {
            using var summary = await Send(HttpMethod.Get, $"coordinator/programmes/{Programme}/summary", null);
            using var board = await Send(HttpMethod.Get, $"coordinator/programmes/{Programme}", null);
        }
        else if (rounds++ < MostRounds) await Post("propose", new { });

        if (history.Draw() < 0.2) players.At(history.Timeline.Now, signingIn.Out);
    }

    private async Task SendOut()
    {
        using var get = await Send(HttpMethod.Get, $"coordinator/programmes/{Programme}/proposals", null);
        if (!get.IsSuccessStatusCode) return;
        var proposals = JsonElement.Parse(await get.Content.ReadAsStringAsync());
        var version = proposals.GetProperty("version").GetInt32();
        if (history.Draw() < 0.3) // looks through them, and keeps them as they are; the version is another then
        {
            var groups = proposals.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("people"));
            using var put = await Send(HttpMethod.Put, $"coordinator/programmes/{Programme}/proposals", new { version, groups });
            players.At(history.Timeline.Now.AddHours(history.Draw(0, 48)), SendOut);
        }
        else if (proposals.GetProperty("groups").GetArrayLength() > 0)
        {
            await Post("send", new { version });
        }
    }

    /// <summary>What was given up is tried once more; who bounced is seen to.</summary>
    private async Task Attend()
    {
        foreach (var row in (await history.Table.List(Keys.Board(Programme!), Keys.DeadLine)).ToArray())
        {
            var line = Wire.Read<DeadLine>(row.Body);
            await Post(line.Bounced is null ? "retry" : "seen", new { instance = line.Instance, key = line.Key });
        }

        if (history.Truth.Stage != "erased") players.At(history.Timeline.Now.AddDays(7), Attend);
    }

    private async Task Post(string what, object body)
    {
        using var _ = await Send(HttpMethod.Post, $"coordinator/programmes/{Programme}/{what}", body);
    }

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body) => signingIn.Send(method, path, body);
}

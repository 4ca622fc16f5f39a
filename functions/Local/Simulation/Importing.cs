using System.Net;
using System.Text.Json;

namespace EMentoring.Local.Simulation;

/// <summary>Some people stand on a list, which the coordinator brings in: twice at once, once more, or first with a slip, after which nobody of it is in.</summary>
public sealed class Importing(History history, Players players, Coordinating coordinating, SigningUp signingUp)
{
    /// <summary>The list is at hand some time after the programme has opened.</summary>
    public void Begin()
    {
        if (!players.People.Any(p => p.Listed)) return;
        players.At(history.Plot.Start.AddMinutes(history.Draw(30, 3 * 1440)), async () =>
        {
            if (history.Weather.Strikes(Fault.EventContrary)) players.At(history.Timeline.Now, Slip);
            if (history.Weather.Strikes(Fault.EventTwice)) players.At(history.Timeline.Now, Bring);
            if (history.Weather.Strikes(Fault.EventAgain)) players.At(history.Timeline.Now.AddMinutes(history.Draw(0, 3000)), Bring);
            await Bring();
        });
    }

    private async Task Bring()
    {
        if (!signingUp.May) return;
        Player[] listed = [.. players.People.Where(p => p.Listed)];
        foreach (var player in listed) signingUp.Begins(player);
        using var answer = await Send(Listing.Csv(history, listed));
        if (answer.StatusCode == HttpStatusCode.Conflict) return; // it has come too late
        var said = await answer.Content.ReadAsStringAsync();
        history.Laws.Hold(answer.IsSuccessStatusCode, $"A list is refused: {said}");
        if (!answer.IsSuccessStatusCode) return;
        var (fresh, known) = (JsonElement.Parse(said).GetProperty("signedUp").GetInt32(), JsonElement.Parse(said).GetProperty("known").GetInt32());
        history.Laws.Hold(fresh + known == listed.Length, $"Of {listed.Length} on a list {fresh} are signed up, and {known} were known");
        foreach (var player in listed) history.Truth.Taken(player.Address);
    }

    private async Task Slip()
    {
        if (!signingUp.May) return;
        using var answer = await Send(Listing.Csv(history, [.. players.People.Where(p => p.Listed)], without: "wishes"));
        history.Laws.Hold(!answer.IsSuccessStatusCode, $"A list with a slip is taken");
    }

    private Task<HttpResponseMessage> Send(string csv) => coordinating.Send(HttpMethod.Post, $"coordinator/programmes/{coordinating.Programme}/sign-ups/import", new { csv });
}

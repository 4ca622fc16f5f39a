using EMentoring.App.Links;
using EMentoring.App.Runtime;

namespace EMentoring.Local.Simulation;

/// <summary>People sign up by the form: most while the programme is open, some only when groups run already, some once more.</summary>
public sealed class SigningUp(History history, Players players, Coordinating coordinating)
{
    /// <summary>False when it is all over; before it has begun, somebody tries again later.</summary>
    public bool May => coordinating.Programme is not null && history.Truth.Stage is { } stage
        ? stage is not ("summing-up" or "closed" or "erased") : throw new HttpRequestException("Not open yet");

    public void Begin()
    {
        foreach (var player in players.People.Where(p => !p.Listed))
            players.At(history.Plot.Start.AddMinutes(player.Late ? history.Draw(20, 60) * 1440 : history.Draw(30, 3 * 1440)), () => SignUp(player));
    }

    /// <summary>From now on their words may turn up under the id that stands for their address.</summary>
    public void Begins(Player player)
    {
        if (history.Anyone() is { } site) history.Truth.SignedUp(player.Address, site.Get<Ids>().Person(coordinating.Programme!, player.Address));
    }

    /// <summary>Fills in the form, for the first time or not.</summary>
    public async Task SignUp(Player player)
    {
        if (!May) return;
        Begins(player);
        var programme = coordinating.Programme!;
        var ticket = history.Anyone()?.Get<LinkBox>().Token(new Link(Link.Ticket, programme, "", null, null, DateTimeOffset.MaxValue, "0")) ?? throw new HttpRequestException("Nobody answers");
        using var answer = await players.Robot(player.Address).Send(HttpMethod.Post, $"programmes/{programme}/sign-ups", null, player.Form(ticket));
        if (answer.IsSuccessStatusCode) history.Truth.Taken(player.Address);
        else if ((int)answer.StatusCode != 409) history.Laws.Break($"A sign-up is refused: {await answer.Content.ReadAsStringAsync()}");
    }
}

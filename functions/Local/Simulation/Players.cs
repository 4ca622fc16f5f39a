using EMentoring.App.Mailing;
using EMentoring.Core;
using EMentoring.Local.Demo;

namespace EMentoring.Local.Simulation;

/// <summary>
/// Robot people. They sign up, read the letters that reach them a few times a day, and do what those ask: soon, late or
/// never, twice at once, once more, otherwise than before; some leave and some have themselves erased.
/// </summary>
public sealed class Players
{
    /// <summary>How often somebody cancels or pauses before it is enough for them: else some table would do nothing but that.</summary>
    private const int Patience = 3;

    private readonly History history;
    private readonly Lazy<HttpClient> http;
    private readonly Temper temper, other;
    private readonly Temper[] moods;
    private readonly Dictionary<string, int> letters = [], besides = [];
    private readonly Dictionary<string, App.Mail> asked = []; // the last that asked for words of their own
    private readonly Coordinating coordinating;
    private readonly SigningUp signingUp;

    public Players(History history)
    {
        this.history = history;
        http = new(() => new(new Telephone(history)) { BaseAddress = new("http://sim.example"), Timeout = Timeout.InfiniteTimeSpan });
        (temper, other) = (new(history.Setting.Seed), new(~history.Setting.Seed));
        moods = [temper, .. Enumerable.Range(1, 3).Select(n => new Temper(history.Setting.Seed ^ (n << 29)))];
        coordinating = new(history, this);
        signingUp = new(history, this, coordinating);
        People = [.. Enumerable.Range(0, history.Plot.People).Select(n => new Player(history, n))];
    }

    public IReadOnlyList<Player> People { get; }

    /// <summary>The programme opens, and everybody signs up: most while it is open, some only when groups run already.</summary>
    public void Begin()
    {
        coordinating.Begin();
        new Importing(history, this, coordinating, signingUp).Begin();
        signingUp.Begin();
    }

    public Robot Robot(string who) => Robot(who, temper);

    /// <summary>Nobody is the same every day: by whatever letter it is, they think otherwise of themselves and of the others.</summary>
    private Robot Robot(App.Mail letter, bool contrary) => Robot(letter.To, contrary ? other : moods[temper.Pick(letter.To, letter.Key + "mood", 0, moods.Length - 1)]);

    private Robot Robot(string who, Temper like) => new(http.Value, like, new SkewedClock(history.Timeline), what => Mark.Of(who, what));

    /// <summary>A letter has come; it is read at the next of three times of the day, or the one after.</summary>
    public void Receive(App.Mail mail)
    {
        if (mail.Kind == "sign-in")
        {
            At(history.Timeline.Now.AddSeconds(history.Draw(20, 700)), () => coordinating.Read(mail)); // somebody waits for it, and its link lives ten minutes
            return;
        }

        if (temper.Delay(mail.To, mail.Kind, mail.Key) is not { } delay) return;
        var at = history.Timeline.Now + delay;
        at = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero).AddHours(Math.Ceiling(at.UtcDateTime.TimeOfDay.TotalHours / 8 + 0.01) * 8);
        At(at, () => mail.To == Site.Coordinator ? coordinating.Read(mail) : Read(mail));
    }

    /// <summary>A letter that was accepted comes back; the service says so, again and again until somebody listens.</summary>
    public void Bounce(Guid operation) => At(history.Timeline.Now.AddSeconds(history.Draw(5, 100_000)), () =>
    {
        var report = Wire.Write(new { EventType = "Microsoft.Communication.EmailDeliveryReportReceived", Data = new { MessageId = operation, Status = "Bounced" } });
        return history.Anyone() is { } process ? Listen(process.Get<Bounces>().Take(report)) : throw new HttpRequestException("Nobody listens");

        static async Task Listen(Task taking)
        {
            try
            {
                await taking;
            }
            catch (Exception e) when (e is InvalidOperationException or App.TableBusyException)
            {
                throw new HttpRequestException("Not yet", e);
            }
        }
    });

    /// <summary>Something that somebody does at an instant; where the site does not answer, they try again until it does.</summary>
    public void At(DateTimeOffset at, Func<Task> act) => history.Timeline.At(at, () => Act(act));

    private void Act(Func<Task> act)
    {
        history.Watch(Try());

        async Task Try()
        {
            try
            {
                await act();
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                At(history.Timeline.Now.AddMinutes(history.Draw(1, 90)), act);
            }
            catch (HttpRequestException)
            {
                // refused: too late, or gone
            }
        }
    }

    private async Task Read(App.Mail mail)
    {
        var (who, weather) = (mail.To, history.Weather);
        var count = letters[who] = letters.GetValueOrDefault(who) + 1;
        if (People.FirstOrDefault(p => p.Address == who) is { } player && count == player.GoesAfter && Demo.Robot.Token(mail.Text, "mine") is { } mine)
        {
            // … and another button in the same moment: what that says may be on its way when all is erased.
            if (history.Draw() < 0.7) At(history.Timeline.Now.AddMilliseconds(history.Draw(0, 200)), () => Answer(asked.GetValueOrDefault(who, mail), true));
            At(history.Timeline.Now.AddMilliseconds(history.Draw(0, 300)), () => Go(player, mine));
            return;
        }

        if (mail.Kind is "introduction" or "pick-time" or "themes-wanted" or "diary" or "was-it-held" or "evaluate") asked[who] = mail;
        if (weather.Strikes(Fault.EventTwice)) Act(() => Answer(mail, false));
        await Answer(mail, false);
        // Who set the time anew on each invitation would invite everybody to do the same.
        var may = mail.Kind is not ("invitation" or "tomorrow" or "overtaken");
        if (may && weather.Strikes(Fault.EventAgain)) At(history.Timeline.Now.AddMinutes(history.Draw(0, 3000)), () => Answer(mail, true));
        if (may && weather.Strikes(Fault.EventContrary)) At(history.Timeline.Now.AddMinutes(history.Draw(0, 300)), () => Answer(mail, true, contrary: true));
        await Besides(mail);
    }

    private async Task Answer(App.Mail mail, bool again, bool contrary = false)
    {
        try
        {
            await Robot(mail, contrary).Answer(mail.To, mail.Text, again);
        }
        catch (InvalidOperationException)
        {
            // refused: the page was out of date
        }
    }

    /// <summary>Now and then somebody cancels a meeting, sets a pause, looks where they are, or takes their data along.</summary>
    private async Task Besides(App.Mail mail)
    {
        var luck = temper.Draw(mail.To, mail.Key + "besides");
        if (mail.Kind is "introduction" or "invitation" && luck is < 0.05 or > 0.95 && (besides[mail.To] = besides.GetValueOrDefault(mail.To) + 1) > Patience) return;
        if (mail.Kind == "invitation" && luck < 0.05 && Demo.Robot.Token(mail.Text, "time") is { } time)
        {
            using var _ = await Robot(mail.To).Send(HttpMethod.Post, "time/cancel", time, new { });
        }
        else if (mail.Kind is "introduction" or "invitation" && luck > 0.95 && Demo.Robot.Token(mail.Text, "mine") is { } mine)
        {
            var from = history.Timeline.Now.AddDays(temper.Pick(mail.To, mail.Key, 1, 20));
            using var _ = await Robot(mail.To).Send(HttpMethod.Post, "mine/pause", mine, new { from = $"{from:yyyy-MM-dd}", to = $"{from.AddDays(temper.Pick(mail.To, mail.Key + "to", 0, 15)):yyyy-MM-dd}" });
        }
        else if (luck is > 0.4 and < 0.55 && Demo.Robot.Token(mail.Text, "mine") is { } mineToo)
        {
            using var _ = await Robot(mail.To).Send(HttpMethod.Get, luck < 0.5 ? "mine" : "mine/export", mineToo, null);
        }
    }

    /// <summary>Leaves, or has everything erased; some come back.</summary>
    private async Task Go(Player player, string mine)
    {
        using var answer = await Robot(player.Address).Send(HttpMethod.Post, player.Erases ? "mine/erase" : "mine/leave", mine, new { });
        if (player.ComesBack) At(history.Timeline.Now.AddDays(history.Draw(1, 20)), () => signingUp.SignUp(player));
    }
}

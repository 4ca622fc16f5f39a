using EMentoring.App;
using EMentoring.App.Mailing;

namespace EMentoring.Local.Simulation;

/// <summary>How letters leave the program.</summary>
public enum Route
{
    /// <summary>They are kept in the table, for the outbox page; one process.</summary>
    Outbox,
    /// <summary>By a mail server, which cannot tell a repeat; one process.</summary>
    Server,
    /// <summary>By a mail service with operation ids, quota and reports; two processes.</summary>
    Service,
}

/// <summary>The world of letters outside the program: what was handed over stays handed over, whoever is killed.</summary>
public sealed class Post(History history)
{
    private sealed record Handed(Process By, int Faults, int Times, int Repeats);

    /// <summary>A letter may go out once more where a fault hides that it had; a fault that lasts must not send it for as long.</summary>
    private const int MostTimes = 8;

    private readonly HashSet<Guid> operations = [];
    private readonly Dictionary<string, Handed> letters = [];
    private DateTimeOffset downUntil;

    /// <summary>Letters that went out.</summary>
    public int Letters => letters.Count;

    /// <summary>Letters that went out once more, since a fault hid from the program that they had; and the most times that one did.</summary>
    public (int Letters, int Most) Repeated => (letters.Values.Count(l => l.Repeats > 0), letters.Values.Select(l => l.Times).DefaultIfEmpty().Max());

    /// <summary>True where the letter went out.</summary>
    public bool Went(string key) => letters.ContainsKey(key);

    /// <summary>The mail server or service is asked to take a letter.</summary>
    public bool Hand(Process by, App.Mail mail, Guid? operation)
    {
        var (weather, now) = (history.Weather, history.Timeline.Now);
        if (weather.Strikes(Fault.MailDown)) downUntil = now.AddHours(history.Draw(1, 72));
        if (!weather.Calm && downUntil > now || weather.Strikes(Fault.MailRefused)) throw new IOException("The mail server refused");
        if (operation is not null && weather.Strikes(Fault.MailThrottled)) throw new LaterException(now.AddSeconds(history.Draw(5, 300)));
        if (operation is not { } id || operations.Add(id)) Accept(by, mail, operation);
        if (!weather.Strikes(Fault.MailTimedOut)) return true;
        by.Faults++;
        throw new IOException("The mail server did not answer in time");
    }

    public bool Knows(Guid operation) => operations.Contains(operation);

    /// <summary>A letter is out of the program's hands. Once; again only where a fault came between this and its being written down.</summary>
    public void Accept(Process by, App.Mail mail, Guid? operation = null)
    {
        history.Note(by.Name, "letter", mail.Key, $"{mail.Kind} {mail.To}\n{mail.Text}");
        if (letters.TryGetValue(mail.Key, out var before))
            history.Laws.Hold(before.By.Gone || before.By.Faults > before.Faults, $"The letter {mail.Key} ({mail.Kind}) went out twice, and nothing had gone wrong");
        letters[mail.Key] = new(by, by.Faults, (before?.Times ?? 0) + 1, before is null ? 0 : before.Repeats + 1);
        history.Laws.Hold(before?.Times is not >= MostTimes, $"The letter {mail.Key} ({mail.Kind}) went out {MostTimes} times and more");
        history.Laws.Letter(mail);
        if (operation is { } id && history.Weather.Strikes(Fault.MailBounced)) history.Players.Bounce(id);
        else history.Players.Receive(mail);
    }
}

/// <summary>A mail server, as <see cref="Mail.SmtpMailer"/> uses one.</summary>
public sealed class ServerMailer(History history, Process process, Border border) : IMailer
{
    public Task Send(App.Mail mail, CancellationToken ct = default) => border.Outside(() => history.Post.Hand(process, mail, null));
}

/// <summary>A mail service, as App's <see cref="Postman"/> uses one.</summary>
public sealed class ServiceMail(History history, Process process, Border border) : IMailService
{
    public Task Send(App.Mail mail, Guid operation, CancellationToken ct = default) => border.Outside(() => history.Post.Hand(process, mail, operation));

    public Task<bool> Knows(Guid operation, CancellationToken ct = default) => border.Outside(() => history.Post.Knows(operation));
}

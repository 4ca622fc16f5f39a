using EMentoring.App.Links;
using EMentoring.Core.SignUps;

namespace EMentoring.Local.Simulation;

/// <summary>Who reads what: of every word that a robot wrote, in letters and pages, whether this reader may see it.</summary>
public sealed partial class Laws
{
    /// <summary>A letter that was on its way when its reader left or was erased cannot be called back.</summary>
    private static readonly TimeSpan Flight = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DateTimeOffset> left = [];
    private readonly Dictionary<string, DateTimeOffset> erased = [];
    private DateTimeOffset lastErased;

    /// <summary>True within an hour of somebody's erasure.</summary>
    public bool JustErased => history.Timeline.Now - lastErased < TimeSpan.FromHours(1);

    public void Letter(App.Mail mail)
    {
        var who = mail.To;
        var capacity = who == Site.Coordinator ? "coordinator" : who.StartsWith("boss", StringComparison.Ordinal) ? "supervisor" : "participant";
        string?[] parts = [mail.Subject, mail.Text, mail.Html, mail.Calendar?.Content.Replace("\r\n ", "", StringComparison.Ordinal)];
        foreach (var (by, what) in parts.SelectMany(part => Mark.In(part ?? "")))
            Hold(capacity switch
            {
                "coordinator" => what is "name" or "reason",
                "supervisor" => what is "name" or "goal",
                _ => what is "name" or "goal" or "theme" or "place",
            }, $"A letter ({mail.Kind}) shows a {capacity} what {by} wrote: {what}");
        if (mail.Kind == "sign-in") SignIn(mail);
        if (capacity == "supervisor") Hold(!mail.Text.Contains("@sim.example", StringComparison.Ordinal), $"A letter ({mail.Kind}) shows a supervisor an address");
        if (capacity != "participant" || history.Truth.Person(who) is not { } person) return;
        Hold(history.Truth.Stage != "erased", $"A letter ({mail.Kind}) to {who} after everything was erased");
        Hold(!erased.TryGetValue(person, out var since) || mail.Kind == "confirm" || history.Timeline.Now - since < Flight, $"A letter ({mail.Kind}) to {who}, who was erased");
        Hold(mail.Kind is "you-left" or "confirm" || State<SignUp>(person)?.Stage is not SignUpStage.Left || history.Timeline.Now - left.GetValueOrDefault(person, history.Timeline.Now) < Flight,
            $"A letter ({mail.Kind}) to {who}, who has left");
    }

    /// <summary>Who types an address that is no coordinator's is answered alike, and nothing is written.</summary>
    private void SignIn(App.Mail mail)
    {
        var link = Tokens.Of(Demo.Robot.Token(mail.Text, "sign-in")!);
        Hold(mail.To == Site.Coordinator && link.Person == Site.CoordinatorId, $"A sign-in letter to {mail.To} lets {link.Person} in");
        var lasts = link.Expires - history.Timeline.Now;
        Hold(history.Weather.ClocksWereWrong || (lasts > TimeSpan.FromMinutes(9) && lasts <= TimeSpan.FromMinutes(10)), $"A sign-in link lasts {lasts}");
    }

    public void Page(string path, Link? link, MemoryStream answer)
    {
        if (link is null) return;
        var text = System.Text.Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
        foreach (var (by, what) in Mark.In(text))
            Hold((link.Action switch
            {
                Link.Session => what is "name" or "reason" or "organisation",
                Link.Approve => what is "name",
                _ when history.Truth.Person(by) == link.Person => true,
                Link.Mine when path == "/api/mine/export" => what is "name" && by.StartsWith("boss", StringComparison.Ordinal),
                Link.Mine => what is "name" or "goal" or "theme" or "place" or "group" or "unit" or "organisation",
                Link.Insights => what is "unit" or "organisation",
                _ => what is "name" or "goal" or "theme" or "place",
            }), $"{path} ({link.Action}) shows what {by} wrote: {what}");
    }

    private void Erased(string person) => erased[person] = lastErased = history.Timeline.Now;

    /// <summary>Rows about people: signing up again begins anew.</summary>
    private void Back(string person)
    {
        erased.Remove(person);
        left.Remove(person);
        history.Truth.Back(person);
    }

    /// <summary>Nothing that an erased person wrote is in any row, nor their address.</summary>
    private void NothingOfTheErased()
    {
        if (erased.Count == 0) return;
        var gone = history.Players.People.Select(p => p.Address).Where(a => history.Truth.Person(a) is { } id && erased.ContainsKey(id)).ToHashSet();
        foreach (var (partition, row) in history.Table.All)
        {
            foreach (var (who, what) in Mark.In(row.Body)) Hold(!gone.Contains(who), $"{partition} {row.Key} still holds what {who} wrote, who was erased: {what}");
            if (row.Body.Contains("@sim.example", StringComparison.Ordinal))
                foreach (var address in gone) Hold(!row.Body.Contains($"\"{address}\"", StringComparison.Ordinal), $"{partition} {row.Key} still holds the address {address}");
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using EMentoring.Core;

namespace EMentoring.App.Tests.Given;

/// <summary>The people of one table, doing what their letters ask; helpers after the participants, where there are any.</summary>
public sealed class ATable(AHost host, string[] participants, params string[] helpers)
{
    public List<string> Participants { get; } = [.. participants];

    private string First => Participants[0];

    /// <summary>Each assesses themselves; the first writes down the goals.</summary>
    public async Task Agree(params object[] goals)
    {
        foreach (var person in Participants.ToArray()) await Assess(person, "introduction", 3, person == First ? goals : []);
    }

    /// <summary>Answers the page of the self-assessment, with as many scores as it has lines.</summary>
    public async Task Assess(string person, string letter, int score, params object[] goals) =>
        await host.Answers(person, letter, new { goals, assessment = Scores(await host.Opens(person, letter), score) });

    /// <summary>Proposes themes; with nothing to propose, says so.</summary>
    public Task Propose(string person, params string[] themes) => host.Answers(person, "themes-wanted", new { themes = themes.Select(text => new { text }) });

    /// <summary>Votes for the themes that begin with these words.</summary>
    public async Task Vote(string person, params string[] themes)
    {
        var page = await host.Opens(person, "themes-vote");
        var ids = page.All("themes").Where(t => themes.Any(w => t.GetProperty("text").GetString()!.StartsWith(w, StringComparison.Ordinal)));
        await host.Answers(person, "themes-vote", new { votes = ids.Select(t => t.GetProperty("id").GetString()) });
    }

    /// <summary>Times of the poll that the person's letter leads to.</summary>
    public async Task<DateTimeOffset[]> Slots(string person) =>
        [.. (await host.Opens(person, "pick-time"))["poll"].GetProperty("slots").EnumerateArray().Select(s => s.GetProperty("at").GetDateTimeOffset())];

    /// <summary>Says which of the poll's times suit; none where there are none.</summary>
    public async Task Suits(string person, params DateTimeOffset[] slots)
    {
        (await host.Post("time/poll", (await host.Letter(person, "pick-time")).Token(), slots.Length > 0 ? new { slots } : new { none = true })).Is(204);
        await host.Settle();
    }

    /// <summary>The coming meeting gets its time: by the poll, in which all suits all; or around the day that is asked for, at one o'clock.</summary>
    public async Task<DateTimeOffset> Find()
    {
        var page = await host.Opens(First, "pick-time");
        if (page["poll"].ValueKind == JsonValueKind.Object)
        {
            var slots = await Slots(First);
            foreach (var person in Participants.Concat(helpers)) await Suits(person, slots);
        }
        else
        {
            var calendar = new Calendar(page["programme"].GetProperty("zone").GetString()!);
            var around = DateOnly.Parse(page.Text("around"), System.Globalization.CultureInfo.InvariantCulture);
            var soonest = calendar.Date(host.Now).AddDays(2);
            await host.Answers(First, "pick-time", new { at = calendar.At(Calendar.WorkingDay(around > soonest ? around : soonest), new TimeOnly(13, 0)), place = "Teams" });
        }

        return (await host.ShowsMine(First))["meeting"].GetProperty("at").GetDateTimeOffset();
    }

    /// <summary>… is held, and said to be; <paramref name="before"/> happens on the day before.</summary>
    public async Task<DateTimeOffset> Meet(Func<Task>? before = null)
    {
        var at = await Find();
        var minutes = (await host.Ask("time", (await host.ShowsMine(First))["next"].GetProperty("token").GetString())).Number("minutes");
        if (before is not null)
        {
            await host.To(at.AddHours(-20));
            await before();
        }

        await host.To(at.AddMinutes(minutes));
        await host.Answers(First, "was-it-held", new { answer = "held", useful = 4 });
        return at;
    }

    /// <summary>All but those who are named want to go on.</summary>
    public async Task Decide(params string[] stop)
    {
        foreach (var person in Participants.ToArray())
            await host.Answers(person, "continue-or-stop", new { answer = stop.Contains(person) ? "stop" : "continue" });
        Participants.RemoveAll(stop.Contains);
    }

    /// <summary>Each gives the final evaluation.</summary>
    public async Task Evaluate()
    {
        foreach (var person in Participants) await Evaluate(person);
    }

    public async Task Evaluate(string person, string insight = "", string share = "me", int score = 4)
    {
        var page = await host.Opens(person, "evaluate");
        await host.Answers(person, "evaluate", AProgramme.Evaluation(insight, share, Scores(page, score)).With("goals", new JsonArray([.. page.All("goals").Select(_ => (JsonNode)"reached")])));
    }

    private static int[] Scores(Answer page, int score) => [.. Enumerable.Repeat(score, page.All("items").Length + page.All("statements").Length)];
}

using System.Net.Http.Json;
using System.Text.Json;
using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Local.Clock;
using EMentoring.Local.Mail;

namespace EMentoring.Local.Demo;

/// <summary>
/// A programme's life with robot people: each new letter is answered when its reader's temper says, and the clock goes
/// from one thing that happens to the next.
/// </summary>
public sealed class Year(IServiceProvider services, HttpClient http, Temper temper, TextWriter progress)
{
    private readonly OutboxMailer outbox = services.GetRequiredService<OutboxMailer>();
    private readonly TimeMachine machine = services.GetRequiredService<TimeMachine>();
    private readonly MovableClock clock = services.GetRequiredService<MovableClock>();
    private readonly PriorityQueue<OutboxLetter, (DateTimeOffset, string)> acts = new();
    private readonly HashSet<string> read = [];
    private string? leaver;

    public Robot Robot { get; } = new(http, temper, services.GetRequiredService<MovableClock>());

    public int Letters => read.Count;

    public int Answers { get; private set; }

    public async Task Play(string programme, string session)
    {
        var shown = clock.GetUtcNow();
        while (await Stage(programme) is not ("closed" or "erased"))
        {
            await Read();
            var next = await machine.Next();
            if (acts.TryPeek(out var letter, out var when) && (next is null || when.Item1 <= next))
            {
                acts.Dequeue();
                await machine.MoveTo(when.Item1);
                await Act(letter, programme, session);
                await machine.Settle();
            }
            else if (next is { } due)
            {
                await machine.MoveTo(due);
            }
            else
            {
                throw new InvalidOperationException("Nothing falls due, and the programme has not ended");
            }

            if (clock.GetUtcNow() - shown < TimeSpan.FromDays(30)) continue;
            shown = clock.GetUtcNow();
            await Show(programme);
        }

        await Read();
        await Show(programme);
    }

    private async Task<string?> Stage(string programme) => (await services.GetRequiredService<Board>().Entry(programme))?.Line?.Stage;

    /// <summary>New letters get the time at which they will be answered.</summary>
    private async Task Read()
    {
        foreach (var letter in (await outbox.Letters()).Reverse().Where(l => read.Add(l.Key)))
        {
            // One person changes jobs after the second meeting.
            if (letter.Kind == "pick-time" && leaver is null && temper.Draw(letter.To, "leaver") > 0.9) leaver = letter.To;
            if (temper.Delay(letter.To, letter.Kind, letter.Key) is { } delay) acts.Enqueue(letter, (letter.At + delay, letter.Key));
        }
    }

    private async Task Act(OutboxLetter letter, string programme, string session)
    {
        if (await outbox.Read(letter.Key) is not var (_, content)) return;
        if (letter.Kind == "proposals-ready") await SendOut(programme, session);
        else if (letter.Kind == "was-it-held" && letter.To == leaver)
        {
            await Robot.Leave(content.Text);
            leaver = "";
        }
        else if (await Robot.Answer(letter.To, content.Text) is null) return;

        Answers++;
    }

    private async Task SendOut(string programme, string session)
    {
        using var get = await Robot.Send(HttpMethod.Get, $"coordinator/programmes/{programme}/proposals", session, null);
        var version = (await get.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32();
        using var sent = await Robot.Send(HttpMethod.Post, $"coordinator/programmes/{programme}/send", session, new { version });
        sent.EnsureSuccessStatusCode();
    }

    private async Task Show(string programme)
    {
        var groups = await services.GetRequiredService<Board>().Groups(programme);
        var stages = string.Join(", ", groups.GroupBy(g => g.Stage == "ended" ? Wire.Name(g.Outcome!.Value) : g.Stage)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"));
        await progress.WriteLineAsync($"{clock.GetUtcNow():yyyy-MM-dd}  {Letters,4} letters  {groups.Sum(g => g.Meetings.Length),3} meetings  {stages}");
    }
}

using System.Text.Json;
using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.Core;
using EMentoring.Local.Clock;

namespace EMentoring.Local.Demo;

/// <summary>
/// A programme's life with robot people: each new letter is answered when its reader's temper says, and the clock goes
/// from one thing that happens to the next.
/// </summary>
public sealed class Year
{
    private readonly IServiceProvider services;
    private readonly Temper temper;
    private readonly TextWriter progress;
    private readonly OutboxMailer outbox;
    private readonly TimeMachine machine;
    private readonly MovableClock clock;
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset, string)> acts = new();
    private string? leaver;

    public Year(IServiceProvider services, HttpClient http, Temper temper, TextWriter progress)
    {
        (this.services, this.temper, this.progress) = (services, temper, progress);
        outbox = services.GetRequiredService<OutboxMailer>();
        machine = services.GetRequiredService<TimeMachine>();
        clock = services.GetRequiredService<MovableClock>();
        Robot = new(http, temper, clock);
        outbox.Took += Read;
    }

    public Robot Robot { get; }

    /// <summary>The coordinator's session and the programme, once there are.</summary>
    private (string Programme, string Session) coordinator;

    /// <summary>Something that happens at an instant, whatever letters come.</summary>
    public void Later(DateTimeOffset at, Func<Task> act) => acts.Enqueue(act, (at, ""));

    public int Letters { get; private set; }

    public int Answers { get; private set; }

    /// <summary>Plays on until the programme has ended (true), or until a day (false).</summary>
    public async Task<bool> Play(string programme, string session, DateTimeOffset? until = null)
    {
        coordinator = (programme, session);
        var shown = clock.GetUtcNow();
        while (await Stage(programme) is not ("closed" or "erased"))
        {
            var next = await machine.Next();
            var soonest = acts.TryPeek(out _, out var first) && (next is null || first.Item1 < next) ? first.Item1 : next;
            if (soonest > until)
            {
                await machine.MoveTo(until.Value);
                await Show(programme);
                return false;
            }

            if (acts.TryPeek(out var act, out var when) && (next is null || when.Item1 <= next))
            {
                acts.Dequeue();
                await machine.MoveTo(when.Item1);
                await act();
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

        await Show(programme);
        return true;
    }

    private async Task<string?> Stage(string programme) => (await services.GetRequiredService<Board>().Entry(programme))?.Line?.Stage;

    /// <summary>A new letter gets the time at which it will be answered.</summary>
    private void Read(OutboxLetter letter)
    {
        Letters++;
        // One person changes jobs after the second meeting.
        if (letter.Kind == "pick-time" && leaver is null && temper.Draw(letter.To, "leaver") > 0.9) leaver = letter.To;
        if (temper.Delay(letter.To, letter.Kind, letter.Key) is { } delay) acts.Enqueue(() => Act(letter), (letter.At + delay, letter.Key));
    }

    private async Task Act(OutboxLetter letter)
    {
        var (programme, session) = coordinator;
        if (await outbox.Read(letter.Key) is not var (_, content)) return;
        if (letter.Kind == "proposals-ready") await SendOut(programme, session);
        else if (letter.Kind is "declined" or "unanswered" or "propose-or-end" or "waiting-enough") await ProposeAgain(programme, session);
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
        var proposals = await get.Content.ReadFromJsonAsync<JsonElement>();
        if (proposals.GetProperty("groups").GetArrayLength() == 0) return; // nobody was left for whom there is somebody
        var version = proposals.GetProperty("version").GetInt32();
        using var sent = await Robot.Send(HttpMethod.Post, $"coordinator/programmes/{programme}/send", session, new { version });
        sent.EnsureSuccessStatusCode();
    }

    /// <summary>Refused while fewer than two wait.</summary>
    private async Task ProposeAgain(string programme, string session)
    {
        using var _ = await Robot.Send(HttpMethod.Post, $"coordinator/programmes/{programme}/propose", session, new { });
    }

    private async Task Show(string programme)
    {
        var groups = await services.GetRequiredService<Board>().Groups(programme);
        var stages = string.Join(", ", groups.GroupBy(g => g.Stage == "ended" ? Wire.Name(g.Outcome!.Value) : g.Stage)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"));
        await progress.WriteLineAsync($"{clock.GetUtcNow():yyyy-MM-dd}  {Letters,4} letters  {groups.Sum(g => g.Meetings.Length),3} meetings  {stages}");
    }
}

using System.Text;
using EMentoring.Local.Demo;
using EMentoring.Local.Running;

namespace EMentoring.Local.Crowd;

/// <summary>
/// A programme with its people, on a clock that goes from one thing that happens to the next, a quarter of an hour at
/// least. What happens at once is done side by side, as on the host.
/// </summary>
public sealed class World(Programmes programmes, int number)
{
    /// <summary>A Monday morning; every world's year begins here.</summary>
    public static readonly DateTimeOffset Start = new(2027, 1, 11, 7, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>What is done at once in all the worlds: as much as the host has runners, and as many people who answer meanwhile.</summary>
    private static readonly SemaphoreSlim Turns = new(2 * Runner.Workers);
    private static readonly ParallelOptions Many = new() { MaxDegreeOfParallelism = 2 * Runner.Workers };

    private readonly PriorityQueue<Func<Task>, DateTimeOffset> acts = new();
    private readonly PriorityQueue<string, DateTimeOffset> dues = new();
    private readonly Dictionary<string, DateTimeOffset> due = [];
    private readonly HashSet<string> woken = [];
    private readonly Lock mine = new();

    public DateTimeOffset Now { get; private set; } = Start;

    public int Number => number;

    /// <summary>True when its programme has closed.</summary>
    public bool Ended { get; private set; }

    /// <summary>Runs of instances.</summary>
    public long Runs { get; private set; }

    public void At(DateTimeOffset at, Func<Task> act)
    {
        lock (mine) acts.Enqueue(act, at);
    }

    public void Wake(string instance)
    {
        lock (mine) woken.Add(instance);
    }

    /// <summary>A letter has come. Of what waits to be answered only the link is kept: there are hundreds of thousands.</summary>
    public void Receive(App.Mail mail)
    {
        programmes.Count(Now);
        if (programmes.Delay(mail) is not { } delay) return;
        var asks = Robot.Asks(mail.Text)?.Value;
        if (asks is null && mail.To != CrowdCommand.Coordinator) return; // it asks nothing
        var (kind, to, link) = (mail.Kind, mail.To, Encoding.ASCII.GetBytes(asks ?? "")); // not the mail
        At(Now + delay, () => programmes.Answer(this, kind, to, Encoding.ASCII.GetString(link)));
    }

    /// <summary>Lives on until its programme has closed or the day has come.</summary>
    public async Task Live(DateTimeOffset until)
    {
        Here.Is(this);
        while (!Ended && Next() is { } at && at < until)
        {
            var next = Start + Math.Ceiling((at - Start) / Step) * Step;
            if (next > Now) Now = next;
            while (Takes(acts, acts.Count) is { Count: > 0 } some) await SideBySide(some, act => act());
            while (Woken() is { Count: > 0 } some)
            {
                Runs += some.Count;
                await SideBySide(some, Run);
            }

            Ended = await programmes.Closed(this);
        }
    }

    private static Task SideBySide<T>(IReadOnlyList<T> some, Func<T, Task> act) => Parallel.ForEachAsync(some, Many, async (one, _) =>
    {
        await Turns.WaitAsync(CancellationToken.None);
        try
        {
            await act(one);
        }
        finally
        {
            Turns.Release();
        }
    });

    private async Task Run(string instance)
    {
        var (stands, later) = (await programmes.Advancer.Advance(instance), await programmes.Deliverer.Deliver(instance));
        if ((later is null || stands.Due < later ? stands.Due ?? later : later) is not { } at) return;
        lock (mine)
        {
            due[instance] = at;
            dues.Enqueue(instance, at);
        }
    }

    private DateTimeOffset? Next()
    {
        lock (mine)
        {
            if (woken.Count > 0) return Now;
            DateTimeOffset? act = acts.TryPeek(out _, out var first) ? first : null;
            return dues.TryPeek(out _, out var second) && (act is null || second < act) ? second : act;
        }
    }

    private List<T> Takes<T>(PriorityQueue<T, DateTimeOffset> from, int most)
    {
        var some = new List<T>();
        lock (mine)
            while (some.Count < most && from.TryPeek(out _, out var at) && at <= Now) some.Add(from.Dequeue());
        return some;
    }

    /// <summary>Those that are due or have been woken, each once.</summary>
    private List<string> Woken()
    {
        lock (mine)
        {
            foreach (var instance in Takes(dues, dues.Count))
                if (due.TryGetValue(instance, out var at) && at <= Now) woken.Add(instance);

            var some = woken.ToList();
            foreach (var instance in some) due.Remove(instance);
            woken.Clear();
            return some;
        }
    }
}

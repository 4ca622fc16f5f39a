using EMentoring.App;
using EMentoring.App.Mailing;
using EMentoring.App.Runtime;
using EMentoring.Core;

namespace EMentoring.Local.Simulation;

/// <summary>What is to be simulated.</summary>
/// <param name="Seed">Everything else follows from it.</param>
public sealed record Setting(int Seed)
{
    /// <summary>Key of the programme model; null: the seed says.</summary>
    public string? Model { get; init; }

    /// <summary>How many people; null: the seed says.</summary>
    public int? People { get; init; }

    /// <summary>Faults that may happen.</summary>
    public IReadOnlyCollection<Fault> Faults { get; init; } = Weather.Kinds;

    /// <summary>Lines of the trace that are kept.</summary>
    public int Keep { get; init; } = 40;

    /// <summary>The options with which the command does the same.</summary>
    public string AsOptions => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"--seed {Seed}{(Model is null ? "" : $" --model {Model}")}{(People is null ? "" : $" --people {People}")}")
        + (Faults.Count == 0 ? " --faults off" : Faults.Count < Weather.Kinds.Length ? $" --faults {string.Join(',', Faults)}" : "");
}

/// <summary>
/// A programme's life from its opening until it is erased, with robot people, on a simulated clock, in one thread: the
/// real Core, the real runtime and routes over a table in memory. One seed gives one history, to the byte.
/// </summary>
public sealed class History
{
    /// <summary>A history that has not ended by then does not end.</summary>
    private const int MostSteps = 40_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromDays(6 * 365);

    private readonly Random random;
    private readonly List<Process> processes = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private DateTimeOffset? alarm;

    [ThreadStatic] private static History? current;

    public History(Setting setting)
    {
        Setting = setting;
        random = new(setting.Seed);
        Plot = new Plot(setting, random);
        Timeline = new(Plot.Start);
        Trace = new(setting.Keep);
        Weather = new(random, setting.Faults);
        Post = new(this);
        Laws = new(this);
        Truth = new(this);
        Players = new(this);
    }

    /// <summary>The one that runs on this thread.</summary>
    public static History? Current => current;

    public Setting Setting { get; }
    public Plot Plot { get; }
    public Timeline Timeline { get; }
    public Trace Trace { get; }
    public Weather Weather { get; }
    public MemoryTable Table { get; } = new();
    public Post Post { get; }
    public Laws Laws { get; }
    public Truth Truth { get; }
    public Players Players { get; }
    public Route Route => Plot.Route;
    public Quota Quota { get; } = new(30, 300);

    /// <summary>Until then the store takes no commit.</summary>
    public DateTimeOffset FullUntil { get; set; }

    /// <summary>How many things happened.</summary>
    public int Steps { get; private set; }

    public void Run()
    {
        current = this;
        try
        {
            for (var n = 0; n < (Route == Route.Service ? 2 : 1); n++) processes.Add(new(this, $"P{n}"));
            Players.Begin();
            Timeline.At(Plot.CalmFrom, () => Clear());
            while (!Over())
            {
                Steps++;
                Laws.Hold(Steps < MostSteps && Timeline.Now < Plot.Start + MostTime, "The programme does not end");
                SetAlarm();
                Laws.Hold(Timeline.Step(), "Nothing falls due, and the programme has not ended");
                if (Weather.Calm && Quiet) Laws.Quiet();
                Laws.Throw();
            }

            Laws.AtTheEnd();
            Laws.Throw();
        }
        finally
        {
            current = null;
        }
    }

    /// <summary>From now on nothing goes wrong.</summary>
    private void Clear()
    {
        Note("", "calm", "");
        Weather.Calm = true;
        FullUntil = default;
    }

    /// <summary>The programme has been erased, and nothing is left to do.</summary>
    private bool Over() => Weather.Calm && Quiet && Table.Next is null && Truth.Stage == "erased";

    /// <summary>Nothing is on its way: what there is to do waits for its time.</summary>
    private bool Quiet => processes.TrueForAll(p => !p.Gone && !p.Busy) && !(Table.Next <= Timeline.Now.AddMinutes(1)) && !(Timeline.Next <= Timeline.Now.AddMinutes(1));

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public int Draw(int low, int high) => random.Next(low, high + 1);

    public double Draw() => random.NextDouble();

    public void Fill(Span<byte> bytes) => random.NextBytes(bytes);

    /// <summary>A process that runs, or null.</summary>
    public Process? Anyone() => processes.Count == 1 ? processes[0].Gone ? null : processes[0]
        : processes[Draw(0, 1)] is { Gone: false } one ? one : processes.Find(p => !p.Gone);

    public Process? Other(Process than) => processes.Find(p => p != than && !p.Gone);

    public bool Runs(string instance) => processes.Exists(p => !p.Gone && p.IsAt(instance));

    /// <summary>A new process in place of one that was killed.</summary>
    public void Start(Process instead)
    {
        Note(instead.Name, "started", "");
        processes[processes.IndexOf(instead)] = new(this, instead.Name);
        alarm = null;
    }

    public void Note(string who, string what, string of, string body = "") => Trace.Add(Timeline.Now, who, what, of, body);

    /// <summary>A task that runs by itself must not fail: who may fail says so.</summary>
    public void Watch(Task task)
    {
        if (task.IsFaulted) Laws.Broken(task.Exception.InnerException!);
        else if (!task.IsCompleted) task.ContinueWith(t => Laws.Broken(t.Exception!.InnerException!), CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public void OnOneThread()
    {
        if (Environment.CurrentManagedThreadId != thread) throw new InvalidOperationException("The simulation left its thread");
    }

    /// <summary>A commit, as the store knows it.</summary>
    public void Committed(Process by, string partition, IReadOnlyList<Change> changes, ITable.Outcome outcome, IReadOnlyList<Row> before)
    {
        foreach (var change in changes)
            Note(by.Name, outcome == ITable.Outcome.Conflict ? "conflict" : change.GetType().Name, $"{partition} {change.Key}", change switch
            {
                Change.Add a => a.Body,
                Change.Replace r => r.Body,
                Change.Put p => p.Body,
                _ => "",
            });
        if (outcome == ITable.Outcome.Conflict) return;
        if (partition == Keys.Letters && changes is [Change.Add head, Change.Add content]) Post.Accept(by, Letter(head, content));
        Laws.Committed(new(partition, changes, before));
        Truth.Committed(partition, changes);
    }

    /// <summary>A letter of the outbox page is out when its row is there.</summary>
    private static App.Mail Letter(Change.Add head, Change.Add content)
    {
        var (letter, text) = (Wire.Read<OutboxLetter>(head.Body), Wire.Read<OutboxContent>(content.Body));
        return new(letter.Key.Replace('.', '/'), letter.Kind, letter.Language, letter.To, letter.Name, letter.Subject, text.Html, text.Text,
            text.Calendar is null ? null : new("", text.Calendar), letter.About);
    }

    /// <summary>The alarm clock of both hosts in one: what is due is woken, whatever wake-up was lost.</summary>
    private void SetAlarm()
    {
        if (Table.Next is not { } next || Anyone() is not { } process) return;
        var at = next - process.Clock.Wrong;
        if (at < Timeline.Now.AddSeconds(5)) at = Timeline.Now.AddSeconds(5);
        if (alarm <= at) return;
        alarm = at;
        var rings = Weather.Strikes(Fault.AlarmLate) ? at.AddSeconds(Draw(60, 6 * 3600)) : at;
        Timeline.At(rings, () =>
        {
            if (alarm != at) return;
            alarm = null;
            if (Anyone() is not { } up) return;
            foreach (var instance in Table.Due(up.Clock.GetUtcNow(), 1000).Result)
            {
                var to = Anyone() ?? up;
                to.Begin(instance);
                if (Weather.Strikes(Fault.TwoRunners) && Other(to) is { } other) other.Begin(instance, alone: false);
            }
        });
    }
}

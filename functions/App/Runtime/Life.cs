using EMentoring.Core;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.App.Runtime;

/// <summary>What the runtime knows of a life cycle: how to read its state and step it. There is one for each kind of instance.</summary>
public abstract class Life
{
    public static readonly Life<SignUp, SignUpEvent> SignUps =
        new(SignUp.Unborn, SignUpDecider.Step, s => s.Due, s => s.Stage.Name, new SignUpEvent.DeadlinePassed());

    public static readonly Life<Group, GroupEvent> Groups =
        new(Group.Unborn, GroupDecider.Step, g => g.Due, g => g.Stage.Name, new GroupEvent.DeadlinePassed());

    public static readonly Life<Programme, ProgrammeEvent> Programmes =
        new(Programme.Unborn, ProgrammeDecider.Step, p => p.Due, p => p.Stage.Name, new ProgrammeEvent.DeadlinePassed());

    /// <summary>The life cycle of an instance, told from its id.</summary>
    public static Life Of(string instance) => instance[..2] switch
    {
        "s-" => SignUps,
        "g-" => Groups,
        "p-" => Programmes,
        _ => throw new ArgumentException($"Not an instance: {instance}", nameof(instance)),
    };

    /// <summary>Steps an instance through the events, then through whatever deadlines have passed.</summary>
    /// <param name="instance">Its id.</param>
    /// <param name="saved">Its state row, or null where there is none.</param>
    /// <param name="events">Its inbox rows, in order.</param>
    /// <param name="all">True where the inbox holds no more: an answer that was given in time comes before a deadline.</param>
    /// <param name="now">UTC now.</param>
    public abstract Run Take(string instance, Row? saved, IReadOnlyList<Row> events, bool all, DateTimeOffset now);
}

/// <summary>What a run through the inbox gave.</summary>
/// <param name="Body">The state row's new body; null where there is nothing to be kept.</param>
/// <param name="Due">When the instance wants to be looked at again.</param>
/// <param name="Taken">How many events were taken; the rest did not fit into one commit.</param>
/// <param name="Steps">How many steps were made.</param>
/// <param name="Effects">What is to be done, with the version of the step that wants it and its place there.</param>
/// <param name="Stage">Wire name of the stage it is at.</param>
/// <param name="Trace">Where the last event that was taken came from, as a W3C traceparent.</param>
public sealed record Run(
    string? Body, DateTimeOffset? Due, int Taken, int Steps, IReadOnlyList<(int Version, int N, Effect Effect)> Effects, string Stage, string? Trace);

/// <inheritdoc cref="Life"/>
public sealed class Life<TState, TEvent>(
    Func<string, TState> unborn, Func<TState, TEvent, DateTimeOffset, Stepped<TState>> step,
    Func<TState, DateTimeOffset?> due, Func<TState, string> stage, TEvent deadlinePassed, Upcasters? upcasters = null) : Life
    where TState : class
{
    /// <summary>Deadlines in one run.</summary>
    private const int MostDeadlines = 32;

    private const string Unborn = "unborn";

    private readonly Upcasters upcasters = upcasters ?? Upcasters.None;
    private readonly Read<Saved> states = new(body => Wire.Read<Saved>((upcasters ?? Upcasters.None).Lift(body)));
    private readonly Read<Sealed> seals = new(Wire.Read<Sealed>);

    /// <param name="Version">How many steps it has made.</param>
    /// <param name="Schema">Shape of the state (docs/decisions/0012); rows from before it was written down have the first.</param>
    /// <param name="State">The state.</param>
    private sealed record Saved(int Version, int Schema, TState State);

    private sealed record Sealed(TEvent Event, string? Trace = null);

    /// <summary>An event as it lies in an inbox: in an envelope, so that its case is told, with the trace that it belongs to.</summary>
    public string Seal(TEvent e) => seals.Write(new Sealed(e, Tracing.Current));

    /// <summary>The state of an instance as it is in the table, or null where there is none.</summary>
    public async Task<TState?> Find(ITable table, string instance) =>
        await table.Get(instance, Keys.State) is { } row ? Read(row) : null;

    /// <summary>The state that a state row holds.</summary>
    public TState Read(Row row) => Open(row).State;

    /// <summary>What the event would do to the state; nothing is changed.</summary>
    public bool Absorbs(TState state, TEvent e, DateTimeOffset now) => step(state, e, now) is var s && s.Effects.IsEmpty && Equals(s.State, state);

    public override Run Take(string instance, Row? saved, IReadOnlyList<Row> events, bool all, DateTimeOffset now)
    {
        var (version, _, state) = saved is null ? new(0, upcasters.Schema, unborn(instance)) : Open(saved);
        var effects = new List<(int, int, Effect)>();
        var (taken, steps) = (0, 0);
        string? trace = null;
        foreach (var row in events)
        {
            var e = seals.Of(row.Body);
            var next = step(state, e.Event, now);
            // State row, taken rows and effects go into one commit.
            if (1 + taken + 1 + effects.Count + next.Effects.Length > TableLimits.Rows)
            {
                if (taken > 0) break;
                throw new InvalidOperationException($"A step of {instance} has {next.Effects.Length} effects, more than one commit holds");
            }

            Accept(next);
            taken++;
            trace = e.Trace ?? trace;
        }

        var first = due(state);
        for (var i = 0; all && taken == events.Count && i < MostDeadlines && due(state) is { } at && now >= at; i++)
        {
            var next = step(state, deadlinePassed, now);
            if (1 + taken + effects.Count + next.Effects.Length > TableLimits.Rows) break;
            Accept(next);
            if (i == MostDeadlines - 1 && due(state) == first) throw new InvalidOperationException($"The deadline of {instance} does not move on"); // steps would follow upon each other for ever
        }

        if (steps == 0) return new(null, due(state), 0, 0, [], stage(state), null);
        var body = stage(state) == Unborn ? null : states.Write(new Saved(version, upcasters.Schema, state));
        return new(body, due(state), taken, steps, effects, stage(state), trace);

        void Accept(Stepped<TState> next)
        {
            version++;
            steps++;
            state = next.State;
            effects.AddRange(next.Effects.Select((effect, n) => (version, n, effect)));
        }
    }

    private Saved Open(Row row) => states.Of(row.Body);
}

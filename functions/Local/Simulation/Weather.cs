using System.Collections.Immutable;

namespace EMentoring.Local.Simulation;

/// <summary>What can go wrong, each at a border of the program.</summary>
public enum Fault
{
    /// <summary>The process dies before a step is committed; and so on.</summary>
    CrashBeforeStep, CrashAfterStep, CrashBeforeEffect, CrashAfterEffect, CrashBeforeAcknowledgement, CrashAfterAcknowledgement,
    CrashBeforeWrite, CrashAfterWrite, CrashInRead,
    /// <summary>What wakes an instance is lost, comes twice, or late and after others.</summary>
    WakeLost, WakeRepeated, WakeDelayed,
    /// <summary>The alarm clock looks hours late, as on a machine that slept.</summary>
    AlarmLate,
    /// <summary>An answer is pressed twice at once; sent again though it had arrived; or given anew, and otherwise.</summary>
    EventTwice, EventAgain, EventContrary,
    /// <summary>The row was written by another in between.</summary>
    Conflict,
    /// <summary>The store does not answer: before the commit, after it, to a read; or it is full for a while.</summary>
    Busy, BusyAfter, ReadFails, Full,
    /// <summary>Mail: refused, throttled, accepted although the try timed out, returned, or nothing for days.</summary>
    MailRefused, MailThrottled, MailTimedOut, MailBounced, MailDown,
    /// <summary>A process's clock jumps.</summary>
    ClockBack, ClockForward,
    /// <summary>Two processes are at one instance.</summary>
    TwoRunners,
    /// <summary>The store takes seconds to write what somebody said, while others act.</summary>
    Slow,
}

/// <summary>
/// Which faults happen in a history, and how often. Each history has a weather of its own, in which most kinds do not
/// happen at all: rare meetings of two are found that way, which an even drizzle of everything would wash out.
/// </summary>
public sealed class Weather
{
    /// <summary>All kinds there are.</summary>
    public static readonly ImmutableArray<Fault> Kinds = [.. Enum.GetValues<Fault>()];

    private readonly Random random;
    private readonly double[] rates = new double[Kinds.Length];

    /// <param name="random">The history's own.</param>
    /// <param name="allowed">Kinds that may happen.</param>
    public Weather(Random random, IReadOnlyCollection<Fault> allowed)
    {
        this.random = random;
        foreach (var kind in Kinds)
            if (random.NextDouble() is var luck && random.NextDouble() is var rate && allowed.Contains(kind) && luck < 0.35)
                rates[(int)kind] = Usual(kind) * 3 * rate;
        if (random.NextDouble() < 0.15) // a bad disk: the few moments at which one failure matters are met, too
            foreach (var kind in new[] { Fault.ReadFails, Fault.Busy, Fault.BusyAfter }) rates[(int)kind] *= 4;
    }

    /// <summary>How often each kind has happened.</summary>
    public long[] Counts { get; } = new long[Kinds.Length];

    /// <summary>True once nothing goes wrong any more.</summary>
    public bool Calm { get; set; }

    /// <summary>True where the fault happens now.</summary>
    public bool Strikes(Fault kind)
    {
        if (Calm || rates[(int)kind] == 0 || random.NextDouble() >= rates[(int)kind]) return false;
        Counts[(int)kind]++;
        return true;
    }

    /// <summary>True where a clock has been wrong.</summary>
    public bool ClocksWereWrong => Counts[(int)Fault.ClockBack] + Counts[(int)Fault.ClockForward] > 0;

    private static double Usual(Fault kind) => kind switch
    {
        Fault.CrashBeforeEffect or Fault.CrashAfterEffect => 0.01,
        <= Fault.CrashAfterWrite => 0.004,
        Fault.CrashInRead => 0.001,
        Fault.WakeLost or Fault.WakeRepeated or Fault.WakeDelayed => 0.1,
        Fault.AlarmLate => 0.05,
        Fault.EventTwice or Fault.EventAgain or Fault.EventContrary => 0.1,
        Fault.Slow => 0.15,
        Fault.Conflict => 0.03,
        Fault.Full => 0.0002,
        Fault.MailDown => 0.0005,
        Fault.ReadFails => 0.005,
        Fault.Busy or Fault.BusyAfter => 0.01,
        Fault.TwoRunners => 0.3,
        Fault.ClockBack or Fault.ClockForward => 0.002,
        _ => 0.05,
    };
}

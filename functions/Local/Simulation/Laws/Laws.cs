using System.Runtime.CompilerServices;
using EMentoring.App;
using EMentoring.App.Runtime;
using EMentoring.Core.Groups;
using EMentoring.Core.Programmes;
using EMentoring.Core.SignUps;

namespace EMentoring.Local.Simulation;

/// <summary>A history in which something happened that must not.</summary>
public sealed class LawBrokenException(string law) : Exception(law);

/// <summary>One commit: what was changed, and the rows as they were before.</summary>
public sealed record Committed(string Partition, IReadOnlyList<Change> Changes, IReadOnlyList<Row> Before);

/// <summary>
/// What must be true after every step, whenever nothing is on its way, and at the end. They stand in the other files of
/// this class, by subject.
/// </summary>
public sealed partial class Laws(History history)
{
    private readonly Dictionary<string, (object State, int Version, DateTimeOffset? Due)> states = [];
    /// <summary>What is committed and not yet carried out, by its row.</summary>
    private readonly Dictionary<(string Partition, string Key), Outgoing> effects = [];
    private string? broken;

    /// <summary>How often a law was looked at.</summary>
    public long Checks { get; private set; }

    public IEnumerable<T> Of<T>() => states.Values.Select(s => s.State).OfType<T>();

    public IEnumerable<SignUp> SignUps => Of<SignUp>();

    public IEnumerable<Group> Groups => Of<Group>();

    public IEnumerable<Programme> Programmes => Of<Programme>();

    /// <summary>The state of an instance as it was committed last; null before its first step.</summary>
    public T? State<T>(string? instance) where T : class => instance is not null && states.TryGetValue(instance, out var s) ? s.State as T : null;

    public void Hold(bool holds, string law)
    {
        Checks++;
        if (!holds) Break(law);
    }

    public void Hold(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] Law law)
    {
        Checks++;
        if (!holds) Break(law.Say());
    }

    /// <summary>Noted here and thrown by the history, since the program would take it for a failure of its own.</summary>
    public void Break(string law) => broken ??= law;

    public void Broken(Exception e) => Break(e.ToString());

    public void Throw()
    {
        if (broken is not null) throw new LawBrokenException(broken);
    }

    private object Read(string instance) => (instance[0], history.Table.Find(instance, Keys.State)!) switch
    {
        ('s', var row) => Life.SignUps.Read(row),
        ('g', var row) => Life.Groups.Read(row),
        (_, var row) => Life.Programmes.Read(row),
    };
}

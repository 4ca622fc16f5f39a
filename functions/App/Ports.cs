using System.Buffers;
using System.Text.Json.Serialization;
using EMentoring.Core;

namespace EMentoring.App;

/// <summary>
/// A table of rows in partitions, with what Azure Table Storage offers and no more, so that both hosts run the same code.
/// A commit that breaks <see cref="TableLimits"/> is an <see cref="ArgumentException"/>; a read under a key that cannot be
/// finds nothing, so that an id from an address needs no check of its own.
/// A store that does not answer throws <see cref="TableBusyException"/>; then nothing was changed, or the commit may
/// have happened and the caller's ETags tell on the next try.
/// </summary>
public interface ITable
{
    /// <summary>The row, or null where there is none.</summary>
    Task<Row?> Get(string partition, string key, CancellationToken ct = default);

    /// <summary>
    /// The partition's rows whose keys begin with <paramref name="prefix"/>, in ordinal order of their keys, at most
    /// <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<Row>> List(string partition, string prefix, int limit = int.MaxValue, CancellationToken ct = default);

    /// <summary>
    /// All the changes, in one partition, or none: <see cref="Outcome.Conflict"/> where a row to be added is there
    /// already, or one to be replaced or deleted is gone or has another ETag. Durable when it returns.
    /// </summary>
    Task<Outcome> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken ct = default);

    /// <summary>True where the store took what it was last asked to write, and so will most likely take the next; false where it did not, or cannot tell.</summary>
    bool TookTheLast => false;

    /// <summary>
    /// Asked for after an erasure: sees to it, soon and whatever happens, that what was deleted leaves no bytes behind.
    /// Where the store is a service, that is the service's matter.
    /// </summary>
    Task Scrub(CancellationToken ct = default) => Task.CompletedTask;

    /// <summary>What became of a commit.</summary>
    enum Outcome
    {
        /// <summary>All the changes are durable.</summary>
        Committed,
        /// <summary>None of them happened: another was there first.</summary>
        Conflict,
    }
}

/// <summary>A table that can tell what is due: the embedded host's alarm clock. On Azure durable timers do this.</summary>
public interface IDueTable : ITable
{
    /// <summary>Partitions with a row that is due at or before <paramref name="now"/>, the longest waiting first.</summary>
    Task<IReadOnlyList<string>> Due(DateTimeOffset now, int limit, CancellationToken ct = default);

    /// <summary>The earliest due time of any row, or null.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken ct = default);
}

/// <summary>Does work that takes a core for seconds, such as matching, where nobody waits behind it.</summary>
public delegate Task Aside(Action work);

/// <summary>A row as it was read.</summary>
/// <param name="Key">Its key within the partition.</param>
/// <param name="Body">JSON; at most <see cref="TableLimits.Body"/> characters.</param>
/// <param name="ETag">Changes with every change of the row.</param>
/// <param name="Due">UTC instant at which the row's partition wants to be looked at, or null.</param>
public sealed record Row(string Key, string Body, string ETag, DateTimeOffset? Due)
{
    private object? meaning;

    private Row(Row other) => (Key, Body, ETag, Due) = other; // without what another body meant

    /// <summary>What the body says: read once, however often it is asked for while the row is held.</summary>
    public T As<T>() where T : class => meaning as T ?? (T)(meaning = Wire.Read<T>(Body));

    public bool Equals(Row? other) => other is not null && (Key, Body, ETag, Due) == (other.Key, other.Body, other.ETag, other.Due);

    public override int GetHashCode() => HashCode.Combine(Key, ETag);
}

/// <summary>One change of a commit.</summary>
public abstract record Change(string Key)
{
    /// <summary>A row that must not be there yet.</summary>
    public sealed record Add(string Key, string Body, DateTimeOffset? Due = null) : Change(Key);

    /// <summary>A row that must still have <paramref name="ETag"/>.</summary>
    public sealed record Replace(string Key, string Body, string ETag, DateTimeOffset? Due = null) : Change(Key);

    /// <summary>A row that is written whether it is there or not; only for what may be lost to a later writer.</summary>
    public sealed record Put(string Key, string Body, DateTimeOffset? Due = null) : Change(Key);

    /// <summary>A row that must be there and, where <paramref name="ETag"/> is given, must still have it.</summary>
    public sealed record Delete(string Key, string? ETag = null) : Change(Key);
}

/// <summary>The limits of Azure Table Storage, kept on both hosts.</summary>
public static class TableLimits
{
    /// <summary>Most rows in one commit; each may stand in it once.</summary>
    public const int Rows = 100;

    /// <summary>Most characters of a body.</summary>
    public const int Body = 32 * 1024;

    /// <summary>Most characters of all the bodies of one commit, so that 4 MiB of UTF-16 and overhead hold them.</summary>
    public const int Batch = 1024 * 1024;

    /// <summary>Most characters of a key, of partition or row.</summary>
    public const int Key = 512;

    /// <summary>
    /// True where <paramref name="key"/> may be a key: 1 to 512 characters, none of <c>/ \ # ?</c> nor a control character
    /// nor a surrogate (a store that orders by UTF-8 would order those otherwise than <see cref="StringComparer.Ordinal"/>).
    /// </summary>
    public static bool Allows(string key) =>
        key.Length is > 0 and <= Key && !key.AsSpan().ContainsAny(Forbidden);

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c) || char.IsSurrogate(c))]);

    /// <summary>Throws <see cref="ArgumentException"/> where a commit breaks a limit.</summary>
    public static void Check(string partition, IReadOnlyList<Change> changes)
    {
        if (!Allows(partition)) throw new ArgumentException("Partition key not allowed", nameof(partition));
        if (changes.Count is 0 or > Rows) throw new ArgumentException($"A commit holds 1 to {Rows} rows, not {changes.Count}", nameof(changes));
        var keys = changes.Count > 1 ? new HashSet<string>(changes.Count, StringComparer.Ordinal) : null; // one alone is the most frequent
        var characters = 0;
        foreach (var change in changes)
        {
            if (!Allows(change.Key)) throw new ArgumentException($"Key not allowed: {change.Key}", nameof(changes));
            if (keys?.Add(change.Key) == false) throw new ArgumentException("A row stands twice in a commit", nameof(changes));
            if (BodyOf(change).Length > Body) throw new ArgumentException($"A body is over {Body} characters", nameof(changes));
            characters += BodyOf(change).Length;
        }

        if (characters > Batch) throw new ArgumentException($"A commit is over {Batch} characters", nameof(changes));
    }

    private static string BodyOf(Change change) => change switch
    {
        Change.Add a => a.Body,
        Change.Replace r => r.Body,
        Change.Put p => p.Body,
        _ => "",
    };
}

/// <summary>The store did not answer; try again later.</summary>
public sealed class TableBusyException : Exception
{
    public TableBusyException(string message, Exception? inner = null) : base(message, inner) { }
    public TableBusyException() { }
    public TableBusyException(string message) : base(message) { }
}

/// <summary>It is not its turn yet: to be tried again at <see cref="At"/>, and not counted as a failure.</summary>
public sealed class LaterException : Exception
{
    public LaterException(DateTimeOffset at) : base("Later") => At = at;
    public LaterException() { }
    public LaterException(string message) : base(message) { }
    public LaterException(string message, Exception? inner) : base(message, inner) { }

    /// <summary>UTC instant of its turn.</summary>
    public DateTimeOffset At { get; }
}

/// <summary>Wakes an instance. The wake-up carries nothing and may be lost: the rows say what there is to do.</summary>
public interface IWaker
{
    /// <summary>Asks that the instance be looked at soon; returns at once.</summary>
    ValueTask Wake(string instance);
}

/// <summary>Sends what has been written. Throws where it was not accepted; the runtime tries again.</summary>
public interface IMailer
{
    /// <summary>
    /// Sends a letter. <see cref="Mail.Key"/> is the same for every try of the same letter: it is the Message-ID and
    /// the operation id, so that a repeat changes nothing where the service can tell.
    /// </summary>
    /// <exception cref="LaterException">The service takes no more now; its turn is named.</exception>
    Task Send(Mail mail, CancellationToken ct = default);

    /// <summary>Forgets letters that it keeps about a person; a mailer that keeps none has nothing to do.</summary>
    Task Forget(string person, CancellationToken ct = default) => Task.CompletedTask;
}

/// <summary>A letter as it goes out.</summary>
/// <param name="Key">The effect's key: <c>instance/version/n</c>.</param>
/// <param name="Kind">Wire name of the letter's kind.</param>
/// <param name="Language">Its reader's language.</param>
/// <param name="To">The reader's address.</param>
/// <param name="Name">The reader's name.</param>
/// <param name="Subject">One line without control characters.</param>
/// <param name="Html">The letter as HTML.</param>
/// <param name="Text">The same as plain text.</param>
/// <param name="Calendar">A calendar file, where one is due.</param>
/// <param name="About">Ids of the people whose personal data the letter holds.</param>
public sealed record Mail(
    string Key, string Kind, string Language, string To, string Name, string Subject, string Html, string Text,
    CalendarFile? Calendar, IReadOnlyList<string> About)
{
    /// <summary>Name that it is sent under; the installation's where it is null.</summary>
    public string? Sender { get; init; }

    /// <summary>Picture that the HTML calls by its <see cref="Looks.Logo.Source"/>, and that goes along with it.</summary>
    [JsonIgnore]
    public Looks.Logo? Logo { get; init; }
}

/// <summary>An iCalendar file (RFC 5545) with the iTIP method it carries.</summary>
public sealed record CalendarFile(string Method, string Content);

using System.Collections.Concurrent;

namespace EMentoring.App.Runtime;

/// <summary>
/// What rows said when they were last read. A group's letter, its page and its step all read the same state, and a
/// row whose text has not changed means what it meant: looking it up is quicker than reading it. It is forgotten
/// every thousand readings, so that what sleeps costs no memory. Not for people's words: who is erased is to be
/// gone from here too.
/// </summary>
/// <param name="read">What a row's body means; the same body always means the same.</param>
public sealed class Read<T>(Func<string, T> read) where T : class
{
    private const int Most = 1024;

    private readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);
    private int times;

    /// <summary>What a row of this body says.</summary>
    public T Of(string body) =>
        known.TryGetValue(body, out var meaning) ? meaning : Keep(body, read(body));

    /// <summary>A row is about to say this: what has been written down need not be read to be known.</summary>
    public T Keep(string body, T meaning)
    {
        if (Interlocked.Increment(ref times) % Most == 0) known.Clear();
        return known[body] = meaning;
    }
}

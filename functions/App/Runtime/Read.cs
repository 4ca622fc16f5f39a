using System.Collections.Concurrent;
using EMentoring.Core;

namespace EMentoring.App.Runtime;

/// <summary>
/// What rows said when they were last read or written. A group's letter, its page and its step all read the same state,
/// an event or an effect is taken a moment after it was put down, and a row whose text has not changed means what it
/// meant: looking it up is quicker than reading it. It is forgotten
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

    /// <summary>The body of a row that is to say this: what has just been written down need not be read to be known.</summary>
    public string Write(T meaning)
    {
        var body = Wire.Write(meaning);
        Keep(body, meaning);
        return body;
    }

    private T Keep(string body, T meaning)
    {
        if (Interlocked.Increment(ref times) % Most == 0) known.Clear();
        return known[body] = meaning;
    }
}

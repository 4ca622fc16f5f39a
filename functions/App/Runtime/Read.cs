using System.Collections.Concurrent;

namespace EMentoring.App.Runtime;

/// <summary>
/// What rows said when they were last read. A group's letter, its page and its step all read the same state, and a
/// row whose text has not changed means what it meant: comparing it is quicker than reading it. It is forgotten
/// every thousand readings, so that what sleeps costs no memory. Not for people's words: who is erased is to be
/// gone from here too.
/// </summary>
/// <param name="read">What a row's body means; the same body always means the same.</param>
public sealed class Read<T>(Func<string, T> read) where T : class
{
    private const int Most = 1024;

    private readonly ConcurrentDictionary<string, (string Body, T Meaning)> known = new();
    private int times;

    /// <summary>What the row says that is known by a key.</summary>
    public T Of(string key, string body)
    {
        if (known.TryGetValue(key, out var last) && last.Body == body) return last.Meaning;
        var meaning = read(body);
        if (Interlocked.Increment(ref times) % Most == 0) known.Clear();
        known[key] = (body, meaning);
        return meaning;
    }
}

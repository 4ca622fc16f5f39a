using System.Runtime.InteropServices;

namespace EMentoring.Local.Simulation;

/// <summary>
/// Everything that happened, as a number that any difference changes, and its last lines as text. Lines are put together
/// only when they are read.
/// </summary>
public sealed class Trace(int keep)
{
    private readonly (DateTimeOffset At, string Who, string What, string Of, string Body)[] last = new (DateTimeOffset, string, string, string, string)[keep];
    private ulong hash = 14695981039346656037;
    private long count;

    /// <summary>Stands for all of it.</summary>
    public string Hash => hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many lines there were.</summary>
    public long Count => count;

    public void Add(DateTimeOffset at, string who, string what, string of, string body = "")
    {
        Mix((ulong)at.UtcTicks);
        Mix(who);
        Mix(what);
        Mix(of);
        Mix(body);
        last[count++ % keep] = (at, who, what, of, body);
    }

    /// <summary>The last lines, oldest first.</summary>
    public IEnumerable<string> Last(int lines) =>
        Enumerable.Range(0, (int)Math.Min(Math.Min(lines, keep), count)).Reverse().Select(n => last[(count - 1 - n) % keep])
            .Select(l => $"{l.At:yyyy-MM-dd HH:mm:ss.fff} {l.Who,-4} {l.What,-14} {l.Of} {(l.Body.Length > 300 ? l.Body[..300] + "…" : l.Body)}");

    private void Mix(string text)
    {
        var words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var word in words) Mix(word);
        foreach (var c in text.AsSpan(words.Length * 4)) Mix(c);
        Mix((ulong)text.Length);
    }

    private void Mix(ulong word) => hash = System.Numerics.BitOperations.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15, 29);
}

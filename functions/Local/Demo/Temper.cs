using System.Security.Cryptography;
using System.Text;

namespace EMentoring.Local.Demo;

/// <summary>
/// How a robot person behaves. Everything is drawn from the seed and the question, never from the order in which things
/// happen, so the same seed gives the same year.
/// </summary>
/// <param name="seed">The demo's seed.</param>
public sealed class Temper(int seed)
{
    /// <summary>A number from 0 up to 1 for a person and a question.</summary>
    public double Draw(string person, string question)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{person}|{question}"));
        return BitConverter.ToUInt32(hash) / (uint.MaxValue + 1.0);
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public int Pick(string person, string question, int low, int high) => low + (int)(Draw(person, question) * (high - low + 1));

    /// <summary>How long a letter lies before it is answered; null where it never is.</summary>
    /// <param name="person">The reader's address.</param>
    /// <param name="kind">The letter's kind.</param>
    /// <param name="key">The letter's key.</param>
    public TimeSpan? Delay(string person, string kind, string key)
    {
        var habit = Draw(person, "habit");
        if (kind is "confirm" or "proposals-ready" or "evaluate") habit *= 0.8; // these nearly everybody answers
        if (habit > 0.94) return Draw(person, key) < 0.6 ? null : TimeSpan.FromDays(1 + 4 * Draw(person, key + "days")); // often silent
        if (habit > 0.75) return TimeSpan.FromDays(2 + 5 * Draw(person, key)); // late: usually after a reminder
        return TimeSpan.FromHours(1 + 40 * Draw(person, key));
    }
}

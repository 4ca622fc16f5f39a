using EMentoring.App.Routes;
using EMentoring.App;
using Microsoft.AspNetCore.DataProtection;

namespace EMentoring.Local.Simulation;

/// <summary>
/// Tokens that are the same whenever they are made, which Data Protection's own, with a random part in each, are not. They
/// hide nothing; that nobody can forge or read a real one is tested elsewhere.
/// </summary>
public sealed class PlainSeals : IDataProtectionProvider, IDataProtector
{
    public static readonly PlainSeals Instance = new();

    public IDataProtector CreateProtector(string purpose) => this;

    public byte[] Protect(byte[] plaintext) => plaintext;

    public byte[] Unprotect(byte[] protectedData) => protectedData;
}

/// <summary>What the program writes into its log; an error that no fault of the weather explains breaks a law.</summary>
public sealed class Complaints<T> : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel < LogLevel.Warning || History.Current is not { } history) return;
        var text = formatter(state, exception);
        var expected = text.Contains(nameof(TableBusyException), StringComparison.Ordinal) || text.Contains(nameof(IOException), StringComparison.Ordinal)
            || text.Contains("did not arrive", StringComparison.Ordinal) || typeof(T) == typeof(SecurityLog); // robots press links that have had their time
        history.Note("log", typeof(T).Name, text);
        history.Laws.Hold(expected, $"{typeof(T).Name}: {text} {exception}");
    }
}

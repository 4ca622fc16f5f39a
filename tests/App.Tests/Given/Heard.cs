using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EMentoring.App.Tests.Given;

/// <summary>All that a host writes into its log while this listens: messages with their values, and errors.</summary>
[ProviderAlias("Heard")]
public sealed class Heard : ILoggerProvider, ILogger
{
    /// <summary>As much as an administrator would ever ask for: all of ours.</summary>
    public static readonly string[] Levels = ["--Logging:Heard:LogLevel:Default=Information", "--Logging:Heard:LogLevel:EMentoring=Trace"];

    private readonly ConcurrentQueue<string> lines = [];

    public string All => string.Join('\n', lines);

    /// <summary>What was heard since it was last asked for, and is then forgotten.</summary>
    public string Drain()
    {
        var all = All;
        lines.Clear();
        return all;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}

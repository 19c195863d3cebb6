using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Tests.Chat;

/// <summary>Every line that the host logs, of any category.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

    /// <summary>Which lines are kept besides errors; null for all.</summary>
    public Predicate<string>? Keeps { get; set; }

    public IEnumerable<string> Lines => _lines.Select(entry => entry.Line);

    public IEnumerable<string> Errors => _lines.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Line);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        if (Keeps?.Invoke(line) != false || logLevel >= LogLevel.Error)
        {
            _lines.Enqueue((logLevel, line));
        }
    }

    public void Dispose()
    {
    }
}

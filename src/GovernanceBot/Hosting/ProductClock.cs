using System.Globalization;

namespace GovernanceBot.Hosting;

/// <summary>
/// The time that the product lives in: the real one, or one that starts elsewhere and runs faster, to see a year of reminders in an afternoon.
/// </summary>
/// <param name="start">What the clock shows at its start; null for the real time.</param>
/// <param name="speed">How many seconds go by in one, at least 1.</param>
public sealed class ProductClock(DateTimeOffset? start, double speed) : TimeProvider
{
    /// <summary>A year in half an hour: beyond it, nobody could press a button in time.</summary>
    public const double Fastest = 20_000;

    private readonly DateTimeOffset _start = start ?? System.GetUtcNow();
    private readonly long _began = System.GetTimestamp();

    public double Speed { get; } = speed is >= 1 and <= Fastest
        ? speed
        : throw new InvalidOperationException($"Clock:Speed is {speed}; it has to be from 1 (real time) to {Fastest}.");

    public override DateTimeOffset GetUtcNow() => _start + (System.GetElapsedTime(_began) * Speed);

    /// <summary>Without a setting the real clock is used itself, which follows corrections of the machine's time.</summary>
    public static bool IsSet(IConfiguration configuration) => configuration["Clock:Now"] is not null || configuration["Clock:Speed"] is not null;

    /// <exception cref="InvalidOperationException">A setting is not a moment or not a number; the message names it.</exception>
    public static ProductClock From(IConfiguration configuration)
    {
        var (now, speed) = (configuration["Clock:Now"], configuration["Clock:Speed"]);
        return new(
            now is null ? null : ReadMoment(now),
            speed is null ? 1 : ReadSpeed(speed));
    }

    private static DateTimeOffset ReadMoment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : throw new InvalidOperationException($"Clock:Now is not a moment in ISO 8601: {text}");

    private static double ReadSpeed(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
            ? speed
            : throw new InvalidOperationException($"Clock:Speed is not a number: {text}");
}

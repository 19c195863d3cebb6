using System.Globalization;

namespace GovernanceBot.Hosting;

/// <summary>
/// The time that the product lives in: the real one, or one that starts elsewhere and runs faster, to see a year of reminders in an afternoon.
/// </summary>
/// <param name="start">What the clock shows at its start; null for the real time.</param>
/// <param name="speed">How many seconds go by in one, at least 1.</param>
public sealed class ProductClock(DateTimeOffset? start, double speed) : TimeProvider
{
    private readonly DateTimeOffset _start = start ?? System.GetUtcNow();
    private readonly long _began = System.GetTimestamp();

    public double Speed { get; } = speed >= 1
        ? speed
        : throw new InvalidOperationException($"Clock:Speed is {speed}; the clock can only run faster than real time, not slower.");

    public override DateTimeOffset GetUtcNow() => _start + (System.GetElapsedTime(_began) * Speed);

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

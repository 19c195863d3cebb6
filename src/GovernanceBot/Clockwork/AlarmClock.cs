namespace GovernanceBot.Clockwork;

/// <summary>Looks for alarms that are due and has their subjects asked. Every replica runs one; a claim decides who does the work.</summary>
public sealed partial class AlarmClock(Alarms alarms, Lanes lanes, ClockworkSettings settings, TimeProvider clock, ILogger<AlarmClock> log)
    : BackgroundService
{
    /// <summary>So much is claimed at a time: no more than is done well within a lease.</summary>
    private const int AtOnce = 64;

    /// <summary>Real time, however fast the product's clock runs.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    /// <returns>How many alarms this process worked on.</returns>
    public async Task<int> RingDueAsync(CancellationToken cancellation)
    {
        var works = new List<SubjectWork>(AtOnce);
        await foreach (var due in alarms.DueAsync(clock.GetUtcNow(), cancellation))
        {
            if (await alarms.ClaimAsync(due, clock.GetUtcNow() + settings.Lease, cancellation) is { } claimed)
            {
                works.Add(new(claimed.Subject, Rang: claimed));
                lanes.Add(works[^1]);
            }

            if (works.Count == AtOnce)
            {
                break;
            }
        }

        await Task.WhenAll(works.Select(work => work.Finished.Task)).WaitAsync(cancellation);
        return works.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RingDueAsync(stoppingToken) == AtOnce)
                {
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The alarms could not be read; the next tick tries again.")]
    private partial void LogFailed(Exception failure);
}

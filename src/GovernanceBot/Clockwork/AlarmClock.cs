using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>Looks for alarms that are due and has their subjects asked. Every replica runs one; a claim decides who does the work.</summary>
public sealed partial class AlarmClock(Alarms alarms, Lanes lanes, ClockworkSettings settings, TimeProvider clock, ILogger<AlarmClock> log)
    : BackgroundService
{
    /// <summary>So many are worked on at a time: no more than is done well within a lease.</summary>
    public const int AtOnce = 64;

    /// <summary>Real time, however fast the product's clock runs.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    /// <summary>Claims what is due and hands it to the lanes.</summary>
    /// <returns>The work this process took on; each completes by itself.</returns>
    public async Task<IReadOnlyList<SubjectWork>> TakeDueAsync(int most, CancellationToken cancellation)
    {
        var works = new List<SubjectWork>();
        try
        {
            await foreach (var due in alarms.DueAsync(clock.GetUtcNow(), cancellation))
            {
                if (await alarms.ClaimAsync(due, clock.GetUtcNow() + settings.Lease, cancellation) is { } claimed)
                {
                    works.Add(new(claimed.Subject, Rang: claimed));
                    lanes.Add(works[^1]);
                }

                if (works.Count == most)
                {
                    break;
                }
            }
        }
        catch (StorageUnavailableException failure) when (works.Count > 0)
        {
            // What was taken on already has to be counted.
            LogFailed(failure);
        }

        return works;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var underway = new List<Task>();
        using var timer = new PeriodicTimer(Tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await KeepBusyAsync(underway, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    /// <summary>One subject that takes long holds up its own place only: each place that comes free is filled again while alarms are due.</summary>
    private async Task KeepBusyAsync(List<Task> underway, CancellationToken stopping)
    {
        int room;
        IReadOnlyList<SubjectWork> taken;
        do
        {
            if (underway.Count == AtOnce)
            {
                await Task.WhenAny(underway).WaitAsync(stopping);
            }

            underway.RemoveAll(work => work.IsCompleted);
            room = AtOnce - underway.Count;
            taken = await TakeDueAsync(room, stopping);
            underway.AddRange(taken.Select(work => work.Finished.Task));
        }
        while (taken.Count == room);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The alarms could not be read; the next tick tries again.")]
    private partial void LogFailed(Exception failure);
}

using System.Collections.Frozen;
using System.Threading.Channels;

namespace GovernanceBot.Clockwork;

/// <summary>Works the lanes off. What fails is logged and left to its alarm, which brings it back.</summary>
public sealed partial class LaneWorkers(Lanes lanes, IEnumerable<ISubjectWorker> workers, ILogger<LaneWorkers> log) : BackgroundService
{
    private readonly FrozenDictionary<string, ISubjectWorker> _byPrefix = workers.ToFrozenDictionary(w => w.Prefix, StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(lanes.Readers.Select(lane => WorkOffAsync(lane, stoppingToken)));

    private async Task WorkOffAsync(ChannelReader<SubjectWork> lane, CancellationToken stopping)
    {
        await foreach (var work in lane.ReadAllAsync(stopping))
        {
            await WorkAsync(work, stopping);
        }
    }

    internal async Task WorkAsync(SubjectWork work, CancellationToken stopping)
    {
        try
        {
            await _byPrefix[SubjectTable.PrefixOf(work.Subject)].WorkAsync(work, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailed(failure, work.Subject);
        }
        finally
        {
            work.Finished.TrySetResult();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Subject}: the work that follows a change failed; its alarm brings it back.")]
    private partial void LogFailed(Exception failure, string subject);
}

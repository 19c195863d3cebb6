using System.Threading.Channels;

namespace GovernanceBot.Clockwork;

/// <summary>
/// The work on subjects that follows a change or an alarm. All work on one subject goes through one lane, one after the other; subjects in other
/// lanes do not wait for it.
/// </summary>
public sealed class Lanes
{
    private const int Count = 8;

    private readonly Channel<SubjectWork>[] _lanes = [.. Enumerable.Range(0, Count).Select(_ => Channel.CreateUnbounded<SubjectWork>())];

    public void Add(SubjectWork work) => LaneOf(work.Subject).Writer.TryWrite(work);

    internal IEnumerable<ChannelReader<SubjectWork>> Readers => _lanes.Select(lane => lane.Reader);

    private Channel<SubjectWork> LaneOf(string subject) => _lanes[subject.Sum(letter => letter) % Count];
}

/// <param name="SafetyNet">The alarm that would have this work done if this process died; taken back when it is done.</param>
/// <param name="Rang">The alarm that asks the subject what is due; null when only its effects are to be made.</param>
public sealed record SubjectWork(string Subject, ClaimableAlarm? SafetyNet = null, ClaimableAlarm? Rang = null)
{
    /// <summary>Completes when the work is done, or could not be.</summary>
    public TaskCompletionSource Finished { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

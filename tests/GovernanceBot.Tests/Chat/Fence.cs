using GovernanceBot.Clockwork;

namespace GovernanceBot.Tests.Chat;

/// <summary>Work that does nothing: when it comes out of a lane, all that stood there before it is done.</summary>
internal sealed class Fence : ISubjectWorker
{
    /// <summary>So many that each lane gets one: subjects are spread over the lanes by a hash that differs from run to run.</summary>
    private const int Enough = 300;

    public string Prefix => "fence";

    public static IReadOnlyList<SubjectWork> Across() => [.. Enumerable.Range(0, Enough).Select(number => new SubjectWork($"fence-{number}"))];

    public Task WorkAsync(SubjectWork work, CancellationToken cancellation) => Task.CompletedTask;

    public Task ReviveAsync(string subject, CancellationToken cancellation) => Task.CompletedTask;
}

using System.Threading.RateLimiting;
using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Teams;

/// <summary>How much work is taken on; what is more is told to come back (503 with <c>Retry-After</c>).</summary>
/// <param name="AtOnce">Activities that are worked on at the same time.</param>
/// <param name="InLine">Activities that wait for that.</param>
/// <param name="Answering">For finding an answer: after 10 to 15 s Teams no longer waits for it.</param>
/// <param name="Request">For a whole request. The work goes on after it.</param>
public sealed record TurnLimits(int AtOnce, int InLine, TimeSpan Answering, TimeSpan Request)
{
    /// <summary>As many answers as can be sent within a request.</summary>
    public static TurnLimits For(PaceSettings pace)
    {
        var request = TimeSpan.FromSeconds(60);
        var answers = pace.App is [var limit] ? (int)(limit.Most * (request / limit.Within)) : 1_000;
        return new(answers, InLine: answers / 4, TimeSpan.FromSeconds(15), request);
    }

    /// <summary>Who finds no place, not even in line, is refused at once.</summary>
    public RateLimiter Places() => new ConcurrencyLimiter(
        new() { PermitLimit = AtOnce, QueueLimit = InLine, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}

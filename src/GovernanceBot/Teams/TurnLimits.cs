using System.Threading.RateLimiting;
using GovernanceBot.Teams.Connector;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;

namespace GovernanceBot.Teams;

/// <summary>How much work is taken on; what is more is told to come back (503 with <c>Retry-After</c>).</summary>
/// <param name="AtOnce">Activities that are worked on at the same time.</param>
/// <param name="InLine">Activities that wait for that.</param>
/// <param name="Answering">For finding an answer: after 10 to 15 s Teams no longer waits for it.</param>
/// <param name="Request">For a whole request. The work goes on after it.</param>
public sealed record TurnLimits(int AtOnce, int InLine, TimeSpan Answering, TimeSpan Request)
{
    public const string Policy = "turns";

    /// <summary>As many answers as can be sent within a request.</summary>
    public static TurnLimits For(PaceSettings pace)
    {
        var request = TimeSpan.FromSeconds(60);
        var answers = pace.App is [var limit] ? (int)(limit.Most * (request / limit.Within)) : 1_000;
        return new(answers, InLine: answers / 4, TimeSpan.FromSeconds(15), request);
    }
}

internal static class TurnLimitsExtensions
{
    public static IServiceCollection AddTurnLimits(this IServiceCollection services)
    {
        services.AddSingleton(provider => TurnLimits.For(provider.GetRequiredService<PaceSettings>()));
        services.AddRateLimiter(options => options.OnRejected = async (refused, _) => await Busy.Answer(refused.HttpContext));
        services.AddOptions<RateLimiterOptions>().Configure<TurnLimits>((options, limits) => options.AddConcurrencyLimiter(
            TurnLimits.Policy,
            limiter => (limiter.PermitLimit, limiter.QueueLimit, limiter.QueueProcessingOrder) = (limits.AtOnce, limits.InLine, QueueProcessingOrder.OldestFirst)));
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<TurnLimits>((options, limits) => options.AddPolicy(
            TurnLimits.Policy, new RequestTimeoutPolicy { Timeout = limits.Request, WriteTimeoutResponse = Busy.Answer }));
        return services;
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace GovernanceBot.Teams.Connector;

/// <summary>How fast this process may send: what Teams allows (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).</summary>
/// <param name="Conversation">For each conversation by itself.</param>
/// <param name="App">For all of them together.</param>
public sealed record PaceSettings(ImmutableArray<PaceLimit> Conversation, ImmutableArray<PaceLimit> App)
{
    /// <summary>Teams counts the messages of an app per tenant, and slows it down at 30 a second on its older page, at 50 on its newer one.</summary>
    private const int MostPerSecond = 29;

    /// <summary>For a connector that is not Teams: tests and measurements.</summary>
    public static readonly PaceSettings Unlimited = new([], []);

    /// <summary>What Teams allows in a conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour.</summary>
    /// <param name="replicas">How many processes send for the app at the same time: each takes its part, so together they stay under the limit
    /// without having to know of each other. A conversation is limited as a whole in each of them; where two happen to meet in one, Teams says
    /// 429 and is obeyed.</param>
    public static PaceSettings Teams(int replicas) => new(
        [
            new(7, TimeSpan.FromSeconds(1)),
            new(8, TimeSpan.FromSeconds(2)),
            new(60, TimeSpan.FromSeconds(30)),
            new(1_800, TimeSpan.FromHours(1)),
        ],
        [new(MostPerSecond / replicas, TimeSpan.FromSeconds(1))]);

    /// <summary>Settings <c>Teams:Replicas</c> (1 unless it is set) and <c>Teams:Pacing</c> ("none" for a connector that is not Teams).</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static PaceSettings From(IConfiguration configuration) => configuration["Teams:Pacing"] switch
    {
        null or "" or "teams" => Teams(Replicas(configuration["Teams:Replicas"])),
        "none" => Unlimited,
        var other => throw new InvalidOperationException($"Teams:Pacing is 'teams' or 'none', not '{other}'."),
    };

    private static int Replicas(string? setting) => setting switch
    {
        null or "" => 1,
        _ when int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPerSecond => number,
        _ => throw new InvalidOperationException($"Teams:Replicas is a number from 1 to {MostPerSecond}, not '{setting}'."),
    };
}

using System.Text.Json.Nodes;
using GovernanceBot.Domain;

namespace GovernanceBot.Tests.Chat;

/// <summary>A bot that people can talk to: in this process, or in one of its own.</summary>
internal interface IRunningBot
{
    ConnectorStandIn Connector { get; }

    /// <summary>In which everybody is spoken to.</summary>
    Language Language { get; }

    Task<HttpResponseMessage> PostAsync(JsonObject activity);

    /// <summary>Waits until what follows from a turn is done, as far as that can be seen from here.</summary>
    Task SettledAsync();

    void KeepOutOfLogs(IEnumerable<string> words);
}

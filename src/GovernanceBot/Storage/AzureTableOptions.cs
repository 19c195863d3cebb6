using Azure.Core;

namespace GovernanceBot.Storage;

/// <summary>
/// How the pipeline behaves: at most three tries of 2.5 s, short pauses, and no contents in logs. A person waits for the answer of an invoke, so
/// giving up soon is better than trying long; <see cref="AzureTableEngine"/> bounds the whole at <see cref="TotalTime"/>.
/// </summary>
public sealed class AzureTableOptions : ClientOptions
{
    /// <summary>The most that one call takes, tries, pauses and reading back included.</summary>
    internal static readonly TimeSpan TotalTime = TimeSpan.FromSeconds(8);

    public AzureTableOptions()
    {
        Retry.NetworkTimeout = TimeSpan.FromSeconds(2.5);
        Retry.MaxRetries = 2;
        Retry.Delay = TimeSpan.FromMilliseconds(100);
        Retry.MaxDelay = TimeSpan.FromSeconds(1);
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
    }
}

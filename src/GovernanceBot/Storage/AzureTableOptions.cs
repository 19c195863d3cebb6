using Azure.Core;
using Azure.Core.Pipeline;

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
        RetryPolicy = new TransientPolicy(
            maxRetries: 2,
            DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1)));
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
    }

    internal static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>A batch is answered 202 even where it failed: what counts stands inside.</summary>
    private sealed class TransientPolicy(int maxRetries, DelayStrategy delay) : RetryPolicy(maxRetries, delay)
    {
        private readonly int maxRetries = maxRetries;

        protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
            await base.ShouldRetryAsync(message, exception) || FailedInside(message);

        protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
            base.ShouldRetry(message, exception) || FailedInside(message);

        private bool FailedInside(HttpMessage message) =>
            message.ProcessingContext.RetryNumber < maxRetries
            && message is { HasResponse: true, Response.Status: 202 }
            && IsTransient(AzureBatchFormat.StatusOf(message.Response));
    }
}

using Azure.Core;
using Azure.Core.Pipeline;

namespace GovernanceBot.Storage;

/// <summary>A batch is answered 202 even where it failed. Where the failure inside may pass, it is made one that the pipeline tries again.</summary>
internal sealed class AzureBatchPolicy : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        ThrowIfFailedInside(message);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        ThrowIfFailedInside(message);
    }

    private static void ThrowIfFailedInside(HttpMessage message)
    {
        if (message.Response.Status == 202 && AzureBatchFormat.FailureIn(message.Response) is { } failure && AzureTableAnswers.IsTransient(failure.Status))
        {
            throw new IOException($"The Table service answered {failure.Status} inside a batch.");
        }
    }
}

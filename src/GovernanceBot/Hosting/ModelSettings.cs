using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;

namespace GovernanceBot.Hosting;

/// <summary>Which language model may choose among guidelines, if any: configuration section <c>Model</c>.</summary>
/// <param name="Endpoint">Azure OpenAI's version 1 address, such as <c>https://NAME.openai.azure.com/openai/v1/</c>.</param>
/// <param name="Deployment">The name of the deployment there.</param>
internal sealed record ModelSettings(Uri Endpoint, string Deployment)
{
    /// <returns>Null where none is set: the bot then does without.</returns>
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static ModelSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Model");
        return (section["Endpoint"], section["Deployment"]) switch
        {
            (null or "", null or "") => null,
            ({ Length: > 0 } endpoint, { Length: > 0 } deployment) => new(ReadEndpoint(endpoint), deployment),
            _ => throw new InvalidOperationException("Set both Model:Endpoint and Model:Deployment, or neither to do without a model."),
        };
    }

    /// <summary>A client that signs in with the bot's identity (https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle).</summary>
    public ChatClient Connect() => Connect(new DefaultAzureCredential(), HttpClientPipelineTransport.Shared);

    /// <remarks>It tries once, since a second try would come after the patience of whoever asked; and it logs nothing, since it would log questions.</remarks>
    public ChatClient Connect(TokenCredential credential, PipelineTransport transport)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = Endpoint,
            Transport = transport,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            ClientLoggingOptions = new() { EnableLogging = false },
        };

        // Marked as subject to change, but the way to sign in without a key that Azure documents for this package.
#pragma warning disable OPENAI001
        return new(Deployment, new BearerTokenPolicy(credential, "https://cognitiveservices.azure.com/.default"), options);
#pragma warning restore OPENAI001
    }

    private static Uri ReadEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new InvalidOperationException($"Model:Endpoint is an address that starts with https://, not '{text}'.");
}

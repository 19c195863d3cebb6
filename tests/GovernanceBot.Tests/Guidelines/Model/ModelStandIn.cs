using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Hosting;
using GovernanceBot.Tests.Chat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Tests.Guidelines.Model;

/// <summary>Stands in for Azure OpenAI, over TLS, since tokens go nowhere else: keeps what it is asked, and says what a test wants it to.</summary>
internal sealed class ModelStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly HttpClient _http;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();

    private ModelStandIn(Func<IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(_certificate)));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/openai/v1/chat/completions", async (HttpRequest request) =>
        {
            var body = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            _requests.Enqueue(new(request.Headers.Authorization.ToString(), body));
            Asked.TrySetResult();
            return answer();
        });
        _http = new HttpClient(new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsOurs } });
    }

    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CapturedLog Log { get; } = new();

    public FixedCredential Credential { get; } = new();

    public IReadOnlyCollection<ModelRequest> Requests => _requests;

    public static Task<ModelStandIn> ThatChoosesAsync(string guideline) => ThatSaysAsync(new JsonObject { ["guideline"] = guideline }.ToJsonString());

    public static Task<ModelStandIn> ThatSaysAsync(string content) => StartAsync(() => Results.Text(Completion(content).ToJsonString(), "application/json"));

    public static async Task<ModelStandIn> StartAsync(Func<IResult> answer)
    {
        var model = new ModelStandIn(answer);
        await model._app.StartAsync(TestContext.Current.CancellationToken);
        return model;
    }

    /// <summary>The product's own client, but for the certificate that it trusts.</summary>
    public ModelChoice Choice(TimeProvider time)
    {
        var settings = new ModelSettings(new Uri($"{_app.Urls.Single()}/openai/v1/"), "gpt-small");
        return new(settings.Connect(Credential, new HttpClientPipelineTransport(_http)), time, LoggerFactory.Create(logging => logging
            .SetMinimumLevel(LogLevel.Trace).AddProvider(Log)).CreateLogger<ModelChoice>());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private static JsonObject Completion(string content) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_800_000_000,
        ["model"] = "gpt-small",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
            ["finish_reason"] = "stop",
        }),
    };

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=model", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private bool IsOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate is not null && certificate.GetCertHashString() == _certificate.GetCertHashString();
}

internal sealed record ModelRequest(string Authorization, JsonObject Body)
{
    public string System => Message(0);

    public string User => Message(1);

    public IEnumerable<string> Choices => Body["response_format"]!["json_schema"]!["schema"]!["properties"]!["guideline"]!["enum"]!.AsArray()
        .Select(id => id!.GetValue<string>());

    private string Message(int at) => Body["messages"]![at]!["content"] switch
    {
        JsonArray parts => parts[0]!["text"]!.GetValue<string>(),
        var text => text!.GetValue<string>(),
    };
}

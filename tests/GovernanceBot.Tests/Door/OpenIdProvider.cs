using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace GovernanceBot.Tests.Door;

/// <summary>The publisher of signing keys, with real RSA keys; it can roll them over, fail and talk nonsense.</summary>
internal sealed class OpenIdProvider : HttpMessageHandler
{
    public const string Metadata = "https://login.example/v1/.well-known/openidconfiguration";

    private readonly List<JsonObject> _published = [];
    private int _fetches;

    public OpenIdProvider() => Publish(Key);

    public PublishedKey Key { get; } = new("key-1");

    public bool IsDown { get; set; }

    /// <summary>What comes before each answer.</summary>
    public Func<Task> First { get; set; } = () => Task.CompletedTask;

    public string? Nonsense { get; set; }

    public string KeysAddress { get; set; } = "https://login.example/v1/.well-known/keys";

    /// <summary>How often the metadata was asked for.</summary>
    public int Fetches => _fetches;

    public void Publish(PublishedKey key, Action<JsonObject>? also = null)
    {
        var jwk = key.ToJson();
        also?.Invoke(jwk);
        _published.Add(jwk);
    }

    public PublishedKey RollOver(string keyId)
    {
        var next = new PublishedKey(keyId);
        _published.Clear();
        Publish(next);
        return next;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isMetadata = string.Equals(request.RequestUri?.AbsoluteUri, Metadata, StringComparison.Ordinal);
        if (isMetadata)
        {
            Interlocked.Increment(ref _fetches);
        }

        await First();
        return IsDown
            ? new HttpResponseMessage(HttpStatusCode.InternalServerError)
            : new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(Nonsense ?? (isMetadata ? MetadataJson() : KeysJson()), Encoding.UTF8, "application/json"),
            };
    }

    private string MetadataJson() => new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["jwks_uri"] = KeysAddress,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    }.ToJsonString();

    private string KeysJson() => new JsonObject { ["keys"] = new JsonArray([.. _published.Select(key => key.DeepClone())]) }.ToJsonString();
}

internal sealed class PublishedKey(string id)
{
    // Making a key takes a good part of a second: one for each name is enough.
    private static readonly ConcurrentDictionary<string, Lazy<RSAParameters>> Made = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    public RSA Rsa { get; } = RSA.Create(Made.GetOrAdd(id, Make).Value);

    public JsonObject ToJson()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray("webchat", "msteams"),
        };
    }

    private static Lazy<RSAParameters> Make(string id) => new(() =>
    {
        using var made = RSA.Create(2048);
        return made.ExportParameters(includePrivateParameters: true);
    });
}

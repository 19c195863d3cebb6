using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GovernanceBot.Teams.Authentication;

/// <summary>The Bot Connector's signing keys, kept for a day and fetched again when a token names a key that is not among them.</summary>
/// <remarks>
/// IdentityModel fetches and parses; the caching is here because its ConfigurationManager refreshes behind the caller's back: the first
/// message after a roll-over of keys would be refused, and the Connector does not send a refused message again.
/// </remarks>
internal sealed class SigningKeys(TeamsSettings settings, IHttpClientFactory clients, TimeProvider clock, ILogger<SigningKeys> logger)
    : IDisposable
{
    public const string HttpClientName = "signing keys";

    /// <summary>Unknown key ids are free to make up: they cause one fetch in this time at most.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    /// <summary>Microsoft allows days of caching; one day bounds how long a withdrawn key is believed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _fetching = new(1);
    private volatile Snapshot _current = Snapshot.None;

    public async Task<KeyLookup> FindAsync(string keyId, CancellationToken cancellation)
    {
        var known = _current;
        if (!known.IsFreshAt(clock.GetUtcNow()) || !known.Keys.ContainsKey(keyId))
        {
            // A key that is known is not waited for behind somebody else's fetch, which may hang.
            known = await RefreshAsync(waits: !known.Keys.ContainsKey(keyId), cancellation);
        }

        return known.Keys.TryGetValue(keyId, out var key) ? new KeyLookup.Found(key)
            : known.LastFetchFailed ? new KeyLookup.Unavailable()
            : new KeyLookup.Unknown();
    }

    /// <summary>Has them here before the first token comes; where that does not work now, that token asks again.</summary>
    public Task FetchAsync(CancellationToken cancellation) => RefreshAsync(waits: true, cancellation);

    public void Dispose() => _fetching.Dispose();

    private async Task<Snapshot> RefreshAsync(bool waits, CancellationToken cancellation)
    {
        if (!await _fetching.WaitAsync(waits ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return _current;
        }

        try
        {
            var now = clock.GetUtcNow();
            if (now >= _current.NextFetch)
            {
                _current = await FetchAsync(_current, now);
            }

            return _current;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <remarks>Every waiting request shares the outcome, so none of them can cancel it; the client's time-out ends it.</remarks>
    private async Task<Snapshot> FetchAsync(Snapshot before, DateTimeOffset now)
    {
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            var documents = new HttpDocumentRetriever(client) { RequireHttps = true };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(
                settings.OpenIdConfiguration, documents, CancellationToken.None);
            var keys = (metadata.JsonWebKeySet?.Keys ?? [])
                .Where(MaySign)
                .DistinctBy(key => key.Kid, StringComparer.Ordinal)
                .ToImmutableDictionary(key => key.Kid, SecurityKey (key) => key, StringComparer.Ordinal);
            return keys.IsEmpty
                ? throw new InvalidDataException("No signing key was published.")
                : new Snapshot(keys, now + Lifetime, now + RefreshInterval, LastFetchFailed: false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            AuthenticationLog.KeysNotFetched(logger, failure);
            return before with { NextFetch = clock.GetUtcNow() + RetryInterval, LastFetchFailed = true };
        }
    }

    private static bool MaySign(JsonWebKey key) =>
        key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "" or JsonWebKeyUseNames.Sig }
        && IsEndorsedForTeams(key);

    /// <summary>A key that names channels vouches for those only: a token of another channel is not for a bot in Teams.</summary>
    /// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>
    private static bool IsEndorsedForTeams(JsonWebKey key) =>
        !key.AdditionalData.TryGetValue("endorsements", out var endorsements)
        || endorsements is not JsonElement { ValueKind: JsonValueKind.Array } channels
        || channels.EnumerateArray().Any(channel => channel.ValueKind == JsonValueKind.String && channel.ValueEquals("msteams"));

    /// <summary>Stale keys stay in use while the provider is down.</summary>
    private sealed record Snapshot(
        ImmutableDictionary<string, SecurityKey> Keys, DateTimeOffset FreshUntil, DateTimeOffset NextFetch, bool LastFetchFailed)
    {
        public static readonly Snapshot None = new(
            ImmutableDictionary<string, SecurityKey>.Empty, DateTimeOffset.MinValue, DateTimeOffset.MinValue, LastFetchFailed: true);

        public bool IsFreshAt(DateTimeOffset now) => now < FreshUntil;
    }
}

internal abstract record KeyLookup
{
    public sealed record Found(SecurityKey Key) : KeyLookup;

    public sealed record Unknown : KeyLookup;

    public sealed record Unavailable : KeyLookup;
}

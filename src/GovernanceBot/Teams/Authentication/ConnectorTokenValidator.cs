using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovernanceBot.Teams.Authentication;

/// <summary>Judges a token of the Bot Connector by itself; what it says about an activity is <see cref="ActivityAdmission"/>'s.</summary>
/// <remarks>
/// The Connector sends one token with many activities. One that was accepted is not read and verified again, as long as it is within its lifetime
/// and its key is still the one that is published.
/// </remarks>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>
internal sealed class ConnectorTokenValidator(TeamsSettings settings, SigningKeys keys)
{
    /// <summary>In characters; the Connector's own tokens are below 2,000.</summary>
    public const int MaximumLength = 16 * 1024;

    /// <summary>The difference between clocks that Microsoft's protocol allows.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>So many tokens are remembered; the Connector has a few in use at a time.</summary>
    private const int MostRemembered = 100;

    private static readonly JsonWebTokenHandler Tokens = new() { MaximumTokenSizeInBytes = MaximumLength, MapInboundClaims = false };

    private readonly ConcurrentDictionary<string, Accepted> _accepted = new(StringComparer.Ordinal);

    public async Task<TokenVerdict> ValidateAsync(string encoded, DateTimeOffset now, CancellationToken cancellation) =>
        _accepted.TryGetValue(encoded, out var before)
        && IsWithin(before.NotBefore, before.Expires, now)
        && await keys.FindAsync(before.KeyId, cancellation) is KeyLookup.Found { Key: var key } && ReferenceEquals(key, before.Key)
            ? before.Verdict
            : await JudgeAsync(encoded, now, cancellation);

    private static bool IsWithin(DateTime? notBefore, DateTime? expires, DateTimeOffset now) =>
        (notBefore is null || notBefore <= (now + ClockSkew).UtcDateTime) && expires > (now - ClockSkew).UtcDateTime;

    private async Task<TokenVerdict> JudgeAsync(string encoded, DateTimeOffset now, CancellationToken cancellation) =>
        encoded.Length > MaximumLength
            ? new TokenVerdict.Rejected(TokenRejection.TooLong)
            : Read(encoded) switch
            {
                null => new TokenVerdict.Rejected(TokenRejection.Malformed),
                { Alg: not SecurityAlgorithms.RsaSha256 } => new TokenVerdict.Rejected(TokenRejection.Algorithm),
                { Kid: null or "" } => new TokenVerdict.Rejected(TokenRejection.NoKeyId),
                var token => await keys.FindAsync(token.Kid, cancellation) switch
                {
                    KeyLookup.Found found => await ValidateAsync(token, found.Key, now),
                    KeyLookup.Unavailable => new TokenVerdict.Rejected(TokenRejection.KeysUnavailable),
                    _ => new TokenVerdict.Rejected(TokenRejection.UnknownKey),
                },
            };

    private static JsonWebToken? Read(string encoded)
    {
        try
        {
            // A token that names extensions which must be understood ("crit") names some that this bot does not know.
            var token = Tokens.ReadJsonWebToken(encoded);
            return token.IsEncrypted || token.TryGetHeaderValue<object>("crit", out _) ? null : token;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private async Task<TokenVerdict> ValidateAsync(JsonWebToken token, SecurityKey key, DateTimeOffset now)
    {
        var result = await Tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.AppId,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (notBefore, expires, _, _) => IsWithin(notBefore, expires, now),
        });
        return result.IsValid
            ? Remembered(token, key, new(result.ClaimsIdentity))
            : new TokenVerdict.Rejected(Reason(result.Exception, token, now));
    }

    private TokenVerdict.Accepted Remembered(JsonWebToken token, SecurityKey key, TokenVerdict.Accepted verdict)
    {
        if (_accepted.Count >= MostRemembered)
        {
            _accepted.Clear();
        }

        // A token without a beginning reads as one from the start of time.
        _accepted[token.EncodedToken] = new(verdict, token.Kid, key, token.ValidFrom, token.ValidTo);
        return verdict;
    }

    private static TokenRejection Reason(Exception failure, JsonWebToken token, DateTimeOffset now) => failure switch
    {
        SecurityTokenInvalidIssuerException => TokenRejection.Issuer,
        SecurityTokenInvalidAudienceException => TokenRejection.Audience,
        SecurityTokenInvalidLifetimeException when token.ValidFrom > (now + ClockSkew).UtcDateTime => TokenRejection.NotYetValid,
        SecurityTokenInvalidLifetimeException => TokenRejection.Expired,
        SecurityTokenInvalidAlgorithmException => TokenRejection.Algorithm,
        SecurityTokenInvalidSignatureException => TokenRejection.Signature,
        _ => TokenRejection.Malformed,
    };

    private sealed record Accepted(TokenVerdict.Accepted Verdict, string KeyId, SecurityKey Key, DateTime? NotBefore, DateTime? Expires);
}

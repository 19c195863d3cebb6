using System.Security.Claims;

namespace GovernanceBot.Teams.Authentication;

/// <summary>What became of the caller's token. The names of the reasons are the reason codes in the log.</summary>
internal abstract record TokenVerdict
{
    public sealed record Accepted(ClaimsIdentity Caller) : TokenVerdict;

    public sealed record Rejected(TokenRejection Reason) : TokenVerdict;
}

internal enum TokenRejection
{
    /// <summary>Also: another scheme than Bearer, or more than one header.</summary>
    NoBearerToken,
    TooLong,
    Malformed,
    Algorithm,
    NoKeyId,
    UnknownKey,
    Signature,
    Issuer,
    Audience,
    Expired,
    NotYetValid,

    /// <summary>The keys could not be fetched, so the token was neither accepted nor refused: the only reason answered with 503.</summary>
    KeysUnavailable,

    /// <summary>Without an identity, a request that did not come from this machine.</summary>
    NotFromThisMachine,
}

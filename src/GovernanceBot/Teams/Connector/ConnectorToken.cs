using System.Net.Http.Headers;
using Azure.Core;

namespace GovernanceBot.Teams.Connector;

/// <summary>The bot's token for its calls to the Connector.</summary>
/// <remarks>
/// Azure.Identity keeps the token too and renews it in time, but to look it up there costs more than the call that it is for: it is asked again
/// after <see cref="Kept"/> at most.
/// </remarks>
/// <param name="credential">Null without an identity: the calls then go without a token.</param>
internal sealed class ConnectorToken(TokenCredential? credential)
{
    /// <summary>Real time: tokens know no other.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);

    private volatile Header? _last;

    /// <returns>Null without an identity.</returns>
    /// <exception cref="Azure.Identity.AuthenticationFailedException">No token could be had.</exception>
    public async ValueTask<AuthenticationHeaderValue?> HeaderAsync(CancellationToken cancellation)
    {
        if (credential is null)
        {
            return null;
        }

        var now = TimeProvider.System.GetUtcNow();
        if (_last is { } last && now < last.Until)
        {
            return last.Value;
        }

        // A token near its end is left to Azure.Identity, which has the next one by then.
        var token = await credential.GetTokenAsync(Scope, cancellation);
        var value = new AuthenticationHeaderValue("Bearer", token.Token);
        _last = token.ExpiresOn - now > Kept * 2 ? new(value, now + Kept) : null;
        return value;
    }

    private sealed record Header(AuthenticationHeaderValue Value, DateTimeOffset Until);
}

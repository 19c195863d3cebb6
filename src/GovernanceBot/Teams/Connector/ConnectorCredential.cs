using Azure.Core;
using Azure.Identity;
using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Teams.Connector;

internal static class ConnectorCredential
{
    /// <returns>The credential that the settings name, or null without an identity.</returns>
    public static TokenCredential? From(TeamsSettings settings) => settings switch
    {
        { HasIdentity: false } => null,
        { ManagedIdentityClientId: { } clientId } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId)),
        { CertificatePath: { } path } => new ClientCertificateCredential(settings.TenantId, settings.AppId, path),
        _ => new ClientSecretCredential(settings.TenantId, settings.AppId, settings.ClientSecret),
    };
}

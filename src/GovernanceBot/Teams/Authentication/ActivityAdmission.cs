using System.Security.Claims;

namespace GovernanceBot.Teams.Authentication;

/// <summary>What an activity says of where it comes from, as it stands in the activity.</summary>
/// <param name="ChannelTenantId"><c>channelData.tenant.id</c></param>
/// <param name="ConversationTenantId"><c>conversation.tenantId</c></param>
public sealed record ActivityOrigin(string? ServiceUrl, string? ChannelTenantId, string? ConversationTenantId);

/// <summary>The outcome; everything but <see cref="Admitted"/> is answered with 403, and its name is the reason code in the log.</summary>
public enum Admission
{
    Admitted,
    ServiceUrlNotAllowed,
    ServiceUrlNotInToken,
    ServiceUrlNotOfToken,
    NoTenant,
    OtherTenant,
}

/// <summary>The part of the door that needs the activity: a good token may only carry its own activity, of our own tenant.</summary>
public static class ActivityAdmission
{
    /// <summary>The claim of the Bot Connector's token that holds the activity's <c>serviceUrl</c>, to the letter.</summary>
    /// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>
    public const string ServiceUrlClaim = "serviceurl";

    public static Admission Check(ClaimsPrincipal caller, ActivityOrigin origin, TeamsSettings settings, ServiceUrlAllowList allowed)
    {
        if (!allowed.Allows(origin.ServiceUrl))
        {
            return Admission.ServiceUrlNotAllowed;
        }

        return settings.HasIdentity ? CheckIdentity(caller, origin, settings) : Admission.Admitted;
    }

    private static Admission CheckIdentity(ClaimsPrincipal caller, ActivityOrigin origin, TeamsSettings settings)
    {
        var claims = caller.FindAll(ServiceUrlClaim).Select(claim => claim.Value).ToList();
        string[] tenants = [.. new[] { origin.ChannelTenantId, origin.ConversationTenantId }.OfType<string>()];
        return claims.Count == 0 ? Admission.ServiceUrlNotInToken
            : claims.Any(claim => !string.Equals(claim, origin.ServiceUrl, StringComparison.Ordinal)) ? Admission.ServiceUrlNotOfToken
            : tenants.Length == 0 ? Admission.NoTenant
            : tenants.Any(tenant => !string.Equals(tenant, settings.TenantId, StringComparison.OrdinalIgnoreCase)) ? Admission.OtherTenant
            : Admission.Admitted;
    }
}

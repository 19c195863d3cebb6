namespace GovernanceBot.Teams.Authentication;

/// <summary>Who the bot is and whom it listens to: configuration section <c>Teams</c>.</summary>
public sealed record TeamsSettings
{
    public const string Section = "Teams";

    /// <summary>The bot's app (client) id, a GUID. Absent: no identity, and the process serves this machine only.</summary>
    public string? AppId { get; init; }

    /// <summary>The one tenant whose people the bot serves, a GUID. Required beside <see cref="AppId"/>.</summary>
    public string? TenantId { get; init; }

    /// <summary>Where the signing keys of the Bot Connector are published (https only).</summary>
    /// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>
    public string OpenIdConfiguration { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>The addresses that replies may go to; empty means <see cref="ServiceUrlAllowList.PublicTeams"/>.</summary>
    /// <remarks>Empty by default because a list in configuration is added to a default, not put in its place.</remarks>
    public IReadOnlyList<string> ServiceUrls { get; init; } = [];

    /// <summary>Client id of the user-assigned managed identity that the bot is registered with.</summary>
    public string? ManagedIdentityClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>A PFX or PEM file that holds the private key and has no password.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The app's id in the organisation's catalogue: with it, the bot installs itself for people it has to reach.</summary>
    public string? CatalogAppId { get; init; }

    public bool HasIdentity => AppId is not null;

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names each of them.</exception>
    public static TeamsSettings From(IConfiguration configuration)
    {
        var bound = configuration.GetSection(Section).Get<TeamsSettings>() ?? new TeamsSettings();
        var settings = bound with
        {
            AppId = Normalised(bound.AppId),
            TenantId = Normalised(bound.TenantId),
            ManagedIdentityClientId = GivenOrNull(bound.ManagedIdentityClientId),
            ClientSecret = GivenOrNull(bound.ClientSecret),
            CertificatePath = GivenOrNull(bound.CertificatePath),
            CatalogAppId = GivenOrNull(bound.CatalogAppId),
        };
        var problems = settings.Problems().ToList();
        return problems.Count == 0
            ? settings
            : throw new InvalidOperationException($"The Teams settings are not usable. {string.Join(" ", problems)}");
    }

    /// <returns>One sentence for each setting that is missing or wrong, naming it; never its value.</returns>
    public IEnumerable<string> Problems() =>
        HasIdentity
            ? [.. IdentityProblems(), .. ServiceUrlAllowList.Problems(ServiceUrls)]
            : ServiceUrlAllowList.Problems(ServiceUrls);

    private IEnumerable<string> IdentityProblems()
    {
        if (!Guid.TryParse(AppId, out _))
        {
            yield return "Teams:AppId is not a GUID.";
        }

        if (!Guid.TryParse(TenantId, out _))
        {
            yield return "Teams:TenantId must be the GUID of the tenant when Teams:AppId is set.";
        }

        if (!OpenIdConfiguration.StartsWith("https://", StringComparison.Ordinal)
            || !Uri.TryCreate(OpenIdConfiguration, UriKind.Absolute, out _))
        {
            yield return "Teams:OpenIdConfiguration is not an https address.";
        }

        string?[] credentials = [ManagedIdentityClientId, ClientSecret, CertificatePath];
        if (credentials.Count(credential => credential is not null) != 1)
        {
            yield return "Set exactly one of Teams:ManagedIdentityClientId, Teams:ClientSecret and Teams:CertificatePath.";
        }
    }

    // A token's audience is compared to the letter, and holds the GUID in lower case.
    private static string? Normalised(string? id) => Guid.TryParse(id, out var guid) ? guid.ToString() : GivenOrNull(id);

    // An empty environment variable is how a template says "not set".
    private static string? GivenOrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

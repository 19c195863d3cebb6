using GovernanceBot.Teams.Authentication;
using Microsoft.Extensions.Configuration;

namespace GovernanceBot.Tests.Door;

internal static class DoorSettings
{
    /// <summary>Good settings, with those given on top; keys without the section's name.</summary>
    public static TeamsSettings Read(params (string Key, string? Value)[] given)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Teams:AppId"] = DoorHost.Settings.AppId,
            ["Teams:TenantId"] = DoorHost.Settings.TenantId,
            ["Teams:ManagedIdentityClientId"] = DoorHost.Settings.ManagedIdentityClientId,
        };
        foreach (var (key, value) in given)
        {
            values["Teams:" + key] = value;
        }

        return TeamsSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}

public sealed class TeamsSettingsTests
{
    [Fact]
    public void Nothing_configured_means_no_identity()
    {
        var settings = TeamsSettings.From(new ConfigurationBuilder().Build());

        settings.HasIdentity.ShouldBeFalse();
        settings.Issuer.ShouldBe("https://api.botframework.com");
    }

    [Fact]
    public void Empty_values_count_as_absent() =>
        DoorSettings.Read(("AppId", ""), ("TenantId", " "), ("ManagedIdentityClientId", "")).HasIdentity.ShouldBeFalse();

    [Fact]
    public void A_list_of_addresses_stands_in_place_of_the_default()
    {
        var allowed = ServiceUrlAllowList.From(DoorSettings.Read(("ServiceUrls:0", "https://proxy.example/teams")).ServiceUrls);

        allowed.Allows("https://proxy.example/teams/emea/").ShouldBeTrue();
        allowed.Allows("https://smba.trafficmanager.net/emea/").ShouldBeFalse();
    }

    [Theory]
    [InlineData("AppId", "bot", "Teams:AppId")]
    [InlineData("TenantId", "contoso.onmicrosoft.com", "Teams:TenantId")]
    [InlineData("TenantId", "", "Teams:TenantId")]
    [InlineData("OpenIdConfiguration", "http://login.example/keys", "Teams:OpenIdConfiguration")]
    [InlineData("ManagedIdentityClientId", "", "Teams:ManagedIdentityClientId")]
    [InlineData("ClientSecret", "s3cret", "exactly one")]
    [InlineData("ServiceUrls:0", "smba.trafficmanager.net", "Teams:ServiceUrls:0")]
    [InlineData("ServiceUrls:0", "http://proxy.example/", "Teams:ServiceUrls:0")]
    [InlineData("ServiceUrls:0", "https://*", "Teams:ServiceUrls:0")]
    [InlineData("ServiceUrls:0", "https://*.example/teams", "Teams:ServiceUrls:0")]
    public void A_wrong_setting_is_named_without_its_value(string key, string value, string named)
    {
        var message = Should.Throw<InvalidOperationException>(() => DoorSettings.Read((key, value))).Message;

        message.ShouldContain(named);
        message.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("https://*.teams.example", "https://smba.teams.example/emea/", true)]
    [InlineData("https://*.teams.example", "https://eu.smba.teams.example/", true)]
    [InlineData("https://*.teams.example", "https://teams.example/", false)]
    [InlineData("https://*.teams.example", "https://evilteams.example/", false)]
    [InlineData("https://*.teams.example", "http://smba.teams.example/", false)]
    [InlineData("https://*.teams.example", "https://smba.teams.example:8443/", false)]
    [InlineData("https://proxy.example:8443/teams", "https://PROXY.example:8443/teams/v3", true)]
    [InlineData("https://proxy.example:8443/teams", "https://proxy.example:8443/teams2", false)]
    [InlineData("https://proxy.example:8443/teams", "https://proxy.example:8443/Teams", false)]
    [InlineData("https://proxy.example:8443/teams", "https://proxy.example/teams", false)]
    [InlineData("https://proxy.example:8443/teams", "https://proxy.example:8443/teams/../other", false)]
    [InlineData("https://proxy.example:8443/teams", "https://proxy.example:8443/teams/%2e%2e/other", false)]
    public void An_entry_covers_what_lies_below_it(string entry, string serviceUrl, bool covered) =>
        ServiceUrlAllowList.From([entry]).Allows(serviceUrl).ShouldBe(covered);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/teams/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/")]
    [InlineData("https://smba.onyx.prod.teams.trafficmanager.net/emea/")]
    public void Teams_itself_is_allowed_by_default(string serviceUrl) => ServiceUrlAllowList.From([]).Allows(serviceUrl).ShouldBeTrue();
}

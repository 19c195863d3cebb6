using System.Net;
using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Tests.Door;

/// <summary>Good tokens of the Connector with an activity that does not belong to them, or to this organisation.</summary>
public sealed class ActivityAdmissionTests(GuardedBot bot) : IClassFixture<GuardedBot>
{
    private const string OtherTenant = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";

    [Theory]
    [InlineData("look-alike host", "https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("user info", "https://smba.trafficmanager.net@evil.example/emea/")]
    [InlineData("user info with a port", "https://smba.trafficmanager.net:443@evil.example/emea/")]
    [InlineData("user info before the right host", "https://bot@smba.trafficmanager.net/emea/")]
    [InlineData("backslash", @"https://evil.example\@smba.trafficmanager.net/emea/")]
    [InlineData("http", "http://smba.trafficmanager.net/emea/")]
    [InlineData("another port", "https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("a host below", "https://evil.smba.trafficmanager.net/emea/")]
    [InlineData("a neighbour below trafficmanager.net", "https://evil.trafficmanager.net/emea/")]
    [InlineData("a longer name", "https://evilsmba.trafficmanager.net/emea/")]
    [InlineData("a dot behind the host", "https://smba.trafficmanager.net./emea/")]
    [InlineData("a Cyrillic letter", "https://ѕmba.trafficmanager.net/emea/")]
    [InlineData("an escaped host", "https://smba%2etrafficmanager.net.evil.example/")]
    [InlineData("the right host in a query", "https://evil.example/?https://smba.trafficmanager.net/")]
    [InlineData("the right host in a fragment", "https://evil.example/#smba.trafficmanager.net")]
    [InlineData("an address in the network", "https://169.254.169.254/metadata/")]
    [InlineData("this machine", "http://127.0.0.1:8080/")]
    [InlineData("another scheme", "ftp://smba.trafficmanager.net/emea/")]
    [InlineData("a file", "file:///etc/passwd")]
    [InlineData("relative", "/emea/")]
    [InlineData("no scheme", "//smba.trafficmanager.net/emea/")]
    [InlineData("a line break", "https://smba.trafficmanager.net/emea/\r\nHost: evil.example")]
    [InlineData("a space before", " https://smba.trafficmanager.net/emea/")]
    [InlineData("empty", "")]
    [InlineData("absent", null)]
    public async Task An_address_off_the_list_is_refused_even_when_the_token_names_it(string name, string? serviceUrl)
    {
        var token = bot.Forge.Token(claims: claims => claims["serviceurl"] = serviceUrl);

        var knock = await bot.KnockAsync(["Bearer " + token], GuardedBot.Activity(serviceUrl));

        await ShouldBeRefusedFor(nameof(Admission.ServiceUrlNotAllowed), knock, name);
    }

    [Fact]
    public async Task A_token_without_the_address_carries_no_activity()
    {
        var knock = await bot.KnockAsync(bot.Forge.Token(claims: claims => claims.Remove("serviceurl")));

        await ShouldBeRefusedFor(nameof(Admission.ServiceUrlNotInToken), knock);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net/EMEA/")]
    [InlineData("")]
    public async Task A_token_given_for_another_address_carries_no_activity(string claim)
    {
        var knock = await bot.KnockAsync(bot.Forge.Token(claims: claims => claims["serviceurl"] = claim));

        await ShouldBeRefusedFor(nameof(Admission.ServiceUrlNotOfToken), knock);
    }

    [Theory]
    [InlineData(OtherTenant, OtherTenant)]
    [InlineData(OtherTenant, null)]
    [InlineData(null, OtherTenant)]
    [InlineData("", null)]
    public async Task An_activity_of_another_tenant_is_refused(string? channelTenant, string? conversationTenant)
    {
        var activity = GuardedBot.Activity(channelTenant: channelTenant, conversationTenant: conversationTenant);

        var knock = await bot.KnockAsync(["Bearer " + bot.Forge.Token()], activity);

        await ShouldBeRefusedFor(nameof(Admission.OtherTenant), knock);
    }

    [Fact]
    public async Task An_activity_that_names_no_tenant_is_refused()
    {
        var knock = await bot.KnockAsync(["Bearer " + bot.Forge.Token()], GuardedBot.Activity(tenants: false));

        await ShouldBeRefusedFor(nameof(Admission.NoTenant), knock);
    }

    private async Task ShouldBeRefusedFor(string reason, Knock knock, string? name = null)
    {
        knock.ShouldBeRefused(HttpStatusCode.Forbidden, reason, name);
        (await bot.KnowsSenderAsync()).ShouldBeFalse(name);
    }
}

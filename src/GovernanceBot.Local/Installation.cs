using System.Net.Http.Json;

namespace GovernanceBot.Local;

/// <summary>
/// The app's installation for one person, told to the bot in the words of their Teams client.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
/// <remarks>
/// The client itself says so only when its page is opened. Until then the bot could not reach this person, and what it would send is
/// kept by the client for the first page that opens.
/// </remarks>
internal static class Installation
{
    /// <summary>
    /// Completes when the bot knows where to reach this person. Told as an upgrade, which is not welcomed: the welcome is for the page,
    /// which installs the app whenever it is opened.
    /// </summary>
    /// <exception cref="HttpRequestException">The bot refused.</exception>
    public static async Task TellAsync(PlaygroundSetup setup, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(setup.BotEndpoint, Upgrade(setup), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static object Upgrade(PlaygroundSetup setup) => new
    {
        type = "installationUpdate",
        action = "add-upgrade",
        id = Guid.NewGuid(),
        channelId = "msteams",
        serviceUrl = setup.ServiceUrl,
        from = new { id = setup.Me.TeamsId, name = setup.Me.Name, aadObjectId = setup.Me.Id },
        recipient = new { id = PlaygroundSetup.BotId, name = "GovernanceBot" },
        conversation = new { id = setup.Me.ConversationId, conversationType = "personal", tenantId = PlaygroundSetup.TenantId },
        channelData = new { tenant = new { id = PlaygroundSetup.TenantId } },
    };
}

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
    /// Completes when the bot has welcomed this person. A client that starts is empty, also where the bot remembers an earlier one, so the
    /// earlier installation is removed first.
    /// </summary>
    /// <exception cref="HttpRequestException">The bot refused.</exception>
    public static async Task TellAsync(PlaygroundSetup setup, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        foreach (var action in (string[])["remove", "add"])
        {
            using var response = await http.PostAsJsonAsync(setup.BotEndpoint, Update(setup, action), cancellationToken);
            response.EnsureSuccessStatusCode();
        }
    }

    private static object Update(PlaygroundSetup setup, string action) => new
    {
        type = "installationUpdate",
        action,
        id = Guid.NewGuid(),
        channelId = "msteams",
        serviceUrl = setup.ServiceUrl,
        from = new { id = setup.Me.TeamsId, name = setup.Me.Name, aadObjectId = setup.Me.Id },
        recipient = new { id = PlaygroundSetup.BotId, name = "GovernanceBot" },
        conversation = new { id = setup.Me.ConversationId, conversationType = "personal", tenantId = PlaygroundSetup.TenantId },
        channelData = new { tenant = new { id = PlaygroundSetup.TenantId } },
    };
}

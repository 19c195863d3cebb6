using System.Net;
using GovernanceBot.Domain.People;
using GovernanceBot.Teams.Connector;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace GovernanceBot.People;

/// <summary>
/// Puts the app in the personal chat of somebody who never opened it: only then can a message be sent to them. Teams answers with an installation
/// event that brings the conversation, so the message follows at its next attempt
/// (https://learn.microsoft.com/microsoftteams/platform/graph-api/proactive-bots-and-messages/graph-proactive-bots-and-messages).
/// </summary>
/// <param name="graph">With the permission TeamsAppInstallation.ReadWriteSelfForUser.All; null where the organisation does not allow it.</param>
/// <param name="catalogAppId">The app's id in the organisation's own catalogue.</param>
public sealed class AppInstallation(GraphServiceClient? graph, string? catalogAppId)
{
    private const string Catalogue = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/";

    public async Task<Delivery> RequestAsync(PersonId person, CancellationToken cancellation)
    {
        if (graph is null || catalogAppId is null)
        {
            return new Delivery.Blocked("NoConversation");
        }

        try
        {
            await graph.Users[person.Value].Teamwork.InstalledApps.PostAsync(
                new UserScopeTeamsAppInstallation
                {
                    AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal) { ["teamsApp@odata.bind"] = Catalogue + catalogAppId },
                },
                cancellationToken: cancellation);
            return new Delivery.Postponed("Installing");
        }
        catch (ODataError error)
        {
            return (HttpStatusCode)error.ResponseStatusCode switch
            {
                // It is there already, and its conversation is on the way.
                HttpStatusCode.Conflict => new Delivery.Postponed("Installing"),
                HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest => new Delivery.Blocked($"Graph{error.ResponseStatusCode}"),
                _ => new Delivery.Postponed($"Graph{error.ResponseStatusCode}"),
            };
        }
    }
}

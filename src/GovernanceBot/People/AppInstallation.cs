using System.Net;
using Azure.Identity;
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

    /// <summary>The client's own retries included: it must not outlast the claim on the message that waits.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<Delivery> RequestAsync(PersonId person, CancellationToken cancellation)
    {
        if (graph is null || catalogAppId is null)
        {
            return new Delivery.Blocked("NoConversation");
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        try
        {
            await graph.Users[person.Value].Teamwork.InstalledApps.PostAsync(
                new UserScopeTeamsAppInstallation
                {
                    AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal) { ["teamsApp@odata.bind"] = Catalogue + catalogAppId },
                },
                cancellationToken: limited.Token);
            return new Delivery.Postponed("Installing");
        }
        catch (ODataError error)
        {
            return (HttpStatusCode)error.ResponseStatusCode switch
            {
                // It is there already, and its conversation is on the way.
                HttpStatusCode.Conflict => new Delivery.Postponed("Installing"),
                HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest => new Delivery.Blocked($"Graph{error.ResponseStatusCode}"),
                var other => new Delivery.Postponed($"Graph{error.ResponseStatusCode}", Outage: Outages.Of(other)),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or AuthenticationFailedException)
        {
            return new Delivery.Postponed("GraphUnreachable", Outage: Outage.NothingTaken);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Delivery.Postponed("GraphTimedOut", Outage: Outage.NothingTaken);
        }
    }
}

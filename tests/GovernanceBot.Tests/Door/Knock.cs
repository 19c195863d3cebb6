using System.Net;

namespace GovernanceBot.Tests.Door;

/// <summary>What came of a request at the door.</summary>
/// <param name="Challenge">The header <c>WWW-Authenticate</c>.</param>
/// <param name="Logged">Every line of the bot's log from then on.</param>
/// <param name="Sent">Calls to the connector.</param>
/// <param name="Written">Writes to the tables.</param>
internal sealed record Knock(HttpStatusCode Status, string Challenge, string Body, IReadOnlyList<string> Logged, int Sent, int Written)
{
    public void ShouldBeRefused(HttpStatusCode status, string reason, string? name = null)
    {
        Status.ShouldBe(status, name);
        (Sent, Written).ShouldBe((0, 0));
        Logged.Where(line => line.Contains("refused", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain(": " + reason);
    }

    public void ShouldBeLetIn()
    {
        Status.ShouldBe(HttpStatusCode.OK);
        Sent.ShouldBe(1);
        Logged.ShouldAllBe(line => !line.Contains("refused", StringComparison.Ordinal));
    }
}

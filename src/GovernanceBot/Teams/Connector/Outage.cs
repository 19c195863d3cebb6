using System.Net;

namespace GovernanceBot.Teams.Connector;

/// <summary>Whether a failure says something about this person or message, or only about the service just now.</summary>
public enum Outage
{
    None,

    /// <summary>The service cannot be reached, is busy or does not know us: nothing was taken.</summary>
    NothingTaken,

    /// <summary>The service broke while it had the message: it may have been taken, so that each further try may be one message more.</summary>
    MayBeTaken,
}

internal static class Outages
{
    public static Outage Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable =>
            Outage.NothingTaken,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Outage.MayBeTaken,
        _ => Outage.None,
    };

    public static Outage Of(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError
        ? Outage.NothingTaken
        : Outage.MayBeTaken;
}

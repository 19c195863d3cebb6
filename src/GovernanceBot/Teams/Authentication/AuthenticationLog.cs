namespace GovernanceBot.Teams.Authentication;

/// <summary>Reason codes and addresses of this process only: no token, no claim, nothing that a caller wrote.</summary>
internal static partial class AuthenticationLog
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "A request was refused: {Reason}")]
    public static partial void TokenRejected(ILogger logger, TokenRejection reason);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "An activity was refused: {Reason}")]
    public static partial void ActivityRefused(ILogger logger, Admission reason);

    [LoggerMessage(EventId = 2003, Level = LogLevel.Error, Message = "The signing keys of the Bot Connector could not be fetched")]
    public static partial void KeysNotFetched(ILogger logger, Exception failure);
}

namespace GovernanceBot.Local;

/// <summary>A person of the demo organisation, as organisatie.json names them.</summary>
/// <param name="Id">The object id in the organisation's directory.</param>
/// <param name="Name">Given name and surname.</param>
/// <param name="Title">What they do in the organisation.</param>
/// <param name="Language">"nl" or "en".</param>
/// <param name="Email">Also the user principal name.</param>
public sealed record Person(Guid Id, string Name, string Title, string Language, string Email)
{
    /// <summary>How a Teams activity names this person to the bot.</summary>
    public string TeamsId => $"29:{Id:N}";

    /// <summary>The personal chat of this person and the bot.</summary>
    public string ConversationId => $"a:{Id:N}";
}

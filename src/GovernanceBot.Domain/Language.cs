namespace GovernanceBot.Domain;

/// <summary>The two languages of every text. Dutch is what a person gets who never chose.</summary>
public enum Language
{
    Dutch,
    English,
}

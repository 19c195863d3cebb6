namespace GovernanceBot.Domain.Calendar;

/// <summary>The part a post plays in the content mix.</summary>
public enum ContentKind
{
    Informative,
    Entertaining,
    Promotional,
    Interactive,
}

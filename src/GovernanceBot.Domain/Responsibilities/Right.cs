namespace GovernanceBot.Domain.Responsibilities;

/// <summary>What a verb or command asks of the person who uses it.</summary>
public enum Right
{
    /// <summary>Whoever signed in to the organisation's tenant.</summary>
    Everyone,

    /// <summary>The subject at hand decides, from its own state and the responsibilities: its author, its approvers, who was asked.</summary>
    TakePart,

    /// <summary>Those who answer for guidelines, and administrators.</summary>
    KeepGuidelines,

    /// <summary>Those whom the configuration names as administrators.</summary>
    Administer,
}

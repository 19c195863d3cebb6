namespace GovernanceBot.Tests.Rights;

/// <summary>One person for each part that somebody can have, and nobody with two.</summary>
[Flags]
public enum Who
{
    None = 0,
    Employee = 1,
    Author = 1 << 1,
    Editor = 1 << 2,
    Deputy = 1 << 3,
    Coordinator = 1 << 4,
    GuidelineOwner = 1 << 5,
    PrivacyOfficer = 1 << 6,
    Spokesperson = 1 << 7,
    Administrator = 1 << 8,

    /// <summary>Signed in to the tenant, but not in the organisation's file.</summary>
    Stranger = 1 << 9,
    Everyone = (1 << 10) - 1,
}

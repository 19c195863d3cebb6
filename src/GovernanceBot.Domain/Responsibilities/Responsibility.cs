using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Responsibilities;

/// <summary>Who may or must do what, for which channels and themes, from when to when, and who stands in.</summary>
/// <param name="Channels">Empty means every channel.</param>
/// <param name="Themes">Empty means every theme; compared without regard to case.</param>
/// <param name="Owns">For a guideline owner: the owner labels of the guidelines this person answers for.</param>
/// <param name="From">First day, null when it always held.</param>
/// <param name="Until">Last day, null when it has no end.</param>
public sealed record Responsibility(
    PersonId Person,
    Role Role,
    ImmutableArray<Channel> Channels,
    ImmutableArray<string> Themes,
    ImmutableArray<string> Owns,
    DateOnly? From,
    DateOnly? Until,
    PersonId? Deputy)
{
    public bool Holds(DateOnly on) => (From is null || From <= on) && (Until is null || on <= Until);

    public bool Covers(Channel channel, string theme) =>
        (Channels.IsEmpty || Channels.Contains(channel))
        && (Themes.IsEmpty || Themes.Contains(theme, StringComparer.OrdinalIgnoreCase));
}

public enum Role
{
    Editor,
    Coordinator,
    Spokesperson,
    PrivacyOfficer,
    GuidelineOwner,
}

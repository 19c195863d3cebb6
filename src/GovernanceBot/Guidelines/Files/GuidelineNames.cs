using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Guidelines.Files;

/// <summary>How the guidelines file spells the closed lists of the domain.</summary>
internal static class GuidelineNames
{
    public const string DateFormat = "yyyy-MM-dd";

    public static string Of(GuidelineKind kind) => kind == GuidelineKind.Do ? "do" : "dont";

    public static GuidelineKind? Kind(string name) => name.ToLowerInvariant() switch
    {
        "do" => GuidelineKind.Do,
        "dont" or "don't" => GuidelineKind.Dont,
        _ => null,
    };

    public static string Of(AccountScope scope) => scope switch
    {
        AccountScope.Organisation => "org",
        AccountScope.Personal => "personal",
        _ => "all",
    };

    public static AccountScope? Scope(string name) => name.ToLowerInvariant() switch
    {
        "org" => AccountScope.Organisation,
        "personal" => AccountScope.Personal,
        "all" => AccountScope.All,
        _ => null,
    };

    /// <summary>The roles that a guideline can ask to agree.</summary>
    public static Role? Role(string name) => name switch
    {
        "spokesperson" => Domain.Responsibilities.Role.Spokesperson,
        "privacyOfficer" => Domain.Responsibilities.Role.PrivacyOfficer,
        _ => null,
    };

    public static string? Of(Role? role) => role switch
    {
        Domain.Responsibilities.Role.Spokesperson => "spokesperson",
        Domain.Responsibilities.Role.PrivacyOfficer => "privacyOfficer",
        _ => null,
    };
}

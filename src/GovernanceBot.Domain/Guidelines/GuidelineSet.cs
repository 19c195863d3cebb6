using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines;

/// <summary>Everything an organisation laid down about its posts: the guidelines and the figures and lists that checks use.</summary>
/// <param name="Shorteners">Hosts of link shorteners ("bit.ly").</param>
/// <param name="AdMarkers">Words that disclose advertising ("#advertentie").</param>
public sealed record GuidelineSet(
    string Organisation,
    Allowlist Allowlist,
    PostLimits Limits,
    ImmutableArray<string> Shorteners,
    ImmutableArray<string> AdMarkers,
    ImmutableArray<Guideline> Guidelines);

/// <summary>What looks like personal data but is the organisation's own and public.</summary>
/// <param name="ServicePhonePatterns">Short and service numbers: a literal ("112"), a prefix ("0800*") or digits with <c>x</c> for any digit and
/// brackets around an optional part ("14 0xx(x)").</param>
public sealed record Allowlist(
    ImmutableArray<string> Phones,
    ImmutableArray<string> ServicePhonePatterns,
    ImmutableArray<string> Emails,
    ImmutableArray<string> Ibans,
    ImmutableArray<string> OwnDomains);

/// <param name="Hashtags">The most hashtags a post may have, by channel name in lower case, with "default" for the others.</param>
/// <param name="Emoji">The most emoji a post may have, in grapheme clusters.</param>
/// <param name="Length">The longest post by channel name in lower case, in that channel's own units.</param>
public sealed record PostLimits(
    ImmutableDictionary<string, int> Hashtags,
    int Emoji,
    ImmutableDictionary<string, int> Length);

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
    ImmutableArray<Guideline> Guidelines)
{
    public static ImmutableArray<string> DefaultShorteners { get; } =
    [
        "bit.ly", "tinyurl.com", "t.co", "ow.ly", "goo.gl", "is.gd", "buff.ly", "rebrand.ly", "cutt.ly", "shorturl.at", "t.ly", "lnkd.in", "tiny.cc",
        "rb.gy", "s.id", "v.gd", "bl.ink", "dlvr.it", "fb.me", "trib.al",
    ];

    /// <summary>What the Dutch advertising code accepts as a label (https://www.reclamecode.nl/nrc/reclamecode-social-media-influencer-marketing-rsm/).</summary>
    public static ImmutableArray<string> DefaultAdMarkers { get; } =
    [
        "#advertentie", "#adv", "#ad", "#spon", "#sponsored", "#gesponsord", "#reclame", "#samenwerking", "#betaaldepartnerschap", "#paidpartnership",
        "betaald partnerschap", "betaalde samenwerking", "paid partnership",
    ];
}

/// <summary>What looks like personal data but is the organisation's own and public.</summary>
/// <param name="ServicePhonePatterns">Short and service numbers: a literal ("112"), a prefix ("0800*") or digits with <c>x</c> for any digit and
/// brackets around an optional part ("14 0xx(x)").</param>
public sealed record Allowlist(
    ImmutableArray<string> Phones,
    ImmutableArray<string> ServicePhonePatterns,
    ImmutableArray<string> Emails,
    ImmutableArray<string> Ibans,
    ImmutableArray<string> OwnDomains)
{
    /// <summary>Nothing of the organisation's own; only the numbers that belong to nobody.</summary>
    public static Allowlist None { get; } = new([], ["112", "113", "0800*", "0900*", "14 0xx(x)"], [], [], []);
}

/// <param name="Hashtags">The most hashtags a post may have, by channel name in lower case, with "default" for the others.</param>
/// <param name="Emoji">The most emoji a post may have, in grapheme clusters.</param>
/// <param name="Length">The longest post by channel name in lower case, in that channel's own units.</param>
public sealed record PostLimits(
    ImmutableDictionary<string, int> Hashtags,
    int Emoji,
    ImmutableDictionary<string, int> Length)
{
    public static PostLimits Default { get; } = new(
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("default", 3), KeyValuePair.Create("instagram", 5)]),
        3,
        ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("x", 280),
            KeyValuePair.Create("bluesky", 300),
            KeyValuePair.Create("mastodon", 500),
            KeyValuePair.Create("threads", 500),
            KeyValuePair.Create("pinterest", 500),
            KeyValuePair.Create("instagram", 2_200),
            KeyValuePair.Create("tiktok", 2_200),
            KeyValuePair.Create("linkedin", 3_000),
            KeyValuePair.Create("youtube", 5_000),
            KeyValuePair.Create("facebook", 63_206),
        ]));

    /// <summary>The platform's own limit counts where the organisation set none.</summary>
    public int? LongestOn(string platform) =>
        Length.TryGetValue(platform, out var own) ? own : Default.Length.TryGetValue(platform, out var longest) ? longest : null;

    public int? MostHashtagsOn(string platform) =>
        Hashtags.TryGetValue(platform, out var own) ? own : Hashtags.TryGetValue("default", out var most) ? most : null;
}

namespace GovernanceBot.Domain.Calendar;

/// <summary>A social channel of the organisation; never a channel of Teams.</summary>
public enum Channel
{
    LinkedIn,
    Instagram,
    X,
    Facebook,
    Threads,
    Bluesky,
    Mastodon,
    TikTok,
    YouTube,
    Pinterest,
    WhatsApp,
    Blog,
    Newsletter,
}

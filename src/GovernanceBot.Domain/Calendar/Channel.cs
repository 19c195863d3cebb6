namespace GovernanceBot.Domain.Calendar;

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

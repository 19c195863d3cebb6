using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;

namespace GovernanceBot.Domain.Guidelines.Checking;

/// <summary>A post as it would appear: what is checked.</summary>
/// <param name="Platform">The channel's name in lower case ("linkedin"); a name that no <see cref="Channel"/> has is a platform without figures of its own.</param>
/// <param name="Language">Null where nobody said; rules of both languages then apply.</param>
public sealed record Post(string Platform, AccountKind Account, string Text, Language? Language, ImmutableArray<Media> Media)
{
    public Post(Channel channel, AccountKind account, string text, Language? language, ImmutableArray<Media> media)
        : this(NameOf(channel), account, text, language, media)
    {
    }

    public static string NameOf(Channel channel) => channel.ToString().ToLowerInvariant();
}

public enum AccountKind
{
    /// <summary>An account of the organisation itself.</summary>
    Organisation,

    /// <summary>An employee's own account on which the employer can be recognised.</summary>
    Personal,
}

/// <param name="Alt">The alternative text; null where none was given.</param>
/// <param name="People">Null where the author did not say.</param>
/// <param name="Consent">Null where the author did not say.</param>
public sealed record Media(MediaType Type, string? Alt, MediaSource Source, MediaPeople? People, MediaConsent? Consent);

public enum MediaType
{
    Image,
    Video,
}

public enum MediaSource
{
    Own,

    /// <summary>Found on the internet.</summary>
    Web,
    Licensed,
}

public enum MediaPeople
{
    None,
    Adults,

    /// <summary>Recognisable people under sixteen.</summary>
    Minors,
    NotRecognisable,
}

public enum MediaConsent
{
    NotApplicable,
    None,
    Unknown,

    /// <summary>Given by the adults shown.</summary>
    Adult,

    /// <summary>Given by a parent or guardian.</summary>
    Parental,
}

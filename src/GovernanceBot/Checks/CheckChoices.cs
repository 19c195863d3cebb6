using System.Collections.Immutable;
using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Checks;

/// <summary>The answers that the form offers, and what they mean for the check: read by the same list that is shown.</summary>
internal static class CheckChoices
{
    public static readonly ImmutableArray<Option<Channel>> Channels =
        [.. Enum.GetValues<Channel>().Select(channel => new Option<Channel>(channel.ToString(), channel, ChannelTexts.Name(channel)))];

    public static readonly ImmutableArray<Option<AccountKind>> Accounts =
    [
        new("org", AccountKind.Organisation, new("Een account van de organisatie", "An account of the organisation")),
        new("personal", AccountKind.Personal, new("Mijn eigen account", "My own account")),
    ];

    public static readonly ImmutableArray<Option<MediaType?>> Media =
    [
        new("none", null, new("Nee", "No")),
        new("image", MediaType.Image, new("Ja, een foto of afbeelding", "Yes, a photo or picture")),
        new("video", MediaType.Video, new("Ja, een video", "Yes, a video")),
    ];

    public static readonly ImmutableArray<Option<MediaSource>> Sources =
    [
        new("own", MediaSource.Own, new("Zelf gemaakt", "Made ourselves")),
        new("web", MediaSource.Web, new("Van internet", "From the internet")),
        new("licensed", MediaSource.Licensed, new("Met licentie of toestemming van de maker", "With a licence or the maker's permission")),
    ];

    public static readonly ImmutableArray<Option<MediaPeople?>> People =
    [
        new("none", MediaPeople.None, new("Nee, er staat niemand op", "No, there is nobody in it")),
        new("not-recognisable", MediaPeople.NotRecognisable, new("Wel mensen, maar niet herkenbaar", "People, but not recognisable")),
        new("adults", MediaPeople.Adults, new("Ja, volwassenen", "Yes, adults")),
        new("minors", MediaPeople.Minors, new("Ja, kinderen onder de 16", "Yes, children under 16")),
        new("unknown", null, new("Weet ik niet", "I don't know")),
    ];

    public static readonly ImmutableArray<Option<MediaConsent?>> Consents =
    [
        new("n/a", MediaConsent.NotApplicable, new("Niet nodig: niemand is herkenbaar", "Not needed: nobody is recognisable")),
        new("adult", MediaConsent.Adult, new("Ja, van de mensen die erop staan", "Yes, from those shown")),
        new("parental", MediaConsent.Parental, new("Ja, van een ouder of verzorger", "Yes, from a parent or guardian")),
        new("none", MediaConsent.None, new("Nee", "No")),
        new("unknown", MediaConsent.Unknown, new("Weet ik niet", "I don't know")),
    ];
}

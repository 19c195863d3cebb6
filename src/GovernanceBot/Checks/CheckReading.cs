using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Checks;

/// <summary>What the answers on the form come to.</summary>
internal abstract record CheckReading
{
    public sealed record Ready(Channel Channel, Post Post) : CheckReading;

    /// <summary>There are media, of which the form has not asked yet.</summary>
    public sealed record MediaUnknown : CheckReading;

    public sealed record Wrong(Text Why) : CheckReading;

    public static CheckReading Of(CheckAnswer answer)
    {
        var text = (answer.Text ?? "").ReplaceLineEndings("\n").Trim();
        return (text, CheckChoices.Channels.Find(answer.Channel), CheckChoices.Accounts.Find(answer.Account), CheckChoices.Media.Find(answer.Media)) switch
        {
            ("", _, _, _) => new Wrong(CheckTexts.TextNeeded),
            _ when IsTooLong(answer) => new Wrong(CheckTexts.TooLong),
            (_, null, _, _) => new Wrong(CheckTexts.ChannelNeeded),
            (_, _, null, _) => new Wrong(CheckTexts.AccountNeeded),
            (_, _, _, null) => new Wrong(CheckTexts.MediaNeeded),
            var (_, channel, account, media) => WithMedia(text, channel.Meaning, account.Meaning, media.Meaning, answer),
        };
    }

    /// <summary>Longer than anything that can be submitted afterwards.</summary>
    public static bool IsTooLong(CheckAnswer answer) => TextCost.Of((answer.Text ?? "").Trim()) > Draft.LongestText;

    private static CheckReading WithMedia(string text, Channel channel, AccountKind account, MediaType? type, CheckAnswer answer) =>
        (type, CheckChoices.Sources.Find(answer.Source), CheckChoices.People.Find(answer.People), CheckChoices.Consents.Find(answer.Consent)) switch
        {
            (null, _, _, _) => new Ready(channel, new(channel, account, text, null, [])),
            ({ } kind, { } source, { } people, { } consent) => new Ready(
                channel, new(channel, account, text, null, [new(kind, answer.Alt, source.Meaning, people.Meaning, consent.Meaning)])),
            _ => new MediaUnknown(),
        };
}

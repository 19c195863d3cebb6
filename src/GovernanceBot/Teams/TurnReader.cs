using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.People;
using GovernanceBot.People;

namespace GovernanceBot.Teams;

/// <summary>Makes a turn of an activity: who, where, in which language.</summary>
public sealed class TurnReader(PeopleTable people, TimeProvider clock)
{
    /// <summary>In UTF-16 units. Those of Teams stay under 300; what is longer would not fit where it is kept.</summary>
    private const int LongestId = 2_000;

    private const int LongestName = 100;

    public async Task<Turn> ReadAsync(Activity activity, Sender sender, CancellationToken cancellation)
    {
        var (id, conversation) = sender;
        var person = await people.FindAsync(id, cancellation) ?? await MeetAsync(id, activity, cancellation);
        var text = WithoutMentions(activity);
        return new(
            person,
            QuestionLanguage.Of(text) ?? person.Language,
            conversation,
            activity.ReplyToId is { Length: > 0 } card ? new(conversation, card) : null,
            text,
            clock.GetUtcNow())
        {
            File = conversation.IsPersonal ? activity.Attachments?.Select(attachment => attachment?.ToFile()).FirstOrDefault(file => file is not null) : null,
        };
    }

    /// <returns>Null where the activity does not say who did it or where.</returns>
    public static Sender? Sender(Activity activity) =>
        Identity(activity.From) is { } person && Conversation(activity) is { } conversation ? new(person, conversation) : null;

    private static Conversation? Conversation(Activity activity) =>
        activity is
        {
            ServiceUrl: { Length: > 0 and <= LongestId } serviceUrl,
            Conversation.Id: { Length: > 0 and <= LongestId } id,
            Recipient.Id: { Length: > 0 and <= LongestId } bot,
        }
            ? new(serviceUrl, id, bot, activity.Conversation.ConversationType == "personal" && !IsBetweenPeople(id))
            : null;

    /// <summary>A best guess without looking anybody up.</summary>
    public static Language LanguageOf(Activity activity) =>
        QuestionLanguage.Of(activity.Text ?? "") ?? (IsEnglish(activity.Locale) ? Language.English : Language.Dutch);

    /// <summary>Only an object id of the tenant counts: names and chat ids can be chosen or reused.</summary>
    private static PersonId? Identity(ChannelAccount? account) =>
        Guid.TryParse(account?.AadObjectId, out var id) ? new PersonId(id.ToString()) : null;

    /// <summary>Somebody the organisation did not enter, but who signed in to its tenant.</summary>
    private Task<Person> MeetAsync(PersonId id, Activity activity, CancellationToken cancellation)
    {
        var language = IsEnglish(activity.Locale) ? Language.English : Language.Dutch;
        var name = activity.From!.Name is { Length: > 0 } called ? CardText.Excerpt(called, LongestName) : id.Value;
        return people.MeetAsync(new(id, name, "", language), cancellation);
    }

    private static bool IsEnglish(string? locale) => locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A chat of two people is called personal too, where they use the bot's cards in it; but the bot is not in there. Its own chat with
    /// a person has an id of another form (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages).</summary>
    private static bool IsBetweenPeople(string id) => id.StartsWith("19:", StringComparison.Ordinal);

    private static string WithoutMentions(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities ?? [])
        {
            if (mention is { Type: "mention", Text: { Length: > 0 } words } && mention.Mentioned?.Id == activity.Recipient?.Id)
            {
                text = text.Replace(words, " ", StringComparison.Ordinal);
            }
        }

        return text.Trim();
    }
}

/// <summary>Who did something, and where.</summary>
/// <param name="Person">By the authenticated identity.</param>
public sealed record Sender(PersonId Person, Conversation Conversation);

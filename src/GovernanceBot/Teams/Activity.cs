using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Cards;
using GovernanceBot.Teams.Extensions;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Teams;

/// <summary>What the Bot Connector delivers (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object);
/// only the fields that the bot reads.</summary>
public sealed record Activity(
    string? Type,
    string? Id,
    string? Name,
    string? Action,
    string? ServiceUrl,
    string? Text,
    string? Locale,
    string? ReplyToId,
    ChannelAccount? From,
    ChannelAccount? Recipient,
    ConversationAccount? Conversation,
    TeamsChannelData? ChannelData,
    IReadOnlyList<ChannelAccount>? MembersAdded,
    IReadOnlyList<Entity>? Entities,
    IReadOnlyList<InboundAttachment>? Attachments,
    JsonElement? Value);

public sealed record ChannelAccount(string? Id, string? Name, string? AadObjectId);

/// <param name="ConversationType">"personal", "groupChat" or "channel".</param>
public sealed record ConversationAccount(string? Id, string? ConversationType, string? TenantId);

public sealed record TeamsChannelData(TeamsTenant? Tenant);

public sealed record TeamsTenant(string? Id);

/// <summary>A mention is an entity whose <paramref name="Text"/> stands literally in the message.</summary>
public sealed record Entity(string? Type, string? Text, ChannelAccount? Mentioned);

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
public sealed record CardActionValue(CardActionInvocation? Action);

public sealed record CardActionInvocation(string? Verb, JsonElement? Data);

/// <summary>A message on its way out: either text or one card, because Teams splits a message with both and returns no id for it.</summary>
public sealed record OutgoingMessage(string? Text, string? Summary, IReadOnlyList<object>? Attachments)
{
    public string Type => "message";

    public string? TextFormat => Text is null ? null : "plain";

    public static OutgoingMessage Of(string text) => new(text, null, null);

    /// <param name="summary">What the notification shows.</param>
    public static OutgoingMessage Of(AdaptiveCard card, string summary) => new(null, summary, [new CardAttachment(card)]);

    /// <param name="file">A card about a file, of Teams' own kind.</param>
    public static OutgoingMessage OfFile(object file) => new(null, null, [file]);
}

public sealed record CardAttachment(AdaptiveCard Content)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public string ContentType => CardType;
}

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards).</summary>
public sealed record InvokeResponse(int StatusCode, string Type, object Value)
{
    public static InvokeResponse Of(AdaptiveCard card) => new(200, CardAttachment.CardType, card);

    public static InvokeResponse Of(string text) => new(200, "application/vnd.microsoft.activity.message", text);
}

/// <summary>What the connector returns for a message it accepted.</summary>
public sealed record ResourceResponse(string? Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(CardActionValue))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(InvokeResponse))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ExtensionValue))]
[JsonSerializable(typeof(DialogAnswer))]
[JsonSerializable(typeof(ExtensionResponse))]
[JsonSerializable(typeof(CardAttachment))]
[JsonSerializable(typeof(FileDownload))]
[JsonSerializable(typeof(FileConsentAttachment))]
[JsonSerializable(typeof(FileInfoAttachment))]
[JsonSerializable(typeof(FileConsentAnswer))]
internal sealed partial class TeamsJson : JsonSerializerContext;

/// <summary>How activities travel; as in a card, letters outside ASCII stay as they are.</summary>
internal static class Wire
{
    public static readonly TeamsJson Json = new(TeamsJson.Default.Options.Unescaped());
}

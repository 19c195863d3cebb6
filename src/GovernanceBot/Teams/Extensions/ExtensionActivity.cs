using System.Text.Json;
using GovernanceBot.Cards;
using GovernanceBot.Domain;

namespace GovernanceBot.Teams.Extensions;

/// <summary>The value of the invokes of a message extension; only the fields that the bot reads
/// (https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search,
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module).</summary>
/// <param name="Parameters">What was typed, in a search.</param>
/// <param name="Data">What the pressed button of a dialog sends, with the dialog's fields.</param>
/// <param name="MessagePayload">The message on which the command was chosen.</param>
public sealed record ExtensionValue(
    string? CommandId,
    IReadOnlyList<ExtensionParameter?>? Parameters,
    ExtensionQueryOptions? QueryOptions,
    JsonElement? Data,
    ExtensionMessage? MessagePayload);

/// <param name="Name">"initialRun" where nothing was typed yet.</param>
public sealed record ExtensionParameter(string? Name, JsonElement? Value);

/// <summary>The part of a dialog's data that says which button was pressed, see <see cref="DialogCard"/>.</summary>
public sealed record DialogAnswer(string? Verb);

public sealed record ExtensionQueryOptions(int? Skip, int? Count);

public sealed record ExtensionMessage(ExtensionMessageBody? Body);

/// <param name="ContentType">"html" or "text".</param>
public sealed record ExtensionMessageBody(string? ContentType, string? Content);

/// <summary>The answer to any of them: results of a search, or what a dialog shows next.</summary>
public sealed record ExtensionResponse(ExtensionResults? ComposeExtension, DialogStep? Task)
{
    public static ExtensionResponse Of(IReadOnlyList<SearchResult> found) => new(ExtensionResults.Of(found), null);

    /// <summary>Shown in place of the results.</summary>
    public static ExtensionResponse InsteadOfResults(string text) => new(new("message", null, null, text), null);

    public static ExtensionResponse Of(AdaptiveCard card, string title) => new(null, new(DialogContent.Of(card, title)));

    /// <summary>Words alone are a card too: not every client shows a step of the kind "message".</summary>
    public static ExtensionResponse InDialog(string text, Language language) =>
        Of(new AdaptiveCard([new TextBlock(text)], Lang: language.Tag()), TeamsTexts.Notice.In(language));
}

/// <param name="Type">"result" or "message".</param>
public sealed record ExtensionResults(string Type, string? AttachmentLayout, IReadOnlyList<ExtensionAttachment>? Attachments, string? Text)
{
    public static ExtensionResults Of(IReadOnlyList<SearchResult> found) => new(
        "result", "list", [.. found.Select(result => new ExtensionAttachment(result.Card, new(new(result.Title, result.Subtitle))))], null);
}

/// <param name="Content">What is inserted.</param>
/// <param name="Preview">How the list shows it.</param>
public sealed record ExtensionAttachment(AdaptiveCard Content, ExtensionPreview Preview)
{
    public string ContentType => CardAttachment.CardType;
}

public sealed record ExtensionPreview(ThumbnailCard Content)
{
    public string ContentType => "application/vnd.microsoft.card.thumbnail";
}

public sealed record ThumbnailCard(string Title, string Text);

public sealed record DialogStep(DialogContent Value)
{
    public string Type => "continue";
}

/// <param name="Title">Of the window.</param>
public sealed record DialogContent(string Title, string Height, string Width, CardAttachment Card)
{
    public static DialogContent Of(AdaptiveCard card, string title) => new(title, "large", "medium", new(DialogCard.Of(card)));
}

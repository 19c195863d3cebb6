using System.Collections.Immutable;
using System.Text.Json;
using GovernanceBot.Teams;

namespace GovernanceBot.Tests.Chat;

/// <summary>One message of the bot in a chat, with every state it went through.</summary>
internal sealed class ChatMessage(string id, string conversation, JsonElement activity)
{
    private ImmutableList<JsonElement> _contents = [Content(activity)];

    public string Id => id;

    public string Conversation => conversation;

    /// <summary>Over which it came; null where it came over none.</summary>
    public SenderConnection? Sender { get; init; }

    public string? Text => activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    /// <summary>The card about a file, as it was sent.</summary>
    public JsonElement Attachment => activity.GetProperty("attachments")[0];

    public bool IsCard => _contents[0].ValueKind == JsonValueKind.Object;

    /// <summary>The card as it stands in the chat now.</summary>
    public CardView Card => IsCard ? new(_contents[^1]) : throw new InvalidOperationException($"A text, not a card: {Text}");

    public IReadOnlyList<CardView> Cards => IsCard ? [.. _contents.Select(content => new CardView(content))] : [];

    /// <summary>The message was changed in place, by the bot or by its answer to a click.</summary>
    public void Becomes(JsonElement content) => ImmutableInterlocked.Update(ref _contents, contents => contents.Add(content));

    /// <summary>As <see cref="CardView.Toggled"/>, for who looks at it.</summary>
    public void Unfolds(string title) => Becomes(Card.Toggled(title).Json);

    /// <returns>The card of an activity; nothing where it is a text.</returns>
    public static JsonElement Content(JsonElement activity)
    {
        if (!activity.TryGetProperty("attachments", out var attachments))
        {
            activity.GetProperty("textFormat").GetString().ShouldBe("plain");
            return default;
        }

        // Teams splits a message with a text and a card, or with two cards, and returns no id for it.
        activity.TryGetProperty("text", out _).ShouldBeFalse();
        var attachment = attachments.EnumerateArray().ShouldHaveSingleItem();
        if (attachment.GetProperty("contentType").GetString() is not CardAttachment.CardType and var type)
        {
            // A card about a file, which only Teams itself can draw.
            type.ShouldNotBeNull().ShouldStartWith("application/vnd.microsoft.teams.card.file.");
            return default;
        }

        return attachment.GetProperty("content").Clone();
    }
}

using System.Text.Json.Serialization;

namespace GovernanceBot.Cards;

/// <summary>A card in version 1.5 of the schema, the newest that Teams shows on every client.</summary>
/// <param name="Actions">At most six (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/design-effective-cards).</param>
/// <param name="Lang">The language of the texts, for screen readers.</param>
[JsonConverter(typeof(CardConverter))]
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body, IReadOnlyList<CardAction>? Actions = null, string? Lang = null)
{
    public const string Version = "1.5";
}

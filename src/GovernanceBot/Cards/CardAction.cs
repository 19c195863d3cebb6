using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
public abstract record CardAction(string Title)
{
    public ActionStyle? Style { get; init; }
}

/// <summary>Sends a verb to the bot, which answers with the card's next state.</summary>
/// <param name="Data">Ids, a version, and at most what this person asked: who clicked, and what the state is, the bot knows itself.</param>
public sealed record ExecuteAction(string Title, string Verb, JsonElement Data) : CardAction(Title)
{
    /// <summary>"none" for a button that must work while a required answer is still empty.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>Unfolds more of the card, on the client.</summary>
public sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title);

public sealed record OpenUrlAction(string Title, string Url) : CardAction(Title);

[JsonConverter(typeof(CamelCaseEnum<ActionStyle>))]
public enum ActionStyle
{
    Positive,
    Destructive,
}

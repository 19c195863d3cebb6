using System.Text.Json.Nodes;

namespace GovernanceBot.Cards;

public abstract record CardAction(string Title)
{
    public string Title { get; init; } = CardText.WithoutMacros(Title);

    public ActionStyle? Style { get; init; }
}

/// <summary>Sends a verb to the bot, which answers with the card's next state.</summary>
/// <param name="Data">Ids, a version, and at most what this person asked: who clicked, and what the state is, the bot knows itself.</param>
public sealed record ExecuteAction(string Title, string Verb, CardData Data) : CardAction(Title)
{
    /// <summary>"none" for a button that must work while a required answer is still empty.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>What <see cref="ExecuteAction"/> is in a dialog, which knows no other way to send something.</summary>
public sealed record SubmitAction(string Title, JsonObject Data) : CardAction(Title)
{
    public string? AssociatedInputs { get; init; }
}

/// <summary>Shows what is hidden and hides what is shown, on the client. Hidden answers are sent all the same.</summary>
/// <param name="TargetElements">The ids of containers of this card.</param>
public sealed record ToggleVisibilityAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

/// <summary>Unfolds more of the card, on the client.</summary>
public sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title);

public sealed record OpenUrlAction(string Title, string Url) : CardAction(Title);

public enum ActionStyle
{
    Positive,
    Destructive,
}

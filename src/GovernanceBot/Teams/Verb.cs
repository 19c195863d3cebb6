using System.Text.Json.Serialization.Metadata;
using GovernanceBot.Cards;

namespace GovernanceBot.Teams;

/// <summary>The name on a card's button together with the data it carries: made into a button by the card, read back by the router.</summary>
/// <param name="Name">Feature and deed, for example <c>draft.approve</c>.</param>
public sealed record Verb<TData>(string Name, JsonTypeInfo<TData> Json)
    where TData : class
{
    public ExecuteAction Button(string title, TData data) => new(title, Name, CardData.Of(data, Json));

    /// <summary>A button that works while required answers are still empty.</summary>
    public ExecuteAction ButtonWithoutInputs(string title, TData data) => Button(title, data) with { AssociatedInputs = "none" };
}

using System.Text.Json.Serialization;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain;

/// <summary>
/// What has to happen outside the subject after a decision was kept. That every copy of a card sent earlier shows the new state needs no effect:
/// it follows every change by itself.
/// </summary>
[JsonDerivedType(typeof(SendCard), "send")]
[JsonDerivedType(typeof(ListIn), "list")]
[JsonDerivedType(typeof(DropFrom), "drop")]
public abstract record Effect
{
    /// <summary>A new message with the subject's card as it is when it is sent.</summary>
    /// <param name="Card">Which of the subject's cards.</param>
    public sealed record SendCard(PersonId To, string Card) : Effect;

    /// <summary>The read index lists the subject here.</summary>
    public sealed record ListIn(IndexEntry Entry) : Effect;

    /// <summary>The read index lists the subject here no longer.</summary>
    public sealed record DropFrom(IndexEntry Entry) : Effect;
}

using System.Collections.Immutable;

namespace GovernanceBot.Domain.Tests;

internal static class Decisions
{
    public static TState ShouldChange<TState>(this Decision<TState> decision) =>
        decision.ShouldBeOfType<Decision<TState>.Changed>().State;

    public static void ShouldBeUnchanged<TState>(this Decision<TState> decision) =>
        decision.ShouldBeOfType<Decision<TState>.Unchanged>();

    public static void ShouldBeRefused<TState>(this Decision<TState> decision, Refusal why) =>
        decision.ShouldBeOfType<Decision<TState>.Refused>().Why.ShouldBe(why);

    /// <summary>Who is sent which card, in order: "emma review, anna author".</summary>
    public static string Sent<TState>(this Decision<TState> decision) =>
        string.Join(", ", decision.Cards().Select(card => $"{card.To} {card.Card}"));

    public static ImmutableArray<Effect.SendCard> Cards<TState>(this Decision<TState> decision) =>
        decision is Decision<TState>.Changed changed ? [.. changed.Effects.OfType<Effect.SendCard>()] : [];

    /// <summary>One word for a table: "+" changed, "=" unchanged, or the refusal's name.</summary>
    public static string Outcome<TState>(this Decision<TState> decision) => decision switch
    {
        Decision<TState>.Changed => "+",
        Decision<TState>.Unchanged => "=",
        Decision<TState>.Refused refused => refused.Why.GetType().Name,
        _ => "?",
    };
}

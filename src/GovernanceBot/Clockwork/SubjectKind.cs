using System.Text.Json.Serialization.Metadata;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Clockwork;

/// <summary>What the clockwork has to know of one kind of subject.</summary>
/// <param name="Prefix">The ids of its subjects are <c>prefix-…</c>.</param>
/// <param name="StateJson">Asked for when a subject is first read: to have it for all kinds takes a good part of a start.</param>
public sealed record SubjectKind<TState, TCommand>(
    string Prefix,
    Func<JsonTypeInfo<TState>> StateJson,
    Func<JsonTypeInfo<TCommand>> CommandJson,
    Func<TState, CardCopy, CancellationToken, Task<RenderedCard>> Render);

/// <summary>One copy of a subject's card.</summary>
/// <param name="Card">Which of the subject's cards.</param>
/// <param name="Viewer">Who sees it, in their own language.</param>
/// <param name="IsNewest">Whether no newer copy of this card stands further down in the same conversation.</param>
public sealed record CardCopy(string Card, Person Viewer, bool IsNewest);

/// <param name="Summary">What the notification shows.</param>
public sealed record RenderedCard(AdaptiveCard Card, string Summary);

/// <summary>A subject as it is kept.</summary>
/// <param name="Version">How many changes made it what it is.</param>
/// <param name="Effects">How many effects it asked for so far.</param>
/// <param name="Hash">The newest of its <see cref="HistoryChain"/>.</param>
public sealed record Kept<TState>(string Id, TState State, int Version, int Effects, string Hash, string ETag);

/// <summary>What came of a command, with the subject as it is now.</summary>
public abstract record Outcome<TState>(TState? State)
{
    /// <summary>It is as the person wanted it, by this command or already before.</summary>
    public sealed record Done(TState Now) : Outcome<TState>(Now);

    public sealed record Refused(TState? Now, Refusal Why) : Outcome<TState>(Now);
}

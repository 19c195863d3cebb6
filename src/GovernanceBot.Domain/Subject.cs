using System.Collections.Immutable;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain;

/// <summary>
/// Something that lives over time: it decides on commands, wakes itself by an alarm, and asks for effects. Its state machine is one switch in
/// <see cref="Decide"/>.
/// </summary>
/// <typeparam name="TCommand">A closed hierarchy; an accepted command is what the history keeps.</typeparam>
public interface ISubject<TState, TCommand>
    where TState : class, ISubject<TState, TCommand>
    where TCommand : class
{
    /// <summary>Pure: the same state, command, moment and mandates give the same decision.</summary>
    /// <param name="state">Null where the subject does not exist yet.</param>
    static abstract Decision<TState> Decide(TState? state, TCommand command, DateTimeOffset now, Mandates mandates);

    /// <summary>The command that an alarm gives: do what is due. Nothing due leaves the subject unchanged.</summary>
    static abstract TCommand WhenAlarmRings { get; }

    /// <summary>The command that follows when a card can never reach this person (app removed, person blocked it).</summary>
    static abstract TCommand WhenUndeliverable(PersonId to);

    /// <summary>When this subject must be asked again what is due; null where nothing more comes by itself.</summary>
    DateTimeOffset? NextAlarm { get; }

    /// <summary>Where this subject is found in the read indexes, in its present state.</summary>
    ImmutableArray<IndexEntry> Index { get; }
}

/// <summary>A subject's place in a read index: listed under <paramref name="Key"/>, in the order of <paramref name="Order"/>.</summary>
/// <param name="ShownBy">A subject whose cards show what is listed here, so that they have to be drawn again; null where none does.</param>
public sealed record IndexEntry(string Key, string Order, string? ShownBy = null)
{
    public bool IsSamePlaceAs(IndexEntry other) => (Key, Order) == (other.Key, other.Order);
}

/// <summary>What a subject decided.</summary>
public abstract record Decision<TState>
{
    public sealed record Changed(TState State, ImmutableArray<Effect> Effects) : Decision<TState>;

    /// <summary>It was so already: a repeated command, or an alarm with nothing due.</summary>
    public sealed record Unchanged : Decision<TState>;

    /// <summary>The rules forbid it; nothing changes.</summary>
    public sealed record Refused(Refusal Why) : Decision<TState>;
}

/// <summary>An expected no. Each feature names its own; its texts turn them into words.</summary>
public abstract record Refusal;

/// <summary>A no, a skip or a wish for change needs a reason.</summary>
public sealed record ReasonMissing : Refusal;

/// <summary>The subject is not there (any more).</summary>
public sealed record NoSuchSubject : Refusal;

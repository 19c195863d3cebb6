using System.Text.Json.Serialization;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Questions;

[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Ring), "ring")]
[JsonDerivedType(typeof(PersonIsOutOfReach), "outOfReach")]
[JsonDerivedType(typeof(SendAgain), "sendAgain")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(HandOver), "handOver")]
[JsonDerivedType(typeof(Close), "close")]
public abstract record QuestionCommand
{
    /// <param name="Question">The id the form was given when it was shown: a form sent twice is one question.</param>
    public sealed record Ask(string Question, PersonId By, string Text, AskedAbout? About) : QuestionCommand;

    public sealed record Ring : QuestionCommand;

    public sealed record PersonIsOutOfReach(PersonId Person) : QuestionCommand;

    /// <summary>The asker or who is asked wants to see the card again, below in the conversation.</summary>
    public sealed record SendAgain(PersonId To) : QuestionCommand;

    public sealed record Withdraw(PersonId By) : QuestionCommand;

    /// <summary>By whom the question is with, or a coordinator.</summary>
    public abstract record ByOwner(PersonId By) : QuestionCommand;

    public sealed record Answer(PersonId By, string Text) : ByOwner(By);

    /// <param name="Since">Since when it was with the person that the card named.</param>
    public sealed record HandOver(PersonId By, PersonId To, DateTimeOffset? Since) : ByOwner(By);

    /// <summary>It needs no answer; for coordinators only.</summary>
    public sealed record Close(PersonId By, string Reason) : ByOwner(By);
}

/// <summary>Nobody but the asker answers for it, and nobody coordinates.</summary>
public sealed record NobodyToAsk : Refusal;

public sealed record QuestionMissing : Refusal;

/// <param name="Length">In <see cref="TextCost"/>; <see cref="OpenQuestion.LongestText"/> at most.</param>
public sealed record QuestionTooLong(int Length) : Refusal;

public sealed record AnswerMissing : Refusal;

/// <param name="Length">In <see cref="TextCost"/>; <see cref="OpenQuestion.LongestAnswer"/> at most.</param>
public sealed record AnswerTooLong(int Length) : Refusal;

/// <summary>It was passed on since: the wish is from an old card, or a click that arrived late.</summary>
public sealed record MovedOn : Refusal;

/// <summary>Somebody else asked it.</summary>
public sealed record NotYourQuestion : Refusal;

/// <summary>Nobody answers their own question, or gets it handed over.</summary>
public sealed record OwnQuestion : Refusal;

/// <param name="With">Who is asked now.</param>
public sealed record NotAskedOfYou(PersonId With) : Refusal;

/// <summary>It was answered, withdrawn or closed before.</summary>
public sealed record NoLongerOpen : Refusal;

public sealed record OnlyCoordinatorsClose : Refusal;

namespace GovernanceBot.Domain.People;

/// <param name="Title">What the organisation calls this person's work; shown, never used for rights.</param>
public sealed record Person(PersonId Id, string Name, string Title, Language Language);

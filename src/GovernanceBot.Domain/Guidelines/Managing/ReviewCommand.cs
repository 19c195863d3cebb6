using System.Text.Json.Serialization;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Guidelines.Managing;

[JsonDerivedType(typeof(Schedule), "schedule")]
[JsonDerivedType(typeof(Ring), "ring")]
[JsonDerivedType(typeof(NotReached), "notReached")]
public abstract record ReviewCommand
{
    /// <param name="Place">How many guidelines of the same owner come before it on that day.</param>
    public sealed record Schedule(string Guideline, string Owner, DateOnly? ReviewOn, int Place) : ReviewCommand;

    public sealed record Ring : ReviewCommand;

    public sealed record NotReached(PersonId Person) : ReviewCommand;
}

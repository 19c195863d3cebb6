using System.Reflection;
using GovernanceBot.Domain;
using Xunit.Sdk;
using Xunit.v3;

namespace GovernanceBot.Tests.Chat;

/// <summary>Runs a theory once in every language that the bot speaks.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothLanguagesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Language>().Select(language => new TheoryDataRow<Language>(language))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

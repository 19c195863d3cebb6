using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace GovernanceBot.Storage.Tests;

/// <summary>Runs a theory once on every engine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<EngineKind>().Select(kind => new TheoryDataRow<EngineKind>(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Tests;

/// <summary>The people of the tests; their ids are their names, so that a failure reads as a sentence.</summary>
internal static class Staff
{
    public static readonly PersonId Anna = new("anna");
    public static readonly PersonId Emma = new("emma");
    public static readonly PersonId Erik = new("erik");
    public static readonly PersonId Dirk = new("dirk");
    public static readonly PersonId Sofie = new("sofie");
    public static readonly PersonId Piet = new("piet");
    public static readonly PersonId Carla = new("carla");
    public static readonly PersonId Stranger = new("stranger");
}

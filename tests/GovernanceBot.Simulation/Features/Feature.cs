using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Features;

/// <summary>What people do with one feature of the product, over the year. A new feature joins by one class in <see cref="Feature.All"/>.</summary>
internal interface IFeature
{
    /// <summary>Plans what will happen of itself.</summary>
    void Begin(World.Simulation world);

    /// <summary>Somebody looks at a card.</summary>
    /// <returns>Whether the card is one of this feature.</returns>
    bool React(World.Simulation world, Colleague colleague, ChatMessage message, IReadOnlyList<CardButton> buttons);

    /// <param name="verb">Of the button that was pressed.</param>
    /// <param name="name">Of who pressed it.</param>
    /// <returns>The words by which a card says that this was done; <see cref="Confirmation.Varies"/> stands for what they go on with.</returns>
    IEnumerable<Text> Confirmations(string verb, string name) => [];
}

internal static class Feature
{
    public static IReadOnlyList<IFeature> All() => [new OrganisationLife(), new Planning(), new Drafting(), new Questioning(), new Reviewing(), new Asking()];
}

internal static class Confirmation
{
    public const string Varies = "\n";
}

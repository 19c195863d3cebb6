using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Features;

/// <summary>Questions about guidelines, and the commands that everybody has.</summary>
internal sealed class Asking : IFeature
{
    private static readonly string[] Said =
    [
        "Mag ik een foto van bezoekers plaatsen?",
        "may i post about a giveaway?",
        "Hoe laat gaat de zon op in Peru?",
        "kalender",
        "goedkeuringen",
        "help",
        "english",
        "nederlands",
    ];

    public void Begin(World.Simulation world)
    {
        for (var number = 0; number < world.Year.Questions; number++)
        {
            var at = World.Simulation.Start.AddDays(1).AddMinutes(world.Chance.Next((world.Year.Days - 2) * 24 * 60));
            world.Scheduler.At(at, () => world.Teams.Say(world.Organisation.Any(world.Chance), Said[world.Chance.Next(Said.Length)]));
        }
    }

    public bool React(World.Simulation world, Colleague colleague, ChatMessage message, IReadOnlyList<CardButton> buttons)
    {
        if (buttons.FirstOrDefault(button => button.Verb.StartsWith("guideline.", StringComparison.Ordinal)) is not { } first)
        {
            return false;
        }

        world.Teams.Press(colleague, message, first);
        return true;
    }
}

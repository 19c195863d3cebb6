using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Features;

/// <summary>Questions about guidelines, and the commands that everybody has.</summary>
internal sealed class Asking : IFeature
{
    private static readonly string[] Questions =
    [
        "Mag ik een foto van bezoekers plaatsen?",
        "may i post about a giveaway?",
        "Hoe laat gaat de zon op in Peru?",
        "Hoeveel hashtags mag ik gebruiken?",
        "Mag ik muziek onder een filmpje zetten?",
        "Can I share a photo of a child?",
        "Moet bij elke foto een beschrijving?",
        "Wie mag er namens ons op een boze reactie antwoorden?",
    ];

    private static readonly string[] Commands = ["kalender", "goedkeuringen", "help", "english", "nederlands"];

    public void Begin(World.Simulation world)
    {
        for (var number = 0; number < world.Year.Questions; number++)
        {
            world.Scheduler.At(SomeTime(world), () => Ask(world));
        }

        for (var number = 0; number < world.Year.Questions / 2; number++)
        {
            world.Scheduler.At(SomeTime(world), () => world.Teams.Say(world.Organisation.Any(world.Chance), Commands[world.Chance.Next(Commands.Length)]));
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

    private static void Ask(World.Simulation world)
    {
        if (world.Organisation.AnyWithTheBot(world.Chance) is { } colleague)
        {
            world.Teams.Say(colleague, Questions[world.Chance.Next(Questions.Length)], () => world.QuestionsTaken++);
        }
        else
        {
            world.Scheduler.At(world.Scheduler.Now.AddHours(1), () => Ask(world));
        }
    }

    private static DateTimeOffset SomeTime(World.Simulation world) =>
        World.Simulation.Start.AddDays(1).AddMinutes(world.Chance.Next((world.Year.Days - 2) * 24 * 60));
}

using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Questions;
using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Features;

/// <summary>A question without an answer goes to a person, who answers it, passes it on or closes it.</summary>
internal sealed class Questioning : IFeature
{
    public void Begin(World.Simulation world)
    {
        // It begins with an answer that does not satisfy.
    }

    public bool React(World.Simulation world, Colleague colleague, ChatMessage message, IReadOnlyList<CardButton> buttons)
    {
        var own = buttons.Where(button => button.Verb.StartsWith("question.", StringComparison.Ordinal)).ToList();
        if (own.Find(button => button.Verb == "question.ask") is { } ask)
        {
            var asks = world.Chance.Next(2) == 0;
            if (asks)
            {
                world.Teams.Press(colleague, message, ask, ("text", world.Chance.Next(20) == 0 ? " " : "Mag dit ook in de avond?"));
                MayWithdraw(world, colleague, message);
            }

            return asks;
        }

        if (own.Exists(button => button.Verb == "question.answer") && world.Chance.Next(10) == 0)
        {
            world.Teams.AskLater(colleague, "mijn vragen");
            return true;
        }

        var (verb, input) = world.Chance.Next(100) switch
        {
            < 65 => ("question.answer", ("text", "Ja, dat mag.")),
            < 80 => ("question.handOver", ("to", world.Organisation.Any(world.Chance).Id.Value)),
            < 90 => ("question.close", ("reason", "Dit is al bekend.")),
            _ => ("question.withdraw", ("unused", "")),
        };
        if (own.Find(button => button.Verb == verb) is { } chosen)
        {
            world.Teams.Press(colleague, message, chosen, input);
        }

        return own.Count > 0;
    }

    public IEnumerable<Text> Confirmations(string verb, string name) => verb switch
    {
        "question.answer" => [QuestionTexts.AnsweredBy(name, Confirmation.Varies)],
        "question.close" => [QuestionTexts.ClosedWithout(name, Confirmation.Varies)],
        _ => [],
    };

    /// <summary>Some find the answer themselves before it comes.</summary>
    private static void MayWithdraw(World.Simulation world, Colleague asker, ChatMessage message)
    {
        if (world.Chance.Next(6) == 0)
        {
            world.Scheduler.At(world.Scheduler.Now.AddMinutes(1 + world.Chance.Next(120)), () =>
            {
                if (message.Shown is { } card && CardButton.In(card).Find(button => button.Verb == "question.withdraw") is { } withdraw)
                {
                    world.Teams.Press(asker, message, withdraw);
                }
            });
        }
    }
}

using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Features;

/// <summary>Most people come to the bot, some never open it; they block it, remove it and come back; responsibilities change.</summary>
internal sealed class OrganisationLife : IFeature
{
    public void Begin(World.Simulation world)
    {
        var responsibilities = world.Organisation.Responsibilities(world.Chance);
        world.Replicas.Insist(async process =>
        {
            foreach (var colleague in world.Organisation.Everybody)
            {
                await process.Get<PeopleTable>().KeepAsync(colleague.Person, CancellationToken.None);
            }

            await process.Get<MandateBook>().ReplaceAsync(responsibilities, CancellationToken.None);
        });
        foreach (var colleague in world.Organisation.Everybody)
        {
            colleague.Chat.IsInstalled = world.Chance.Next(8) > 0;
            if (colleague.Chat.IsInstalled)
            {
                world.Scheduler.At(World.Simulation.Start.AddMinutes(2 + world.Chance.Next(60)), () => world.Teams.Install(colleague, added: true));
            }
        }

        for (var month = World.Simulation.Start.AddDays(30); month < world.End; month = month.AddDays(30))
        {
            var changed = world.Organisation.Responsibilities(world.Chance);
            world.Scheduler.At(
                month.AddHours(world.Chance.Next(500)),
                () => world.Replicas.Insist(process => process.Get<MandateBook>().ReplaceAsync(changed, CancellationToken.None)));
            foreach (var colleague in world.Organisation.Everybody)
            {
                Absent(world, colleague, month.AddMinutes(world.Chance.Next(30_000)));
            }
        }
    }

    public bool React(World.Simulation world, Colleague colleague, ChatMessage message, IReadOnlyList<CardButton> buttons) => false;

    private static void Absent(World.Simulation world, Colleague colleague, DateTimeOffset from)
    {
        var until = from.AddHours(1 + world.Chance.Next(300));
        if (world.Faults.Strikes(Fault.BotBlocked))
        {
            world.Scheduler.At(from, () => colleague.Chat.IsBlocked = true);
            world.Scheduler.At(until, () => colleague.Chat.IsBlocked = false);
        }

        if (world.Faults.Strikes(Fault.AppUninstalled))
        {
            world.Scheduler.At(from, () => world.Teams.Install(colleague, added: false));
            world.Scheduler.At(until, () => world.Teams.Install(colleague, added: true));
        }
    }
}

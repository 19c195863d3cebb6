using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Features;

/// <summary>Guidelines come up for review: some get another date, the others are asked about until the end of the year takes the dates away.</summary>
internal sealed class Reviewing : IFeature
{
    private const int Guidelines = 12;

    public void Begin(World.Simulation world)
    {
        var dates = Enumerable.Range(0, Guidelines).Select(_ => Day(World.Simulation.Start.AddDays(3 + world.Chance.Next(world.Year.Days - 10)))).ToList();
        world.Replicas.Insist(async process =>
        {
            var book = await process.Get<GuidelineBook>().SetAsync(CancellationToken.None);
            foreach (var (guideline, date) in book.Guidelines.Zip(dates))
            {
                var first = new Versioned<Guideline>(guideline with { ReviewOn = date }, 1, null, World.Simulation.Start);
                await process.Get<GuidelineTable>().Guidelines.SaveAsync(first, null, CancellationToken.None);
                await ScheduleAsync(process, guideline, date);
            }
        });
        world.Scheduler.At(world.End, () => world.Replicas.Insist(async process =>
        {
            var book = await process.Get<GuidelineBook>().SetAsync(CancellationToken.None);
            foreach (var guideline in book.Guidelines.Take(Guidelines))
            {
                await ScheduleAsync(process, guideline, null);
            }
        }));
    }

    public bool React(World.Simulation world, Colleague colleague, ChatMessage message, IReadOnlyList<CardButton> buttons)
    {
        if (buttons.FirstOrDefault(button => button.Verb == "review.confirm") is not { } confirm)
        {
            return false;
        }

        // Confirming goes through the guidelines, which all seeds share and nothing changes; what follows from it for the review is done here.
        if (world.Chance.Next(3) > 0 && world.Scheduler.Now < world.End.AddDays(-1))
        {
            var (id, next) = (confirm.Data.GetProperty("guideline").GetString(), Day(world.Scheduler.Now.AddDays(1 + world.Chance.Next(100))));
            world.Replicas.Insist(async process =>
            {
                var book = await process.Get<GuidelineBook>().SetAsync(CancellationToken.None);
                await ScheduleAsync(process, book.Guidelines.First(guideline => guideline.Id == id), next);
            });
        }

        return true;
    }

    private static async Task ScheduleAsync(Replica process, Guideline guideline, DateOnly? date) => await process.Get<ReviewStore>().TellAsync(
        ReviewDates.IdFor(guideline.Id), new ReviewCommand.Schedule(guideline.Id, guideline.Owner, date, 0), CancellationToken.None);

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}

using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Features;

/// <summary>The calendar is filled week by week; reminders are answered with posted, later, handed over or not at all.</summary>
internal sealed class Planning : IFeature
{
    private const int DaysAtOnce = 7;

    private static readonly string[] Minutes = ["15", "60", "1440", "0", "99999"];

    public void Begin(World.Simulation world)
    {
        var posts = new List<PlannedPost>();
        for (var number = 0; number < world.Year.Posts; number++)
        {
            posts.Add(Plan(world, number));
        }

        foreach (var week in posts.OrderBy(post => post.PostAt).Chunk(Math.Max(1, world.Year.Posts * DaysAtOnce / world.Year.Days)))
        {
            var early = week[0].PostAt.AddDays(-1 - world.Chance.Next(5));
            var firstDay = World.Simulation.Start.AddMinutes(70 + world.Chance.Next(60));
            world.Scheduler.At(early > firstDay ? early : firstDay, () => Take(world, week));
        }
    }

    public bool React(World.Simulation world, Colleague colleague, ChatMessage message, IReadOnlyList<CardButton> buttons)
    {
        if (!buttons.Any(button => button.Verb.StartsWith("post.", StringComparison.Ordinal)))
        {
            return false;
        }

        var (verb, input) = world.Chance.Next(100) switch
        {
            < 62 => ("post.posted", ("link", world.Chance.Next(4) == 0 ? "geen link" : "https://social.example/1")),
            < 76 => ("post.snooze", ("minutes", Minutes[world.Chance.Next(Minutes.Length)])),
            < 88 => ("post.handOver", ("to", world.Organisation.Any(world.Chance).Id.Value)),
            _ => ("post.skip", ("reason", world.Chance.Next(4) == 0 ? " " : "Het regent.")),
        };
        if (buttons.FirstOrDefault(button => button.Verb == verb) is { } chosen)
        {
            world.Teams.Press(colleague, message, chosen, input);
        }

        return true;
    }

    public IEnumerable<Text> Confirmations(string verb, string name) => verb switch
    {
        "post.posted" => [CalendarTexts.PostedBy(name, Confirmation.Varies), CalendarTexts.PostedUnapprovedBy(name, Confirmation.Varies)],
        "post.skip" => [CalendarTexts.SkippedBy(name, Confirmation.Varies, "")],
        "post.snooze" => [CalendarTexts.SnoozedBy(name, Confirmation.Varies)],
        "post.handOver" => [CalendarTexts.HandedOver(Confirmation.Varies, name)],
        _ => [],
    };

    /// <summary>As a file of the calendar is taken over: from the start, until all of it is in.</summary>
    private static void Take(World.Simulation world, PlannedPost[] week) => world.Replicas.Insist(async process =>
    {
        foreach (var post in week.Where(post => post.PostAt > world.Scheduler.Now))
        {
            await process.Get<PostStore>().TellAsync(post.Id, new PlannedPostCommand.Plan(post), CancellationToken.None);
        }
    });

    private static PlannedPost Plan(World.Simulation world, int number)
    {
        var chance = world.Chance;
        var date = DateOnly.FromDateTime(World.Simulation.Start.UtcDateTime).AddDays(2 + chance.Next(world.Year.Days - 3));
        var time = new TimeOnly(8 + chance.Next(12), chance.Next(4) * 15);
        var changes = WallClockTime.Changes;
        if (number < 2 * changes.Count && changes[number / 2] < DateOnly.FromDateTime(world.End.UtcDateTime))
        {
            (date, time) = (changes[number / 2], new TimeOnly(2, number % 2 * 30));
        }

        ImmutableArray<Channel> channels = chance.Next(2) == 0 ? [Channel.LinkedIn] : [Channel.Instagram, Channel.Facebook];
        var id = $"{PlannedPost.IdPrefix}-{world.NewGuid():N}";
        world.PostingTimes.Add(id, WallClockTime.Utc(date, time));
        return PlannedPost.At(
            id,
            $"Bericht {number.ToString(CultureInfo.InvariantCulture)}",
            "Zaterdag is de bibliotheek open.",
            channels,
            "algemeen",
            ContentKind.Informative,
            OrganisationTime.Instant(date, time, Parts.Zone),
            world.Organisation.Any(chance).Id);
    }
}

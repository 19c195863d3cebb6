using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Drafts;
using GovernanceBot.Simulation.People;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Features;

/// <summary>Drafts are submitted, decided on, adapted and withdrawn; two approvers may decide at the same moment.</summary>
internal sealed class Drafting : IFeature
{
    /// <summary>Half of them an editor decides alone; about the others the privacy officer, the spokesperson or both have to agree as well.</summary>
    private static readonly string[] Texts =
    [
        "Vanmiddag leest Noor voor op de eerste verdieping. Kom je ook?",
        "Vrijdag zijn we open tot negen uur. Tot dan!",
        "Nieuw in de kast: honderd strips. Welke lees jij eerst?",
        "Meedoen kost vijf euro. Maak het over op NL91 ABNA 0417 1643 00.",
        "Onder embargo tot vrijdag: de vestiging in Noord gaat in mei dicht.",
        "Onder embargo tot vrijdag: de prijs gaat naar de houder van NL91 ABNA 0417 1643 00.",
    ];

    public void Begin(World.Simulation world)
    {
        for (var number = 0; number < world.Year.Drafts; number++)
        {
            var at = World.Simulation.Start.AddDays(1).AddMinutes(world.Chance.Next((world.Year.Days - 2) * 24 * 60));
            world.Scheduler.At(at, () => Write(world));
        }
    }

    public bool React(World.Simulation world, Colleague colleague, ChatMessage message, IReadOnlyList<CardButton> buttons)
    {
        var own = buttons.Where(button => button.Verb.StartsWith("draft.", StringComparison.Ordinal)).ToList();
        if (own.Count == 0)
        {
            return false;
        }

        if (own.Find(button => button.Verb == "draft.submit") is { } submit)
        {
            Submit(world, colleague, message, submit);
        }
        else if (own.Exists(button => button.Verb == "draft.approve"))
        {
            Decide(world, colleague, message, own);
        }
        else
        {
            Adapt(world, colleague, message, own);
        }

        return true;
    }

    public IEnumerable<Text> Confirmations(string verb, string name) => verb switch
    {
        "draft.submit" => [DraftTexts.InReview(Confirmation.Varies)],
        "draft.approve" => [DraftTexts.ApprovedBy(name, Confirmation.Varies)],
        "draft.requestChanges" => [DraftTexts.ChangesAskedBy(name, Confirmation.Varies)],
        "draft.reject" => [DraftTexts.RejectedBy(name, Confirmation.Varies)],
        "draft.withdraw" => [DraftTexts.WithdrawnBy(name)],
        _ => [],
    };

    /// <summary>Everybody has a form that the bot sent some time ago; some ask for one more.</summary>
    private static void Write(World.Simulation world)
    {
        if (world.Organisation.AnyWithTheBot(world.Chance) is not { } author)
        {
            world.Scheduler.At(world.Scheduler.Now.AddHours(1), () => Write(world));
            return;
        }

        if (world.Chance.Next(8) == 0)
        {
            world.Teams.Say(author, "concept");
        }

        var id = $"{Draft.IdPrefix}-{world.NewGuid():N}";
        var form = author.Chat.Add("", Encoding.UTF8.GetBytes($$$"""{"verb":"draft.submit","data":{"draft":"{{{id}}}"}}"""));
        HandIn(world, author, form, CardButton.In(form.Shown!)[0]);
    }

    /// <summary>A form that was refused, or never arrived, is filled in once more.</summary>
    private static void HandIn(World.Simulation world, Colleague author, ChatMessage form, CardButton button)
    {
        Submit(world, author, form, button);
        var state = new TableKey(button.Data.GetProperty("draft").GetString()!, SubjectTable.StateRow);
        world.Scheduler.At(world.Scheduler.Now.AddHours(1), () =>
        {
            if (world.Store.Find(SubjectTable.Name, state) is null)
            {
                HandIn(world, author, form, button);
            }
        });
    }

    private static void Submit(World.Simulation world, Colleague author, ChatMessage form, CardButton button)
    {
        var planned = world.Store.Subjects.Count > 0 ? world.Store.Subjects[^(1 + world.Chance.Next(Math.Min(60, world.Store.Subjects.Count)))] : "";
        var isPlanned = world.Chance.Next(2) == 0 && planned.StartsWith("post-", StringComparison.Ordinal);
        var (date, time) = Soon(world);
        world.Teams.Press(
            author,
            form,
            button,
            ("text", world.Chance.Next(30) == 0 ? " " : Texts[world.Chance.Next(Texts.Length)]),
            ("channels", world.Chance.Next(2) == 0 ? "LinkedIn" : "X,Facebook"),
            ("post", isPlanned ? planned : "loose"),
            ("date", date),
            ("time", time));
        if (world.Chance.Next(4) == 0)
        {
            // Somebody who knows how buttons travel tries to approve their own text.
            var forged = new CardButton("draft.approve", JsonSerializer.SerializeToElement(new { draft = button.Data.GetProperty("draft").GetString(), version = 1 }));
            world.Scheduler.At(world.Scheduler.Now.AddMinutes(1 + world.Chance.Next(60)), () => world.Teams.Press(author, form, forged));
        }
    }

    private static void Decide(World.Simulation world, Colleague approver, ChatMessage message, List<CardButton> buttons)
    {
        if (world.Chance.Next(15) == 0)
        {
            world.Teams.AskLater(approver, "goedkeuringen");
            return;
        }

        var (verb, input) = world.Chance.Next(100) switch
        {
            < 66 => ("draft.approve", ("unused", "")),
            < 86 => ("draft.requestChanges", ("change", "Noem de datum.")),
            _ => ("draft.reject", ("objection", "Dit past niet bij ons.")),
        };
        if (buttons.Find(button => button.Verb == verb) is { } chosen)
        {
            world.Teams.Press(approver, message, chosen, input);
        }
    }

    private static void Adapt(World.Simulation world, Colleague author, ChatMessage message, List<CardButton> buttons)
    {
        var verb = world.Chance.Next(10) switch
        {
            < 3 => "draft.resubmit",
            3 => "draft.withdraw",
            _ => buttons.Exists(button => button.Verb == "draft.withdraw") && buttons.Count == 2 ? "draft.resubmit" : "",
        };
        if (buttons.Find(button => button.Verb == verb) is { } chosen)
        {
            var (date, time) = Soon(world);
            var text = Texts[world.Chance.Next(Texts.Length)] + " " + world.Chance.Next(1_000).ToString(CultureInfo.InvariantCulture);
            world.Teams.Press(author, message, chosen, ("text", text), ("date", date), ("time", time));
        }
    }

    private static (string Date, string Time) Soon(World.Simulation world)
    {
        var moment = world.Scheduler.Now.AddHours(1 + world.Chance.Next(240));
        return (moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), moment.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}

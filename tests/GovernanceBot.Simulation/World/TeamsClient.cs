using System.Text.Json;
using GovernanceBot.Domain;
using GovernanceBot.Simulation.People;
using GovernanceBot.Teams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovernanceBot.Simulation.World;

/// <summary>What people do in Teams, and how it reaches the bot: late, twice or out of order.</summary>
internal sealed class TeamsClient(Simulation world)
{
    private int _activities;

    /// <summary>Which decisions each person gave: nobody else can have given them.</summary>
    public HashSet<(string Subject, string Verb, string Person)> Pressed { get; } = [];

    /// <summary>A message arrived; its reader may answer it, after a while.</summary>
    public void Saw(Colleague colleague, ChatMessage message)
    {
        if (!message.HasButtons || world.Scheduler.Now > world.End.AddDays(20))
        {
            return;
        }

        var habits = colleague.Habits;
        if (world.Chance.NextDouble() < habits.Ignores)
        {
            return;
        }

        var delay = habits.Delay * (0.2 + (2 * world.Chance.NextDouble()));
        var at = world.Scheduler.Now + delay;
        if (world.Chance.NextDouble() < habits.Together)
        {
            // Everybody looks at the full quarter of an hour, so that decisions on one draft meet.
            at = new(at.UtcTicks - (at.UtcTicks % TimeSpan.FromMinutes(15).Ticks) + TimeSpan.FromMinutes(15).Ticks, TimeSpan.Zero);
        }

        world.Scheduler.At(at, () => Look(colleague, message));
    }

    /// <param name="taken">Told when the bot took it; whoever waits for that says it until then.</param>
    public void Say(Colleague colleague, string text, Action? taken = null)
    {
        if (colleague.Chat is { IsInstalled: true, IsBlocked: false })
        {
            Deliver(New(colleague, "message") with { Text = text }, _ => taken?.Invoke(), taken is null ? 3 : int.MaxValue);
        }
    }

    /// <summary>Not now: later the card has to be found again.</summary>
    /// <param name="command">With which that is done.</param>
    public void AskLater(Colleague colleague, string command) =>
        world.Scheduler.At(world.Scheduler.Now.AddMinutes(world.Chance.Next(600)), () => Say(colleague, command));

    /// <summary>The app is added to a chat, or removed from it.</summary>
    public void Install(Colleague colleague, bool added)
    {
        colleague.Chat.IsInstalled = added;
        Deliver(New(colleague, "installationUpdate") with { Action = added ? "add" : "remove" }, _ => { }, int.MaxValue);
    }

    /// <param name="inputs">What was filled in; joined with the button's own data, as Teams does.</param>
    public void Press(Colleague colleague, ChatMessage message, CardButton button, params (string Name, string Value)[] inputs)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in button.Data.EnumerateObject())
        {
            data[property.Name] = property.Value;
        }

        foreach (var (name, value) in inputs)
        {
            data[name] = value;
        }

        var subject = button.Data.TryGetProperty("draft", out var draft) ? draft.GetString()!
            : button.Data.TryGetProperty("post", out var post) ? post.GetString()!
            : button.Data.TryGetProperty("question", out var question) ? question.GetString()!
            : message.Subject;
        var press = new Press(subject, button.Verb, colleague, inputs);
        Pressed.Add((subject, button.Verb, colleague.Id.Value));
        world.Trace.Add(-1, subject, button.Verb, colleague.Id.Value);
        var activity = New(colleague, "invoke") with
        {
            Name = "adaptiveCard/action",
            ReplyToId = message.Id,
            Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb = button.Verb, data } }),
        };
        Deliver(activity, response => Answered(message, press, response), 4);
        if (world.Chance.NextDouble() < colleague.Habits.Doubles)
        {
            world.Scheduler.At(
                world.Scheduler.Now.AddMilliseconds(world.Chance.Next(3_000)),
                () => Deliver(activity, response => Answered(message, press, response), 1));
        }
    }

    private void Look(Colleague colleague, ChatMessage message)
    {
        if (colleague.Chat is not { IsInstalled: true, IsBlocked: false })
        {
            return;
        }

        var isOld = message.ShownBefore is not null && world.Chance.NextDouble() < colleague.Habits.Old;
        if ((isOld ? message.ShownBefore : message.Shown) is not { } card)
        {
            return;
        }

        var buttons = CardButton.In(card);
        foreach (var feature in world.Features)
        {
            if (feature.React(world, colleague, message, buttons))
            {
                return;
            }
        }
    }

    private void Answered(ChatMessage message, Press press, InvokeResponse? response)
    {
        if (response?.Value is Cards.AdaptiveCard card)
        {
            message.Subject = message.Subject.Length > 0 ? message.Subject : press.Subject;
            var shown = Cards.CardWriter.Write(card);
            message.IsAnsweredWith(shown, press.Filled);
            world.Watch.Answered(press, shown);
        }
    }

    /// <param name="tries">How often Teams or the person tries again where no answer comes.</param>
    private void Deliver(Activity activity, Action<InvokeResponse?> answered, int tries)
    {
        var delay = TimeSpan.FromMilliseconds(20 + world.Chance.Next(200));
        if (world.Faults.Strikes(Fault.ActivityLate))
        {
            delay += TimeSpan.FromSeconds(5 + world.Chance.Next(600));
        }

        if (world.Faults.Strikes(Fault.ActivityOutOfOrder))
        {
            delay += TimeSpan.FromMilliseconds(world.Chance.Next(5_000));
        }

        var sent = world.Plant.Activity(activity);
        world.Scheduler.At(world.Scheduler.Now + delay, () => Arrive(sent, answered, tries));
        if (world.Faults.Strikes(Fault.ActivityTwice))
        {
            world.Scheduler.At(world.Scheduler.Now + delay + TimeSpan.FromMilliseconds(world.Chance.Next(15_000)), () => Arrive(sent, _ => { }, 1));
        }
    }

    private void Arrive(Activity activity, Action<InvokeResponse?> answered, int tries)
    {
        InvokeResponse? response = null;
        if (world.Replicas.Ready() is { } replica)
        {
            replica.Run(
                async process =>
                {
                    var result = await process.Get<ActivityHandler>().HandleAsync(activity, CancellationToken.None);
                    response = (result as JsonHttpResult<InvokeResponse>)?.Value;
                },
                Done);
        }
        else
        {
            Done(false);
        }

        void Done(bool isDone)
        {
            if (isDone)
            {
                answered(response);
            }
            else if (tries > 1)
            {
                world.Scheduler.At(world.Scheduler.Now.AddSeconds(5 + world.Chance.Next(60)), () => Arrive(activity, answered, tries - 1));
            }
        }
    }

    private Activity New(Colleague colleague, string type) => new(
        type, $"activity{++_activities}", null, null, Chat.ServiceUrl, null, colleague.Person.Language == Language.English ? "en-GB" : "nl-NL", null,
        new($"29:{colleague.Id}", colleague.Person.Name, colleague.Id.Value),
        new("28:bot", "bot", null),
        new(colleague.Chat.Conversation, "personal", "tenant"),
        null, null, null, null, null);
}

/// <summary>A button that somebody pressed.</summary>
internal sealed record Press(string Subject, string Verb, Colleague By, IReadOnlyList<(string Name, string Value)> Filled);

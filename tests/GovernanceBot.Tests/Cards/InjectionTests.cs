using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using GovernanceBot.Local;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;
using GovernanceBot.Tests.Guidelines.Managing;

namespace GovernanceBot.Tests.Cards;

/// <summary>Everybody types every command and presses every button of every card they get, with the same text in every field. What the official
/// renderer makes of the cards is checked where the bot is disposed of: nothing in them may come out formatted.</summary>
public sealed class InjectionTests
{
    /// <summary>By one person of one verb: there are lists with as many buttons as guidelines.</summary>
    private const int MostPresses = 5;

    public static TheoryData<string> Texts => new()
    {
        "**vet** _schuin_ [klik](https://evil.example) ![beeld](https://evil.example/x.png) {{DATE(2020-01-01T00:00:00Z, SHORT)}}",
        "# Kop\n\nTitel\n===\n\nKop\n---\n\n1. een\n2) twee\n- drie\n+ vier\n* vijf\n\n    code\n\n\tcode\n\n> citaat\n\n***\n",
        "<at>Iedereen</at> <b>vet</b> <img src=x onerror=alert(1)> <https://evil.example> &lt;script&gt;alert(1)&lt;/script&gt;",
        "{\"type\":\"TextBlock\",\"text\":\"x\"} \"},{\"type\":\"Image\",\"url\":\"https://evil.example\"} ${naam} `code` ~~weg~~ | a | b |\n|---|---|\n| 1 | 2 |",
        "omgekeerd \u202etxet\u202c \u2066binnen\u2069 \u200b\ufeff\u0007\u001b[31m rood \u0085 \u2028 regel",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task What_people_write_comes_out_as_text_on_every_card(string text)
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        await using var bot = await BotUnderTest.StartAsync();
        var rights = bot.Service<Router>().Rights.Select(asked => asked.Name).ToLookup(name => name.Contains('.', StringComparison.Ordinal));
        var crowd = new Crowd([bot.Noor, bot.Marieke, bot.Ruben, bot.Deniz], text);
        foreach (var said in rights[false].Where(name => name != "english" && !name.StartsWith('(')).Append(text).Append(text + "?"))
        {
            await bot.Noor.Says(said);
            await bot.Marieke.Says(said);
        }

        await bot.Noor.SaysInGroup(text);
        await ReviewTests.SetsDate(bot, "2027-11-22");
        await bot.ReachesAsync(new(2027, 11, 22, 8, 0, 0, TimeSpan.Zero));
        await crowd.PressAllAsync();
        await bot.ReachesAsync(new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero));
        await crowd.PressAllAsync();
        await bot.Marieke.Says(FileWith(text));
        await crowd.PressAllAsync();

        // What nobody's button leads to here: rules of such words misjudge their own examples and are never kept, and a question that looks like a
        // draft only now and then becomes one.
        string[] unreached = ["rules.remove", "rules.restore", "guideline.ask"];
        rights[true].Except(crowd.Pressed, StringComparer.Ordinal).Except(unreached, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static string FileWith(string text)
    {
        var words = new JsonObject { ["title"] = text, ["text"] = text, ["example"] = text, ["tags"] = new JsonArray(text) };
        var guideline = new JsonObject { ["id"] = "G90", ["kind"] = "dont", ["owner"] = text, ["nl"] = words, ["en"] = words.DeepClone() };
        var refused = new JsonObject { ["id"] = text, ["kind"] = text };
        return new JsonObject { ["version"] = 1, ["organisation"] = text, ["guidelines"] = new JsonArray(guideline, refused) }.ToJsonString();
    }

    /// <summary>Each button of each kind of card once by each person, also of what a message showed before and of what comes of it.</summary>
    private sealed class Crowd(IReadOnlyList<Colleague> people, string text)
    {
        private readonly HashSet<string> _offered = new(StringComparer.Ordinal);
        private readonly Dictionary<ChatMessage, int> _looked = [];
        private readonly Dictionary<(Colleague, string), int> _presses = [];
        private readonly Queue<(Colleague Who, ChatMessage Message, CardButton Button)> _waiting = [];

        public HashSet<string> Pressed { get; } = new(StringComparer.Ordinal);

        public async Task PressAllAsync()
        {
            Look();
            while (_waiting.TryDequeue(out var next))
            {
                var (who, message, button) = next;
                Pressed.Add(button.Verb);
                await who.Invokes(message, button.Verb, button.Filled(button.Fields.ToDictionary(field => field.Id, field => Fill(field, text), StringComparer.Ordinal)));
                Look();
            }
        }

        private void Look()
        {
            foreach (var (who, message) in people.SelectMany(who => who.Chat.Concat(who.Together).Where(message => message.IsCard).Select(message => (who, message))))
            {
                var cards = message.Cards;
                foreach (var card in cards.Skip(_looked.GetValueOrDefault(message)))
                {
                    var kind = card.Words.Split('\n')[0];
                    foreach (var button in card.Buttons.Where(button => _offered.Add($"{who.Name}|{button.Verb}|{kind}|{button.Title}")))
                    {
                        if (Counted(who, button) <= MostPresses)
                        {
                            _waiting.Enqueue((who, message, button));
                        }
                    }
                }

                _looked[message] = cards.Count;
            }
        }

        private int Counted(Colleague who, CardButton button) =>
            CollectionsMarshal.GetValueRefOrAddDefault(_presses, (who, button.Verb), out _) += 1;
    }

    private static string Fill(CardField field, string text) => field.Type switch
    {
        "Input.Date" => "2027-12-01",
        "Input.Time" => "10:00",
        "Input.Number" => "5",
        "Input.ChoiceSet" when field.IsMultiSelect => string.Join(',', field.Choices.Take(2).Select(choice => choice.Value)),
        "Input.ChoiceSet" => field.Value ?? field.Choices[^1].Value,
        _ when field.IsLink => "https://voorbeeld.example/?q=" + Uri.EscapeDataString(text),
        _ => text[..Math.Min(text.Length, field.MaxLength)],
    };
}

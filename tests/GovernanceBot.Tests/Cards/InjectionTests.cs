using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Cards;

/// <summary>Everybody types every command and presses every button of every card they get, with the same text in every field. What the official
/// renderer makes of the cards is checked where the bot is disposed of: nothing in them may come out formatted.</summary>
public sealed class InjectionTests
{
    private const int MostPresses = 400;

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
        await using var bot = await BotUnderTest.StartAsync();
        Colleague[] people = [bot.Noor, bot.Marieke, bot.Ruben, bot.Deniz];
        var rights = bot.Service<Router>().Rights.Select(asked => asked.Name).ToList();
        foreach (var said in rights.Where(name => !name.Contains('.', StringComparison.Ordinal) && name != "english").Append(text).Append(text + "?"))
        {
            await bot.Noor.Says(said);
            await bot.Marieke.Says(said);
        }

        var pressed = new HashSet<string>(StringComparer.Ordinal);
        await PressAllAsync(bot, people, text, pressed);
        await bot.ReachesAsync(new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero));
        await PressAllAsync(bot, people, text, pressed);

        var missed = rights.Where(name => name.Contains('.', StringComparison.Ordinal) && !pressed.Any(p => p.Split('|')[1] == name));
        TestContext.Current.TestOutputHelper?.WriteLine($"{pressed.Count} presses, {bot.Connector.Messages.Count} messages; not reached: {string.Join(", ", missed)}");
        pressed.Count.ShouldBeGreaterThan(20);
    }

    /// <summary>Each button of each kind of card once by each person, also on the cards that come of it.</summary>
    private static async Task PressAllAsync(BotUnderTest bot, IReadOnlyList<Colleague> people, string text, HashSet<string> pressed)
    {
        while (pressed.Count < MostPresses && Next(people, pressed) is var (who, message, button))
        {
            var filled = button.Fields.ToDictionary(field => field.Id, field => Fill(field, text), StringComparer.Ordinal);
            await who.Invokes(message, button.Verb, button.Filled(filled));
        }

        bot.Connector.Messages.ShouldNotBeEmpty();
    }

    private static (Colleague Who, ChatMessage Message, CardButton Button)? Next(IReadOnlyList<Colleague> people, HashSet<string> pressed)
    {
        foreach (var who in people)
        {
            foreach (var message in who.Chat.Where(message => message.IsCard))
            {
                foreach (var button in message.Card.Buttons)
                {
                    if (pressed.Add($"{who.Name}|{button.Verb}|{message.Card.Words.Split('\n')[0]}|{button.Title}"))
                    {
                        return (who, message, button);
                    }
                }
            }
        }

        return null;
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

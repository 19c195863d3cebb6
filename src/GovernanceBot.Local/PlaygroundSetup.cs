using System.Text.Json;

namespace GovernanceBot.Local;

/// <summary>What one local Teams client needs to know before it starts.</summary>
/// <param name="Me">Whose client it is.</param>
/// <param name="Everyone">The whole organisation, <paramref name="Me"/> included: six people at most.</param>
/// <param name="BotEndpoint">The address of the bot, its path included.</param>
/// <param name="Port">The port to listen on, on the loopback interface.</param>
/// <param name="Folder">Its working folder, not shared with another client.</param>
public sealed record PlaygroundSetup(Person Me, IReadOnlyList<Person> Everyone, Uri BotEndpoint, int Port, string Folder)
{
    /// <summary>The tenant every local client lives in.</summary>
    public const string TenantId = "5d6f1b1e-7f0c-4e3c-9a57-3f5b9f0c2a10";

    /// <summary>The bot's own id in every local client.</summary>
    public const string BotId = "28:2e7c0f52-52a1-4a86-8a55-6d3f7f1c9b21";

    private const int OthersWanted = 5;

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>Where the bot sends its answers.</summary>
    public Uri ServiceUrl => new(Address, "_connector");

    /// <summary>The client's configuration file. Its format is YAML, of which JSON is a part.</summary>
    /// <remarks>The client demands exactly five people beside its own, so an organisation of five is filled up.</remarks>
    internal string Configuration() => JsonSerializer.Serialize(new
    {
        version = "0.1.1",
        tenantId = TenantId,
        bot = new { id = BotId, name = "GovernanceBot" },
        currentUser = User(Me),
        users = Everyone.Where(person => person.Id != Me.Id).Concat(Guests()).Take(OthersWanted).Select(User),
        personalChat = new { id = Me.ConversationId },
        groupChat = new { id = "19:overleg@thread.v2", name = "Overleg" },
        team = new
        {
            id = "19:team@thread.tacv2",
            name = "Communicatie",
            aadGroupId = "b6a3c1f0-0a55-4a1e-8f43-6a7b1c2d3e4f",
            channels = new[] { new { id = "19:kanaal@thread.tacv2", name = "Sociale media" } },
        },
    });

    private static IEnumerable<Person> Guests() => Enumerable.Range(1, OthersWanted).Select(number => new Person(
        new Guid($"00000000-0000-4000-8000-00000000000{number}"), $"Gast {number}", "Gast", "nl", $"gast{number}@voorbeeld.example"));

    private static object User(Person person)
    {
        var names = person.Name.Split(' ', 2);
        return new
        {
            id = person.TeamsId,
            name = person.Name,
            userPrincipleName = person.Email,
            aadObjectId = person.Id,
            givenName = names[0],
            surname = names.ElementAtOrDefault(1) ?? names[0],
            email = person.Email,
        };
    }
}

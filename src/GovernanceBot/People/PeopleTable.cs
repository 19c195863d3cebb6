using System.Collections.Frozen;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Storage;
using GovernanceBot.Teams;

namespace GovernanceBot.People;

/// <summary>The people of the organisation, and where each can be reached: two rows for each, because they change for different reasons.</summary>
public sealed class PeopleTable(ITableEngine engine, TimeProvider clock)
{
    public const string Table = "People";

    private const string Profiles = "profile";
    private const string Conversations = "conversation";

    /// <summary>Two messages within this time tell of the same installation.</summary>
    private static readonly TimeSpan SameInstallation = TimeSpan.FromSeconds(2);

    private readonly RecentlyHeard _heard = new(clock);

    private readonly Cached<FrozenDictionary<PersonId, Person>> _profiles = new(clock, async (_, cancellation) =>
    {
        var all = new List<Person>();
        await foreach (var row in engine.QueryAsync(Table, KeyRange.Of(Profiles), cancellation))
        {
            all.Add(ReadProfile(row));
        }

        return all.ToFrozenDictionary(person => person.Id);
    });

    public async Task<IReadOnlyCollection<Person>> AllAsync(CancellationToken cancellation) => (await _profiles.GetAsync(cancellation)).Values;

    public async Task<Person?> FindAsync(PersonId id, CancellationToken cancellation) =>
        (await _profiles.GetAsync(cancellation)).GetValueOrDefault(id);

    /// <summary>For showing: somebody who left, or whom nobody entered, is still named by their id.</summary>
    public async Task<Person> PersonAsync(PersonId id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ?? new(id, id.Value, "", Language.Dutch);

    /// <summary>As <see cref="PersonAsync"/>, for many.</summary>
    public async Task<Func<PersonId, string>> NamesAsync(CancellationToken cancellation)
    {
        var all = await _profiles.GetAsync(cancellation);
        return id => all.GetValueOrDefault(id)?.Name ?? id.Value;
    }

    public async Task KeepAsync(Person person, CancellationToken cancellation)
    {
        await engine.WriteAsync(Table, Profiles, [new TableWrite.Upsert(person.Id.Value, Profile(person))], cancellation);
        _profiles.Forget();
    }

    /// <summary>Keeps somebody who was not known a moment ago.</summary>
    /// <returns>Them as they are kept: another process may have met them first, and they may have chosen their language there.</returns>
    public async Task<Person> MeetAsync(Person person, CancellationToken cancellation)
    {
        var result = await engine.WriteAsync(Table, Profiles, [new TableWrite.Insert(person.Id.Value, Profile(person))], cancellation);
        _profiles.Forget();
        return result.Outcome == WriteOutcome.Written ? person : await PersonAsync(person.Id, cancellation);
    }

    public async Task<Conversation?> ConversationAsync(PersonId id, CancellationToken cancellation) =>
        await engine.FindAsync(Table, new(Conversations, id.Value), cancellation) is { } row ? ReadConversation(row) : null;

    /// <summary>Remembers where a person was just heard from. From the same place as a moment ago, it is known already.</summary>
    public async Task HeardFromAsync(PersonId id, Conversation conversation, CancellationToken cancellation)
    {
        if (!_heard.Holds(id, conversation))
        {
            await RememberAsync(id, conversation, cancellation);
            _heard.Add(id, conversation);
        }
    }

    /// <summary>Remembers where a person can be reached. The service URL of a conversation can change, so the last one counts.</summary>
    public async Task RememberAsync(PersonId id, Conversation conversation, CancellationToken cancellation)
    {
        var row = await engine.FindAsync(Table, new(Conversations, id.Value), cancellation);
        if (row is null)
        {
            await engine.WriteAsync(Table, Conversations, [new TableWrite.Insert(id.Value, Values(conversation, null))], cancellation);
        }
        else
        {
            await KeepAsync(row, id, conversation, cancellation);
        }
    }

    /// <summary>Remembers where a person can be reached, now that the app is there.</summary>
    /// <param name="again">Whether an earlier welcome, longer ago than <see cref="SameInstallation"/>, is no reason to leave it.</param>
    /// <returns>Whether the caller is the one to welcome this person.</returns>
    public async Task<bool> TryWelcomeAsync(
        PersonId id, Conversation conversation, DateTimeOffset now, bool again, CancellationToken cancellation)
    {
        var row = await engine.FindAsync(Table, new(Conversations, id.Value), cancellation);
        if (row is not null && WelcomedAt(row) is { } before && (!again || now - before < SameInstallation))
        {
            await KeepAsync(row, id, conversation, cancellation);
            return false;
        }

        TableWrite welcomed = row is null
            ? new TableWrite.Insert(id.Value, Values(conversation, now))
            : new TableWrite.Replace(id.Value, Values(conversation, now), row.ETag);
        return (await engine.WriteAsync(Table, Conversations, [welcomed], cancellation)).Outcome == WriteOutcome.Written;
    }

    /// <summary>The app was removed for this person, in this conversation; where they can be reached by now in another one, that stays.</summary>
    public async Task ForgetConversationAsync(PersonId id, Conversation left, CancellationToken cancellation)
    {
        _heard.Remove(id);
        if (await engine.FindAsync(Table, new(Conversations, id.Value), cancellation) is { } row && ReadConversation(row).Id == left.Id)
        {
            await engine.WriteAsync(Table, Conversations, [new TableWrite.Delete(id.Value, row.ETag)], cancellation);
        }
    }

    private async Task KeepAsync(TableRow row, PersonId id, Conversation conversation, CancellationToken cancellation)
    {
        if (ReadConversation(row) != conversation)
        {
            var changed = new TableWrite.Replace(id.Value, Values(conversation, WelcomedAt(row)), row.ETag);
            await engine.WriteAsync(Table, Conversations, [changed], cancellation);
        }
    }

    private static Dictionary<string, object> Profile(Person person) => new(StringComparer.Ordinal)
    {
        ["Name"] = person.Name,
        ["Title"] = person.Title,
        ["Language"] = person.Language.ToString(),
    };

    private static Person ReadProfile(TableRow row) => new(
        new(row.Key.Row),
        (string)row.Values["Name"],
        (string)row.Values["Title"],
        Enum.Parse<Language>((string)row.Values["Language"]));

    private static Dictionary<string, object> Values(Conversation conversation, DateTimeOffset? welcomedAt)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["ServiceUrl"] = conversation.ServiceUrl,
            ["Id"] = conversation.Id,
            ["BotId"] = conversation.BotId,
        };
        if (welcomedAt is { } at)
        {
            values["WelcomedAt"] = at;
        }

        return values;
    }

    private static DateTimeOffset? WelcomedAt(TableRow row) => row.Values.TryGetValue("WelcomedAt", out var at) ? (DateTimeOffset)at : null;

    private static Conversation ReadConversation(TableRow row) =>
        new((string)row.Values["ServiceUrl"], (string)row.Values["Id"], (string)row.Values["BotId"], IsPersonal: true);
}

using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.People;

/// <summary>The people of the simulated organisation and what they answer for.</summary>
internal sealed class Organisation
{
    private readonly Dictionary<string, Chat> _chats = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonId, Colleague> _byId = [];

    public Organisation(int size, Random chance)
    {
        for (var number = 0; number < size; number++)
        {
            var id = new PersonId(new Guid(number + 1, 0, 0, new byte[8]).ToString());
            var language = number % 4 == 3 ? Language.English : Language.Dutch;
            var person = new Person(id, $"Collega {number.ToString("D2", CultureInfo.InvariantCulture)}", "medewerker", language);
            var colleague = new Colleague(person, new Chat(number, id), Habits.From(chance));
            Everybody.Add(colleague);
            _byId.Add(id, colleague);
            _chats.Add(colleague.Chat.Conversation, colleague.Chat);
        }
    }

    public List<Colleague> Everybody { get; } = [];

    public PersonId Administrator => Everybody[0].Id;

    public Colleague this[PersonId id] => _byId[id];

    public Chat ChatOf(string conversation) => _chats[conversation];

    public Colleague Any(Random chance) => Everybody[chance.Next(Everybody.Count)];

    /// <returns>Somebody who can reach the bot now; null where nobody can.</returns>
    public Colleague? AnyWithTheBot(Random chance)
    {
        var there = Everybody.FindAll(colleague => colleague.Chat is { IsInstalled: true, IsBlocked: false });
        return there.Count > 0 ? there[chance.Next(there.Count)] : null;
    }

    /// <summary>A tenth coordinates, a fifth edits, one speaks to the press and one guards privacy, mostly; not everybody has a deputy.</summary>
    public ImmutableArray<Responsibility> Responsibilities(Random chance)
    {
        var channels = Enum.GetValues<Channel>();
        var coordinators = Math.Max(2, Everybody.Count / 10);
        var editors = Math.Max(3, Everybody.Count / 5);
        var all = ImmutableArray.CreateBuilder<Responsibility>();
        for (var i = 0; i < coordinators; i++)
        {
            all.Add(new(Everybody[i].Id, Role.Coordinator, [], [], [], null, null, Deputy()));
        }

        // Mostly the first two edit every channel; at times nobody does, and one draft needs more than one editor.
        var everywhere = chance.Next(3) > 0 ? 2 : 0;
        for (var i = 0; i < editors; i++)
        {
            ImmutableArray<Channel> own = i < everywhere ? [] : [.. channels.Where(_ => chance.NextDouble() < 0.4)];
            all.Add(new(Everybody[coordinators + i].Id, Role.Editor, own, [], [], null, null, Deputy()));
        }

        // At times such a role is vacant.
        foreach (var role in ((Role[])[Role.Spokesperson, Role.PrivacyOfficer]).Where(_ => chance.Next(5) > 0))
        {
            all.Add(new(Any(chance).Id, role, [], [], [], null, null, Deputy()));
        }

        return all.ToImmutable();

        PersonId? Deputy() => chance.NextDouble() < 0.7 ? Any(chance).Id : null;
    }
}

/// <summary>Somebody with a chat and habits.</summary>
internal sealed record Colleague(Person Person, Chat Chat, Habits Habits)
{
    public PersonId Id => Person.Id;
}

/// <param name="Delay">How long this person usually takes to answer.</param>
/// <param name="Ignores">How often not at all.</param>
/// <param name="Doubles">How often a button is pressed twice.</param>
/// <param name="Old">How often on what the card showed before, or on an older card.</param>
/// <param name="Together">How often at the very moment at which others do.</param>
internal sealed record Habits(TimeSpan Delay, double Ignores, double Doubles, double Old, double Together)
{
    public static Habits From(Random chance) => new(
        TimeSpan.FromMinutes(1 + (600 * Math.Pow(chance.NextDouble(), 3))),
        chance.NextDouble() * 0.3,
        chance.NextDouble() * 0.3,
        chance.NextDouble() * 0.3,
        chance.NextDouble() * 0.4);
}

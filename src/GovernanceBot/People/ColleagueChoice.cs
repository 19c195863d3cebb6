using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;

namespace GovernanceBot.People;

/// <summary>The colleagues to whom something can be passed on, on a card.</summary>
internal static class ColleagueChoice
{
    public static readonly Text Choose = new("Kies een collega", "Choose a colleague");

    /// <summary>A card has room for so many names.</summary>
    private const int MostNames = 50;

    /// <summary>People who only happened to write to the bot have no title and are not offered.</summary>
    public static ImmutableArray<Person> Among(IEnumerable<Person> all, params ReadOnlySpan<PersonId> except)
    {
        var left = except.ToImmutableArray();
        return [.. all.Where(person => person.Title.Length > 0 && !left.Contains(person.Id)).OrderBy(person => person.Name, StringComparer.CurrentCulture).Take(MostNames)];
    }

    public static ChoiceInput Input(string id, Text label, ImmutableArray<Person> colleagues, Language language) =>
        new(id, label.In(language), [.. colleagues.Select(person => new Choice(person.Name, person.Id.Value))])
        {
            Style = ChoiceStyle.Compact,
            Placeholder = Choose.In(language),
            IsRequired = true,
            ErrorMessage = Choose.In(language),
        };
}

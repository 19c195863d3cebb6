using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>Decides on the words that an organisation adds to the lexicon: to a concept that is there, or as a new one.</summary>
public static class ConceptEditing
{
    /// <summary>In UTF-16 units: a word or a short phrase.</summary>
    public const int LongestWord = 60;

    public const int MostWords = 100;

    /// <param name="old">The organisation's own words so far; null where it has none for this concept.</param>
    /// <param name="own">All of them as they should be; none at all takes them back.</param>
    public static EditOutcome<Concept> Decide(Versioned<Concept>? old, Concept own, PersonId by, int number, DateTimeOffset now)
    {
        var isEmpty = own.Dutch.IsEmpty && own.English.IsEmpty;
        if (old is not null && !old.IsRetired && GuidelineFields.Between(old.Content, own).IsEmpty)
        {
            return new EditOutcome<Concept>.Unchanged(old);
        }

        if ((old?.Number ?? 0) != number)
        {
            return new EditOutcome<Concept>.Refused(new ChangedMeanwhile());
        }

        if (isEmpty && old is null or { IsRetired: true })
        {
            return new EditOutcome<Concept>.Refused(new FieldMissing(EditedField.DutchWords));
        }

        if ((Problem(own.Dutch, EditedField.DutchWords) ?? Problem(own.English, EditedField.EnglishWords)) is { } why)
        {
            return new EditOutcome<Concept>.Refused(why);
        }

        var kept = old is null ? Versioned.First(own, by, now) : old.Next(own, by, now, isEmpty ? "-" : null);
        return new EditOutcome<Concept>.Changed(kept);
    }

    private static Refusal? Problem(ImmutableArray<string> words, EditedField field) =>
        words.Length > MostWords ? new TooMuchText()
        : words.Any(word => word.Length > LongestWord) ? new FieldTooLong(field, LongestWord)
        : null;
}

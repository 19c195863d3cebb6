using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>Who changed what and when, the newest first; texts word by word.</summary>
internal sealed record VersionHistory(Func<PersonId, string> NameOf, Wording Wording, Language Language)
{
    /// <summary>As many versions as a phone bears.</summary>
    private const int Shown = 10;

    /// <summary>In UTF-16 units of one change; the field's name says what else it was.</summary>
    private const int LongestChange = 600;

    /// <summary>What one version may weigh on the card, so that ten fit.</summary>
    private const int MostFields = 6;

    public IEnumerable<CardElement> Of<T>(IReadOnlyList<Versioned<T>> newestFirst, Func<T, T, ImmutableArray<FieldChange>> between) =>
        newestFirst.Take(Shown).Select((version, place) => One(
            version, place + 1 < newestFirst.Count ? newestFirst[place + 1] : null, between));

    private Container One<T>(Versioned<T> version, Versioned<T>? before, Func<T, T, ImmutableArray<FieldChange>> between)
    {
        List<CardElement> items =
        [
            new TextBlock(ManageTexts.VersionOf(version.Number, ManageTexts.By(version.By, NameOf, Language), Wording.ShortMoment(version.At, Language)).In(Language)) { Weight = TextWeight.Bolder },
        ];
        if (version.RetiredFor is { } reason)
        {
            items.Add(new TextBlock(ManageTexts.RetiredFor(reason).In(Language)) { Spacing = Spacing.None });
        }
        else if (before is null)
        {
            items.Add(new TextBlock(ManageTexts.Added.In(Language)) { Spacing = Spacing.None });
        }
        else
        {
            items.AddRange(between(before.Content, version.Content).Take(MostFields).SelectMany(Change));
        }

        return new(items) { Separator = true, Spacing = Spacing.Medium };
    }

    private IEnumerable<CardElement> Change(FieldChange change)
    {
        yield return CardParts.Aside(ManageTexts.Field(change.Field).In(Language));
        var pieces = WordDifference.Between(FieldTexts.Value(change.Field, change.Before, Language), FieldTexts.Value(change.Field, change.After, Language));
        yield return new RichTextBlock([.. Runs(pieces)]) { Spacing = Spacing.None };
    }

    /// <summary>Long stretches that stayed the same are cut: what changed is what matters.</summary>
    private static IEnumerable<TextRun> Runs(ImmutableArray<Piece> pieces)
    {
        var left = LongestChange;
        foreach (var piece in pieces)
        {
            var text = piece.Kind == PieceKind.Kept ? Shortened(piece.Text) : piece.Text;
            var shown = CardText.Excerpt(text, Math.Max(left, 2));
            left -= shown.Length;
            yield return piece.Kind switch
            {
                PieceKind.Removed => new TextRun(shown) { Strikethrough = true, Color = TextColor.Attention },
                PieceKind.Added => new TextRun(shown) { Weight = TextWeight.Bolder, Color = TextColor.Good },
                _ => new TextRun(shown),
            };
            if (left <= 0)
            {
                yield break;
            }
        }
    }

    private static string Shortened(string text) =>
        text.Length <= 80 ? text : $"{CardText.Excerpt(text, 40)} {text[(char.IsLowSurrogate(text[^30]) ? ^29 : ^30)..]}";
}

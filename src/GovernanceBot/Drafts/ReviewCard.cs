using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.Guidelines.Checking;

namespace GovernanceBot.Drafts;

/// <summary>What an approver sees: the whole text, what changed since last time, why it came to them, and three buttons.</summary>
internal static class ReviewCard
{
    /// <param name="viewer">Who looks at it; only who is asked now gets the buttons.</param>
    public static AdaptiveCard Of(DraftCard card, PersonId viewer, string? notice)
    {
        var (draft, language) = (card.Draft, card.Language);
        var asked = draft.CurrentStage?.Approvers.FirstOrDefault(a => a.Person == viewer);
        List<CardElement> body = asked is null ? [card.Status(forAuthor: false), card.Facts()] : [card.Facts(Why(card, asked))];
        List<CardElement> plain = [.. body, CardParts.Label(DraftTexts.TheText.In(language)), CardParts.Quote(draft.Version.Text)];
        if (asked is null)
        {
            return card.Card(DraftTexts.DraftOf(card.NameOf(draft.Author)), notice, plain, []);
        }

        CardElement[] changes = draft.Reviewed is { } reviewed ? [.. Changes(reviewed, draft.Version, language)] : [];
        return RemarkList.OnCard(card.Remarks, language, remarks => Asking(remarks, changes), remarks => Asking(remarks, []));

        AdaptiveCard Asking(IReadOnlyList<CardElement> remarks, IReadOnlyList<CardElement> changed) =>
            card.Card(DraftTexts.PleaseReview, notice, [.. plain, .. card.Remarked(remarks), .. changed], Actions(card));
    }

    private static Fact Why(DraftCard card, Approver asked)
    {
        var role = DraftTexts.RoleName(asked, card.Language).In(card.Language);
        var standsInFor = asked.DeputyFor is { } person ? card.NameOf(person) : null;
        return new(DraftTexts.WhyYou.In(card.Language), DraftTexts.Why(role, standsInFor).In(card.Language));
    }

    /// <summary>Removed words struck through, added ones bold and underlined: told apart without colour too.</summary>
    private static IEnumerable<CardElement> Changes(DraftVersion old, DraftVersion now, Language language)
    {
        ImmutableArray<Piece> pieces = WordDifference.Between(old.Text, now.Text);
        yield return CardParts.Label(DraftTexts.WhatChanged.In(language));
        yield return new Container(
        [
            new RichTextBlock([.. pieces.Select(piece => new TextRun(piece.Kind == PieceKind.Removed ? piece.Text + " " : piece.Text)
            {
                Strikethrough = piece.Kind == PieceKind.Removed ? true : null,
                Weight = piece.Kind == PieceKind.Added ? TextWeight.Bolder : null,
                Underline = piece.Kind == PieceKind.Added ? true : null,
                Color = piece.Kind == PieceKind.Removed ? TextColor.Attention : null,
            })]),
        ]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small };
    }

    private static List<CardAction> Actions(DraftCard card)
    {
        var language = card.Language;
        ReviewAnswer answer = new(card.Draft.Id, card.Draft.Version.Number);
        return
        [
            DraftVerbs.Approve.ButtonWithoutInputs(DraftTexts.Approve.In(language), answer) with { Style = ActionStyle.Positive },
            WithReason(
                "change", DraftTexts.RequestChanges, DraftTexts.WhatShouldChange,
                DraftVerbs.RequestChanges.Button(DraftTexts.SendBack.In(language), answer), language),
            WithReason(
                "objection", DraftTexts.Reject, DraftTexts.WhyNot,
                DraftVerbs.Reject.Button(DraftTexts.Reject.In(language), answer) with { Style = ActionStyle.Destructive }, language),
        ];
    }

    private static ShowCardAction WithReason(string id, Text title, Text question, ExecuteAction send, Language language) => new(
        title.In(language),
        new AdaptiveCard(
            [
                new TextInput(id, question.In(language))
                {
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = DraftTexts.ReasonNeeded.In(language),
                    MaxLength = Reason.Longest,
                },
            ],
            [send]));
}

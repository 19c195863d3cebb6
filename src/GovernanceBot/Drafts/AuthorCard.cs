using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Guidelines.Checking;

namespace GovernanceBot.Drafts;

/// <summary>What the author sees: where the draft is, and what is asked of them.</summary>
internal static class AuthorCard
{
    public static AdaptiveCard Of(DraftCard card, string? notice)
    {
        var (draft, language) = (card.Draft, card.Language);
        List<CardElement> top = [card.Status(forAuthor: true), .. NotReached(card), card.Facts()];
        return draft.Status switch
        {
            DraftStatus.ChangesRequested or DraftStatus.Expired or DraftStatus.NobodyToApprove =>
                Fitting(Unseen(card), Fields(card), [SubmitAgain(card), Withdraw(card)]),
            DraftStatus.InReview when card.Filled is not null => Fitting([Text(draft)], Fields(card), [SubmitAgain(card), Withdraw(card)]),
            DraftStatus.InReview => Fitting([Text(draft)], [], [Adapt(card), Withdraw(card)]),
            DraftStatus.Approved when card.Filled is not null => Fitting([Text(draft)], Fields(card), [SubmitAgain(card)]),
            DraftStatus.Approved => Fitting([Text(draft)], [], [Adapt(card)]),
            _ => Fitting([Text(draft)], [], [DraftVerbs.NewForm.Button(DraftTexts.NewDraft.In(language), new(Typed(card)))]),
        };

        AdaptiveCard Shown(IReadOnlyList<CardElement> remarks, IReadOnlyList<CardElement> bottom, IReadOnlyList<CardAction> actions) =>
            card.Card(DraftTexts.YourDraft, notice, [.. top, .. card.Remarked(remarks), .. bottom], actions);

        // The text stands there twice, to read and to adapt: a very long one only to adapt.
        AdaptiveCard Fitting(IEnumerable<CardElement> text, IEnumerable<CardElement> fields, IReadOnlyList<CardAction> actions) => RemarkList.OnCard(
            card.Remarks, language, remarks => Shown(remarks, [.. text, .. fields], actions), remarks => Shown(remarks, [.. fields], actions));
    }

    private static IEnumerable<CardElement> NotReached(DraftCard card)
    {
        var lost = card.Draft.CurrentStage?.Approvers.Where(a => card.Draft.OutOfReach.Contains(a.Person)).Select(a => card.NameOf(a.Person)).ToList();
        return lost is { Count: > 0 }
            ? [new TextBlock(DraftTexts.NotReached(Wording.List(lost, card.Language)).In(card.Language)) { Color = TextColor.Attention }]
            : [];
    }

    /// <summary>The newer version, where the author had another one before them.</summary>
    private static IEnumerable<CardElement> Unseen(DraftCard card) =>
        card.Filled is { } filled && filled.Version != card.Draft.Version.Number ? [Text(card.Draft)] : [];

    private static Container Text(Draft draft) => CardParts.Quote(draft.Version.Text);

    private static IEnumerable<CardElement> Fields(DraftCard card)
    {
        var (draft, language) = (card.Draft, card.Language);
        yield return new TextInput("text", DraftTexts.AdaptText.In(language))
        {
            Value = Typed(card) ?? draft.Version.Text,
            IsMultiline = true,
            IsRequired = true,
            ErrorMessage = DraftTexts.TextNeeded.In(language),
            MaxLength = Draft.LongestText,
        };

        var (date, time) = card.Wording.Fields(draft.PostAt);
        yield return new DateInput("date", DraftTexts.PostDate.In(language)) { Value = card.Filled is { } filled ? DraftForm.ReadableDate(filled.Date) : date };
        yield return new TimeInput("time", DraftTexts.PostTime.In(language)) { Value = card.Filled is { } given ? DraftForm.ReadableTime(given.Time) : time };
    }

    /// <returns>The words that were refused, as far as they can be kept; null where there are none.</returns>
    private static string? Typed(DraftCard card) =>
        string.IsNullOrWhiteSpace(card.Filled?.Text) ? null : TextCost.Cut(card.Filled.Text, Draft.LongestText);

    /// <summary>The author sees something after all: another text is another version, and is reviewed again.</summary>
    private static ShowCardAction Adapt(DraftCard card) =>
        new(DraftTexts.Adapt.In(card.Language), new AdaptiveCard([.. Fields(card)], [SubmitAgain(card)]));

    private static ExecuteAction SubmitAgain(DraftCard card) =>
        DraftVerbs.Resubmit.Button(DraftTexts.SubmitAgain.In(card.Language), new(card.Draft.Id, card.Draft.Version.Number)) with { Style = ActionStyle.Positive };

    private static ExecuteAction Withdraw(DraftCard card) =>
        DraftVerbs.Withdraw.ButtonWithoutInputs(DraftTexts.Withdraw.In(card.Language), new(card.Draft.Id));
}

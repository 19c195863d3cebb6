using GovernanceBot.Cards;
using GovernanceBot.Domain.Drafts;

namespace GovernanceBot.Drafts;

/// <summary>What the author sees: where the draft is, and what is asked of them.</summary>
internal static class AuthorCard
{
    public static AdaptiveCard Of(DraftCard card, string? notice)
    {
        var (draft, language) = (card.Draft, card.Language);
        List<CardElement> body = [card.Status(forAuthor: true), card.Facts(withAuthor: false)];
        if (!IsOpen(draft))
        {
            return card.Card(
                DraftTexts.YourDraft,
                notice,
                [.. body, CardParts.Quote(draft.Version.Text)],
                draft.Status == DraftStatus.InReview ? [Withdraw(card)] : []);
        }

        body.Add(new TextInput("text", DraftTexts.AdaptText.In(language))
        {
            Value = draft.Version.Text,
            IsMultiline = true,
            IsRequired = true,
            ErrorMessage = DraftTexts.TextNeeded.In(language),
            MaxLength = Draft.LongestText,
        });
        if (draft.Status == DraftStatus.Expired)
        {
            body.Add(new DateInput("date", DraftTexts.NewDate.In(language)));
            body.Add(new TimeInput("time", DraftTexts.NewTime.In(language)));
        }

        return card.Card(
            DraftTexts.YourDraft,
            notice,
            body,
            [DraftVerbs.Resubmit.Button(DraftTexts.SubmitAgain.In(language), new(draft.Id)) with { Style = ActionStyle.Positive }]);
    }

    /// <summary>Whether the text is with the author again.</summary>
    private static bool IsOpen(Draft draft) =>
        draft.Status is DraftStatus.ChangesRequested or DraftStatus.Expired or DraftStatus.NobodyToApprove;

    private static ExecuteAction Withdraw(DraftCard card) =>
        DraftVerbs.Withdraw.Button(DraftTexts.Withdraw.In(card.Language), new(card.Draft.Id)) with { Style = ActionStyle.Destructive };
}

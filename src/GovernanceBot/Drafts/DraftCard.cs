using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.Guidelines.Checking;

namespace GovernanceBot.Drafts;

/// <summary>What the three cards of a draft have in common.</summary>
/// <param name="Remarks">What the guidelines have to say about the text while it is not decided, worst first.</param>
internal sealed record DraftCard(Draft Draft, IReadOnlyList<Remark> Remarks, Func<PersonId, string> NameOf, Wording Wording, Language Language)
{
    /// <summary>What the author filled in and was refused; null where nothing was.</summary>
    public ResubmitAnswer? Filled { get; init; }

    public AdaptiveCard Card(Text title, string? notice, IEnumerable<CardElement> body, IReadOnlyList<CardAction> actions)
    {
        List<CardElement> all = [CardParts.Heading(title.In(Language))];
        if (notice is not null)
        {
            all.Add(CardParts.Notice(notice, ContainerStyle.Warning));
        }

        return new([.. all, .. body], actions.Count > 0 ? actions : null, Language.Tag());
    }

    /// <summary>How it stands, in one line.</summary>
    public Container Status(bool forAuthor)
    {
        var verdict = Draft.Verdict;
        return Draft.Status switch
        {
            DraftStatus.InReview => Notice(DraftTexts.InReview(Approvers()), ContainerStyle.Accent),
            DraftStatus.Approved => Notice(DraftTexts.ApprovedBy(
                Wording.List(Draft.Approvals.Select(a => NameOf(a.Mandate.Person)).Distinct(StringComparer.Ordinal), Language),
                Wording.ShortMoment(Draft.Approvals[^1].At, Language)), ContainerStyle.Good),
            DraftStatus.ChangesRequested => Notice(DraftTexts.ChangesAskedBy(NameOf(verdict!.By), verdict.Reason ?? ""), ContainerStyle.Warning),
            DraftStatus.Rejected => Notice(DraftTexts.RejectedBy(NameOf(verdict!.By), verdict.Reason ?? ""), ContainerStyle.Attention),
            DraftStatus.Withdrawn => Notice(DraftTexts.WithdrawnBy(NameOf(Draft.Author)), ContainerStyle.Emphasis),
            DraftStatus.Expired => Notice(forAuthor ? DraftTexts.Expired : DraftTexts.ExpiredForOthers, ContainerStyle.Attention),
            _ => Notice(forAuthor ? DraftTexts.NobodyToApprove : DraftTexts.NobodyToApproveForOthers, ContainerStyle.Attention),
        };
    }

    /// <param name="why">Why the card came to who sees it; null where that is plain.</param>
    public FactSet Facts(Fact? why = null)
    {
        List<Fact> facts =
        [
            .. Draft.PlannedTitle is { } title ? [new(DraftTexts.CalendarEntry.In(Language), title)] : Array.Empty<Fact>(),
            new(DraftTexts.Channels.In(Language), ChannelTexts.List(Draft.Channels, Language)),
            new(DraftTexts.PostAt.In(Language), Wording.Moment(Draft.PostAt, Language)),
        ];
        return new(why is null ? facts : [new(DraftTexts.Author.In(Language), NameOf(Draft.Author)), .. facts, why]);
    }

    /// <summary>The remarks under their own label, where there are any.</summary>
    public IEnumerable<CardElement> Remarked(IReadOnlyList<CardElement> remarks) =>
        remarks.Count > 0 ? [CardParts.Label(RemarkTexts.MindThis.In(Language)), .. remarks] : [];

    public string Approvers() =>
        Wording.List(Draft.CurrentStage!.Approvers.Select(a => NameOf(a.Person)), Language);

    private Container Notice(Text text, ContainerStyle style) => CardParts.Notice(text.In(Language), style);
}

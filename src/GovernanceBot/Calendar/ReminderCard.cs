using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.People;

namespace GovernanceBot.Calendar;

/// <summary>The reminder of a planned post, as one person sees it.</summary>
/// <param name="Approved">The draft that was approved for this post; null while there is none.</param>
/// <param name="MayAct">Whether this person may settle the post.</param>
/// <param name="Colleagues">Whom it can be handed over to.</param>
internal sealed record ReminderCard(
    PlannedPost Post, Draft? Approved, bool MayAct, ImmutableArray<Person> Colleagues, Func<PersonId, string> NameOf, Wording Wording, Language Language)
{
    public AdaptiveCard Card(string? notice = null)
    {
        List<CardElement> body =
        [
            CardParts.Aside((Post.IsOpen ? CalendarTexts.TimeToPost : CalendarTexts.FromCalendar).In(Language)),
            CardParts.Heading(Post.Title) with { Spacing = Spacing.None },
        ];
        if (notice is not null)
        {
            body.Add(CardParts.Notice(notice, ContainerStyle.Warning));
        }

        if (Status() is { } status)
        {
            body.Add(status);
        }

        if (Post.IsOpen && Post.OutOfReach.Where(person => person != Post.Coordinator).Select(NameOf).ToList() is { Count: > 0 } lost)
        {
            body.Add(CardParts.Notice(
                CalendarTexts.NotReached(Wording.List(lost, Language), NameOf(Post.Coordinator)).In(Language), ContainerStyle.Warning));
        }

        body.Add(new FactSet(
        [
            new(CalendarTexts.Channels.In(Language), ChannelTexts.List(Post.Channels, Language)),
            new(CalendarTexts.PlannedFor.In(Language), Wording.Moment(Post.PostAt, Language)),
            new(CalendarTexts.Coordinator.In(Language), NameOf(Post.Coordinator)),
        ]));
        body.AddRange(TextToPost());
        return new(body, Post.IsOpen && MayAct ? Actions() : Link(), Language.Tag());
    }

    private Container? Status()
    {
        if (Post.Settled is not { } settled)
        {
            return null;
        }

        var name = NameOf(settled.By);
        var when = Wording.ShortMoment(settled.At, Language);
        return Post.Status switch
        {
            PlannedPostStatus.Posted when settled.Approved is null =>
                CardParts.Notice(CalendarTexts.PostedUnapprovedBy(name, when).In(Language), ContainerStyle.Warning),
            PlannedPostStatus.Posted => CardParts.Notice(CalendarTexts.PostedBy(name, when).In(Language), ContainerStyle.Good),
            PlannedPostStatus.Skipped => CardParts.Notice(CalendarTexts.SkippedBy(name, when, settled.Note ?? "").In(Language), ContainerStyle.Attention),
            PlannedPostStatus.Snoozed when Post.RemindAt is { } at =>
                CardParts.Notice(CalendarTexts.SnoozedBy(name, Wording.ShortMoment(at, Language)).In(Language), ContainerStyle.Accent),
            _ when settled.HandedTo == Post.Coordinator =>
                CardParts.Notice(CalendarTexts.HandedOver(NameOf(Post.Coordinator), name).In(Language), ContainerStyle.Accent),
            _ => null,
        };
    }

    private IEnumerable<CardElement> TextToPost()
    {
        var isPostedWithout = Post is { Status: PlannedPostStatus.Posted, Settled.Approved: null };
        if (!isPostedWithout && Approved is { Approvals: [.., var last] })
        {
            yield return CardParts.Label(CalendarTexts.TextToPost.In(Language));
            yield return CardParts.Quote(Approved.Version.Text);
            yield return CardParts.Aside(
                CalendarTexts.ApprovedBy(NameOf(last.Mandate.Person), Wording.ShortMoment(last.At, Language)).In(Language));
            yield break;
        }

        yield return CardParts.Label(CalendarTexts.TextInCalendar.In(Language));
        yield return Post.Text.Length > 0 ? CardParts.Quote(Post.Text) : new TextBlock(CalendarTexts.NoText.In(Language));
        if (Post.IsOpen)
        {
            yield return new TextBlock(CalendarTexts.NotApproved.In(Language)) { Color = TextColor.Attention };
        }
    }

    private List<CardAction>? Link() =>
        Post is { Status: PlannedPostStatus.Posted, Settled.Note: { Length: > 0 } link } ? [new OpenUrlAction(CalendarTexts.OpenPost.In(Language), link)] : null;

    private List<CardAction> Actions() =>
    [
        Unfold(
            CalendarTexts.Posted,
            new TextInput("link", CalendarTexts.Link.In(Language)) { Style = TextInputStyle.Url, Placeholder = "https://" },
            CalendarVerbs.Posted.Button(CalendarTexts.ItIsPosted.In(Language), new(Post.Id)) with { Style = ActionStyle.Positive }),
        Unfold(
            CalendarTexts.Snooze,
            new ChoiceInput("minutes", CalendarTexts.SnoozeFor.In(Language), Snoozes()) { Value = "60", Style = ChoiceStyle.Expanded },
            CalendarVerbs.Snooze.Button(CalendarTexts.RemindMe.In(Language), new(Post.Id, Post.Settled?.At))),
        Unfold(
            CalendarTexts.HandOver,
            ColleagueChoice.Input("to", CalendarTexts.HandOverTo, Colleagues, Language),
            CalendarVerbs.HandOver.Button(CalendarTexts.HandOver.In(Language), new(Post.Id, Post.Settled?.At))),
        Unfold(
            CalendarTexts.Skip,
            new TextInput("reason", CalendarTexts.SkipReason.In(Language))
            {
                Placeholder = CalendarTexts.SkipExample.In(Language),
                IsRequired = true,
                ErrorMessage = CalendarTexts.ReasonNeeded.In(Language),
                MaxLength = Reason.Longest,
            },
            CalendarVerbs.Skip.Button(CalendarTexts.Skip.In(Language), new(Post.Id)) with { Style = ActionStyle.Destructive }),
    ];

    private ShowCardAction Unfold(Text title, CardElement input, CardAction send) => new(title.In(Language), new AdaptiveCard([input], [send]));

    private IReadOnlyList<Choice> Snoozes() =>
        [.. CalendarTexts.Snoozes.Select(s => new Choice(s.Name.In(Language), s.Minutes.ToString(CultureInfo.InvariantCulture)))];
}

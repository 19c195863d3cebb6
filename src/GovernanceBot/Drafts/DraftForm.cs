using System.Globalization;
using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Teams;

namespace GovernanceBot.Drafts;

/// <summary>The form with which a draft begins.</summary>
public sealed class DraftForm(DraftStore drafts, UpcomingPosts upcoming, Wording wording, TimeZoneInfo zone)
{
    /// <summary>As many entries of the calendar as a list on a phone bears.</summary>
    private const int PostsToChooseFrom = 20;

    /// <summary>An entry that is due and not settled can still be submitted for this long.</summary>
    private static readonly TimeSpan StillToPost = TimeSpan.FromDays(1);

    /// <summary>Lists cut what is longer, and twenty long titles would weigh more than the card may.</summary>
    private const int LongestChoice = 60;

    private const int LongestId = 100;

    /// <summary>A message of its own: what led to it stays to be read.</summary>
    internal async Task<Reply> NewAsync(Turn turn, FormRequest filled, CancellationToken cancellation)
    {
        if (!turn.IsPrivate)
        {
            return new Reply.WithText(DraftTexts.OnlyInPersonalChat.In(turn.Language));
        }

        var answer = new SubmitAnswer(drafts.NewId(), filled.Text, filled.Channel);
        return new Reply.Beside(await CardAsync(turn, Readable(answer), DraftTexts.FormHelp.In(turn.Language), cancellation));
    }

    /// <summary>What was filled in, once more, with what is wrong with it.</summary>
    internal Task<Reply> AgainAsync(Turn turn, SubmitAnswer answer, string wrong, CancellationToken cancellation) =>
        CardAsync(turn, Readable(answer), wrong, cancellation);

    /// <summary>What the fields can show; anything else did not come from a form.</summary>
    private SubmitAnswer Readable(SubmitAnswer answer) => answer with
    {
        Draft = answer.Draft is { Length: <= LongestId } ? answer.Draft : drafts.NewId(),
        Channels = string.Join(',', DraftHandlers.Channels(answer.Channels)),
        Post = answer.Post is { Length: <= LongestId } ? answer.Post : null,
        Date = ReadableDate(answer.Date),
        Time = ReadableTime(answer.Time),
    };

    /// <returns>Null for what no date field can show.</returns>
    internal static string? ReadableDate(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? date : null;

    internal static string? ReadableTime(string? time) =>
        TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? time : null;

    private async Task<Reply> CardAsync(Turn turn, SubmitAnswer filled, string introduction, CancellationToken cancellation)
    {
        var language = turn.Language;
        var posts = (await upcoming.AfterAsync(turn.Now - StillToPost, PostsToChooseFrom, cancellation))
            .Select(post => post with { Title = CardText.Excerpt(post.Title, LongestChoice) })
            .ToList();
        var title = DraftTexts.FormTitle.In(language);
        List<CardElement> body =
        [
            CardParts.Heading(title),
            new TextBlock(introduction),
            TextField(filled, turn),
            PostField(filled, posts, turn),
            ChannelField(filled, turn),
            new DateInput("date", DraftTexts.DateFor.In(language)) { Value = filled.Date ?? Tomorrow(turn.Now) },
            new TimeInput("time", DraftTexts.TimeFor.In(language)) { Value = filled.Time ?? "10:00" },
        ];
        var submit = DraftVerbs.Submit.Button(DraftTexts.Submit.In(language), new(filled.Draft)) with { Style = ActionStyle.Positive };
        return new Reply.WithCard(new(body, [submit], language.Tag()), title);
    }

    private static TextInput TextField(SubmitAnswer filled, Turn turn) => new("text", DraftTexts.PostText.In(turn.Language))
    {
        Value = filled.Text is { } text ? TextCost.Cut(text, Draft.LongestText) : null,
        IsMultiline = true,
        IsRequired = true,
        ErrorMessage = DraftTexts.TextNeeded.In(turn.Language),
        MaxLength = Draft.LongestText,
    };

    private ChoiceInput PostField(SubmitAnswer filled, IReadOnlyList<PlannedPost> posts, Turn turn) => new(
        "post",
        DraftTexts.BelongsTo.In(turn.Language),
        [
            new(DraftTexts.LoosePost.In(turn.Language), SubmitAnswer.LoosePost),
            .. posts.Select(post => new Choice($"{wording.ShortMoment(post.PostAt, turn.Language)} · {post.Title}", post.Id)),
        ])
    {
        Style = ChoiceStyle.Compact,
        Value = filled.Post ?? SubmitAnswer.LoosePost,
    };

    private static ChoiceInput ChannelField(SubmitAnswer filled, Turn turn) => new(
        "channels",
        DraftTexts.ChannelsFor.In(turn.Language),
        [.. Enum.GetValues<Channel>().Select(channel => new Choice(ChannelTexts.Name(channel).In(turn.Language), channel.ToString()))])
    {
        Style = ChoiceStyle.Compact,
        IsMultiSelect = true,
        Value = filled.Channels,
        Placeholder = DraftTexts.ChooseChannels.In(turn.Language),
    };

    private string Tomorrow(DateTimeOffset now) =>
        OrganisationTime.Date(now, zone).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

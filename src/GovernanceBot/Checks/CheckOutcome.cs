using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Teams;

namespace GovernanceBot.Checks;

/// <summary>What a check found, or what it looked at when it found nothing.</summary>
internal static class CheckOutcome
{
    private const int LongestExcerpt = 90;

    public static Reply.WithCard Of(
        Channel channel, Post post, IReadOnlyList<Remark> remarks, CheckCoverage coverage, CheckAnswer filled, Language language)
    {
        var title = (remarks.Count == 0 ? CheckTexts.NothingFound : CheckTexts.Found(remarks.Count)).In(language);
        CardElement[] top = [CardParts.Heading(title), new RichTextBlock([new TextRun($"“{Excerpt(post.Text)}”")]), CardParts.Aside(Where(channel, post, language))];
        var adapt = CheckForm.ToAdapt(filled, language);
        var card = remarks.Count == 0
            ? Shown([.. Nothing(coverage, language)])
            : RemarkList.OnCard(remarks, language, Shown);
        return new(card, title);

        AdaptiveCard Shown(IReadOnlyList<CardElement> middle) => new(
            [.. top, .. middle, CardParts.Aside(CheckTexts.PersonDecides.In(language)) with { Spacing = Spacing.Medium }, adapt],
            [CheckForm.Adapt(language), .. Submit(post, language)],
            language.Tag());
    }

    /// <summary>What one posts in one's own name, nobody else approves.</summary>
    private static IEnumerable<CardAction> Submit(Post post, Language language) =>
        post.Account == AccountKind.Organisation ? [DraftVerbs.NewForm.Button(CheckTexts.SubmitAsDraft.In(language), new())] : [];

    private static IEnumerable<CardElement> Nothing(CheckCoverage coverage, Language language)
    {
        var subjects = Wording.List(coverage.Categories.Select(category => CategoryRemarks.Subject(category).In(language)), language);
        var looked = coverage.Guidelines.IsEmpty ? CheckTexts.NoGuidelines : CheckTexts.LookedAt(coverage.Guidelines.Length, subjects);
        yield return new TextBlock(looked.In(language));
    }

    private static string Where(Channel channel, Post post, Language language)
    {
        IEnumerable<Text> parts = [ChannelTexts.Name(channel), CheckTexts.OnAccount(post.Account), .. post.Media.Select(media => CheckTexts.WithMedia(media.Type))];
        return string.Join(" · ", parts.Select(part => part.In(language)));
    }

    private static string Excerpt(string text) => CardText.Excerpt(text.ReplaceLineEndings(" "), LongestExcerpt);
}

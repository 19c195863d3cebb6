using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Teams;

namespace GovernanceBot.Checks;

/// <summary>Holds a post against the guidelines before anybody else sees it: from the chat, or from any message in Teams.</summary>
public sealed class CheckHandlers(PostCheck check)
{
    public static readonly DialogCommand OnMessage = new("checkPost");

    private static readonly Command Check = new(
        ["controleer", "controleren", "check een bericht", "controleer een bericht", "bericht controleren"],
        ["check", "check a post", "check post", "check my post"]);

    public void AddTo(Router router)
    {
        router.OnPasted(
            "post to check",
            turn => turn.IsPrivate && PostAskedAbout(turn.Text) is not null,
            Right.Everyone,
            (turn, _) => Task.FromResult<Reply>(With(PostAskedAbout(turn.Text)!, CheckTexts.Help, mayBeQuestion: false, turn.Language)));
        router.OnPasted(
            "post",
            IsPost,
            Right.Everyone,
            (turn, _) => Task.FromResult<Reply>(With(turn.Text, CheckTexts.LooksLikePost, mayBeQuestion: true, turn.Language)));
        router.On(Check, Right.Everyone, (turn, _) => Task.FromResult(Empty(turn)));
        router.On(OnMessage, Right.Everyone, (turn, _) => Task.FromResult<Reply>(With(turn.Text, CheckTexts.Help, mayBeQuestion: false, turn.Language)));
        router.On(GuidelineVerbs.CheckForm, Right.Everyone, (turn, _, _) => Task.FromResult<Reply>(new Reply.Beside(Empty(turn))));
        router.On(CheckVerbs.Run, Right.Everyone, RunAsync);
    }

    /// <returns>What follows "controleer:" or stands on the lines below it; null where nothing is asked to be checked.</returns>
    private static string? PostAskedAbout(string text)
    {
        var end = text.AsSpan().IndexOfAny(':', '\n');
        return end > 0 && Check.Dutch.Concat(Check.English).Contains(text[..end].Trim(), StringComparer.OrdinalIgnoreCase)
            && text[(end + 1)..].Trim() is { Length: > 0 } post
            ? post
            : null;
    }

    private static bool IsPost(Turn turn) => turn.IsPrivate && turn.Text.Length <= AskHandlers.LongestText && PastedPost.IsLikely(turn.Text);

    private static Reply Empty(Turn turn) => turn.IsPrivate
        ? CheckForm.Of(new(), CheckTexts.Help, mayBeQuestion: false, turn.Language)
        : new Reply.WithText(CheckTexts.OnlyInPersonalChat.In(turn.Language));

    private static Reply.WithCard With(string text, Text introduction, bool mayBeQuestion, Language language)
    {
        var filled = new CheckAnswer(text);
        return CheckReading.IsTooLong(filled)
            ? CheckForm.Again(filled, CheckTexts.TooLong, language)
            : CheckForm.Of(filled, introduction, mayBeQuestion, language);
    }

    private async Task<Reply> RunAsync(Turn turn, CheckAnswer answer, CancellationToken cancellation)
    {
        switch (CheckReading.Of(answer))
        {
            case CheckReading.Wrong wrong:
                return CheckForm.Again(answer, wrong.Why, turn.Language);
            case CheckReading.Ready ready:
                var remarks = await check.RemarksAsync([ready.Post], cancellation);
                var coverage = await check.CoverageAsync(ready.Post, cancellation);
                return CheckOutcome.Of(ready.Channel, ready.Post, remarks, coverage, answer, turn.Language);
            default:
                return CheckForm.AskMedia(answer, turn.Language);
        }
    }
}

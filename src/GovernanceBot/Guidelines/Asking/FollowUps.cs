using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;

namespace GovernanceBot.Guidelines.Asking;

/// <summary>What can be done after an answer, or instead of one.</summary>
/// <param name="Question">The asker's own words; null where they are not known any more.</param>
/// <param name="Ask">The way to a person; null where there is none.</param>
/// <param name="Shown">The guideline that was shown before as the answer; null where none was.</param>
/// <param name="IsMeant">Whether the asker said that this answers the question.</param>
internal sealed record FollowUps(string? Question, CardAction? Ask, Guideline? Shown = null, bool IsMeant = false)
{
    /// <summary>In <see cref="TextCost"/>: it stands on a card once for each button.</summary>
    private const int LongestQuestion = 500;

    /// <summary>The question as far as a card carries it along.</summary>
    public static string Carried(string question)
    {
        var words = question.ReplaceLineEndings("\n").Trim();
        var carried = TextCost.Cut(words, LongestQuestion).Length;
        return carried < words.Length ? CardText.Excerpt(words, carried) : words;
    }
}

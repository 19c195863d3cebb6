namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Tells Dutch from English by the function words and spelling of a short text.</summary>
public static class QuestionLanguage
{
    private const int Longest = 2_000;
    private const double SpellingClue = 0.3;

    // One spelling clue does not decide.
    private const double LeastDifference = 0.5;

    private static readonly string[] DutchSpelling = ["ij", "aa", "uu", "oe", "eeuw", "sch", "ui", "tje"];
    private static readonly string[] EnglishSpelling = ["th", "wh", "ough", "tion", "sh", "ck", "ea", "qu"];

    /// <returns>The language, or null where the text does not tell (a name, a number, words of both).</returns>
    public static Language? Of(string text) => Of(TextFolding.Words(text, Longest));

    internal static Language? Of(IReadOnlyList<string> words)
    {
        var dutch = 0.0;
        var english = 0.0;
        foreach (var word in words)
        {
            var (inDutch, inEnglish) = (StopWords.IsDutch(word), StopWords.IsEnglish(word));
            if (inDutch != inEnglish)
            {
                dutch += inDutch ? 1 : 0;
                english += inEnglish ? 1 : 0;
            }
            else if (!inDutch)
            {
                dutch += HasAny(word, DutchSpelling) || word.EndsWith("en", StringComparison.Ordinal) ? SpellingClue : 0;
                english += HasAny(word, EnglishSpelling) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith('y') ? SpellingClue : 0;
            }
        }

        return Math.Abs(dutch - english) < LeastDifference ? null : dutch > english ? Language.Dutch : Language.English;
    }

    private static bool HasAny(string word, string[] spellings) =>
        Array.Exists(spellings, spelling => word.Contains(spelling, StringComparison.Ordinal));
}

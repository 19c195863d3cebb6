using System.Text.RegularExpressions;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>Finds the terms that are regular expressions; they are dearer than words, so this is asked only where a rule needs it.</summary>
internal sealed class ExpressionMatcher(IReadOnlyDictionary<int, Regex> expressions)
{
    public void Find(int term, FoldedText text, ReadOnlySpan<Token> tokens, TermMatches found)
    {
        try
        {
            foreach (var match in expressions[term].EnumerateMatches(text.Characters))
            {
                var start = TokenAt(tokens, match.Index);
                var end = TokenAt(tokens, match.Index + match.Length - 1) + 1;
                if (match.Length > 0 && start < tokens.Length)
                {
                    found.Add(term, start, Math.Clamp(end, start + 1, tokens.Length));
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // The rule of an administrator may cost time, not the check: its term does not match.
        }
    }

    private static int TokenAt(ReadOnlySpan<Token> tokens, int character)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].End <= character ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

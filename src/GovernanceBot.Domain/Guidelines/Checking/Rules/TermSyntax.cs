using System.Globalization;
using System.Text.RegularExpressions;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>
/// How a term is written. Words match in any case and with or without accents; <c>word*</c>, <c>*word</c> and <c>*word*</c> match the beginning,
/// the end and any part of a word; <c>(a|b)</c> is one of several; <c>[a|b]</c> may be absent; <c>...</c> stands for at most three words of the
/// same sentence and <c>...6</c> for at most six; <c>@name</c> is a word list; <c>&lt;number&gt;</c>, <c>&lt;name&gt;</c> (a capitalised word
/// inside a sentence), <c>&lt;link&gt;</c>, <c>&lt;mention&gt;</c>, <c>&lt;hashtag&gt;</c> and <c>&lt;word&gt;</c> are classes; <c>? ! € £ % &amp;</c> are
/// themselves. <c>/…/</c> is a regular expression over the text in lower case without accents.
/// </summary>
internal static class TermSyntax
{
    private const int LongestTerm = 400;
    private const int MostElements = 16;
    private const int WidestGap = 12;
    private const int DefaultGap = 3;
    private const int ShortestAffix = 3;

    // The first match builds the automaton besides, on a machine that may be busy.
    private static readonly TimeSpan ExpressionLimit = TimeSpan.FromMilliseconds(250);

    public static ParsedTerm Parse(string term)
    {
        if (string.IsNullOrWhiteSpace(term) || term.Length > LongestTerm)
        {
            return ParsedTerm.Refused(string.IsNullOrWhiteSpace(term) ? TermProblemReason.Empty : TermProblemReason.TooLong);
        }

        return term.Length > 2 && term[0] == '/' && term[^1] == '/' ? ParseExpression(term[1..^1]) : ParseWords(term);
    }

    // Without backtracking a match takes time linear in the text, whatever the expression; too large an automaton is refused.
    private static ParsedTerm ParseExpression(string expression)
    {
        try
        {
            return new([], new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, ExpressionLimit), null);
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            return ParsedTerm.Refused(TermProblemReason.InvalidExpression);
        }
    }

    private static ParsedTerm ParseWords(string term)
    {
        var elements = new List<TermElement>();
        for (var at = 0; at < term.Length;)
        {
            if (char.IsWhiteSpace(term[at]))
            {
                at++;
                continue;
            }

            var close = term[at] switch { '(' => term.IndexOf(')', at), '[' => term.IndexOf(']', at), _ => EndOfWord(term, at) - 1 };
            if (close < at)
            {
                return ParsedTerm.Refused(TermProblemReason.UnbalancedBrackets);
            }

            var part = term[at..(close + 1)];
            if (Add(part, elements) is { } problem)
            {
                return ParsedTerm.Refused(problem);
            }

            at = close + 1;
        }

        if (elements.Count > MostElements)
        {
            return ParsedTerm.Refused(TermProblemReason.TooLong);
        }

        return elements.Count == 0 || elements[0].IsOptional || elements[0].Gap > 0
            ? ParsedTerm.Refused(TermProblemReason.NoFirstWord)
            : new([.. elements], null, null);
    }

    private static int EndOfWord(string term, int start)
    {
        var end = start;
        while (end < term.Length && !char.IsWhiteSpace(term[end]) && term[end] is not ('(' or '['))
        {
            end++;
        }

        return end;
    }

    private static TermProblemReason? Add(string part, List<TermElement> elements)
    {
        if (part.StartsWith("...", StringComparison.Ordinal))
        {
            var width = part.Length == 3 ? DefaultGap : int.TryParse(part.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var words) ? words : 0;
            elements.Add(new TermElement([], width, false));
            return width is > 0 and <= WidestGap ? null : TermProblemReason.TooLong;
        }

        if (part[0] is '(' or '[')
        {
            var choices = new List<TermChoice>();
            foreach (var choice in part[1..^1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var words = new List<TermChoice>();
                if (ReadChoice(choice, words) is { } problem)
                {
                    return problem;
                }

                choices.Add(words is [{ } word] ? word : new(ChoiceKind.Phrase, choice));
            }

            elements.Add(new TermElement([.. choices], 0, part[0] == '['));
            return choices.Count == 0 ? TermProblemReason.Empty : null;
        }

        var single = new List<TermChoice>();
        var refused = ReadChoice(part, single);
        elements.AddRange(single.Select(choice => new TermElement([choice], 0, false)));
        return refused;
    }

    // A written word may be several: "e-mail" is read as two.
    private static TermProblemReason? ReadChoice(string choice, List<TermChoice> choices)
    {
        if (choice[0] == '@')
        {
            choices.Add(new(ChoiceKind.List, choice[1..]));
            return null;
        }

        if (choice[0] == '<')
        {
            choices.Add(new(ChoiceKind.Class, choice.Trim('<', '>')));
            return WordClasses.Find(choice.Trim('<', '>')) is null ? TermProblemReason.UnknownClass : null;
        }

        var (starts, ends) = (choice[0] == '*', choice.Length > 1 && choice[^1] == '*');
        var words = Tokens.Split(new FoldedText(choice.Trim('*')), out var text);
        for (var i = 0; i < words.Length; i++)
        {
            var kind = (starts && i == 0, ends && i == words.Length - 1) switch
            {
                (true, true) => ChoiceKind.Infix,
                (true, false) => ChoiceKind.Suffix,
                (false, true) => ChoiceKind.Prefix,
                _ => ChoiceKind.Word,
            };
            var word = text[words[i].Start..words[i].End].ToString();
            if (kind != ChoiceKind.Word && word.Length < ShortestAffix)
            {
                return TermProblemReason.WildcardTooShort;
            }

            choices.Add(new(kind, word));
        }

        return words.Length == 0 ? TermProblemReason.Empty : null;
    }
}

internal enum ChoiceKind
{
    Word,
    Prefix,
    Suffix,
    Infix,
    Class,
    List,

    /// <summary>Several words within brackets.</summary>
    Phrase,
}

internal readonly record struct TermChoice(ChoiceKind Kind, string Text);

/// <param name="Choices">None where the element is a gap.</param>
/// <param name="Gap">The most words it stands for; 0 where it is no gap.</param>
internal sealed record TermElement(TermChoice[] Choices, int Gap, bool IsOptional);

internal sealed record ParsedTerm(TermElement[] Elements, Regex? Expression, TermProblemReason? Problem)
{
    public static ParsedTerm Refused(TermProblemReason reason) => new([], null, reason);

    public IEnumerable<string> Lists() =>
        Elements.SelectMany(element => element.Choices).Where(choice => choice.Kind == ChoiceKind.List).Select(choice => choice.Text);
}

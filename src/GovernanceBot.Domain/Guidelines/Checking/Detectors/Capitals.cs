using System.Collections.Frozen;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Runs of words in capitals.</summary>
internal static class Capitals
{
    private const int FewestWords = 4;
    private const int LongestAcronym = 5;

    // Acronyms that stand side by side without being shouted: kinds of school, authorities, broadcasters, formats.
    private static readonly FrozenSet<string> Acronyms = FrozenSet.ToFrozenSet(
    [
        "vmbo", "havo", "vwo", "mbo", "hbo", "wo", "uwv", "duo", "ggd", "ggz", "bsn", "iban", "digid", "nos", "npo", "rtl", "vng", "knvb", "bhv", "avg", "gdpr",
        "aow", "woz", "wmo", "anwb", "kvk", "btw", "pdf", "usb", "html", "css", "sql", "csv", "json", "xml", "nl", "en", "eu", "vn", "usa", "uk", "cbs", "rivm", "ov", "ns",
        "kb", "sob", "vob", "ob", "cpnb", "zzp", "mkb", "bso", "ict", "it", "hr", "pr", "ai", "nt", "gt", "vve", "pgb", "cjg", "azc", "coa", "ind", "dvd", "cd", "tv",
    ], StringComparer.Ordinal);

    public static void Find(PostReading post, List<TextSpan?> found)
    {
        if (!MayHaveRun(post.Post.Text))
        {
            return;
        }

        var text = post.Text;
        var run = default(Run);
        for (var i = 0; i < text.Length;)
        {
            var end = WordEnd(post, i, out var kind);
            if (kind is Word.Capital)
            {
                run = run.With(i, end, text);
            }
            else if (kind is Word.Breaking)
            {
                Close(text, run, found);
                run = default;
            }
            else if (text[i] is ',' or '/' or ';' or '|')
            {
                run = run with { Commas = run.Commas + 1 };
            }

            i = end;
        }

        Close(text, run, found);
    }

    // Every word of a run has two capitals, so most texts are told at a glance.
    private static bool MayHaveRun(string text)
    {
        var (pairs, follows) = (0, false);
        foreach (var character in text)
        {
            var isCapital = char.IsUpper(character);
            pairs += isCapital && follows ? 1 : 0;
            follows = isCapital || (follows && !char.IsLetter(character) && !char.IsWhiteSpace(character));
        }

        return pairs >= FewestWords;
    }

    private static void Close(FoldedText text, Run run, List<TextSpan?> found)
    {
        var isList = run.Longest <= LongestAcronym && run.Commas >= run.Words - 2;
        if (run.Words >= FewestWords && run.Words - run.Known >= 2 && !isList)
        {
            found.Add(text.Quote(run.Start, run.End));
        }
    }

    private static int WordEnd(PostReading post, int start, out Word kind)
    {
        var text = post.Text;
        if (text[start] is '#' or '@' && char.IsLetterOrDigit(text[start + 1]))
        {
            kind = Word.Breaking;
            var tag = start + 1;
            while (char.IsLetterOrDigit(text[tag]) || text[tag] is '_' or '@' or '.' or '-')
            {
                tag++;
            }

            return tag;
        }

        if (!char.IsLetterOrDigit(text[start]))
        {
            kind = Word.Neutral;
            return start + 1;
        }

        var (end, letters, capitals) = (start, 0, 0);
        while (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' && char.IsLetter(text[end + 1])))
        {
            letters += char.IsLetter(text[end]) ? 1 : 0;
            capitals += char.IsUpper(text.Written(end)) ? 1 : 0;
            end++;
        }

        kind = letters == 0 || (letters == 1 && capitals == 1) ? Word.Neutral
            : letters == capitals && !post.IsInsideLink(start) ? Word.Capital
            : Word.Breaking;
        return end;
    }

    private enum Word
    {
        Neutral,
        Capital,
        Breaking,
    }

    private readonly record struct Run(int Start, int End, int Words, int Known, int Commas, int Longest)
    {
        public Run With(int start, int end, FoldedText text)
        {
            var isKnown = Acronyms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Characters[start..end]);
            return new(Words == 0 ? start : Start, end, Words + 1, Known + (isKnown ? 1 : 0), Words == 0 ? 0 : Commas, Math.Max(Longest, end - start));
        }
    }
}

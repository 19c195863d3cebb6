using System.Buffers;
using System.Collections.Frozen;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>E-mail addresses, also those that hide their sign: <c>naam [at] voorbeeld.nl</c>. A handle on the fediverse, <c>@name@server</c>, is none.</summary>
internal sealed class EmailDetector(IEnumerable<string> allowed) : IDetector
{
    private static readonly SearchValues<string> HiddenSigns =
        SearchValues.Create(["[at]", "(at)", "[apenstaartje]", "(apenstaartje)"], StringComparison.Ordinal);

    private readonly FrozenSet<string> _allowed = allowed.Select(address => address.Trim().ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    public string Category => CheckCategory.Email;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        var text = post.Text;
        for (var at = 0; at < text.Length;)
        {
            var next = text.Characters[at..].IndexOf('@');
            if (next < 0)
            {
                break;
            }

            at += next + 1;
            Add(text, at - 1, at, found);
        }

        for (var from = 0; from < text.Length;)
        {
            var next = text.Characters[from..].IndexOfAny(HiddenSigns);
            if (next < 0)
            {
                break;
            }

            var sign = from + next;
            from = sign + text.Characters[sign..].IndexOfAny(']', ')') + 1;
            Add(text, sign - (text[sign - 1] is ' ' ? 1 : 0), from + (text[from] is ' ' ? 1 : 0), found);
        }
    }

    private void Add(FoldedText text, int localEnd, int domain, List<TextSpan?> found)
    {
        var start = localEnd;
        while (IsLocal(text[start - 1]))
        {
            start--;
        }

        while (start < localEnd && text[start] is '.' or '-')
        {
            start++;
        }

        var end = DomainEnd(text, domain);
        if (start == localEnd || end == 0 || text[start - 1] is '@')
        {
            return;
        }

        var address = string.Concat(text.Characters[start..localEnd], "@", text.Characters[domain..end]);
        if (!_allowed.Contains(address))
        {
            found.Add(text.Quote(start, end));
        }
    }

    private static int DomainEnd(FoldedText text, int start)
    {
        var end = start;
        while (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-')
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or '-')
        {
            end--;
        }

        var domain = text.Characters[start..end];
        var dot = domain.LastIndexOf('.');
        return dot > 0 && domain.Length - dot > 2 && !domain[(dot + 1)..].ContainsAnyInRange('0', '9') && text[end] is not '@' ? end : 0;
    }

    private static bool IsLocal(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '%' or '+' or '-';
}

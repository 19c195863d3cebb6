namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>Tells where a domain that begins at a place ends. A run of domain characters is divided into labels once and asked often.</summary>
internal sealed class XDomains(string text)
{
    private int runEnd = -1;
    private int[] labelOf = [];
    private int runStart;
    private readonly List<Label> labels = [];

    /// <returns>The end of the longest domain under a known top-level domain that begins there; 0 where none does.</returns>
    public int EndAt(int start)
    {
        if (start >= text.Length || !XDomainName.IsLetter(text[start]))
        {
            return 0;
        }

        if (start < runStart || start >= runEnd)
        {
            ReadRun(start);
        }

        var number = labelOf[start - runStart];
        var label = labels[number];
        if (label.Dot < 0 || !XDomainName.IsLetter(text[label.Dot - 1]))
        {
            return 0;
        }

        var next = number + 1 < labels.Count ? labels[number + 1].Best : 0;
        return next > 0 ? next : label.LastUnderscore < start ? label.TopLevelEnd : 0;
    }

    private void ReadRun(int start)
    {
        runStart = start;
        runEnd = start;
        labels.Clear();
        while (runEnd < text.Length && (XDomainName.IsLetter(text[runEnd]) || text[runEnd] is '-' or '_' or '.'))
        {
            runEnd++;
        }

        labelOf = new int[runEnd - runStart];
        for (var at = start; at < runEnd;)
        {
            var dot = text.AsSpan(at, runEnd - at).IndexOf('.');
            var end = dot < 0 ? runEnd : at + dot;
            Array.Fill(labelOf, labels.Count, at - runStart, Math.Min(end + 1, runEnd) - at);
            var underscore = text.AsSpan(at, end - at).LastIndexOf('_');
            var topLevelEnd = dot < 0 ? 0 : XDomainName.TopLevelEnd(text, end + 1, text.Length);
            labels.Add(new(at, dot < 0 ? -1 : end, underscore < 0 ? -1 : at + underscore, topLevelEnd, 0));
            at = end + 1;
        }

        // From the last label to the first: the end of the longest domain that begins with a whole label.
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            var label = labels[i];
            var isWhole = label.Dot > label.Start && XDomainName.IsLetter(text[label.Start]) && XDomainName.IsLetter(text[label.Dot - 1]);
            var next = i + 1 < labels.Count ? labels[i + 1].Best : 0;
            labels[i] = label with { Best = !isWhole ? 0 : next > 0 ? next : label.LastUnderscore < 0 ? label.TopLevelEnd : 0 };
        }
    }

    /// <param name="Dot">Where it ends; -1 for the last, which no dot follows.</param>
    /// <param name="TopLevelEnd">The end of the top-level domain behind the dot; 0 where there is none.</param>
    private readonly record struct Label(int Start, int Dot, int LastUnderscore, int TopLevelEnd, int Best);
}

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>Tells where a domain that begins at a place ends. A run of domain characters is divided into labels once and asked often.</summary>
internal sealed class XDomains(string text)
{
    private int _runEnd = -1;
    private int[] _labelOf = [];
    private int _runStart;
    private readonly List<Label> _labels = [];

    /// <returns>The end of the longest domain under a known top-level domain that begins there; 0 where none does.</returns>
    public int EndAt(int start)
    {
        if (start >= text.Length || !XDomainName.IsLetter(text[start]))
        {
            return 0;
        }

        if (start < _runStart || start >= _runEnd)
        {
            ReadRun(start);
        }

        var number = _labelOf[start - _runStart];
        var label = _labels[number];
        if (label.Dot < 0 || !XDomainName.IsLetter(text[label.Dot - 1]))
        {
            return 0;
        }

        var next = number + 1 < _labels.Count ? _labels[number + 1].Best : 0;
        return next > 0 ? next : label.LastUnderscore < start ? label.TopLevelEnd : 0;
    }

    private void ReadRun(int start)
    {
        _runStart = start;
        _runEnd = start;
        _labels.Clear();
        while (_runEnd < text.Length && (XDomainName.IsLetter(text[_runEnd]) || text[_runEnd] is '-' or '_' or '.'))
        {
            _runEnd++;
        }

        _labelOf = new int[_runEnd - _runStart];
        for (var at = start; at < _runEnd;)
        {
            var dot = text.AsSpan(at, _runEnd - at).IndexOf('.');
            var end = dot < 0 ? _runEnd : at + dot;
            Array.Fill(_labelOf, _labels.Count, at - _runStart, Math.Min(end + 1, _runEnd) - at);
            var underscore = text.AsSpan(at, end - at).LastIndexOf('_');
            var topLevelEnd = dot < 0 ? 0 : XDomainName.TopLevelEnd(text, end + 1, text.Length);
            _labels.Add(new(at, dot < 0 ? -1 : end, underscore < 0 ? -1 : at + underscore, topLevelEnd, 0));
            at = end + 1;
        }

        // From the last label to the first: the end of the longest domain that begins with a whole label.
        for (var i = _labels.Count - 1; i >= 0; i--)
        {
            var label = _labels[i];
            var isWhole = label.Dot > label.Start && XDomainName.IsLetter(text[label.Start]) && XDomainName.IsLetter(text[label.Dot - 1]);
            var next = i + 1 < _labels.Count ? _labels[i + 1].Best : 0;
            _labels[i] = label with { Best = !isWhole ? 0 : next > 0 ? next : label.LastUnderscore < 0 ? label.TopLevelEnd : 0 };
        }
    }

    /// <param name="Dot">Where it ends; -1 for the last, which no dot follows.</param>
    /// <param name="TopLevelEnd">The end of the top-level domain behind the dot; 0 where there is none.</param>
    private readonly record struct Label(int Start, int Dot, int LastUnderscore, int TopLevelEnd, int Best);
}

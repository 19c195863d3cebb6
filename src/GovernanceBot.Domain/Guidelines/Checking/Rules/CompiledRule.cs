namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

internal sealed class CompiledRule
{
    // Beyond these a post says the same thing again, and hostile text costs time.
    private const int MostTried = 64;
    private const int MostFound = 3;

    private readonly int[] _any;
    private readonly int[][] _near;
    private readonly int[][] _all;
    private readonly int[] _unless;
    private readonly int[] _unlessNear;

    public CompiledRule(JudgementRule rule, TermCompilation terms)
    {
        Rule = rule;
        _any = Compile(rule.Terms.Any);
        _near = [.. rule.Terms.Near.Select(group => Compile(group))];
        _all = [.. rule.Terms.All.Select(group => Compile(group))];
        _unless = Compile(rule.Terms.Unless);
        _unlessNear = Compile(rule.Terms.UnlessNear);
        Expressions = [.. rule.Terms.Every.Select(terms.Add).Distinct().Where(terms.Expressions.ContainsKey)];
        Triggers = [.. _any, .. _near.Length > 0 ? _near[0] : _any.Length == 0 && _all.Length > 0 ? _all[0] : []];

        int[] Compile(IEnumerable<string> group) => [.. group.Select(terms.Add)];
    }

    public JudgementRule Rule { get; }

    /// <summary>The terms without one of which the rule has nothing to say; none where it speaks of media alone.</summary>
    public int[] Triggers { get; }

    /// <summary>The terms that are regular expressions.</summary>
    public int[] Expressions { get; }

    /// <summary>Whether the words that the rule asks for besides are all there, so that its expressions are worth the time.</summary>
    public bool NeedsExpressions(TermMatches matches) =>
        Array.TrueForAll(_all, group => Array.Exists(group, term => Array.IndexOf(Expressions, term) >= 0) || matches.HasAny(group));

    /// <summary>Whether it speaks of posts like this; a rule about media does where there are any.</summary>
    public bool LooksAt(Post post) => SpeaksOf(post) && (Rule.Media is null || !post.Media.IsEmpty);

    public bool Applies(Post post) => SpeaksOf(post) && (Rule.Media is null || post.Media.Any(Rule.Media.Holds));

    /// <param name="found">Called with the first token and the one behind the last.</param>
    public void Judge(TermMatches matches, Action<int, int> found)
    {
        if (matches.HasAny(_unless) || !Array.TrueForAll(_all, matches.HasAny))
        {
            return;
        }

        var (tried, accepted) = (0, 0);
        foreach (var term in Triggers)
        {
            var isNear = _near.Length > 0 && Array.IndexOf(_any, term) < 0;
            foreach (var match in matches.Of(term))
            {
                if (++tried > MostTried || accepted >= MostFound)
                {
                    return;
                }

                var (start, end) = isNear ? Gather(matches, match) : (match.Start, match.End);
                if (end > 0 && !matches.HasAnyInSentence(_unlessNear, start, end))
                {
                    accepted++;
                    found(start, end);
                }
            }
        }
    }

    private bool SpeaksOf(Post post) =>
        Rule.Account.Covers(post.Account) && (Rule.Platforms.IsEmpty || Rule.Platforms.Contains(post.Platform, StringComparer.Ordinal));

    // From the first group's match, the nearest of every other group, each within the distance of what was gathered so far.
    private (int Start, int End) Gather(TermMatches matches, TermMatch first)
    {
        var (start, end) = (first.Start, first.End);
        for (var group = 1; group < _near.Length; group++)
        {
            var (best, bestGap) = (default(TermMatch), int.MaxValue);
            foreach (var term in _near[group])
            {
                foreach (var match in matches.Of(term))
                {
                    var gap = match.Start >= end ? match.Start - end : start >= match.End ? start - match.End : 0;
                    (best, bestGap) = gap < bestGap ? (match, gap) : (best, bestGap);
                }
            }

            if (bestGap > Rule.Terms.Distance)
            {
                return (0, 0);
            }

            (start, end) = (Math.Min(start, best.Start), Math.Max(end, best.End));
        }

        return (start, end);
    }
}

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

internal sealed class CompiledRule
{
    public const int MostFound = 3;

    // Beyond these a post says the same thing again, and hostile text costs time.
    private const int MostTried = 64;

    private readonly int[] _any;
    private readonly int[][] _near;
    private readonly int[][] _all;
    private readonly int[][] _allWithoutExpressions;
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
        _allWithoutExpressions = [.. _all.Where(group => !group.Any(terms.Expressions.ContainsKey))];
        Triggers = [.. _any, .. _near.Length > 0 ? _near[0] : _any.Length == 0 && _all.Length > 0 ? _all[0] : []];

        int[] Compile(IEnumerable<string> group) => [.. group.Select(terms.Add)];
    }

    public JudgementRule Rule { get; }

    /// <summary>The terms without one of which the rule has nothing to say; none where it speaks of media alone.</summary>
    public int[] Triggers { get; }

    /// <summary>The terms that are regular expressions.</summary>
    public int[] Expressions { get; }

    /// <summary>Whether the words that the rule asks for besides are all there, so that its expressions are worth the time.</summary>
    public bool NeedsExpressions(TermMatches matches) => HasAnyOfEach(_allWithoutExpressions, matches);

    /// <summary>Whether it speaks of posts like this; a rule about media does where there are any.</summary>
    public bool LooksAt(Post post) => SpeaksOf(post) && (Rule.Media is null || !post.Media.IsEmpty);

    public bool Applies(Post post) => SpeaksOf(post) && (Rule.Media is null || post.Media.Any(Rule.Media.Holds));

    /// <param name="found">Room for <see cref="MostFound"/>.</param>
    /// <returns>How many were found.</returns>
    public int Judge(TermMatches matches, Span<TokenRange> found)
    {
        if (matches.HasAny(_unless) || !HasAnyOfEach(_all, matches))
        {
            return 0;
        }

        var (tried, accepted) = (0, 0);
        foreach (var term in Triggers)
        {
            var isNear = _near.Length > 0 && Array.IndexOf(_any, term) < 0;
            foreach (var match in matches.Of(term))
            {
                if (++tried > MostTried || accepted >= MostFound)
                {
                    return accepted;
                }

                var range = isNear ? Gather(matches, match) : new TokenRange(match.Start, match.End);
                if (range.End > 0 && !matches.HasAnyInSentence(_unlessNear, range))
                {
                    found[accepted++] = range;
                }
            }
        }

        return accepted;
    }

    private static bool HasAnyOfEach(int[][] groups, TermMatches matches)
    {
        foreach (var group in groups)
        {
            if (!matches.HasAny(group))
            {
                return false;
            }
        }

        return true;
    }

    private bool SpeaksOf(Post post) =>
        Rule.Account.Covers(post.Account) && (Rule.Platforms.IsEmpty || Rule.Platforms.Contains(post.Platform, StringComparer.Ordinal));

    // From the first group's match, the nearest of every other group, each within the distance of what was gathered so far.
    private TokenRange Gather(TermMatches matches, TermMatch first)
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
                return default;
            }

            (start, end) = (Math.Min(start, best.Start), Math.Max(end, best.End));
        }

        return new(start, end);
    }
}
